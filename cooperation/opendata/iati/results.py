"""Figures as results: those that tell what was aimed at or reached in a period that has a first and a last day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from cooperation.dates import PartialDate
from cooperation.models import Figure as FigureModel
from cooperation.models.figures import CURRENCIES
from cooperation.opendata.iati.words import line
from cooperation.opendata.records import Figure, Programme, Texts

Kind, Unit, Timing = FigureModel.Kind, FigureModel.Unit, FigureModel.Timing
Period = tuple[date, date]

# IATI codelist IndicatorMeasure.
UNIT, PERCENTAGE = "1", "2"
OTHER_RESULT = "9"  # IATI codelist ResultType: whether it is an output or an outcome, a figure does not say


@dataclass
class Indicator:
    """Figures that count the same thing, by their periods."""

    label: Texts
    unit: str
    periods: dict[Period, list[Figure]] = field(default_factory=dict)

    @property
    def measure(self) -> str:
        return PERCENTAGE if self.unit in {Unit.PERCENT, Unit.CHANGE} else UNIT

    @property
    def baseline_year(self) -> int | None:
        """The year in which a change was nought, by what a change is; other figures have no known baseline."""
        return min(self.periods)[0].year if self.unit == Unit.CHANGE else None

    @property
    def currency(self) -> Unit | None:
        return Unit(self.unit) if self.unit in CURRENCIES else None

    def figures(self) -> Iterator[tuple[Period, list[Figure]]]:
        """The figures of each period, targets first."""
        for period in sorted(self.periods):
            yield period, sorted(self.periods[period], key=lambda figure: figure.kind != Kind.TARGET)


def indicators(programme: Programme) -> list[Indicator]:
    found: dict[tuple, Indicator] = {}
    for figure in programme.figures:
        label = {code: line(text) for code, text in figure.label.items() if line(text)}
        if label and (period := period_of(figure, programme)):
            indicator = found.setdefault((*label.items(), figure.unit), Indicator(label, figure.unit))
            indicator.periods.setdefault(period, []).append(figure)
    return list(found.values())


def period_of(figure: Figure, programme: Programme) -> Period | None:
    """From the first day to the last; None when a figure tells no result or not both days.

    "Since" ends with the source of the figure, "by" starts with the programme.
    """
    if figure.kind == Kind.AMOUNT or not figure.year:
        return None
    start, end = date(figure.year, 1, 1), date(figure.until_year or figure.year, 12, 31)
    if not figure.until_year and figure.timing == Timing.SINCE:
        end = figure.source_date and figure.source_date.last_day
    elif not figure.until_year and figure.timing == Timing.BY:
        start = programme.start and programme.start.first_day
    return (start, end) if start and end and start <= end else None


def figure_read(programme_start: date | None, period: Period, **fields) -> Figure:
    """The figure that such a period stands for."""
    start, end = period
    closes_year, opens_year = (end.month, end.day) == (12, 31), (start.month, start.day) == (1, 1)
    if start == programme_start and closes_year and not (opens_year and start.year == end.year):
        return Figure(**fields, timing=Timing.BY.value, year=end.year)
    if opens_year and not closes_year:
        from_day = {"timing": Timing.SINCE.value, "year": start.year}
        return Figure(**fields, **from_day, source_date=PartialDate(end.year, end.month, end.day))
    return Figure(**fields, year=start.year, until_year=end.year if end.year > start.year else None)
