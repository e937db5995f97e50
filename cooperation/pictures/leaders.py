"""Names that find no room in their place: beside the land, with a stepped leader line where they stand apart."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from cooperation.pictures.boxes import (
    CLEAR_OF_NAME,
    GAP,
    LINE_HEIGHT,
    Anchor,
    Box,
    Label,
    Leader,
    in_two_lines,
    length,
    size,
)
from cooperation.pictures.grid import Grid

LEADER_GAP = 1  # between a name and its leader
SHORTEST_ARM = 3  # of a leader with a bend
NEAR = 4  # the length of a leader that a name does without, if nothing lies between it and its place
OVERHANG = 14  # how far a name may stick out of the map's usual width
ROW_STEP = 2

# What speaks against a place for a name, in units of a leader's length.
BEND, SECOND_LINE, OFF_CENTRE = 3, 5, 4
CROSSED_CELL = 2  # each cell of another lit place that a leader crosses
STICKING_OUT = 3  # each unit by which the name makes the picture wider than usual
EDGE, WELL_IN = 2, 4  # each cell by which a straight leader ends nearer than four to the top or bottom of its place


class Search:
    """Looks for the cheapest place for one name, among labels already placed."""

    def __init__(self, grid: Grid, code: str, names: Mapping[str, str], others: Sequence[Label]):
        self.grid = grid
        self.name = names[code]
        self.place = grid.places[code]
        self.rows = grid.spans(code, by_row=True)
        self.columns = grid.spans(code, by_row=False)
        self.top, self.bottom = min(self.rows), max(self.rows) + 1
        self.lit = {cell for other in names.keys() - {code} for cell in grid.places[other]}
        self.obstacles = [box for label in others for box in label.obstacles]
        if grid.inset:
            self.obstacles.append(Box(*grid.inset).grown(CLEAR_OF_NAME))
        left = min([0, *(label.box.left for label in others)])
        right = max([grid.width, *(label.box.right for label in others)])
        spare = max(0, grid.usual_width - (right - left))
        self.free_from, self.free_until = left - spare, right + spare

    def best(self) -> Label | None:
        """The cheapest label, or None when there is no room; without its leader where it can do without."""
        best, lowest = None, math.inf
        for lines in dict.fromkeys([(self.name,), in_two_lines(self.name)]):
            for label in self._choices(lines):
                if self._rows_between(label.box.top) >= lowest:
                    break
                cost = label.cost + self._crossing(label) if label.cost < lowest else math.inf
                if cost < lowest and not self._blocked(label):
                    best, lowest = replace(label, cost=cost), cost
        return replace(best, leader=()) if best and self._is_beside(best) else best

    def _choices(self, lines: tuple[str, ...]) -> Iterator[Label]:
        """Every label clear of the land and the obstacles, with its cost; those in the nearest rows first."""
        tops = range(0, self.grid.height - math.ceil(size(lines)[1]) + 1, ROW_STEP)
        for top in sorted(tops, key=self._rows_between):
            for box, anchor in self._free_boxes(lines, top):
                for leader in self._leaders(box, anchor):
                    yield Label(lines, box, anchor, leader=leader, cost=self._cost(lines, box, leader))

    def _free_boxes(self, lines: tuple[str, ...], top: int) -> Iterator[tuple[Box, Anchor]]:
        """Boxes in the free stretches of a row: against either end, or beside a leader straight up or down."""
        width, height = size(lines)
        arm = SHORTEST_ARM + LEADER_GAP
        ends = [edge for stretch in self._taken(top, top + height) for edge in stretch]
        edges = [self.free_from - OVERHANG, *ends, self.free_until + OVERHANG]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            for right in (end - GAP, *(column - arm for column in self._bends)):
                if start + GAP + width <= right <= end - GAP:
                    yield Box(right - width, top, right, top + height), "end"
            for left in (start + GAP, *(column + arm for column in self._bends)):
                if start + GAP <= left <= end - GAP - width:
                    yield Box(left, top, left + width, top + height), "start"

    def _taken(self, top: int, bottom: float) -> list[tuple[float, float]]:
        """Stretches of columns that land or an obstacle takes between two rows, from left to right, merged."""
        band = Box(-math.inf, top, math.inf, bottom)
        stretches = [(box.left, box.right) for box in self.obstacles if box.meets(band)]
        stretches += [stretch for row in self.grid.stretches[top : math.ceil(bottom)] for stretch in row]
        merged: list[tuple[float, float]] = []
        for left, right in sorted(stretches):
            if merged and left <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        return merged

    @cached_property
    def _bends(self) -> list[float]:
        """The middles of the columns in which a leader may go up or down."""
        columns = sorted(self.columns)
        return sorted({columns[len(columns) * quarter // 4] + 0.5 for quarter in (1, 2, 3)})

    def _leaders(self, box: Box, anchor: Anchor) -> Iterator[Leader]:
        """Lines from inside the place to a name: straight, or with one bend above or below the place."""
        middle = (box.top + box.bottom) / 2
        start, forward = (box.right + LEADER_GAP, 1) if anchor == "end" else (box.left - LEADER_GAP, -1)
        if int(middle) in self.rows:
            first, last = self.rows[int(middle)]
            end = first + 0.9 if forward == 1 else last + 0.1
            if (end - start) * forward > 0:
                yield (end, middle), (start, middle)
        for column in self._bends:
            first, last = self.columns[int(column)]
            depth = min(2, (last + 1 - first) / 2)
            if (column - start) * forward >= SHORTEST_ARM:
                if middle <= first - 2:
                    yield (column, first + depth), (column, middle), (start, middle)
                elif middle >= last + 3:
                    yield (column, last + 1 - depth), (column, middle), (start, middle)

    def _cost(self, lines: tuple[str, ...], box: Box, leader: Leader) -> float:
        """What can be told without looking at the other places."""
        off_centre = min(abs(box.top + box.bottom - self.top - self.bottom) / (self.bottom - self.top), 1)
        sticking_out = max(0, self.free_from - box.left, box.right - self.free_until)
        return (
            length(leader)
            + BEND * (len(leader) - 2)
            + SECOND_LINE * (len(lines) - 1)
            + OFF_CENTRE * off_centre
            + STICKING_OUT * sticking_out
            + EDGE * self._too_near_an_edge(leader)
        )

    def _too_near_an_edge(self, leader: Leader) -> int:
        """How many cells a straight leader ends nearer than well in to the top or bottom of its place."""
        (end, row), *bends, _ = leader
        x, y = int(end), int(row)
        near = (cells for cells in range(1, WELL_IN) if not {(x, y - cells), (x, y + cells)} <= self.place)
        return 0 if bends else WELL_IN - next(near, WELL_IN)

    def _crossing(self, label: Label) -> float:
        return CROSSED_CELL * sum(cell in self.lit for box in label.leader_boxes for cell in box.cells)

    def _blocked(self, label: Label) -> bool:
        return any(obstacle.meets(box) for obstacle in self.obstacles for box in label.leader_boxes)

    def _rows_between(self, top: float) -> float:
        """How many rows lie between a line of text and the place."""
        return max(self.top - top - LINE_HEIGHT, top - self.bottom, 0)

    def _is_beside(self, label: Label) -> bool:
        """Whether the name stands so near its place, with nothing in between, that it needs no leader."""
        if length(label.leader) > NEAR:
            return False
        cells = [cell for box in label.leader_boxes for cell in box.cells]
        return all(cell in self.place or cell not in self.grid.cells for cell in cells)
