import time

from django.core.management.base import BaseCommand
from django.db import transaction

from embassy.search import index

WIDTH = 40  # characters of the bar


class Command(BaseCommand):
    help = "Make the search index anew. Until that is done, the old one answers."

    def handle(self, verbosity, **options):
        began, done = time.monotonic(), 0
        shows_bar = verbosity and self.stderr.isatty()
        with transaction.atomic():
            for done, total in index.rebuild():
                if shows_bar:
                    self.stderr.write(f"\r{bar(done / total)} {done}/{total}", ending="")
        index.tidy()
        if shows_bar:
            self.stderr.write("")
        seconds = time.monotonic() - began
        if verbosity:
            self.stdout.write(f"{done} pages in {seconds:.1f} s: {done / seconds:.0f} pages a second.")


def bar(share: float) -> str:
    full = round(share * WIDTH)
    return f"[{'#' * full}{' ' * (WIDTH - full)}] {share:4.0%}"
