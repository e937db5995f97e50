"""What a page of the finder shows: rows, choices with their counts, chosen filters, ways out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cooperation.finder import queries
from cooperation.finder.choices import Choice, Group
from cooperation.finder.selection import Selection, Sort
from cooperation.finder.sentences import sentence_of
from cooperation.models import PartnerPage, ProgrammePage
from embassy.bilingual.passages import Passage, passage_of
from embassy.compiled import Compiled, Parameter
from embassy.search.excerpts import Excerpt, excerpt_of
from embassy.search.models import SearchEntry
from embassy.search.questions import Question

ROWS = 20
SHOWN_EMPTY = {"kind", "country", "status"}  # groups whose choices stand there even when they lead to nothing
COLUMNS = ["page_id", "kind", "facets"]  # what a row is made from
TEXTS = ["lead", "body", "body_language", "text_language", "language"]  # what an excerpt is made from


@dataclass(frozen=True)
class Row:
    """A programme or partner in the list, with the names of what it belongs to."""

    page: ProgrammePage | PartnerPage
    countries: list[Choice]
    sectors: list[Choice]
    excerpt: Excerpt | None = None  # where words were searched

    @property
    def is_programme(self) -> bool:
        return isinstance(self.page, ProgrammePage)

    @property
    def kind(self) -> str:
        return _("Programme") if self.is_programme else _("Partner")

    @property
    def channel(self) -> str:
        channel = self.page.channel if self.is_programme else ProgrammePage.Channel.NON_GOVERNMENTAL
        return ProgrammePage.Channel(channel).label

    @property
    def text(self) -> Passage:
        """What it is about, in a few words."""
        return passage_of(self.page, "objective" if self.is_programme else "summary")


@dataclass(frozen=True)
class Chip:
    """A chosen filter: what it is, and the query without it."""

    heading: str
    name: Passage | str
    query: str
    lang: str = ""


@dataclass(frozen=True)
class WayOut:
    """A filter to drop when nothing was found: its name, what there would be then, and the query."""

    name: str
    number: int
    query: str


@dataclass(frozen=True)
class Offer:
    """A choice in the form, with how many there would be."""

    group: Group
    choice: Choice
    number: int

    @property
    def is_chosen(self) -> bool:
        return self.choice in self.group.chosen

    @property
    def is_shown(self) -> bool:
        return self.number > 0 or self.is_chosen or self.group.name in SHOWN_EMPTY


class Results:
    """The answer to a selection. A selection beyond the last page is answered with the last one."""

    def __init__(self, asked: Selection):
        self.meant = queries.as_meant(asked)
        self.counts = queries.counts(self.meant)
        self.paginator = Paginator(range(self.counts.total), ROWS)
        self.selection = asked.at(min(asked.page, self.paginator.num_pages))
        self.is_beyond = asked.page > self.paginator.num_pages

    @property
    def total(self) -> int:
        return self.counts.total

    @cached_property
    def sentence(self) -> str:
        return sentence_of(self.meant, self.total)

    @property
    def corrected_to(self) -> str:
        """The words as they may be meant, where nothing has them as they were typed; else empty."""
        return self.meant.words if self.meant.words != self.selection.words else ""

    @cached_property
    def rows(self) -> list[Row]:
        first, question = (self.selection.page - 1) * ROWS, self.meant.question
        found = queries.selected(self.meant).values_list("pk", flat=True)[first : first + ROWS]
        keys = list(found) if self.total else []
        entries = (entries_with_texts if question else entries_of_rows).in_bulk(keys)
        return list(rows_of((entries[key] for key in keys), self.selection.groups, question))

    @property
    def offers(self) -> Iterator[tuple[Group, list[Offer]]]:
        """The groups of the form with the choices that are shown."""
        for group in self.selection.groups:
            offers = (Offer(group, choice, self.counts.of(choice.facet)) for choice in group.choices)
            if shown := [offer for offer in offers if offer.is_shown]:
                yield group, shown

    @property
    def chips(self) -> Iterator[Chip]:
        selection = self.selection
        if selection.words:
            yield Chip(_("Words"), selection.words, selection.without("words").query)
        for group in selection.groups:
            for choice in group.chosen:
                yield Chip(group.heading, choice.name, selection.without(group.name, choice).query, choice.lang)
        if selection.years:
            yield Chip(_("Active in the years"), years_of(selection), selection.without("years").query)

    @property
    def chosen(self) -> int:
        """How many filters are on, the words aside."""
        return len(list(self.chips)) - bool(self.selection.words)

    @property
    def words_alone(self) -> str:
        """The query without any filter but the words."""
        selection = self.selection
        for name in selection.active:
            selection = selection.without(name)
        return selection.query

    @property
    def sorts(self) -> Iterator[tuple[Sort, str]]:
        return ((sort, self.selection.sorted_by(sort).query) for sort in self.selection.sorts)

    @property
    def sort_value(self) -> str:
        """What the form keeps of the order; empty for the usual one."""
        return self.selection.sort.value if self.selection.sort != self.selection.usual_sort else ""

    @property
    def pages(self) -> Iterator[tuple[int | str, str | None]]:
        """The pages to go to with their queries, and an ellipsis for each gap."""
        for number in self.paginator.get_elided_page_range(self.selection.page, on_each_side=1, on_ends=1):
            yield number, self.selection.at(number).query if isinstance(number, int) else None

    @property
    def previous(self) -> str:
        """The query of the page before, for all pages but the first."""
        return self.selection.at(self.selection.page - 1).query

    @property
    def next(self) -> str:
        """The query of the page after, for all pages but the last."""
        return self.selection.at(self.selection.page + 1).query

    @property
    def ways_out(self) -> list[WayOut]:
        """When nothing is found: which filter to drop, the most rewarding first."""
        return sorted(filter(lambda way: way.number, self.drops()), key=lambda way: -way.number)

    def drops(self) -> Iterator[WayOut]:
        selection = self.selection
        for group in filter(lambda group: group.chosen, selection.groups):
            number = self.counts.without(group.name)
            names = ", ".join(str(choice.name) for choice in group.chosen)
            yield WayOut(f"{group.heading}: {names}", number, selection.without(group.name).query)
        if selection.years:
            words = f"{_('Active in the years')}: {years_of(selection)}"
            yield WayOut(words, self.counts.without("years"), selection.without("years").query)
        if selection.words:
            without = selection.without("words")
            yield WayOut(f"{_('Words')}: {selection.words}", queries.counts(without).total, without.query)


@Compiled
def entries_of_rows() -> QuerySet:
    return SearchEntry.objects.filter(pk__among=Parameter("keys")).only(*COLUMNS)


@Compiled
def entries_with_texts() -> QuerySet:
    return SearchEntry.objects.filter(pk__among=Parameter("keys")).only(*COLUMNS, *TEXTS)


@Compiled
def public_programmes() -> QuerySet:
    return ProgrammePage.objects.filter(pk__among=Parameter("keys")).live().public()


@Compiled
def public_partners() -> QuerySet:
    return PartnerPage.objects.filter(pk__among=Parameter("keys")).live().public()


def years_of(selection: Selection) -> str:
    return f"{selection.first_year or '…'}–{selection.last_year or '…'}"


def rows_of(found: Iterable[SearchEntry], groups: Iterable[Group], question: Question | None = None) -> Iterator[Row]:
    """The public pages of these entries, in their order: two queries.

    The table of the search has said that they are public; here the pages themselves say so too.
    """
    found = list(found)
    choices = {choice.facet: choice for group in groups for choice in group.choices}
    pages = {}
    for public in (public_programmes, public_partners):
        pages |= public.in_bulk(entry.page_id for entry in found)
    for entry in found:
        if page := pages.get(entry.page_id):
            named = [choices[facet] for facet in entry.facets if facet in choices]
            countries, sectors = (
                [choice for choice in named if choice.facet.startswith(f"{name}:")] for name in ("country", "sector")
            )
            yield Row(page, countries, sectors, excerpt_of(entry, question) if question else None)
