"""Connections to a real server: no round trip more than the queries, no request lost to a dead or a silent one."""

import os
import signal
import socket
import time
from contextlib import closing, contextmanager
from functools import partial

import psycopg2
import pytest
from django.core import checks
from django.db import OperationalError, connection
from django.test import Client
from psycopg2 import extensions

from embassy.connections import base, deadline


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


# --- what the server of the site keeps


@pytest.fixture
def answering():
    """This process waits as the one that answers requests does; a server that works takes a second at most."""
    deadline.keep(longest=1)
    yield
    extensions.set_wait_callback(None)


def request_of(environ: dict, function):
    """Call a function as an application does that answers a request."""
    deadline.limited(lambda environ, start_response: function())(environ, None)


PUBLIC = {"REQUEST_METHOD": "GET", "PATH_INFO": "/nl/"}
SAVING = {"REQUEST_METHOD": "POST", "PATH_INFO": "/admin/pages/6/edit/"}
OF_ADMIN = {"REQUEST_METHOD": "GET", "PATH_INFO": "/admin/"}


def query(sql: str = "SELECT 1"):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def gives_up(within: float, sql: str = "SELECT 1"):
    """A query is given up within so many seconds."""
    began = time.monotonic()
    with pytest.raises(OperationalError):
        query(sql)
    assert time.monotonic() - began < within


@contextmanager
def stopped(process: int):
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


@pytest.fixture
def nobody() -> dict[str, str]:
    """The address of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host, port = silent.getsockname()
        yield {"host": host, "port": str(port)}


def connect_by(**changed):
    """Let new connections have these parameters."""
    usual = connection.get_connection_params()
    connection.get_connection_params = lambda: usual | changed


def test_a_public_request_gives_up_a_silent_connection_and_the_next_one_has_another(kept, answering):
    def look(database):
        query()
        with stopped(connection.connection.info.backend_pid):
            request_of(PUBLIC, partial(gives_up, 2))
            assert connection.connection.closed
            connection.close_if_unusable_or_obsolete()
        request_of(PUBLIC, query)

    kept(look)


def test_a_public_request_has_one_time_for_all_its_queries(kept, answering, monkeypatch):
    monkeypatch.setattr(deadline, "PUBLIC", 0.5)

    def two_queries():
        query("SELECT pg_sleep(0.3)")
        gives_up(0.5, "SELECT pg_sleep(5)")

    kept(lambda database: request_of(PUBLIC, two_queries))


def test_a_page_that_takes_long_for_another_reason_may_ask_what_is_answered_at_once(kept, answering, monkeypatch):
    monkeypatch.setattr(deadline, "PUBLIC", 0)
    kept(lambda database: request_of(PUBLIC, query))


@pytest.mark.parametrize("environ", [SAVING, OF_ADMIN], ids=["POST", "admin"])
def test_what_editors_ask_may_take_as_long_as_the_server_lives(kept, answering, monkeypatch, environ):
    monkeypatch.setattr(deadline, "SILENCE", 0.2)

    def look():
        query("SELECT pg_sleep(0.8)")
        with stopped(connection.connection.info.backend_pid):
            gives_up(3)

    kept(lambda database: request_of(environ, look))


def test_a_silent_server_is_waited_for_as_long_as_the_settings_say_and_not_asked_twice(kept, answering, nobody):
    def twice():
        gives_up(1)
        gives_up(0.1)

    def look(database):
        connect_by(**nobody, connect_timeout="0.5")
        request_of(SAVING, twice)

    kept(look)


def test_of_two_servers_the_one_that_answers_is_taken(kept, answering, nobody):
    def look(database):
        usual = connection.get_connection_params()
        connect_by(**{name: f"{place},{usual[name]}" for name, place in nobody.items()})
        began = time.monotonic()
        request_of(PUBLIC, query)
        assert time.monotonic() - began < 2

    kept(look)


def test_what_answers_no_requests_is_not_limited(kept):
    def look(database):
        with deadline.within(0.1):
            query("SELECT pg_sleep(0.6)")

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
