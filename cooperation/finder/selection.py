"""What a visitor asks the finder for, as its address says it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from cooperation.addresses import FORMER_VALUES, PARAMETERS, query_of, spellings
from cooperation.dates import FIRST_YEAR, LAST_YEAR
from cooperation.finder.choices import Choice, Group
from embassy.search.questions import Question

MOST_QUOTED = 3  # of the values that nobody knows
LONGEST_QUOTE = 40  # characters
LAST_PAGE = 10**6


class Sort(models.TextChoices):
    RELEVANCE = "relevance", pgettext_lazy("sorted by", "Relevance")
    NEWEST = "newest", pgettext_lazy("sorted by", "Newest")
    TITLE = "title", pgettext_lazy("sorted by", "Title")


@dataclass(frozen=True)
class Selection:
    """All that narrows the list down, and which page of it in which order. `remarks` tell what was not understood."""

    groups: tuple[Group, ...]
    question: Question | None = None
    first_year: int | None = None
    last_year: int | None = None
    sort: Sort = Sort.NEWEST
    page: int = 1
    remarks: tuple[str, ...] = ()
    is_outdated: bool = False  # asked by an address of before, or by one of another language

    @property
    def words(self) -> str:
        return self.question.text if self.question else ""

    @property
    def usual_sort(self) -> Sort:
        return Sort.RELEVANCE if self.words else Sort.NEWEST

    @property
    def sorts(self) -> list[Sort]:
        """The orders to choose from."""
        return [sort for sort in Sort if self.words or sort != Sort.RELEVANCE]

    @property
    def years(self) -> tuple[int | None, int | None] | None:
        years = self.first_year, self.last_year
        return years if any(years) else None

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.years or any(group.chosen for group in self.groups))

    @property
    def active(self) -> list[str]:
        """The names of what narrows the list down, the words aside."""
        return [group.name for group in self.groups if group.chosen] + ["years"] * bool(self.years)

    def chosen(self, name: str) -> tuple[Choice, ...]:
        return next(group.chosen for group in self.groups if group.name == name)

    def without(self, name: str, choice: Choice | None = None) -> "Selection":
        """The first page of the selection without "words", "years" or a group, or one choice of the group."""
        if name == "words":
            sort = self.sort if self.sort != Sort.RELEVANCE else Sort.NEWEST
            return replace(self, question=None, sort=sort, page=1)
        if name == "years":
            return replace(self, first_year=None, last_year=None, page=1)
        kept = tuple(other for other in self.chosen(name) if choice and other != choice)
        groups = (replace(group, chosen=kept) if group.name == name else group for group in self.groups)
        return replace(self, groups=tuple(groups), page=1)

    def sorted_by(self, sort: Sort) -> "Selection":
        return replace(self, sort=sort, page=1)

    def at(self, page: int) -> "Selection":
        return replace(self, page=page)

    @property
    def query(self) -> str:
        """The canonical query of the address, in the active language: nothing empty, usual or unknown."""
        values = dict.fromkeys(PARAMETERS, ())
        values |= {group.name: [choice.code for choice in group.chosen] for group in self.groups}
        values |= {"words": [self.words], "first_year": [self.first_year], "last_year": [self.last_year]}
        values |= {"sort": [self.sort.value] if self.sort != self.usual_sort else ()}
        values |= {"page": [self.page] if self.page > 1 else ()}
        return query_of((name, value) for name, several in values.items() for value in several if value)


class Reader:
    """Reads a selection from an address. What it cannot read it leaves out, and says so in `remarks`.

    A group of which nothing is known that was asked keeps it: it narrows the list down to nothing.
    """

    def __init__(self, asked: QueryDict):
        self.asked, self.remarks, self.is_outdated = asked, [], False

    def selection(self, groups: Iterable[Group]) -> Selection:
        groups = tuple(self.chosen(group) for group in groups)
        question = self.question()
        first_year, last_year = self.years()
        sort = self.sort(Sort.RELEVANCE if question else Sort.NEWEST)
        page = self.page()
        return Selection(groups, question, first_year, last_year, sort, page, tuple(self.remarks), self.is_outdated)

    def values(self, name: str) -> list[str]:
        """What was asked for a parameter, under all of its names."""
        found = [(spelling, value.strip()) for spelling in spellings(name) for value in self.asked.getlist(spelling)]
        found = [(spelling, value) for spelling, value in found if value]
        self.is_outdated |= any(spelling != PARAMETERS[name] for spelling, _value in found)
        return [value for _spelling, value in found]

    def text(self, name: str) -> str:
        return next(iter(self.values(name)), "")

    def chosen(self, group: Group) -> Group:
        values = {value.lower() for value in self.values(group.name)}
        codes = {choice.code for choice in group.choices}
        former = {choice.number: choice.code for choice in group.choices} | FORMER_VALUES.get(group.name, {})
        left = sorted(values - codes - former.keys())
        self.is_outdated |= bool((values & former.keys()) - codes)
        wanted = {former[value] if value in former.keys() - codes else value for value in values}
        if chosen := tuple(choice for choice in group.choices if choice.code in wanted):
            self.leave_out(left)
            return replace(group, chosen=chosen)
        return replace(group, chosen=tuple(self.unknown(group, value) for value in left[:MOST_QUOTED]))

    def unknown(self, group: Group, value: str) -> Choice:
        """A choice that nothing fulfils."""
        (name,) = quoted([value])
        self.remarks.append(_("There is no such choice: %(value)s.") % {"value": name})
        return Choice(f"{group.name}:", name, value[:LONGEST_QUOTE])

    def leave_out(self, values: list[str]):
        sentence = ngettext(
            "A choice that does not exist was left out: %(values)s.",
            "Choices that do not exist were left out: %(values)s.",
            len(values),
        )
        if values:
            self.remarks.append(sentence % {"values": ", ".join(quoted(values))})

    def question(self) -> Question | None:
        question = Question(self.text("words"))
        self.remarks += question.notices
        text = " ".join(question.cleaned.split())
        return replace(question, text=text) if text else None

    def years(self) -> tuple[int | None, int | None]:
        """The years in their order, whichever was written first."""
        first, last = self.year("first_year"), self.year("last_year")
        return (last, first) if first and last and last < first else (first, last)

    def year(self, name: str) -> int | None:
        text = self.text(name)
        number = whole_number(text)
        if text and not FIRST_YEAR <= number <= LAST_YEAR:
            self.remarks.append(_("This is no year, and it was left out: %(value)s.") % {"value": next(quoted([text]))})
            return None
        return number or None

    def sort(self, usual: Sort) -> Sort:
        asked = self.text("sort")
        code = FORMER_VALUES["sort"].get(asked, asked)
        self.is_outdated |= code != asked
        self.leave_out([asked] if asked and code not in Sort.values else [])
        return Sort(code) if code in {Sort.NEWEST, Sort.TITLE} else usual

    def page(self) -> int:
        asked = self.text("page")
        number = whole_number(asked)
        self.leave_out([asked] if asked and not number else [])
        return number or 1


def whole_number(text: str) -> int:
    """The number that a text writes, no larger than that of the last page; 0 for anything else."""
    if not (text.isascii() and text.isdigit()):
        return 0
    return min(int(text), LAST_PAGE) if len(text) <= len(str(LAST_PAGE)) else LAST_PAGE


def quoted(values: list[str]) -> Iterator[str]:
    """The first of these values, shortened, between quotation marks."""
    for value in values[:MOST_QUOTED]:
        shown = f"{value[:LONGEST_QUOTE]}…" if len(value) > LONGEST_QUOTE else value
        yield _("“%(value)s”") % {"value": shown}
    if len(values) > MOST_QUOTED:
        yield "…"
