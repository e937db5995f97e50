"""The folder that holds the backups: each has a folder of its own, named after its moment, once it is whole."""

import os
import re
import shutil
import tempfile
import time
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from django.core.management import CommandError

from embassy.backup.keeping import kept
from embassy.backup.programs import opened, sealed

NAME = "%Y-%m-%dT%H%M%S.%fZ"
UNFINISHED = ".unfinished-"
REMOVED = ".removed-"
ABANDONED = 2 * 86_400  # seconds after which nobody works on an unfinished backup any more
MANIFEST, DUMP, MEDIA = "manifest.json", "database.dump", "media"
SEALED = ".age"
CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Backup:
    """A backup in its folder. `key` is the public key or, for one that is read, the file of the identity."""

    folder: Path
    key: str | None = None

    def path(self, name: str) -> Path:
        return self.folder / (name + SEALED if self.key else name)

    def write(self, name: str, source: BinaryIO) -> str:
        """Write a file of the backup. Returns the SHA-256 of what it holds."""
        path, digest = self.path(name), sha256()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            with sealed(target, self.key) if self.key else nullcontext(target) as sink:
                for chunk in iter(partial(source.read, CHUNK), b""):
                    digest.update(chunk)
                    sink.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        return digest.hexdigest()

    def read(self, name: str, target: BinaryIO | None = None) -> str:
        """Copy a file of the backup to an open one. Returns the SHA-256 of what it holds."""
        digest = sha256()
        path = self.path(name)
        with opened(path, self.key) if self.key else path.open("rb") as source:
            for chunk in iter(partial(source.read, CHUNK), b""):
                digest.update(chunk)
                if target:
                    target.write(chunk)
        return digest.hexdigest()


def backups(folder: Path) -> list[Path]:
    """The whole backups in a folder, the oldest first; nothing else that lies there."""
    found = [path for path in folder.iterdir() if moment_of(path) and not path.is_symlink() and is_backup(path)]
    return sorted(found)


def is_backup(path: Path) -> bool:
    return (path / MANIFEST).is_file() or (path / (MANIFEST + SEALED)).is_file()


def moment_of(path: Path) -> datetime | None:
    """When a backup was made, by its name; None for what is no backup."""
    with suppress(ValueError):
        return datetime.strptime(path.name, NAME).replace(tzinfo=UTC)
    return None


@contextmanager
def unfinished(target: Path):
    """Yield a folder that becomes the backup `target` when all went well, and is gone when not."""
    own = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=target.parent))
    try:
        yield own
        own.rename(target)
    except BaseException:
        shutil.rmtree(own, ignore_errors=True)
        raise


def remove_old(folder: Path) -> list[str]:
    """Remove what the rule does not keep, and what killed processes left. Returns the names of the former."""
    found = {moment_of(path): path for path in backups(folder)}
    removed = sorted(path.name for moment, path in found.items() if moment not in kept(found))
    for name in removed:
        with suppress(FileNotFoundError):  # somebody else removes it
            (folder / name).rename(folder / f"{REMOVED}{name}")
    for path in folder.glob(f"{REMOVED}*"):
        shutil.rmtree(path, ignore_errors=True)
    for path in folder.glob(f"{UNFINISHED}*"):
        if re.fullmatch(r"\.unfinished-\w{8}", path.name) and time.time() - path.stat().st_mtime > ABANDONED:
            shutil.rmtree(path, ignore_errors=True)
    return removed


def chosen(folder: Path, identity: str | None) -> Backup:
    """The backup in this folder, or the latest of those in it. CommandError when there is none, or its key is not."""
    if not folder.is_dir():
        raise CommandError(f"There is no folder {folder}.")
    own = folder if is_backup(folder) else next(reversed(backups(folder)), None)
    if own is None:
        raise CommandError(f"There is no backup in {folder}.")
    if (own / MANIFEST).is_file():
        return Backup(own)
    if not identity:
        raise CommandError("This backup is encrypted: say with --identity which file holds its key.")
    return Backup(own, identity)
