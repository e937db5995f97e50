"""Makes a backup: database and uploads as of one moment, while the site runs."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from embassy.backup import database, files
from embassy.backup.folders import DUMP, MANIFEST, NAME, Backup, backups, unfinished
from embassy.recurring.models import JobRun

BACKUP = "backup"  # the name of what the database remembers of the last one


def save(folder: Path) -> tuple[Path, dict]:
    """Make a backup in a folder of its own in `folder`. Returns that folder and the manifest."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    moment = datetime.now(UTC)
    key = settings.BACKUP_PUBLIC_KEY
    target = folder / moment.strftime(NAME)
    with unfinished(target) as own:
        backup = Backup(own, key)
        manifest = {"moment": moment.isoformat(), **save_database(backup)}
        manifest["files"] = files.copy_all(backup, latest(folder, key))
        manifest["missing"] = sorted(set(manifest.pop("named")) - manifest["files"].keys())
        backup.write(MANIFEST, io.BytesIO(json.dumps(manifest, indent=1).encode()))
    JobRun.objects.update_or_create(name=BACKUP, defaults={"succeeded_at": timezone.now()})
    return target, manifest


def save_database(backup: Backup) -> dict:
    """The dump, and what is in the database at its moment."""
    name = database.name()
    with database.snapshot(name) as (cursor, snapshot):
        with database.dump(name, snapshot) as stream:
            found = {"dump": backup.write(DUMP, stream)}
        found["tables"] = database.content(cursor)
        found["locale"] = database.locale(cursor)
        found["named"] = list(database.files_named(cursor))
    return found


def latest(folder: Path, key: str | None) -> Backup | None:
    """The last backup that is encrypted, or not, as this one is."""
    found = [Backup(path, key) for path in backups(folder)]
    return next((backup for backup in reversed(found) if backup.path(MANIFEST).is_file()), None)
