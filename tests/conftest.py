"""Every test starts from the demo's content, inside a transaction that is rolled back.

Browser tests talk to a real server (`server`) on a copy of that database.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import translation

from embassy.pages.models import BasePage

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "a-password-for-tests"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The demo's content, committed once, below all tests."""
    os.environ["DEMO_PASSWORD"] = PASSWORD
    with django_db_blocker.unblock():
        call_command("load_demo", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115


@pytest.fixture(autouse=True)
def nothing_left_over():
    """No rollback takes back what is cached, and the test client leaves the last request's language active."""
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def page(db):
    """Finds a page of the demo by its path in the default language: page("peru")."""

    def find(slug: str):
        return BasePage.objects.get(slug_nl=slug).specific

    return find


@pytest.fixture(scope="session")
def copy_of_database(django_db_setup, django_db_blocker):
    """Copies the test database, with the demo in it, under another name; returns the address of the copy."""

    def copy(name: str) -> str:
        with django_db_blocker.unblock():
            source, host = connection.settings_dict["NAME"], connection.settings_dict["HOST"]
            user = connection.get_connection_params()["user"]
            connection.close()  # PostgreSQL copies a database that nobody is connected to
            with connection._nodb_cursor() as cursor:
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
                cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        return f"postgres://{user}@{quote(host, safe='')}/{name}"

    return copy


@pytest.fixture(scope="session")
def serve(copy_of_database, tmp_path_factory):
    """Starts a production server (granian) on a copy of the test database, with files of its own; returns its address.

    `code` runs in Django before the server starts, to bring more into its database than the demo.
    """
    processes, static = [], tmp_path_factory.mktemp("static")

    def start(name: str, code: str = "") -> str:
        folder, port = tmp_path_factory.mktemp(name), free_port()
        (folder / "static").symlink_to(static)
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "embassy.settings",
            "DEMO": "1",
            "PORT": str(port),
            "VAR_DIR": str(folder),
            "DATABASE_URL": copy_of_database(name),
            "DEMO_PASSWORD": PASSWORD,
        }
        collect = [] if processes else [["collectstatic", "--noinput", "-v0"]]
        for command in (*collect, ["load_demo"], *([["shell", "-v0", "-c", code]] if code else [])):
            subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True, capture_output=True)
        granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", "1"]
        processes.append(
            subprocess.Popen([*granian, "--blocking-threads", "4", "embassy.wsgi:application"], env=environment)
        )
        address = f"http://localhost:{port}"
        wait_for(f"{address}/robots.txt", processes[-1])
        return address

    yield start
    for process in processes:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def server(serve) -> str:
    """The address of the server that the browser tests share."""
    return serve("served")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen):
    """Return when the server answers; raise RuntimeError when it ends or takes longer than 20 seconds."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError):
            urllib.request.urlopen(address, timeout=5)  # noqa: S310
            return
        time.sleep(0.1)
    raise RuntimeError(f"No answer from {address}")


@pytest.fixture(scope="session")
def browser_type_launch_args():
    return {"executable_path": "/usr/bin/chromium", "args": CHROMIUM_FLAGS}
