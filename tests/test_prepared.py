"""The database that tests start from is made anew when anything changes that it was made from."""

import pytest
from django.apps import apps
from django.conf import settings

from tests import prepared


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A folder of which alone the content is made."""
    (tmp_path / "models.py").write_text("one = 1\n")
    monkeypatch.setattr(prepared, "MADE_FROM", [tmp_path])
    return tmp_path


@pytest.mark.parametrize(("name", "text"), [("models.py", "one = 2\n"), ("more.json", "[]\n")])
def test_a_file_that_changes_or_comes_changes_the_name(room, name, text):
    before = prepared.fingerprint.__wrapped__()
    assert prepared.fingerprint.__wrapped__() == before
    (room / name).write_text(text)
    assert prepared.fingerprint.__wrapped__() != before


def test_a_file_that_goes_changes_the_name_and_bytecode_does_not(room):
    before = prepared.fingerprint.__wrapped__()
    (room / "models.pyc").write_bytes(b"")
    assert prepared.fingerprint.__wrapped__() == before
    (room / "models.py").unlink()
    assert prepared.fingerprint.__wrapped__() != before


def test_the_name_follows_from_every_app_of_ours():
    ours = [config.path for config in apps.get_app_configs() if config.path.startswith(f"{settings.BASE_DIR}/")]
    followed = tuple(f"{settings.BASE_DIR / name}" for name in prepared.MADE_FROM)
    assert [path for path in ours if not path.startswith(followed) and ".venv" not in path] == []


@pytest.mark.django_db
def test_the_copies_of_a_process_that_ended_are_removed_and_those_of_others_stay(copy_of_database):
    copy_of_database("kept")
    prepared.ask('CREATE DATABASE "copy_999999999_lost" TEMPLATE template0')
    prepared.drop_left_over()
    names = {name for (name,) in prepared.ask("SELECT datname FROM pg_database")}
    assert prepared.name_of("kept") in names
    assert "copy_999999999_lost" not in names
