"""The database and the files that all tests start from: made once, kept in var/tests/, copied by every process."""

import hashlib
import os
import shutil
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import quote

import django
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.files import locks
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from embassy.users.models import User

PASSWORD = "a-password-for-tests"
FOLDER = settings.VAR_DIR / "tests"
MADE_FROM = ["benchmarks", "cooperation", "embassy", "fixtures", "locale", "static", "templates"]
MADE_FROM += ["tests/prepared.py", "tests/settings.py"]
KEPT = 3  # for who goes to and fro between two branches


@cache
def fingerprint() -> str:
    """Tells whether anything has changed that takes part in the making: files, packages, the day in the dates."""
    packages = sorted(path.name for path in Path(django.__file__).parents[1].glob("*.dist-info"))
    found = hashlib.sha256(repr([settings.BASE_DIR, sys.version, packages, timezone.localdate()]).encode())
    for path in sorted(path for name in MADE_FROM for path in files(settings.BASE_DIR / name)):
        found.update(f"{path} {hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return found.hexdigest()[:16]


def files(path: Path) -> list[Path]:
    found = path.rglob("*") if path.is_dir() else [path]
    return [path for path in found if path.is_file() and path.suffix != ".pyc"]


@contextmanager
def enter():
    """Give one process at a time the folder of what is prepared. The database has the folder's name."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        locks.lock(lock, locks.LOCK_EX)
        folder = FOLDER / f"prepared_{fingerprint()}"
        if not folder.exists() or not ask(f"SELECT 1 FROM pg_database WHERE datname = '{folder.name}'"):  # noqa: S608
            make(folder)
        folder.touch()  # the one used last
        yield folder


def make(folder: Path):
    """Migrate an empty database and load the demo. What is left of others before goes, all but the latest."""
    for old in sorted(FOLDER.glob("prepared_*"), key=lambda path: path.stat().st_mtime)[: 1 - KEPT]:
        drop(old.name)
        shutil.rmtree(old)
    unfinished = FOLDER / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    connection.settings_dict["TEST"]["NAME"] = f"unfinished_{folder.name}"
    made = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    with Path(os.devnull).open("w") as nowhere:
        call_command("load_demo", verbosity=0, stdout=nowhere)
    # A hash that production knows too; tests.settings has a cheaper one.
    User.objects.update(password=PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # else plans change when PostgreSQL gets round to it
    connection.close()
    drop(folder.name)
    ask(f'ALTER DATABASE "{made}" RENAME TO "{folder.name}"')
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(settings.MEDIA_ROOT, unfinished / "media")
    unfinished.rename(folder)


def ask(sql: str) -> list[tuple]:
    """Ask the server something that concerns databases, outside of all of them."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


def drop(name: str):
    ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def name_of(label: str) -> str:
    """The name of a copy that this process makes."""
    return f"copy_{os.getpid()}_{label}"


def copy(folder: Path, label: str) -> str:
    """Copy the prepared database for this process; returns the name of the copy."""
    name = name_of(label)
    drop(name)
    ask(f'CREATE DATABASE "{name}" TEMPLATE "{folder.name}"')
    return name


def drop_left_over():
    """Remove the copies of processes that have ended."""
    for (name,) in ask("SELECT datname FROM pg_database WHERE datname ~ '^copy_[0-9]+_'"):
        if not Path("/proc", name.split("_")[1]).exists():
            drop(name)


def address_of(name: str) -> str:
    """The address of a database on the server of the tests."""
    reached = connection.get_connection_params()
    return f"postgres://{reached['user']}@{quote(reached['host'], safe='')}/{name}"
