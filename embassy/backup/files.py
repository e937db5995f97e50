"""The uploads, wherever the site keeps them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage

from embassy.backup.folders import MEDIA, Backup

STAGED = ".restored-"


def stored(folder: str = "") -> Iterator[str]:
    """The names of all uploads."""
    with suppress(FileNotFoundError):
        folders, files = default_storage.listdir(folder)
        yield from (os.path.join(folder, file) for file in files if file)
        for name in folders:
            if name and not name.startswith(STAGED):
                yield from stored(os.path.join(folder, name))


def digest(name: str) -> str | None:
    """The SHA-256 of an upload; None where there is none."""
    if not default_storage.exists(name):
        return None
    with default_storage.open(name) as file:
        return file_digest(file, "sha256").hexdigest()


def copy_all(backup: Backup, before: Backup | None) -> dict[str, str]:
    """Copy the uploads to a backup; link those that the one before has already. Returns their hashes by name.

    A file never changes under its name, so one with the same time is the same.
    """
    hashes = {}
    for name in stored():
        with suppress(FileNotFoundError):  # removed meanwhile: no record names it any more
            hashes[name] = copy(name, backup, before)
    return hashes


def copy(name: str, backup: Backup, before: Backup | None) -> str:
    time = default_storage.get_modified_time(name).timestamp()
    target = backup.path(f"{MEDIA}/{name}")
    if before and linked(before.path(f"{MEDIA}/{name}"), target, time):
        return digest(name)
    with default_storage.open(name) as file:
        found = backup.write(f"{MEDIA}/{name}", file)
    os.utime(target, (time, time))
    return found


def linked(source: Path, target: Path, time: float) -> bool:
    """Link to the file of the backup before if it is there and of that time. Whether that was done."""
    with suppress(OSError):  # the backup before is removed meanwhile, or this disk has no links
        if source.stat().st_mtime == time:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.hardlink_to(source)
            return True
    return False


@contextmanager
def staging():
    """Yield a folder from which files can be put among the uploads, on the same disk where they are on one."""
    is_local = isinstance(default_storage._wrapped, FileSystemStorage)
    if is_local:
        Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=STAGED, dir=settings.MEDIA_ROOT if is_local else None) as folder:
        yield Path(folder)
