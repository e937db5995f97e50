"""Small charts under a figure: two bars for a change since a year, squares for what was counted."""

import math
from dataclasses import dataclass
from decimal import Decimal

from cooperation.pictures.numbers import plain

CHART_WIDTH, USUAL_BASE = 240, 150
FEWEST_SQUARES, MOST_SQUARES, SQUARES_IN_A_ROW, SQUARE = 100, 1000, 50, 6


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


def change_chart(percentage: Decimal | int, since: int) -> ChangeChart | None:
    """The bars of a change in per cent since a year, always inside the picture; None for more than a complete loss."""
    factor = 1 + float(percentage) / 100
    if factor < 0:
        return None
    base = min(USUAL_BASE, CHART_WIDTH / factor) if factor else USUAL_BASE
    return ChangeChart(str(since), plain(base), plain(base + 8), plain(base * factor))


def squares_chart(number: Decimal | int) -> SquaresChart | None:
    """The squares of a counted number; None when it is no whole number, or too small for a pattern."""
    if number != int(number) or number < FEWEST_SQUARES:
        return None
    each = 1
    while number / each > MOST_SQUARES:
        each *= 10
    count = round(number / each)
    full, rest = divmod(count, SQUARES_IN_A_ROW)
    lengths = [SQUARES_IN_A_ROW] * full + [rest] * bool(rest)
    rows = "".join(f"M1 {index * SQUARE + 3}h{length * SQUARE - 2}" for index, length in enumerate(lengths))
    return SquaresChart(rows, str(math.ceil(count / SQUARES_IN_A_ROW) * SQUARE), each)


def figure_chart(unit: str, number: Decimal | int, since: int | None = None) -> ChangeChart | SquaresChart | None:
    """The chart that suits a figure: unit "change" (per cent) since a year, or unit "count"; None for all others."""
    if unit == "change" and since:
        return change_chart(number, since)
    return squares_chart(number) if unit == "count" else None
