"""What the amounts of each page add up to: a column for each kind in each currency, for neither is ever added."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet, Sum

from cooperation.models import MoneyLine
from cooperation.spreadsheets.cells import plain

Kind = tuple[str, str]  # of amounts, with their currency


def amounts_of(pages: Iterable[int]) -> QuerySet:
    """Those for a period; what is for each of its years adds up to nothing."""
    return MoneyLine.objects.filter(page__in=list(pages), per=MoneyLine.Per.PERIOD).order_by()


def kinds_of(pages: Iterable[int]) -> list[Kind]:
    """The kinds that some pages have amounts of: one query."""
    found = amounts_of(pages).values_list("kind", "currency").distinct()
    return sorted(found, key=lambda each: (MoneyLine.Kind.values.index(each[0]), each[1]))


def heading(kind: Kind) -> str:
    name, currency = kind
    return f"{MoneyLine.Kind(name).label} ({currency})"


def sums_of(pages: Iterable[int], kinds: list[Kind]) -> dict[int, list[str]]:
    """A cell for each kind, empty where the page has no such amount: one query, none where there are no kinds."""
    found = defaultdict(dict)
    if kinds:
        for page, *kind, total in amounts_of(pages).values_list("page", "kind", "currency").annotate(Sum("value")):
            found[page][tuple(kind)] = plain(total)
    return defaultdict(
        lambda: [""] * len(kinds), {page: [sums.get(kind, "") for kind in kinds] for page, sums in found.items()}
    )
