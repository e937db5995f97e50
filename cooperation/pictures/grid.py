"""The stepped outlines of the maps: a grid of cells, each belonging to one place or to the sea."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise, product
from pathlib import Path

OUTLINES = Path(__file__).parent / "outlines"

Point = tuple[int, int]
Cell = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Grid:
    """One map. Cells are (column, row) from the top left; a missing cell is sea or a country not drawn.

    cells: ISO 3166 code of each cell. cities: landmark cells by name. inset: left, top, right and bottom of the
    frame around islands that are drawn nearer than they lie. usual_width: of the picture with its names, so that
    names keep their size whatever is lit.
    """

    width: int
    height: int
    cells: dict[Cell, str]
    cities: dict[str, Cell]
    inset: tuple[int, int, int, int] | None
    usual_width: int

    @cached_property
    def places(self) -> dict[str, set[Cell]]:
        places = defaultdict(set)
        for cell, code in self.cells.items():
            places[code].add(cell)
        return dict(places)

    @cached_property
    def neighbours(self) -> dict[str, set[str]]:
        neighbours = defaultdict(set)
        for (column, row), code in self.cells.items():
            for other in (self.cells.get((column + 1, row)), self.cells.get((column, row + 1))):
                if other and other != code:
                    neighbours[code].add(other)
                    neighbours[other].add(code)
        return neighbours

    @cache  # noqa: B019 - a grid lives as long as the process
    def spans(self, code: str, *, by_row: bool) -> dict[int, tuple[int, int]]:
        """The first and the last column of a place in each of its rows, or the same with rows and columns swapped."""
        spans: dict[int, tuple[int, int]] = {}
        for column, row in self.places[code]:
            line, position = (row, column) if by_row else (column, row)
            first, last = spans.get(line, (position, position))
            spans[line] = (min(first, position), max(last, position))
        return spans

    @cached_property
    def stretches(self) -> list[list[tuple[int, int]]]:
        """For each row, the first column and the column after the last of every stretch of land."""
        stretches = [[] for _ in range(self.height)]
        for column, row in sorted(self.cells):
            if stretches[row] and stretches[row][-1][1] == column:
                stretches[row][-1] = (stretches[row][-1][0], column + 1)
            else:
                stretches[row].append((column, column + 1))
        return stretches

    @cached_property
    def land(self) -> str:
        return path(_outline(self.cells))

    @cached_property
    def borders(self) -> str:
        """Every border between two places, once."""
        return path(
            side
            for cell, code in self.cells.items()
            for side, other in _sides(cell)
            if self.cells.get(other, code) != code and other > cell
        )

    @cache  # noqa: B019 - a grid lives as long as the process
    def shape(self, code: str) -> str:
        return path(_outline(self.places[code]))


@cache
def load(name: str) -> Grid | None:
    """The map of a country (ISO 3166-1 code) or "andes"; None when there is none."""
    file = OUTLINES / f"{name}.json"
    if not file.exists():
        return None
    contents = json.loads(file.read_text())
    codes = dict(zip("abcdefghijklmnopqrstuvwxyz", contents["places"], strict=False))
    cells = {}
    for row, runs in enumerate(contents["rows"]):
        column = 0
        for length, letter in re.findall(r"(\d*)(.)", runs):
            until = column + int(length or 1)
            if letter in codes:
                cells |= dict.fromkeys(product(range(column, until), [row]), codes[letter])
            column = until
    cities = {name: tuple(cell) for name, cell in contents.get("cities", {}).items()}
    inset = tuple(contents["inset"]) if "inset" in contents else None
    return Grid(column, len(contents["rows"]), cells, cities, inset, contents["usual_width"])


def _sides(cell: Cell) -> Iterator[tuple[tuple[Point, Point], Cell]]:
    """The four sides of a cell, each with the cell beyond it."""
    x, y = cell
    yield ((x, y), (x + 1, y)), (x, y - 1)
    yield ((x, y + 1), (x + 1, y + 1)), (x, y + 1)
    yield ((x, y), (x, y + 1)), (x - 1, y)
    yield ((x + 1, y), (x + 1, y + 1)), (x + 1, y)


def _outline(cells: Collection[Cell]) -> Iterator[tuple[Point, Point]]:
    return (side for cell in cells for side, other in _sides(cell) if other not in cells)


def path(sides: Iterable[tuple[Point, Point]]) -> str:
    """SVG path data through all unit sides, as long lines of relative h and v steps.

    Filled, it needs the even-odd rule: where two cells touch at a corner the line goes straight on.
    """
    open_ends: dict[Point, set[Point]] = defaultdict(set)
    for one, other in sides:
        open_ends[one].add(other)
        open_ends[other].add(one)
    starts = sorted(open_ends, key=lambda point: (len(open_ends[point]) % 2 == 0, point))
    return "".join(_line(_walk(start, open_ends)) for start in starts for _ in range(4) if open_ends[start])


def _walk(start: Point, open_ends: dict[Point, set[Point]]) -> list[Point]:
    """Follow unused sides from start until none is left, straight on where possible, using them up."""
    line = [start]
    while open_ends[line[-1]]:
        x, y = line[-1]
        before = line[-2] if len(line) > 1 else (x - 1, y)
        straight = (2 * x - before[0], 2 * y - before[1])
        after = straight if straight in open_ends[x, y] else min(open_ends[x, y])
        open_ends[x, y].remove(after)
        open_ends[after].remove((x, y))
        line.append(after)
    return line


def _line(points: list[Point]) -> str:
    steps = []
    for (x0, y0), (x1, y1) in pairwise(points):
        command, length = ("h", x1 - x0) if y0 == y1 else ("v", y1 - y0)
        if steps and steps[-1][0] == command:
            steps[-1][1] += length
        else:
            steps.append([command, length])
    if points[0] == points[-1]:
        steps[-1] = ("z", "")
    return f"M{points[0][0]} {points[0][1]}" + "".join(f"{command}{length}" for command, length in steps)
