from time import monotonic

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from benchmarks.generating.content import NoCountriesError, generate


class Command(BaseCommand):
    help = "Add generated programmes and partners below the countries, to measure with: for no site that people read."

    def add_arguments(self, parser):
        parser.add_argument("--programmes", type=int, default=10_000, help="how many (default: 10 000)")
        parser.add_argument("--seed", type=int, default=1965, help="another number gives other content")

    def handle(self, *, programmes, seed, **options):
        began = monotonic()
        try:
            generate(programmes, seed, self.report)
        except NoCountriesError as error:
            raise CommandError(
                "There are no countries or no sectors to add programmes to: run load_demo first."
            ) from error
        call_command("rebuild_search")
        self.stderr.write(f"\nDone in {monotonic() - began:.0f} s.")
        self.stderr.write("For the admin's own search and usage counts: update_index, rebuild_references_index")

    def report(self, done: int):
        self.stderr.write(f"\r{done} pages", ending="")
        self.stderr.flush()
