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
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
import requests
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection, connections
from django.template import RequestContext, Template
from django.test import Client
from django.test.signals import template_rendered
from django.utils import translation
from playwright.sync_api import Browser, Page, expect

from embassy.home import demo
from embassy.home.models import EmergencyPage, SignpostPage
from embassy.pages.models import BasePage
from tests import prepared
from tests.commits import search_knows_what_was_saved  # noqa: F401 (a fixture)
from tests.prepared import PASSWORD

# Playwright keeps an event loop in the thread of the tests, where Django then refuses its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
ENDS = time.time() + float(os.environ.get("TEST_SECONDS", "inf"))
PATIENCE = 60  # seconds: a slow machine is no failure
expect.set_options(timeout=PATIENCE * 1000)

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def render(template: Template, context) -> str:
    """Keep the context of a whole answer for response.context; Django's own keeps that of every widget as well."""
    if context.template is template and isinstance(context, RequestContext):
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Run the tests that use a server first: the long ones do not come last.

    `make check` names the files in its own order; pytest-django puts tests without a database last.
    """
    if "TEST_SECONDS" in os.environ:
        items.sort(key=lambda item: config.args.index(item.location[0]))
    else:
        items.sort(key=lambda item: "serve" not in item.fixturenames)


def pytest_runtest_setup(item):
    """Skip a test when TEST_SECONDS have passed since the start."""
    if time.time() > ENDS:
        pytest.skip("no time is left")


@pytest.fixture(scope="session")
def django_test_environment(django_test_environment):
    Template._render = render


@pytest.fixture(scope="session")
def django_db_setup(request, django_test_environment, django_db_blocker):
    """The demo's content, committed once, below all tests: each process has a copy of what tests/prepared.py keeps."""
    with django_db_blocker.unblock():
        if request.config.getoption("reuse_db"):
            assert connection.settings_dict["NAME"].startswith("copy_"), "only the third language's test may"
            demo.bring_media()
        else:
            with prepared.enter() as folder:
                prepared.drop_left_over()
                connection.settings_dict["NAME"] = prepared.copy(folder, "tests")
                shutil.copytree(folder / "media", settings.MEDIA_ROOT, dirs_exist_ok=True)
    # What is there by now stays: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_over():
    """No rollback takes back what is cached or in a file, and the test client leaves the last language active."""
    cache.clear()
    shutil.rmtree(settings.LOCAL_DIR, ignore_errors=True)
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def no_links_of_the_demo(db):
    """Withdraws the pages of the demo with links to other sites, so that nobody asks these."""
    for model in (EmergencyPage, SignpostPage):
        model.objects.update(live=False)


@pytest.fixture
def page(db):
    """Finds a page of the demo by its path in the default language: page("peru")."""

    def find(slug: str):
        return BasePage.objects.get(slug_nl=slug).specific

    return find


@pytest.fixture(scope="session")
def copy_of_database(django_db_setup, django_db_blocker):
    """Copies the database that tests start from under a name of its own; returns the address of the copy."""

    def copy(label: str) -> str:
        with django_db_blocker.unblock(), prepared.enter() as folder:
            return prepared.address_of(prepared.copy(folder, label))

    return copy


@pytest.fixture(scope="session")
def work_on(django_db_blocker):
    """Calls a function here, in Django, on the database at an address: work_on(address, function)."""

    def work(address: str, function):
        def call():
            connections["default"] = other = connection.copy()  # this thread's own
            other.settings_dict["NAME"] = address.rpartition("/")[2]
            try:
                function()
            finally:
                other.close()

        with django_db_blocker.unblock(), ThreadPoolExecutor(1) as thread:
            thread.submit(call).result()

    return work


