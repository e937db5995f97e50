"""The public pages and rows that the API's filters leave."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import translation

from cooperation.finder import queries
from cooperation.finder.choices import Choice, Group
from cooperation.finder.selection import Selection
from cooperation.models import (
    Call,
    CountryPage,
    Figure,
    MoneyLine,
    PartnerPage,
    Partnership,
    ProgrammePage,
    Region,
    Sector,
)
from cooperation.opendata.problems import RefusedError
from cooperation.opendata.published import public
from cooperation.opendata.schemas import (
    AboutPages,
    Found,
    FoundBudgets,
    FoundFigures,
    FoundOfPartner,
    FoundSpending,
)
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import today
from embassy.pages.slugs import ascii_slug, localized
from embassy.search.questions import Question

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
    """The pages that the finder selects by the same filters."""
    first, last = filters.active_from, filters.active_to
    years = (last, first) if first and last and last < first else (first, last)
    question = Question(filters.q, filters.language)
    question = Question(words, filters.language) if (words := " ".join(question.cleaned.split())) else None
    selection = Selection(tuple(groups_of(filters)), question, *years)
    if question is None and selection.is_empty:
        return public(model)
    with translation.override(filters.language):
        found = queries.selected(selection).order_by().values("page_id")
    return public(model).filter(pk__in=found)


def groups_of(filters: Found) -> Iterator[Group]:
    """What is asked for, as the finder's table knows it."""
    sectors = sectors_by_name() if filters.sector else {}
    regions = {code: code for code in Region.objects.values_list("code", flat=True)} if filters.region else {}
    facets = {
        "country": [country.pk for country in countries_with(filters.country)] if filters.country else (),
        "sector": [known(ascii_slug(name), sectors, "sector") for name in filters.sector],
        "region": [known(code.upper(), regions, "region") for code in filters.region],
        "channel": filters.channel,
        "status": getattr(filters, "status", ()),  # of programmes alone
    }
    for name, values in facets.items():
        if values:
            yield Group(name, "", (), tuple(Choice(f"{name}:{value}", "") for value in values))


def sectors_by_name() -> dict[str, int]:
    """The sectors by their codes, and by their names in every language, written as in addresses."""
    names = [localized("name", code) for code in LANGUAGE_CODES]
    rows = list(Sector.objects.values_list("pk", "code", *names))
    called = {ascii_slug(name): pk for pk, _code, *translations in rows for name in translations if name}
    return called | {code: pk for pk, code, *_translations in rows}


def figures(filters: FoundFigures) -> QuerySet:
    rows = about(Figure, filters)
    return rows.filter(kind=filters.kind) if filters.kind else rows


def about(model: type, filters: AboutPages) -> QuerySet:
    """The rows on the public pages that are asked for."""
    rows = model.objects.filter(on([ABOUT[filters.about]] if filters.about else ABOUT.values(), filters.country))
    return rows.filter(page=filters.about_id) if filters.about_id else rows


def budgets(filters: FoundBudgets) -> QuerySet:
    return money(filters).filter(kind=MoneyLine.Kind.BUDGET)


def spending(filters: FoundSpending) -> QuerySet:
    rows = money(filters).exclude(kind=MoneyLine.Kind.BUDGET)
    kinds = [MoneyLine.Kind[name.upper()] for name in filters.kind]
    return rows.filter(kind__in=kinds) if kinds else rows


def money(filters: FoundBudgets) -> QuerySet:
    rows = about(MoneyLine, filters)
    return rows.filter(currency__in=filters.currency) if filters.currency else rows


def partnerships(filters: FoundOfPartner) -> QuerySet:
    return of_partner(Partnership.objects.all(), filters)


def calls(filters: FoundOfPartner) -> QuerySet:
    return of_partner(Call.objects.filter(closes_on__gte=today()), filters)


def of_partner(rows: QuerySet, filters: FoundOfPartner) -> QuerySet:
    rows = rows.filter(on([PartnerPage], filters.country))
    return rows.filter(page=filters.partner_id) if filters.partner_id else rows


def on(models: Iterable[type], codes: list[str]) -> Q:
    """What stands on the public pages of these types, in these countries if there are any."""
    countries = countries_with(codes) if codes else []
    pages = (below(public(model), countries) if countries else public(model) for model in models)
    return reduce(or_, (Q(page__in=each.order_by().values("pk")) for each in pages))
