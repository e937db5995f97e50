from time import monotonic

from django.core.management.base import BaseCommand, CommandError

from cooperation.generating.content import NoCountries, generate


class Command(BaseCommand):
    help = "Add generated programmes and partners below the countries, to measure with. They cannot be told from real ones by the site; the source of each says what it is."

    def add_arguments(self, parser):
        parser.add_argument("--programmes", type=int, default=10_000, help="how many (default: 10 000)")
        parser.add_argument("--seed", type=int, default=1965, help="another number gives other content")

    def handle(self, *, programmes, seed, **options):
        began = monotonic()
        try:
            generate(programmes, seed, self.report)
        except NoCountries as error:
            raise CommandError("There are no countries to add programmes to. Run load_demo first.") from error
        # The index of the search belongs here: call_command("rebuild_search")
        self.stderr.write(f"\nDone in {monotonic() - began:.0f} s.")

    def report(self, done: int):
        self.stderr.write(f"\r{done} pages", ending="")
        self.stderr.flush()
