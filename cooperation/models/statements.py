"""What a source states for a whole country, or for a partner: never added to what programmes have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language, override, pgettext
from django.utils.translation import gettext_lazy as _

from cooperation.amounts import exactness_of, period_name
from cooperation.models.figures import CURRENCIES, Figure
from cooperation.models.money import Channel, MoneyLine
from cooperation.numbers import written
from embassy.bilingual.panels import localized_names
from embassy.bilingual.passages import Passage, passage_of
from embassy.bilingual.rows import finished
from embassy.pages.slugs import localized

WORDS = {
    MoneyLine.Kind.BUDGET: _("set aside for cooperation"),
    MoneyLine.Kind.COMMITMENT: _("committed to cooperation"),
    MoneyLine.Kind.DISBURSEMENT: _("passed on to partners"),
    MoneyLine.Kind.EXPENDITURE: _("spent on cooperation"),
}


@dataclass(frozen=True)
class Statement:
    """The amounts of one page, kind, currency and period: a whole, told by its parts."""

    rows: list[MoneyLine]

    @property
    def kind(self) -> MoneyLine.Kind:
        return MoneyLine.Kind(self.rows[0].kind)

    @property
    def currency(self) -> str:
        return self.rows[0].currency

    @property
    def per(self) -> str:
        return self.rows[0].per

    @property
    def first(self) -> int | None:
        return self.rows[0].first_year

    @property
    def last(self) -> int | None:
        return self.rows[0].last_year

    @property
    def value(self) -> Decimal:
        return sum((row.value for row in self.rows), Decimal(0))

    @property
    def exactness(self) -> frozenset[Figure.Exactness]:
        return frozenset(Figure.Exactness(row.exactness) for row in self.rows)

    @property
    def parts(self) -> list["Statement"]:
        """The amounts of each channel, and of each sector; none for rows that name neither."""
        found = defaultdict(list)
        for row in sorted(self.rows, key=lambda row: Channel.values.index(row.channel) if row.channel else 0):
            for name in ("channel", "sector_id"):
                if value := getattr(row, name):
                    found[name, value].append(row)
        return [Part(rows, name) for (name, _value), rows in found.items()]

    @property
    def descriptions(self) -> list[Passage]:
        return list(dict.fromkeys(filter(None, (passage_of(row, "description") for row in self.rows))))

    @property
    def sources(self) -> dict[tuple, MoneyLine]:
        """A row for each source, by what is told of it."""
        return {(row.source, row.source_date, row.source_url): row for row in self.rows if row.has_source}

    @property
    def figure(self) -> Figure:
        """The whole as a figure, still without a label."""
        years = (self.first, self.last) if self.first and self.last else (None, None)
        figure = Figure(
            kind=Figure.Kind.AMOUNT,
            number=self.value,
            unit=self.currency,
            exactness=exactness_of(self.exactness) or Figure.Exactness.EXACT,
            year=years[0],
            until_year=years[1] if years[0] != years[1] else None,
            checked_on=min((row.checked_on for row in self.rows if row.checked_on), default=None),
        )
        if len(self.sources) == 1:
            (row,) = self.sources.values()
            for name in (*localized_names("source"), "source_date", "source_url"):
                setattr(figure, name, getattr(row, name))
        return figure


@dataclass(frozen=True)
class Part(Statement):
    """What of a whole goes one way (`name` is "channel"), or to one sector ("sector_id")."""

    name: str

    @property
    def part_name(self) -> str | Passage:
        row = self.rows[0]
        return Channel(row.channel).label if self.name == "channel" else passage_of(row.sector, "name")


def statements_of(rows: Iterable[MoneyLine]) -> list[Statement]:
    """The statements that amounts of one page make, in the order of the first of each."""
    found = defaultdict(list)
    for row in finished(rows):
        found[row.kind, row.currency, row.per, row.period_start, row.period_end].append(row)
    return [Statement(each) for each in found.values()]


def large(statements: Iterable[Statement]) -> list[Figure]:
    """The statements as figures that are printed large, in the currencies that figures have words for."""
    return [labelled(each) for each in statements if each.currency in CURRENCIES]


class FindableByMoney:
    """A page that the search finds by its amounts, as they are printed."""

    def search_lines(self, language: str) -> list[str]:
        return [*super().search_lines(language), *search_lines_of(statements_of(self.money.all()), language)]


def search_lines_of(statements: Iterable[Statement], language: str) -> Iterator[str]:
    """The statements as the pages print them in a language: large, and in a table with their parts."""
    with override(language):
        for statement in statements:
            yield labelled(statement).search_line(language)
            yield from (f"{written(each.value)} {each.currency}" for each in (statement, *statement.parts))


def labelled(statement: Statement) -> Figure:
    """A label says what the whole is for, its time where the figure does not, and its parts by channel."""
    figure, descriptions = statement.figure, statement.descriptions
    words = [str(descriptions[0] if len(descriptions) == 1 else WORDS[statement.kind])]
    if statement.per == MoneyLine.Per.YEAR or (not figure.year and (statement.first or statement.last)):
        words.append(period_name(statement))
    parts = [part for part in statement.parts if part.name == "channel"]
    if len(parts) == 1:
        words.append(parts[0].part_name.lower())
    label = ", ".join(words)
    if len(parts) > 1:
        label = f"{label}: {', '.join(map(part_words, parts))}"
    setattr(figure, localized("label", get_language()), label)
    return figure


def part_words(part: Part) -> str:
    """For example: 9 million euro governmental."""
    figure = part.figure
    words = {
        "amount": f"{figure.written_number}\u00a0{figure.written_unit}",
        "channel": part.part_name.lower(),
    }
    return pgettext("part of an amount", "%(amount)s %(channel)s") % words
