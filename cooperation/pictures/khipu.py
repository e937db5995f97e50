"""The timeline as cords after the khipu: one cord an event, one cluster of knots for each digit of its year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cooperation.pictures.numbers import plain

MOST_CORDS = 9  # above this the timeline is a plain list
TOP, KNOT, STEP, BETWEEN_DIGITS = 10, 4, 5.5, 9
USUAL_LENGTH = 156
COLOURS = {"government": "f-a", "partner": "f-b"}


@dataclass(frozen=True)
class Event:
    """A dated event. label is its year as people read it ("1965", "1980s"), who is its kind in words.

    lang is set when text fell back.
    """

    year: int
    precision: Literal["year", "decade"]
    kind: Literal["government", "partner"]
    label: str
    text: str
    lang: str = ""
    who: str = ""


@dataclass(frozen=True)
class Cord:
    """An event with the SVG path and class of its knots."""

    event: Event
    knots: str
    css_class: str


@dataclass(frozen=True)
class Timeline:
    """Cords from the earliest to the latest event, all of one length; knotted is False when they are too many."""

    cords: tuple[Cord, ...]
    length: str
    knotted: bool

    @property
    def kinds(self) -> set[str]:
        return {cord.event.kind for cord in self.cords}

    @property
    def example(self) -> Event:
        """The event that explains how to read: the first whose year is exact, else the first."""
        events = [cord.event for cord in self.cords]
        return next((event for event in events if event.precision == "year"), events[0])

    @property
    def example_digits(self) -> str:
        return "–".join(str(digit) for digit in _digits(self.example))

    @property
    def has_gap(self) -> bool:
        """Whether a nought, or the open last digit of a decade, leaves a place on some cord empty."""
        return any(cord.event.precision == "decade" or 0 in _digits(cord.event) for cord in self.cords)


def khipu(events: Iterable[Event]) -> Timeline | None:
    """The timeline in order of time, a decade before its years; None without events."""
    in_order = sorted(events, key=lambda event: (_first_year(event), event.precision != "decade"))
    if not in_order:
        return None
    length = max(USUAL_LENGTH, *(_knots(event)[1] for event in in_order))
    cords = tuple(Cord(event, _knots(event)[0], COLOURS[event.kind]) for event in in_order)
    return Timeline(cords, plain(length), len(cords) <= MOST_CORDS)


def _first_year(event: Event) -> int:
    return event.year - event.year % 10 if event.precision == "decade" else event.year


def _digits(event: Event) -> Sequence[int]:
    digits = [int(digit) for digit in str(event.year)]
    return digits[:-1] if event.precision == "decade" else digits


def _knots(event: Event) -> tuple[str, float]:
    """The path of an event's knots, full or double, and how far down they reach."""
    path, y = "", float(TOP)
    for digit in _digits(event):
        for _ in range(digit):
            at = plain(y)
            path += f"M7 {at}h10v4h-10z" if event.kind == "government" else f"M6 {at}h4v4h-4zM14 {at}h4v4h-4z"
            y += STEP
        y += BETWEEN_DIGITS
    return path, y
