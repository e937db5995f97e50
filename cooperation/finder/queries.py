"""What the search's table answers to a selection: how many for each choice, and which on a page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Case, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import get_language

from cooperation.finder.choices import PARTNER, PROGRAMME
from cooperation.finder.selection import Selection, Sort
from embassy.clock import today
from embassy.kept.rendering import once
from embassy.pages.periods import Status, status_in_database
from embassy.search.models import SearchEntry
from embassy.search.questions import Question

COLUMNS = ["facets", "kind", "state", "failed"]
# Of each row that at most one filter keeps out, the choices that this filter could have made instead.
COUNTS = """
WITH entries (facets, kind, state, failed) AS MATERIALIZED ({entries})
SELECT facet, count(*) FROM entries, unnest(facets) AS facet
    WHERE failed = '' OR failed = split_part(facet, ':', 1) GROUP BY facet
UNION ALL SELECT 'kind:' || kind, count(*) FROM entries WHERE failed IN ('', 'kind') GROUP BY kind
UNION ALL SELECT 'status:' || state, count(*) FROM entries WHERE failed IN ('', 'status') GROUP BY state
UNION ALL SELECT failed, count(*) FROM entries GROUP BY failed
"""


@dataclass(frozen=True)
class Counts:
    """How many there are for each choice: with it, and with the other groups as they are."""

    numbers: dict[str, int]

    @property
    def total(self) -> int:
        return self.numbers.get("", 0)

    @property
    def unfiltered(self) -> int:
        """Without any filter but the words."""
        return sum(number for key, number in self.numbers.items() if ":" not in key)

    def of(self, facet: str) -> int:
        return self.numbers.get(facet, 0)

    def without(self, name: str) -> int:
        """How many there would be without a filter that is on."""
        return self.total + self.numbers.get(name, 0)


def entries(question: Question | None) -> QuerySet:
    """All programmes and partners for the readers of the active language; those that answer, if there is a question."""
    found = SearchEntry.objects.for_readers(get_language()).filter(part="", kind__in=[PROGRAMME, PARTNER])
    return found.answering(question) if question is not None else found


def as_meant(selection: Selection) -> Selection:
    """The selection with its words corrected, where no programme or partner has them as they were typed.

    It costs a query where the site knows words that may have been mistyped.
    """
    corrected = selection.question and selection.question.corrected
    if not corrected or entries(selection.question).exists():
        return selection
    return replace(selection, question=corrected)


def selected(selection: Selection) -> QuerySet:
    """The entries of a selection in its order."""
    found = entries(selection.question)
    for name in selection.active:
        found = found.alias(state=state(today())).filter(condition(selection, name))
    return found.order_by(*order(selection.sort))


def order(sort: Sort) -> list:
    by_title = [F("sort_title").asc(), F("page_id").asc()]
    if sort == Sort.RELEVANCE:
        return [F("rank").desc(), *by_title]
    if sort == Sort.NEWEST:
        newest = Coalesce("starts", "ends").desc(nulls_last=True)
        return [newest, F("ends").desc(nulls_first=True), *by_title]
    return by_title


def counts(selection: Selection) -> Counts:
    """One statement, however many groups and choices there are; for all pages and orders of a list of filters."""
    if selection.words:
        return counted(selection)
    key = "counts", get_language(), today(), selection.sorted_by(selection.usual_sort).query
    return once(key, partial(counted, selection))


def counted(selection: Selection) -> Counts:
    """The same, asked anew."""
    found = entries(selection.question).annotate(state=state(today()), failed=failed(selection))
    try:
        sql, parameters = found.order_by().values_list(*COLUMNS).query.sql_with_params()
    except EmptyResultSet:
        return Counts({})
    with connection.cursor() as cursor:
        cursor.execute(COUNTS.format(entries=sql), parameters)
        return Counts({key: number for key, number in cursor.fetchall() if key is not None})


def failed(selection: Selection) -> Concat | Value:
    """The names of the filters that keep a row out, one after the other; empty for what is selected."""
    names = [
        Case(When(condition(selection, name), then=Value("")), default=Value(name), output_field=TextField())
        for name in selection.active
    ]
    return Concat(Value(""), *names, output_field=TextField()) if names else Value("", output_field=TextField())


def condition(selection: Selection, name: str) -> Q:
    """What a filter lets pass. `state` must be annotated."""
    if name == "years":
        return active_in(selection.first_year, selection.last_year)
    facets = [choice.facet for choice in selection.chosen(name)]
    values = values_of(facets)
    return {"kind": Q(kind__in=values), "status": Q(state__in=values)}.get(name, Q(facets__overlap=facets))


def values_of(facets: Iterable[str]) -> list[str]:
    return [facet.partition(":")[2] for facet in facets]


def active_in(first_year: int | None, last_year: int | None) -> Q:
    """What overlaps with these years. An end or a start that is not known is open; cancelled ones never ran."""
    known = Q(starts__isnull=False) | Q(ends__isnull=False)
    active = known & ~Q(interruption=Status.CANCELLED)
    if first_year:
        active &= Q(ends=None) | Q(ends__gte=date(first_year, 1, 1))
    if last_year:
        active &= Q(starts=None) | Q(starts__lte=date(last_year, 12, 31))
    return active


def state(day: date) -> Case:
    """The status on a day as the finder groups it, what ends this year among what is running; NULL for partners."""
    return Case(When(~Q(kind=PROGRAMME), then=None), default=status_in_database(day, ending=Status.RUNNING))
