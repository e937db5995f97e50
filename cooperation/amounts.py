"""Tables of money: what amounts add up to by year, by channel and by sector.

Kinds are never added to each other, nor are currencies; what a source states is never added to what programmes have.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cooperation.numbers import written
from cooperation.pictures.numbers import plain
from embassy.bilingual.passages import Passage, passage_of

CENT = Decimal("0.01")
YEAR, BUDGET, EXACT = "year", "budget", "exact"
UNKNOWN = 9999  # a year after all others


@dataclass(frozen=True)
class Line:
    """A sum with what it is of. `bar` is its length in per cent of the longest in the table."""

    name: str | Passage
    value: Decimal
    exactness: str
    bar: str
    is_part: bool = False
    notes: Sequence[Passage] = ()

    @property
    def lang(self) -> str:
        return getattr(self.name, "lang", "")

    @property
    def rounded(self) -> Decimal:
        return self.value.quantize(CENT)

    @property
    def machine(self) -> str:
        """With a decimal point, in every language."""
        return format(self.rounded, "f")

    @property
    def written(self) -> str:
        return written(self.rounded)


@dataclass(frozen=True)
class MoneyTable:
    """Sums of one kind in one currency, in groups: each has a heading, empty for the first, and lines."""

    kind: object
    currency: str
    groups: list[tuple[str, list[Line]]]
    by_sector: bool = False

    @property
    def file(self) -> str:
        """The table of the open data that has its amounts."""
        return "budgets" if self.kind == BUDGET else "spending"


@dataclass(frozen=True)
class Stated:
    """What sources state; `name` and `href` are those of a country where the page is about several."""

    tables: list[MoneyTable]
    sources: list
    name: Passage | None = None
    href: str = ""


@dataclass(frozen=True)
class PageMoney:
    """The money that a page shows. Of the `programmes`, so many are `counted` in what was added."""

    stated: list[Stated] = field(default_factory=list)
    added: list[MoneyTable] = field(default_factory=list)
    counted: int = 0
    programmes: int = 0
    are_sums: bool = False  # of all years, channels and sectors

    def __bool__(self):
        return bool(self.stated or self.added)

    @property
    def without(self) -> int:
        return self.programmes - self.counted

    @property
    def files(self) -> list[str]:
        tables = [*self.added, *(table for stated in self.stated for table in stated.tables)]
        return sorted({table.file for table in tables})

    @property
    def is_divided(self) -> bool:
        """Whether something was divided among sectors."""
        return any(table.by_sector for table in self.added)


def exactness_of(values: Iterable):
    """How exact a sum is, for how its amounts are: None when all are exact, else the one way or "about"."""
    rough = {value for value in values if value != EXACT}
    return next(iter(rough)) if len(rough) == 1 else next(iter(rough)).__class__.ABOUT if rough else None


def period_name(each) -> str:
    """The years of an amount, in words: "2014", "2014–2016", "until 2019", "since 2014, each year"."""
    first, last = each.first, each.last
    if first and last:
        years = (
            str(first) if first == last else pgettext("years", "%(first)s–%(last)s") % {"first": first, "last": last}
        )
    elif last:
        years = pgettext("period of an amount", "until %(year)s") % {"year": last}
    elif first:
        years = pgettext("period of a figure", "since %(year)s") % {"year": first}
    else:
        years = ""
    if each.per == YEAR:
        return f"{years}, {_('each year')}" if years else _("each year")
    return years or pgettext("period of an amount", "year not known")


def in_time(each) -> tuple:
    """Sorts by the end, what is not known last."""
    return (each.per == YEAR, each.last or each.first or UNKNOWN, each.first or 0)


def by_kind(amounts: Iterable) -> list[tuple]:
    """The kinds in their order, and the currencies, each with its amounts."""
    found = defaultdict(list)
    for each in amounts:
        found[each.kind, each.currency].append(each)
    kinds = list(type(next(iter(found))[0])) if found else []
    return sorted(found.items(), key=lambda item: (kinds.index(item[0][0]), item[0][1]))


# --- what programmes add up to


def tables_of(portions: Sequence, of_one: bool = False) -> list[MoneyTable]:
    """The sums of portions by period, and then of all of them by channel and sector.

    Those of one programme have one channel, and more sectors than one or no need of a line for it.
    """
    return [table_of(kind, currency, found, of_one) for (kind, currency), found in by_kind(portions)]


def sums_of(below) -> PageMoney:
    """What programmes add up to: by period, channel and sector, or of all of these where there are too many."""
    tables = tables_of_sums(below.portions) if below.are_sums else tables_of(below.portions)
    return PageMoney(added=tables, counted=below.counted, programmes=below.programmes, are_sums=below.are_sums)


def tables_of_sums(sums: Sequence) -> list[MoneyTable]:
    return [MoneyTable(kind, currency, [("", sum_lines(found))]) for (kind, currency), found in by_kind(sums)]


def sum_lines(sums: list) -> list[Line]:
    longest = max(each.value for each in sums)

    def name(each) -> str:
        return _("each year") if each.per == YEAR else _("Together")

    return lines_of(sorted(sums, key=in_time), name, longest)


def table_of(kind, currency: str, portions: list, of_one: bool) -> MoneyTable:
    whole = [each for each in portions if each.per != YEAR]
    longest = sum((each.value for each in whole), Decimal(0)) or max(each.value for each in portions)
    years = lines_of(sorted(portions, key=in_time), period_name, longest)
    if len({in_time(each) for each in whole}) > 1:
        years += lines_of(whole, lambda each: _("Together"), longest)
    groups = [("", years)]
    if whole and not of_one:
        groups.append((_("By channel"), lines_of(by_channel(whole), lambda each: each.channel.label, longest)))
    sectors = by_size(lines_of(whole, sector_name, longest)) if any(each.sector for each in whole) else []
    by_sector = len(sectors) > of_one
    if by_sector:
        groups.append((_("By sector"), sectors))
    return MoneyTable(kind, currency, groups, by_sector)


def by_channel(portions: list) -> list:
    channels = list(type(portions[0].channel))
    return sorted(portions, key=lambda each: channels.index(each.channel))


def by_size(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-line.value, str(line.name)))


def sector_name(portion) -> Passage | str:
    return passage_of(portion.sector, "name") if portion.sector else _("Not divided among sectors")


def lines_of(portions: Iterable, name: Callable, longest: Decimal) -> list[Line]:
    """A line for each name, in the order in which they come."""
    found = defaultdict(list)
    for each in portions:
        found[name(each)].append(each)
    return [line_of(label, each, longest) for label, each in found.items()]


def line_of(name, amounts: Sequence, longest: Decimal, **more) -> Line:
    value = sum((each.value for each in amounts), Decimal(0))
    rough = exactness_of(how for each in amounts for how in each.exactness)
    share = max(value, Decimal(0)) / longest * 100 if longest > 0 else 0
    return Line(name, value, rough.label if rough else "", plain(float(min(share, 100))), **more)


# --- what sources state


def stated_of(statements: Sequence, name: Passage | None = None, href: str = "") -> list[Stated]:
    """One for all statements of a page, or none where there are none. A whole comes before its parts."""
    if not statements:
        return []
    tables = [MoneyTable(*key, [("", statement_lines(found))]) for key, found in by_kind(statements)]
    return [Stated(tables, sources_of(statements), name, href)]


def statement_lines(statements: list) -> list[Line]:
    longest = max(each.value for each in statements)
    lines = []
    for each in sorted(statements, key=in_time):
        parts = each.parts
        lines.append(line_of(statement_name(each), [each], longest, notes=each.descriptions))
        if len(parts) > 1:
            lines += [line_of(part.part_name, [part], longest, is_part=True) for part in parts]
    return lines


def statement_name(statement) -> str:
    """When it was and, where that is the same for the whole, which way it went: "until 2019, governmental"."""
    parts = statement.parts
    only = [str(parts[0].part_name).lower()] if len(parts) == 1 else []
    return ", ".join([period_name(statement), *only])


def sources_of(statements: Iterable) -> list:
    found = {}
    for each in statements:
        found = each.sources | found
    return list(found.values())
