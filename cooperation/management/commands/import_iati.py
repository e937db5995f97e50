from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cooperation.opendata.iati.files import UnreadableFileError
from cooperation.opendata.iati.importing import import_file


class Command(BaseCommand):
    help = (
        "Bring the activities of an IATI 2 file in as drafts. Activities that are on the site already stay as they are."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="tell what would happen, and write nothing")

    def handle(self, file, dry_run, **options):
        try:
            with translation.override(settings.LANGUAGE_CODE):
                summary = import_file(file, dry_run)
        except UnreadableFileError as error:
            raise CommandError(f"{error} Nothing was written.") from error
        self.stdout.write(f"{'Dry run, nothing was written. ' if dry_run else ''}{file}\n{summary}")
