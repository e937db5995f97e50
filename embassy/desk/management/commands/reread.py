import time

from django.core.management.base import BaseCommand
from django.utils import timezone

from embassy.desk import judging
from embassy.search.management.commands.rebuild_search import bar


class Command(BaseCommand):
    help = "Read all texts of the site again, and judge all records by all rules. Until then, the desk shows the old."

    def handle(self, verbosity, **options):
        began, done = time.monotonic(), 0
        shows_bar = verbosity and self.stderr.isatty()
        judging.forget_all()
        total = judging.waiting(timezone.localdate())

        def tell(number: int):
            nonlocal done
            done += number
            if shows_bar:
                self.stderr.write(f"\r{bar(min(1, done / total))} {done}/{max(done, total)}", ending="")

        judging.judge_all(tell=tell)
        judging.forget_readings()
        if shows_bar:
            self.stderr.write("")
        seconds = time.monotonic() - began
        if verbosity:
            self.stdout.write(f"{done} records in {seconds:.1f} s: {done / seconds:.0f} records a second.")
