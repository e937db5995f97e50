"""Brings generated programmes and partners below the site's countries."""

from collections.abc import Callable, Iterator
from itertools import count, islice
from random import Random

from django.conf import settings
from django.db import transaction
from django.utils import translation
from modeltranslation.utils import build_localized_fieldname

from benchmarks.generating.bulk import Planting
from benchmarks.generating.pages import Author, Country, in_columns
from benchmarks.generating.texts import DUTCH, LANGUAGES, SPANISH, WORDS, village
from cooperation.models import CountryPage, Organisation, ProgrammePage, Region, Sector
from cooperation.models.reference import OrganisationType
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.pages.tree import hold_tree

CODE = "GEN-{}"
PROGRAMMES_PER_PARTNER = 10
PROGRAMMES_PER_ORGANISATION = 20
AT_ONCE = 500  # pages in one statement


class NoCountriesError(Exception):
    """The site has no countries that programmes could be added to, or no sectors."""


def generate(programmes: int, seed: int, report: Callable[[int], None]):
    """Add so many programmes, and a partner for every ten of them, divided over the countries: all or none.

    The same seed gives the same content. `report` is told how many pages there are so far. Raises NoCountriesError.
    """
    random = Random(seed)
    with translation.override(settings.LANGUAGE_CODE), transaction.atomic():
        hold_tree()
        add_organisations(random, programmes // PROGRAMMES_PER_ORGANISATION + 1)
        countries, codes, done = list(countries_with_records()), new_codes(), 0
        if not (countries and Sector.objects.exists()):
            raise NoCountriesError
        for place, country in enumerate(countries):
            planting = Planting(country.page)
            its_own = slice(place, None, len(countries))
            for batch in batches(
                (Author(random, country).programme(next(codes)) for _number in range(programmes)[its_own]),
                (Author(random, country).partner() for _number in range(programmes // PROGRAMMES_PER_PARTNER)[its_own]),
            ):
                planting.add(batch)
                done += len(batch)
                report(done)


def batches(*kinds: Iterator[BasePage]) -> Iterator[list[BasePage]]:
    """Some hundreds of pages at a time, of one kind."""
    for pages in kinds:
        while batch := list(islice(pages, AT_ONCE)):
            yield batch


def countries_with_records() -> Iterator[Country]:
    by_name = {getattr(sector, build_localized_fieldname("name", DUTCH)): sector for sector in Sector.objects.all()}
    organisations = list(Organisation.objects.order_by("pk"))
    for page in CountryPage.objects.order_by("path"):
        regions = Region.objects.filter(code__startswith=f"{page.iso_code}-").order_by("code")
        yield Country(page, list(regions), by_name, organisations, EmbassySettings.load().iati_ref)


def add_organisations(random: Random, number: int):
    """Local organisations, but for those that an earlier run has made."""
    names = dict.fromkeys(random.choice(WORDS["organisations"]).format(village(random)) for _number in range(number))
    known = set(Organisation.objects.values_list("name", flat=True))
    added = [
        Organisation(
            type=OrganisationType.PARTNER_COUNTRY_NGO,
            name_language=SPANISH,
            **in_columns("name", dict.fromkeys(LANGUAGES, name)),
        )
        for name in names
        if name not in known
    ]
    for organisation in added:
        organisation.agree_texts({})
    Organisation.objects.bulk_create(added)


def new_codes() -> Iterator[str]:
    """Codes that no programme has, drafts included."""
    generated = ProgrammePage.objects.filter(code__startswith=CODE.format("")).count()
    return map(CODE.format, count(generated + 1))
