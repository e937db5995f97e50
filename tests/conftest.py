"""Every test starts from the demo's content, inside a transaction that is rolled back.

Browser tests talk to a real server (`server`) on a copy of that database.
"""

import gc
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from urllib.parse import quote

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files import locks
from django.core.management import call_command
from django.db import connection
from django.template import RequestContext, Template
from django.test import Client
from django.test.signals import template_rendered
from django.utils import translation

from embassy.pages.models import BasePage
from tests.commits import search_knows_what_was_saved  # noqa: F401 (a fixture)

# Playwright keeps an event loop in the thread of the tests, where Django then refuses its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

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
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")  # the name of this process among those that share the tests
TEMPLATE = "tests_with_demo"  # the database that they copy


def render(template: Template, context) -> str:
    """Keeps the context of a whole answer for response.context; Django's own keeps that of every widget as well."""
    if context.template is template and isinstance(context, RequestContext):
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.fixture(scope="session")
def django_test_environment(django_test_environment):
    Template._render = render


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A folder of all the processes that share the tests, for one of them at a time."""
    temporary = tmp_path_factory.getbasetemp()
    folder = temporary.parent if WORKER else temporary

    @contextmanager
    def enter():
        with (folder / "lock").open("w") as lock:
            locks.lock(lock, locks.LOCK_EX)
            yield folder

    return enter


@pytest.fixture(scope="session")
def django_db_setup(request, shared, django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """The demo's content, committed once, below all tests. The first process makes it, the others copy it."""
    os.environ["DEMO_PASSWORD"] = PASSWORD
    with shared() as folder, django_db_blocker.unblock():
        made = folder / "media"
        if made.exists():
            name = connection.settings_dict["TEST"]["NAME"]
            copy_database(TEMPLATE, name)
            connection.settings_dict["NAME"] = name
            shutil.copytree(made, settings.MEDIA_ROOT, dirs_exist_ok=True)
        else:
            request.getfixturevalue("django_db_setup")
            call_command("load_demo", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115
            if WORKER:
                copy_database(connection.settings_dict["NAME"], TEMPLATE)
                shutil.copytree(settings.MEDIA_ROOT, made)
    # What is there by now stays: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()


def copy_database(source: str, name: str):
    """Copy a database; what was under that name is gone."""
    connection.close()  # PostgreSQL copies a database that nobody is connected to
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')


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
            copy_database(connection.settings_dict["NAME"], name)
        return address_of(name)

    return copy


def address_of(name: str) -> str:
    """The address of a database on the server of the tests."""
    user, host = connection.get_connection_params()["user"], connection.settings_dict["HOST"]
    return f"postgres://{user}@{quote(host, safe='')}/{name}"


@pytest.fixture(scope="session")
def serve(copy_of_database, shared, tmp_path_factory):
    """Starts a production server (granian) on a copy of the test database, with files of its own; returns its address.

    `code` runs in Django before the server starts, to bring more into its database than the demo.
    """
    processes = []

    def start(name: str, code: str = "") -> str:
        folder, port = tmp_path_factory.mktemp(name), free_port()
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "embassy.settings",
            "DEMO": "1",
            "PORT": str(port),
            "VAR_DIR": str(folder),
            "DATABASE_URL": copy_of_database(f"{name}{WORKER}"),
            "DEMO_PASSWORD": PASSWORD,
        }

        def manage(*command: str):
            subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True, capture_output=True)

        with shared() as common:
            (folder / "static").symlink_to(common / "static")
            if not (common / "static").exists():
                (common / "static").mkdir()
                manage("collectstatic", "--noinput", "-v0")
        manage("load_demo")
        if code:
            manage("shell", "-v0", "-c", code)
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


@pytest.fixture
def served_database(server, db) -> str:
    """The address of the database of `server`."""
    return address_of(f"served{WORKER}")


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


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(username=name))
    return client


@pytest.fixture
def editor(db) -> Client:
    """The browser of somebody who writes."""
    return signed_in("editor")


@pytest.fixture
def moderator(db) -> Client:
    """The browser of somebody who also publishes."""
    return signed_in("moderator")


@pytest.fixture(scope="session")
def cookies() -> dict[str, dict]:
    """The browser's storage of those who have signed in to `server`, by their name."""
    return {}


@pytest.fixture
def admin(server, browser, cookies):
    """Opens the admin in a window of a size, signed in: by the form the first time, then by the cookies it gave."""
    contexts = []

    def open_window(username: str, width: int, height: int = 900):
        size = {"width": width, "height": height}
        contexts.append(browser.new_context(viewport=size, base_url=server, storage_state=cookies.get(username)))
        window = contexts[-1].new_page()
        window.requests = []
        window.on("request", lambda request: window.requests.append(request.url))
        window.goto("/admin/")
        if username not in cookies:
            window.fill("#id_username", username)
            window.fill("#id_password", PASSWORD)
            window.press("#id_password", "Enter")
        window.wait_for_selector("#wagtail-sidebar", state="attached")
        cookies.setdefault(username, contexts[-1].storage_state())
        return window

    yield open_window
    for context in contexts:
        context.close()
