"""The public pages and rows that the API's filters leave."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from cooperation.models import CountryPage, Figure, PartnerPage, Partnership, ProgrammePage
from cooperation.opendata.problems import RefusedError
from cooperation.opendata.records import public
from cooperation.opendata.schemas import Found, FoundFigures, FoundPartnerships

ABOUT = {"country": CountryPage, "programme": ProgrammePage, "partner": PartnerPage}


def countries_with(codes: Iterable[str]) -> list[CountryPage]:
    """The public countries with these codes: one query. Raises RefusedError for a code that none has."""
    countries = {country.iso_code: country for country in public(CountryPage).exclude(iso_code=None)}
    return [known(code.upper(), countries, "country") for code in codes]


def known(value: str, choices: dict, name: str):
    if value not in choices:
        raise RefusedError(f"{name}: there is no “{value[:40]}”. There are: {', '.join(sorted(choices))}.")
    return choices[value]


def below(pages: QuerySet, countries: list[CountryPage]) -> QuerySet:
    """The pages of some countries, and those of the countries themselves."""
    return pages.filter(reduce(or_, (Q(path__startswith=country.path) for country in countries)))


def selected(model: type, filters: Found) -> QuerySet:
    return public(model)


def figures(filters: FoundFigures) -> QuerySet:
    rows = Figure.objects.filter(on([ABOUT[filters.about]] if filters.about else ABOUT.values(), filters.country))
    if filters.about_id:
        rows = rows.filter(page=filters.about_id)
    return rows.filter(kind=filters.kind) if filters.kind else rows


def partnerships(filters: FoundPartnerships) -> QuerySet:
    rows = Partnership.objects.filter(on([PartnerPage], filters.country))
    return rows.filter(page=filters.partner_id) if filters.partner_id else rows


def on(models: Iterable[type], codes: list[str]) -> Q:
    """What stands on the public pages of these types, in these countries if there are any."""
    countries = countries_with(codes) if codes else []
    pages = (below(public(model), countries) if countries else public(model) for model in models)
    return reduce(or_, (Q(page__in=each.order_by().values("pk")) for each in pages))
