from itertools import count
from random import Random

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from benchmarks.bulk import add_pages
from benchmarks.content import Author
from cooperation.models import CountryPage, PartnerPage, ProgrammePage, Sector
from cooperation.opendata.iati.kept import check_all
from embassy.pages.tree import hold_tree

AT_ONCE = 500  # pages in one statement


class Command(BaseCommand):
    """Divides programmes, and a partner for every ten, over the countries: all or none, the same for the same seed."""

    help = "Add generated programmes and partners below the countries, to measure with: for no site that people read."

    def add_arguments(self, parser):
        parser.add_argument("--programmes", type=int, default=10_000, help="how many (default: 10 000)")
        parser.add_argument("--seed", type=int, default=1965, help="another number gives other content")

    def handle(self, *, programmes, seed, **options):
        countries, random = CountryPage.objects.order_by("path"), Random(seed)
        if not (countries and Sector.objects.exists()):
            raise CommandError("There are no countries or no sectors to add programmes to: run load_demo first.")
        with translation.override(settings.LANGUAGE_CODE), transaction.atomic():
            hold_tree()
            codes = count(ProgrammePage.objects.filter(code__startswith="GEN-").count() + 1)
            for place, country in enumerate(countries):
                author = Author(random, codes, country.iso_code)
                for model, total in ((ProgrammePage, programmes), (PartnerPage, programmes // 10)):
                    numbers = range(total)[place :: len(countries)]
                    for start in range(0, len(numbers), AT_ONCE):
                        add_pages(country, [author.page(model) for _number in numbers[start : start + AT_ONCE]])
        check_all()
        call_command("rebuild_search")
        self.stderr.write("For the admin's own search and usage counts: update_index, rebuild_references_index")
