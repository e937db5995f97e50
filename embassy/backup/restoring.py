"""Brings a backup back: into a new database first, which takes the old one's place when all is whole."""

import io
import json
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.core.management import CommandError
from django.db import connection

from embassy.backup import database, files
from embassy.backup.folders import DUMP, MANIFEST, MEDIA, Backup


def restore(backup: Backup, replace: bool) -> tuple[dict, str | None]:
    """Restore a backup. Returns its manifest, and what the database is called that it took the place of, if any.

    CommandError when something is damaged, or the site has content and `replace` is not set. It is then as before.
    """
    manifest = manifest_of(backup)
    live = database.name()
    had_one = database.exists(live)
    if had_one and not replace and database.holds_content(live):
        raise CommandError("This site has content. To put the backup in its place: restore --replace")
    with files.staging() as folder:
        needed = check_and_stage(backup, manifest, folder)
        with new_database(backup, manifest) as new:
            check_database(new, manifest)
            with put_missing(needed):
                connection.close()
                old = database.beside(live, "before") if had_one else None
                database.take_place(new, old, live)
        for name, file in needed.items():
            default_storage.put(file, name)
    check_files(manifest)
    return manifest, old


def manifest_of(backup: Backup) -> dict:
    content = io.BytesIO()
    backup.read(MANIFEST, content)
    try:
        manifest = json.loads(content.getvalue())
        return {key: manifest[key] for key in ("moment", "dump", "tables", "locale", "files", "missing")}
    except (ValueError, KeyError, TypeError) as error:
        raise CommandError(f"The manifest of the backup is damaged: {error!r}") from error


def check_and_stage(backup: Backup, manifest: dict, folder: Path) -> dict[str, Path]:
    """Check all files of the backup, and copy those that the site has not or has wrong. Returns these, by name."""
    needed = {}
    for number, (name, digest) in enumerate(manifest["files"].items()):
        try:
            is_there = files.digest(name) == digest
        except SuspiciousFileOperation as error:
            raise CommandError(f"The manifest of the backup is damaged: {error}") from error
        target = folder / str(number)
        copy_checked(backup, f"{MEDIA}/{name}", digest, None if is_there else target)
        if not is_there:
            needed[name] = target
    return needed


def copy_checked(backup: Backup, name: str, digest: str, target: Path | None):
    """Read a file of the backup. CommandError when it is not what the manifest says."""
    try:
        if target is None:
            found = backup.read(name)
        else:
            with target.open("xb") as file:
                found = backup.read(name, file)
    except FileNotFoundError:
        found = None
    if found != digest:
        raise CommandError(f"The backup is damaged: {name} is not what the manifest says.")


@contextmanager
def new_database(backup: Backup, manifest: dict):
    """Yield the name of a database with what the dump holds; it is dropped when something fails."""
    new = database.beside(database.name(), "restored")
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=settings.VAR_DIR) as folder:
            file = Path(folder) / DUMP
            copy_checked(backup, DUMP, manifest["dump"], file)
            database.create(new, manifest["locale"])
            database.load(new, file)
        yield new
    except BaseException:
        database.drop(new)
        raise


def check_database(new: str, manifest: dict):
    with database.snapshot(new) as (cursor, _snapshot):
        found = database.content(cursor)
    wrong = [
        table for table in found.keys() | manifest["tables"].keys() if found.get(table) != manifest["tables"].get(table)
    ]
    if wrong:
        raise CommandError(f"These tables are not what the manifest says: {', '.join(sorted(wrong))}")


@contextmanager
def put_missing(needed: dict[str, Path]):
    """Put the files that the site has not; they are removed again when what follows fails."""
    brought = []
    try:
        for name in [name for name in needed if not default_storage.exists(name)]:
            default_storage.put(needed.pop(name), name)
            brought.append(name)
        yield
    except BaseException:
        for name in brought:
            default_storage.remove(name)
        raise


def check_files(manifest: dict):
    """CommandError, with their names, when uploads are not what the manifest says."""
    wrong = [name for name, digest in manifest["files"].items() if files.digest(name) != digest]
    if wrong:
        raise CommandError(f"The database is restored, but these files are wrong: {', '.join(wrong)}")
