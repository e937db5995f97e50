"""Kept connections to a real server: no round trip more than the queries, and no request lost to a dead one."""

import time
from contextlib import closing
from functools import partial

import psycopg2
import pytest
from django.core import checks
from django.db import connection
from django.test import Client

from embassy.connections import base


@pytest.fixture
def kept(copy_of_database, work_on):
    """Calls a function in Django with a connection that is kept as in production, on a copy of the demo."""

    def call(function):
        work_on(database, partial(function, database))

    database = copy_of_database("kept")
    return call


def checked(monkeypatch) -> list:
    """The health checks that are made from now on."""
    made = []
    was = base.DatabaseWrapper.is_usable
    monkeypatch.setattr(base.DatabaseWrapper, "is_usable", lambda self: made.append(1) or was(self))
    return made


def ask() -> int:
    """Ask for a page as a browser does: signals of Django look after the connection at both ends."""
    connection.close_if_unusable_or_obsolete()
    status = Client().get("/nl/").status_code
    connection.close_if_unusable_or_obsolete()
    return status


def end_connections(database: str):
    with closing(psycopg2.connect(database.rpartition("/")[0] + "/postgres")) as other, other.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database.rpartition("/")[2]]
        )


def test_a_connection_in_use_is_not_asked_whether_it_lives(kept, monkeypatch):
    def look(database):
        assert ask() == 200
        made = checked(monkeypatch)
        assert [ask(), ask()] == [200, 200]
        assert made == []
        connection.used_at = time.monotonic() - base.IDLE - 1
        assert ask() == 200
        assert made == [1]

    kept(look)


def test_no_request_fails_when_the_server_ended_the_connection_just_now(kept):
    def look(database):
        assert ask() == 200
        end_connections(database)
        assert [ask(), ask()] == [200, 200]

    kept(look)


@pytest.mark.parametrize(
    ("place", "bucket", "cache"),
    [
        ({"HOST": "h1,h2"}, "", ""),
        ({"OPTIONS": {"host": "h1,h2"}}, "", ""),
        ({}, "uploads", ""),
        ({"HOST": "h1,h2"}, "uploads", "redis://h3"),
        ({"HOST": "h1"}, "", ""),
    ],
)
def test_several_machines_without_a_cache_that_they_share_fail_the_check(monkeypatch, settings, place, bucket, cache):
    monkeypatch.setenv("S3_BUCKET", bucket)
    settings.CACHE_URL = cache
    for name, value in place.items():
        monkeypatch.setitem(connection.settings_dict, name, value)
    errors = checks.run_checks(tags=["caches"], include_deployment_checks=True)
    assert [error.id for error in errors if error.id.startswith("embassy")] == (
        [] if cache or place == {"HOST": "h1"} else ["embassy.E004"]
    )
