from datetime import date

import pytest
from django.contrib.auth import get_user_model

from embassy.desk import judging


def person(name: str):
    return get_user_model().objects.get(username=name)


@pytest.fixture
def today() -> date:
    """A day soon after the demo was last checked."""
    return date(2026, 11, 22)


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Whoever opens the desk waits until everything is judged, however slow the machine."""
    monkeypatch.setattr(judging, "PATIENCE", float("inf"))
