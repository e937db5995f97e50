from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError

from embassy.recurring.jobs import JOBS, run_if_due
from embassy.worker.worker import serve_machine, work

# With a timer every minute, what recurs more often, or nearly as often, has its turn each time.
SLACK = timedelta(minutes=1)


class Command(BaseCommand):
    help = "Publish what is scheduled, check links, send the weekly e-mails, clean up. Any number may run at once."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do what is due now, and end: for a timer")
        parser.add_argument("--with-parent", action="store_true", help="end when the process that began this one ends")

    def handle(self, *, once, with_parent, **options):
        if not once:
            work(with_parent)
            return
        serve_machine()
        failures = [failure for job in JOBS if (failure := run_if_due(job, SLACK))]
        if failures:
            raise CommandError("\n".join(failures))
