"""What balancers and alarms are told, and the addresses that every site has."""

import json
import socket
import time
from contextlib import closing, contextmanager
from datetime import timedelta
from io import BytesIO
from urllib.error import HTTPError
from urllib.request import urlopen

import psycopg2
import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.base import DatabaseWrapper
from django.test import Client
from django.utils import timezone
from PIL import Image

from embassy import health
from embassy.office.models import EmbassySettings
from embassy.recurring.jobs import JOBS
from embassy.recurring.models import JobRun

ADDRESSES = ["/healthz", "/readyz"]


def work_was_done():
    JobRun.objects.bulk_create(JobRun(name=job.name, began_at=timezone.now()) for job in JOBS)


@pytest.fixture(scope="module")
def watched(serve) -> tuple[str, str]:
    return serve("watched", work_was_done)


def states(address: str) -> tuple[int, dict[str, str]]:
    """The status and what /readyz says."""
    try:
        with urlopen(f"{address}/readyz", timeout=20) as answer:  # noqa: S310
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)


@contextmanager
def session(database: str):
    with closing(psycopg2.connect(database)) as connection, connection.cursor() as cursor:
        yield cursor


def test_all_is_well_when_the_database_answers_and_the_work_is_done(watched):
    assert states(watched[0]) == (200, {"database": "ok", "worker": "ok", "disk": "ok"})


def test_a_worker_that_has_done_nothing_for_ten_minutes_is_told(watched):
    address, database = watched
    with session(database) as cursor:
        cursor.execute("UPDATE recurring_jobrun SET began_at = began_at - interval '11 minutes'")
        cursor.connection.commit()
        late = states(address)
        cursor.execute("UPDATE recurring_jobrun SET began_at = began_at + interval '11 minutes'")
        cursor.connection.commit()
    assert late == (503, {"database": "ok", "worker": "late", "disk": "ok"})


def test_a_database_that_keeps_everybody_waiting_is_told_within_seconds(watched):
    address, database = watched
    with session(database) as cursor:
        cursor.execute("LOCK TABLE recurring_jobrun")
        began = time.monotonic()
        assert states(address) == (503, {"database": "no answer", "worker": "unknown", "disk": "ok"})
        assert time.monotonic() - began < 3 * health.PATIENCE
        assert urlopen(f"{address}/healthz").read() == b"ok\n"  # noqa: S310
    assert states(address)[0] == 200


def test_a_database_server_that_says_nothing_is_told_within_seconds(client, db, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host, port = silent.getsockname()
        database = {"NAME": "x", "USER": "x", "PASSWORD": "top", "HOST": host, "PORT": port, "OPTIONS": {}}
        settings = health.connection.settings_dict | database
        monkeypatch.setattr(health, "connection", DatabaseWrapper(settings))
        began = time.monotonic()
        response = client.get("/readyz")
    assert time.monotonic() - began < 3 * health.PATIENCE
    assert (response.status_code, response.json()["database"]) == (503, "no answer")


def test_a_disk_that_fills_is_told(client, db, monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "not" / "yet"
    assert health.filling_disks() == []
    monkeypatch.setattr(health, "LEAST_BYTES", 2**60)
    assert client.get("/readyz").json()["disk"] == "full"


def test_the_process_is_asked_without_https_by_any_name_and_costs_no_query(settings):
    settings.SECURE_SSL_REDIRECT = True
    response = Client().get(
        "/healthz", headers={"host": "10.0.0.7:8000"}
    )  # a query would fail: the test has no database
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_answer_about_health_is_kept_or_takes_anything_in(client, db, address):
    for method, allowed in {"get": True, "head": True, "post": False, "put": False, "delete": False}.items():
        response = getattr(client, method)(address)
        assert (response.status_code == 405) is not allowed
        assert "no-store" in response["Cache-Control"]


# --- whom to tell of holes, and the icon


@pytest.fixture
def office(db):
    office = EmbassySettings.load()
    office.security_contact, office.security_expires = "veilig@example.org", timezone.localdate() + timedelta(days=300)
    office.save()
    return office


def test_security_txt_says_whom_to_tell_until_when_and_in_which_languages(client, office):
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "Contact: mailto:veilig@example.org",
        f"Expires: {office.security_expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, es",
        "Canonical: http://testserver/.well-known/security.txt",
    ]


def test_without_a_contact_there_is_no_security_txt(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404


def test_the_contact_may_be_a_page(client, office):
    office.security_contact = "https://example.org/veilig"
    office.full_clean()
    office.save()
    assert b"Contact: https://example.org/veilig\n" in client.get("/.well-known/security.txt").content


@pytest.mark.parametrize("contact", ["nobody", "http://example.org/", "javascript://x/", "a@b.example\nExpires: never"])
def test_what_is_no_contact_is_refused_at_its_field(office, contact):
    office.security_contact = contact
    with pytest.raises(ValidationError) as error:
        office.full_clean()
    assert list(error.value.message_dict) == ["security_contact"]


@pytest.mark.parametrize("days", [None, 366, 4000])
def test_a_contact_is_valid_for_a_year_at_most(office, days):
    office.security_expires = days and timezone.localdate() + timedelta(days=days)
    with pytest.raises(ValidationError) as error:
        office.full_clean()
    assert list(error.value.message_dict) == ["security_expires"]


def test_a_contact_that_has_lapsed_keeps_nobody_from_changing_the_duty_number(office):
    office.security_expires = timezone.localdate() - timedelta(days=1)
    office.full_clean()


def test_browsers_find_an_icon_where_they_look_for_one(client):
    response = client.get("/favicon.ico")
    assert (response.status_code, response["Content-Type"]) == (200, "image/x-icon")
    assert response["Cache-Control"] == "max-age=86400, public"
    assert Image.open(BytesIO(response.getvalue())).info["sizes"] == {(16, 16), (32, 32), (48, 48)}