@pytest.fixture(scope="session")
def serve(copy_of_database, work_on, django_db_blocker, tmp_path_factory):
    """Starts a production server (granian) on a copy of the demo, with files of its own.

    `work` is a function that brings more into its database before it starts; `more` are settings from the environment;
    `stderr` is the file that its log goes to.
    Returns the addresses of both.
    """
    processes = []

    def start(label: str, work=None, stderr=None, **more: str) -> tuple[str, str]:
        folder, port = tmp_path_factory.mktemp(label), free_port()
        database = copy_of_database(label)
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "embassy.settings",
            "DEMO": "1",
            "PORT": str(port),
            "VAR_DIR": str(folder),
            "DATABASE_URL": database,
            **more,
        }
        with django_db_blocker.unblock():
            bring_files(folder, environment)
        if work:
            work_on(database, work)
        granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", "1"]
        processes.append(
            subprocess.Popen(
                [*granian, "--blocking-threads", "4", "embassy.wsgi:application"], env=environment, stderr=stderr
            )
        )
        address = f"http://localhost:{port}"
        wait_for(f"{address}/robots.txt", processes[-1])
        return address, database

    yield start
    for process in processes:
        process.terminate()
        process.wait(10)


def bring_files(folder: Path, environment: dict[str, str]):
    """Give a server whose VAR_DIR is this folder the demo's uploads, a copy, and the static files, which are shared."""
    with prepared.enter() as common:
        shutil.copytree(common / "media", folder / "media")
        if not (common / "static").exists():
            collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
            subprocess.run(collect, env=environment, check=True, capture_output=True)
            shutil.move(folder / "static", common / "static")
        (folder / "static").symlink_to(common / "static")


@pytest.fixture(scope="session")
def served(serve) -> tuple[str, str]:
    return serve("served")


@pytest.fixture(scope="session")
def server(served) -> str:
    """The address of the server that the browser tests share."""
    return served[0]


@pytest.fixture(scope="session")
def served_database(served) -> str:
    """The address of the database of `server`."""
    return served[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen):
    """Return when the server answers; raise RuntimeError when it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError):
            if requests.get(address, timeout=5, allow_redirects=False).ok:
                return
        time.sleep(0.1)
    raise RuntimeError(f"No answer from {address}")


@pytest.fixture(scope="session")
def browser_type_launch_args():
    # It does without the windows that the browser draws for people, which take 0.4 of its time.
    fonts = {"FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf"))}
    return {"executable_path": "/usr/bin/chromium-headless-shell", "args": CHROMIUM_FLAGS, "env": os.environ | fonts}


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
def windows(browser) -> dict[str, Page]:
    """The windows of those who have signed in to `server`, by their name: a new one costs as much as opening a form."""
    found = {}
    yield found
    for window in found.values():
        window.context.close()


@pytest.fixture
def admin(server, browser, windows):
    """Opens an address of the admin in somebody's window, which has a size and is theirs alone in each process."""
    used = []

    def open_window(username: str, width: int, height: int = 900, address: str = "/admin/") -> Page:
        if username not in windows:
            windows[username] = signed_in_window(browser, server, username)
        used.append(windows[username])
        used[-1].set_viewport_size({"width": width, "height": height})
        used[-1].requests = []
        used[-1].goto(address)
        used[-1].wait_for_selector("#wagtail-sidebar", state="attached")
        return used[-1]

    yield open_window
    for window in used:
        window.emulate_media(color_scheme="null")
        window.evaluate("localStorage.clear(), sessionStorage.clear()")
        window.goto("/robots.txt")  # no form saves itself any more


def signed_in_window(browser: Browser, server: str, username: str) -> Page:
    context = browser.new_context(base_url=server)
    context.set_default_timeout(PATIENCE * 1000)
    window = context.new_page()
    window.on("request", lambda request: window.requests.append(request.url))
    window.on("filechooser", lambda chooser: None)  # else the key that opens one may overtake the wish to be told
    window.requests = []
    window.goto("/account/login/?next=/robots.txt")
    window.fill("#id_login", username)
    window.fill("#id_password", PASSWORD)
    with window.expect_navigation():
        window.press("#id_password", "Enter")
    return window
