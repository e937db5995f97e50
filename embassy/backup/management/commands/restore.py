import os
from pathlib import Path

import psycopg2
from django.core.cache import cache
from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from embassy.backup.folders import chosen
from embassy.backup.restoring import restore


class Command(BaseCommand):
    help = "Bring back the backup in FOLDER, or the latest one of those in it. If that fails, the site is as before."
    requires_system_checks = []  # some ask the database, which may be gone
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument("--replace", action="store_true", help="also where the site has content")
        parser.add_argument(
            "--identity",
            default=os.environ.get("BACKUP_IDENTITY_FILE"),
            help="file with the private key of an encrypted backup (or BACKUP_IDENTITY_FILE)",
        )

    def handle(self, *, folder, replace, identity, **options):
        try:
            backup = chosen(folder.absolute(), identity)
            manifest, old = restore(backup, replace)
        except (OSError, psycopg2.Error, Error) as error:
            raise CommandError(f"Nothing was restored: {error}") from error
        cache.clear()
        for table, (count, content) in manifest["tables"].items():
            self.stdout.write(f"{table}: {count} rows, content {content}, as in the backup")
        for name, digest in manifest["files"].items():
            self.stdout.write(f"{name}: {digest}, as in the backup")
        for name in manifest["missing"]:
            self.stdout.write(f"{name}: was gone when the backup was made")
        rows = sum(count for count, _hash in manifest["tables"].values())
        self.stdout.write(
            f"Restored {backup.folder}, of {manifest['moment']}: {len(manifest['tables'])} tables with {rows} rows, "
            f"{len(manifest['files'])} files."
        )
        if old:
            self.stdout.write(f"The database from before is kept as {old}. When you need it no more: dropdb {old}")
        self.stdout.write("Now: manage.py migrate, and restart the site and the worker.")
