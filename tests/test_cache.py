"""Pages are answered, whatever happens to the cache: real files, full disks, and a real Redis."""

import os
import pickle
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from cooperation.models import SpreadsheetUpload
from embassy.cache import PAUSE, FileCache, SharedCache
from embassy.office.models import EmbassySettings
from embassy.worker.jobs import clean_up
from tests.conftest import free_port

SPREADSHEETS = "/admin/programmes/spreadsheet/"
ADDRESSES = ["/nl/", "/es/", "/nl/zoeken/?q=kinine", "/data/programmes.json"]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    for backend in (FileCache, SharedCache):
        monkeypatch.setattr(backend, "away_until", 0.0)


@pytest.fixture
def no_folder(tmp_path, settings):
    """A cache whose folder cannot be made, by root neither: a file is in the way."""
    (tmp_path / "file").touch()
    settings.CACHES = settings.CACHES | {
        "default": {"BACKEND": "embassy.cache.FileCache", "LOCATION": tmp_path / "file" / "cache"}
    }


def operations(cache) -> list:
    """What each method of a cache gives."""
    return [
        cache.get("name", "other"),
        cache.set("name", 1),
        cache.add("name", 1),
        cache.get_many(["name"]),
        cache.set_many({"name": 1}),
        cache.touch("name"),
        cache.has_key("name"),
        "name" in cache,
        cache.get_or_set("name", 1),
        cache.delete("name"),
        cache.delete_many(["name"]),
        cache.clear(),
    ]


EMPTY = ["other", None, True, {}, ["name"], False, False, False, 1, False, None, None]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_answered_when_the_folder_of_the_cache_cannot_be_made(client, no_folder, address):
    assert client.get(address).status_code == 200


def test_every_method_of_a_cache_that_is_away_gives_what_an_empty_one_does(no_folder):
    assert operations(cache) == EMPTY


def test_a_cache_that_failed_is_left_alone_for_a_while_and_the_log_says_so_once(no_folder, caplog):
    operations(cache)
    assert [record.message[:15] for record in caplog.records] == ["The cache fails"]
    assert 0 < FileCache.away_until - time.monotonic() <= PAUSE


@pytest.mark.parametrize("content", [b"", b"x", pickle.dumps(None) + b"x", pickle.dumps(None)])
def test_an_entry_that_cannot_be_read_is_not_there_and_can_be_set_anew(content):
    cache.set("name", 1, timeout=None)
    with open(cache._key_to_file("name"), "wb") as file:
        file.write(content)
    assert cache.get("name") is None
    cache.set("name", 2)
    assert cache.get("name") == 2


FULL_DISK = """
import resource, signal, sys
import django
from django.conf import settings

settings.configure(CACHES={"default": {"BACKEND": "embassy.cache.FileCache", "LOCATION": sys.argv[1]}})
django.setup()
from django.core.cache import cache

cache.set("before", 1)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # every write fails, as on a full disk
cache.set("name", 1)
print(cache.get("name"), cache.get("before"))
"""


def test_a_disk_without_room_is_no_error(tmp_path):
    ran = subprocess.run([sys.executable, "-c", FULL_DISK, tmp_path], capture_output=True, text=True, check=True)
    assert ran.stdout == "None None\n"
    assert len(list(tmp_path.iterdir())) == 1  # nothing half-written


@pytest.fixture
def redis_server(tmp_path, settings):
    """A server of Redis, and a site whose cache it is."""
    port = free_port()
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
    shared = {
        "BACKEND": "embassy.cache.SharedCache",
        "LOCATION": f"redis://127.0.0.1:{port}/0",
        "OPTIONS": {"socket_connect_timeout": 0.3, "socket_timeout": 0.5},
    }
    settings.CACHES = settings.CACHES | {"default": shared}
    deadline = time.monotonic() + 10
    while not is_kept() and time.monotonic() < deadline:
        SharedCache.away_until = 0.0
        time.sleep(0.05)
    yield process
    process.kill()
    process.wait()


def is_kept() -> bool:
    cache.set("name", 1)
    return cache.get("name") == 1


@pytest.mark.drill
@pytest.mark.django_db
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "stopped"])
def test_pages_are_answered_when_redis_is_away(client, redis_server, number):
    assert is_kept()
    assert {client.get(address).status_code for address in ADDRESSES} == {200}
    os.kill(redis_server.pid, number)
    began = time.monotonic()
    assert {client.get(address).status_code for address in ADDRESSES} == {200}
    assert time.monotonic() - began < 3
    SharedCache.away_until = 0.0
    assert operations(cache) == EMPTY


@pytest.mark.drill
def test_redis_is_used_again_when_it_is_back(redis_server):
    os.kill(redis_server.pid, signal.SIGSTOP)
    assert not is_kept()
    os.kill(redis_server.pid, signal.SIGCONT)
    assert not is_kept()
    time.sleep(PAUSE + 0.1)
    assert is_kept()


@pytest.fixture
def sheet(editor) -> str:
    """The address of the dry run of a file that an editor has uploaded."""
    file = SimpleUploadedFile("programmas.csv", editor.get(f"{SPREADSHEETS}export.csv").getvalue())
    return editor.post(SPREADSHEETS, {"file": file, "result": "drafts"})["Location"]


@pytest.mark.drill
@pytest.mark.django_db
def test_a_thousand_requests_of_strangers_push_out_neither_the_duty_number_nor_a_dry_run(client, editor, sheet):
    office = EmbassySettings.load()
    office.duty_number = "+51 999 111 222"
    office.save()
    for number in range(334):
        client.get("/nl/zoeken/suggesties/", {"q": f"qq{number}xx"})
        client.get("/data/programmes.json", {"page": number, "country": f"x{number}"})
        client.post(
            "/account/login/", {"login": f"stranger{number}", "password": "wrong"}, REMOTE_ADDR=f"10.0.0.{number % 250}"
        )
    assert b"+51999111222" in client.get("/nl/?q=%00").content
    assert editor.get(sheet).status_code == 200


@pytest.mark.django_db
def test_a_dry_run_is_confirmed_by_another_machine_with_another_cache_but_by_nobody_else(editor, moderator, sheet):
    cache.clear()
    assert editor.get(sheet).status_code == 200
    assert moderator.get(sheet)["Location"] == SPREADSHEETS


@pytest.mark.django_db
def test_a_dry_run_that_nobody_confirms_is_removed_after_a_day(editor, sheet):
    clean_up()
    assert editor.get(sheet).status_code == 200
    SpreadsheetUpload.objects.update(uploaded_at=timezone.now() - timedelta(hours=25))
    clean_up()
    assert editor.get(sheet)["Location"] == SPREADSHEETS


@pytest.mark.django_db
def test_the_duty_number_that_was_changed_on_another_machine_is_taken_over_by_the_worker(client):
    EmbassySettings.objects.update(duty_number="+51 999 111 222")  # by no signal here
    assert b"+51999111222" not in client.get("/nl/?q=%00").content
    call_command("work", "--once")
    assert b"+51999111222" in client.get("/nl/?q=%00").content
