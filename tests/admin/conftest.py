import os

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.conftest import PASSWORD

# Playwright keeps an event loop in the thread of the tests, where Django then refuses its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


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


@pytest.fixture
def admin(server, browser):
    """Opens the admin in a window of a size, signed in."""
    contexts = []

    def open_window(username: str, width: int, height: int = 900):
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, base_url=server))
        window = contexts[-1].new_page()
        window.requests = []
        window.on("request", lambda request: window.requests.append(request.url))
        window.goto("/admin/login/")
        window.fill("#id_username", username)
        window.fill("#id_password", PASSWORD)
        window.press("#id_password", "Enter")
        window.wait_for_selector("#wagtail-sidebar", state="attached")
        return window

    yield open_window
    for context in contexts:
        context.close()
