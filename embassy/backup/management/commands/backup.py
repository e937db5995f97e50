from pathlib import Path

import psycopg2
from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from embassy.backup.folders import remove_old
from embassy.backup.saving import save


class Command(BaseCommand):
    help = "Back up database and uploads to a folder of their own in FOLDER, and remove old backups from it."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder, **options):
        try:
            target, manifest = save(folder.absolute())
            removed = remove_old(folder)
        except (OSError, psycopg2.Error, Error) as error:
            raise CommandError(f"There is no new backup: {error}") from error
        rows = sum(count for count, _hash in manifest["tables"].values())
        self.stdout.write(f"{target}: {len(manifest['tables'])} tables, {rows} rows, {len(manifest['files'])} files")
        for name in manifest["missing"]:
            self.stderr.write(f"A record names a file that is gone: {name}")
        for name in removed:
            self.stdout.write(f"Removed: {name}")
