import time

from django.core.management.base import BaseCommand
from django.db import transaction

from embassy.search import index


class Command(BaseCommand):
    help = "Make the search index anew. Until that is done, the old one answers."

    @transaction.atomic
    def handle(self, **options):
        began, done = time.monotonic(), 0
        for done, total in index.rebuild():
            if options["verbosity"]:
                self.stderr.write(f"\r{done}/{total}", ending="")
        seconds = time.monotonic() - began
        if options["verbosity"]:
            self.stderr.write("")
            self.stdout.write(f"{done} pages in {seconds:.1f} s: {done / seconds:.0f} pages a second.")
