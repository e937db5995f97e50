import os

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

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
