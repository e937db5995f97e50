"""Small charts under figures: two bars for a change since a year, squares for what was counted.

Readers compare what stands side by side, so the figures of a group share one scale, or have no charts of that kind.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from cooperation.pictures.numbers import plain

CHART_WIDTH, USUAL_BASE, SMALLEST_BASE = 240, 150, 2
FEWEST_SQUARES, MOST_SQUARES = 100, 1000  # of the largest number of a group
SQUARES_IN_A_ROW, SQUARE = 50, 6
LARGEST_ERROR = Decimal("0.05")  # of the squares, which are rounded


class Plotted(NamedTuple):
    """A figure as a chart sees it: unit "change" (per cent) since a year, or unit "count"; others have no chart."""

    unit: str
    number: Decimal | int
    since: int | None = None


@dataclass(frozen=True)
class ChangeChart:
    """Two bars: what there was in the base year, and what the change made of it."""

    base_year: str
    base: str
    label_x: str
    now: str
    kind: str = "change"


@dataclass(frozen=True)
class SquaresChart:
    """Rows of squares as one dashed line, each square standing for a round number of what was counted."""

    rows: str
    height: str
    each: int
    kind: str = "squares"


def figure_charts(figures: Sequence[Plotted]) -> list[ChangeChart | SquaresChart | None]:
    """The charts of figures that stand side by side, each None where it would tell nothing."""
    base = base_of([figure.number for figure in figures if changes(figure)])
    each = each_of([figure.number for figure in figures if figure.unit == "count"])
    return [_chart(figure, base, each) for figure in figures]


def _chart(figure: Plotted, base: float | None, each: int | None) -> ChangeChart | SquaresChart | None:
    if base and changes(figure):
        return change_chart(figure.number, figure.since, base)
    return squares_chart(figure.number, each) if each and figure.unit == "count" and figure.number else None


def changes(figure: Plotted) -> bool:
    """Whether a figure is a change with its base year, and no more than a complete loss."""
    return figure.unit == "change" and bool(figure.since) and factor_of(figure.number) >= 0


def factor_of(percentage: Decimal | int) -> float:
    return 1 + float(percentage) / 100


def base_of(percentages: Iterable[Decimal | int]) -> float | None:
    """How long the bar of the base year is, so that all changes fit; None where it would be too short to be seen."""
    largest = max(map(factor_of, percentages), default=0)
    base = min(USUAL_BASE, CHART_WIDTH / largest) if largest else USUAL_BASE
    return base if base >= SMALLEST_BASE else None


def change_chart(percentage: Decimal | int, since: int, base: float) -> ChangeChart:
    return ChangeChart(str(since), plain(base), plain(base + 8), plain(base * factor_of(percentage)))


def each_of(numbers: Sequence[Decimal | int]) -> int | None:
    """For how many each square stands; None where no number of squares is true of all the numbers."""
    most, each = max(numbers, default=0), 1
    while most / each > MOST_SQUARES:
        each *= 10
    return each if most >= FEWEST_SQUARES and all(is_drawn_truly(number, each) for number in numbers) else None


def is_drawn_truly(number: Decimal | int, each: int) -> bool:
    """Whether a number is whole, and about as many as its squares stand for."""
    return number >= 0 and number == int(number) and abs(round(number / each) * each - number) <= number * LARGEST_ERROR


def squares_chart(number: Decimal | int, each: int) -> SquaresChart:
    count = round(number / each)
    full, rest = divmod(count, SQUARES_IN_A_ROW)
    lengths = [SQUARES_IN_A_ROW] * full + [rest] * bool(rest)
    rows = "".join(f"M1 {index * SQUARE + 3}h{length * SQUARE - 2}" for index, length in enumerate(lengths))
    return SquaresChart(rows, str(math.ceil(count / SQUARES_IN_A_ROW) * SQUARE), each)
