import os
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

# Playwright keeps an event loop in the thread of the tests, where Django then refuses its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def person(name: str):
    return get_user_model().objects.get(username=name)


@pytest.fixture
def today() -> date:
    """A day soon after the demo was last checked."""
    return date(2026, 11, 22)


@pytest.fixture
def editor(db) -> Client:
    """The browser of somebody who writes."""
    client = Client()
    client.force_login(person("editor"))
    return client


@pytest.fixture
def moderator(db) -> Client:
    """The browser of somebody who also publishes."""
    client = Client()
    client.force_login(person("moderator"))
    return client
