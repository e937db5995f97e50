"""Rectangles on a map and the names in them, with an estimate of how wide a name is."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal, NamedTuple

# The style sheet sets names at 4.8 units, bold.
TEXT_SIZE = 4.8
LINE_HEIGHT = 5.0
BASELINE = 4.1  # from the top of a line
# Widths of bold sans letters in ems, a little more than Arial's so that other fonts fit too.
NARROW, WIDE, CAPITAL, OTHER = 0.36, 0.92, 0.75, 0.62
NARROW_LETTERS, WIDE_LETTERS = frozenset("fijlrtIíìï.,'\u2019-() "), frozenset("mwMW")

GAP = 1.5  # between a name and what is beside it
CLEAR_OF_NAME, CLEAR_OF_LEADER = 0.9, 1.6  # what others keep away
LEADER_HALF_WIDTH = 0.25

Leader = tuple[tuple[float, float], ...]
Anchor = Literal["start", "middle", "end"]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    @property
    def cells(self) -> Iterator[tuple[int, int]]:
        """Every (column, row) that the box touches."""
        return product(
            range(math.floor(self.left), math.ceil(self.right)), range(math.floor(self.top), math.ceil(self.bottom))
        )


@dataclass(frozen=True)
class Label:
    """A name's lines in their box, and the corners of its leader from the place to the name.

    cost is the length of the leader and what else speaks against this place for the name, in units.
    """

    lines: tuple[str, ...]
    box: Box
    anchor: Anchor
    inside: bool = False
    leader: Leader = ()
    cost: float = 0

    @property
    def leader_boxes(self) -> list[Box]:
        return [_line_box(one, other) for one, other in pairwise(self.leader)]

    @property
    def obstacles(self) -> list[Box]:
        """What other names and leaders must keep out of."""
        return [self.box.grown(CLEAR_OF_NAME), *(box.grown(CLEAR_OF_LEADER) for box in self.leader_boxes)]


def length(leader: Leader) -> float:
    return sum(math.dist(one, other) for one, other in pairwise(leader))


def _line_box(one: tuple[float, float], other: tuple[float, float]) -> Box:
    (x0, y0), (x1, y1) = one, other
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)).grown(LEADER_HALF_WIDTH)


def text_width(text: str) -> float:
    """Estimated width in units, rather too wide than too narrow."""
    return TEXT_SIZE * sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in WIDE_LETTERS:
        return WIDE
    return CAPITAL if letter.isupper() else OTHER


def size(lines: tuple[str, ...]) -> tuple[float, float]:
    """Width and height of lines of text."""
    return max(map(text_width, lines)), LINE_HEIGHT * len(lines)


def in_two_lines(name: str) -> tuple[str, ...]:
    """The name broken at the space that makes its longer line shortest; one line when it has no space."""
    words = name.split()
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(breaks, key=lambda lines: max(map(text_width, lines)), default=(name,))
