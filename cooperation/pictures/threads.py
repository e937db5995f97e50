"""The threads: periods of cooperation side by side on one axis of years, up to today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cooperation.pictures.numbers import plain

STEPS = (1, 2, 5, 10, 20, 50, 100)  # years between two ticks
MOST_TICKS = 5
SHORTEST_AXIS = 2  # years
LABEL_ROOM = 80  # per cent: right of a tick that is further on, there is no room for its year


@dataclass(frozen=True)
class Period:
    """Governmental cooperation from one year to another; end is None while it runs. lang is set when name fell back."""

    name: str
    start: int
    end: int | None
    href: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Thread:
    """A period with its places on the axis, in per cent of its width."""

    period: Period
    left: str
    right: str
    width: str
    goes_on: bool


@dataclass(frozen=True)
class Tick:
    """A round year at its place on the axis; its number stands to the right, or to the left near the end."""

    at: str
    year: int
    is_near_the_end: bool


@dataclass(frozen=True)
class Threads:
    threads: tuple[Thread, ...]
    ticks: tuple[Tick, ...]

    @property
    def some_go_on(self) -> bool:
        return any(thread.goes_on for thread in self.threads)


def threads(periods: Sequence[Period], today: date) -> Threads | None:
    """One thread a period, in the order given, on an axis from a round year to today; None without periods."""
    if not periods:
        return None
    earliest = min(period.start for period in periods)
    latest = max(today.year, *(period.end or period.start for period in periods), earliest + SHORTEST_AXIS)
    years = _round_years(earliest, latest)
    span = latest - years[0]

    def at(year: int) -> float:
        return 100 * (year - years[0]) / span

    return Threads(
        tuple(_thread(period, at(period.start), at(period.end or today.year), today) for period in periods),
        tuple(Tick(plain(at(year)), year, at(year) > LABEL_ROOM) for year in years),
    )


def _thread(period: Period, left: float, right: float, today: date) -> Thread:
    right = max(left, right)
    goes_on = period.end is not None and period.end < today.year
    return Thread(period, plain(left), plain(right), plain(right - left), goes_on)


def _round_years(earliest: int, latest: int) -> list[int]:
    """Three to five ticks, the first at or before the earliest year."""
    choices = [list(range(earliest - earliest % step, latest + 1, step)) for step in STEPS]
    return next((years for years in choices if len(years) <= MOST_TICKS), choices[-1])
