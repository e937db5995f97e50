import shutil
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.db import connection

from embassy.home import demo
from tests import prepared


@pytest.fixture
def site(copy_of_database, django_db_blocker, monkeypatch, tmp_path, settings):
    """The demo with a database and files of its own, which a restore may replace. Returns the name of the database."""
    name = copy_of_database("backup").rpartition("/")[2]
    settings.VAR_DIR = tmp_path / "var"
    settings.MEDIA_ROOT = tmp_path / "media"
    shutil.copytree(demo.MEDIA, settings.MEDIA_ROOT)
    with django_db_blocker.unblock():
        connection.close()
        monkeypatch.setitem(connection.settings_dict, "NAME", name)
        yield name
        connection.close()
        for (made,) in prepared.ask(f"SELECT datname FROM pg_database WHERE datname LIKE '{name}%'"):  # noqa: S608
            prepared.drop(made)


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "backups"


def media() -> Path:
    return Path(site_settings.MEDIA_ROOT)
