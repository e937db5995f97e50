"""Names on a map: inside their place where they fit, else beside the land."""

import math
from collections.abc import Iterable, Mapping, Sequence

from cooperation.pictures.boxes import GAP, LINE_HEIGHT, Box, Label, in_two_lines, size, text_width
from cooperation.pictures.grid import Cell, Grid
from cooperation.pictures.leaders import Search

ATTEMPTS = 4  # down and up the map in turn, each beginning with the places that found no room before


def place_labels(grid: Grid, names: Mapping[str, str]) -> dict[str, Label]:
    """A label for each named place, none touching another; a place with no room for its name is left out."""
    inside = {code: _in_inset(grid, code, name) or _inside(grid.places[code], name) for code, name in names.items()}
    inside = {code: label for code, label in inside.items() if label}
    order = sorted(names.keys() - inside.keys(), key=lambda code: (_centre(grid.places[code])[1], code))
    attempts = []
    for attempt in range(ATTEMPTS):
        labels = _place_beside(grid, names, order, inside)
        missing = [code for code in order if code not in labels]
        attempts.append((len(missing), sum(label.cost for label in labels.values()), attempt, labels))
        if attempt and not missing:
            break
        order = missing + [code for code in reversed(order) if code in labels]
    return min(attempts)[-1]


def place_city(grid: Grid, name: str, lit: Iterable[str], labels: Iterable[Label]) -> Label | None:
    """The label of a landmark, left or right of it, if it lies on no lit place and meets no other label."""
    column, row = grid.cities[name]
    marker = Box(column - 1, row - 1, column + 1, row + 1)
    obstacles = [box for label in labels for box in label.obstacles]
    obstacles += [Box(x, y, x + 1, y + 1) for code in lit for x, y in grid.places[code]]
    top, width = row - LINE_HEIGHT / 2, text_width(name)
    left = Box(marker.left - GAP - width, top, marker.left - GAP, top + LINE_HEIGHT)
    right = Box(marker.right + GAP, top, marker.right + GAP + width, top + LINE_HEIGHT)
    free = [
        Label((name,), box, anchor, cost=sum(cell in grid.cells for cell in box.cells))
        for box, anchor in ((left, "end"), (right, "start"))
        if not any(obstacle.meets(box) or obstacle.meets(marker) for obstacle in obstacles)
    ]
    return min(free, key=lambda label: label.cost, default=None)


def _place_beside(
    grid: Grid, names: Mapping[str, str], order: Sequence[str], inside: Mapping[str, Label]
) -> dict[str, Label]:
    """The inside labels and, in this order, those beside; a second round improves on what the first could not know."""
    labels = dict(inside)
    for code in [*order, *order]:
        others = [label for other, label in labels.items() if other != code]
        label = Search(grid, code, names, others).best()
        if label:
            labels[code] = label
    return labels


def _centre(cells: Iterable[Cell]) -> tuple[float, float]:
    columns, rows = zip(*cells, strict=True)
    return sum(columns) / len(columns), sum(rows) / len(rows)


def _inside(cells: set[Cell], name: str) -> Label | None:
    """Well within the place, on one line or two, if there is a rectangle of its cells for it."""
    free_to_the_right: dict[Cell, int] = {}
    for x, y in sorted(cells, reverse=True):
        free_to_the_right[x, y] = free_to_the_right.get((x + 1, y), 0) + 1
    for lines in ((name,), in_two_lines(name)):
        width, height = size(lines)
        columns, rows = math.ceil(width), math.ceil(height)
        corners = sorted(
            (x, y) for x, y in cells if all(free_to_the_right.get((x, y + row), 0) >= columns for row in range(rows))
        )
        if corners:
            middle = _centre(corners)
            x, y = min(corners, key=lambda corner: math.dist(corner, middle))
            left, top = x + (columns - width) / 2, y + (rows - height) / 2
            return Label(lines, Box(left, top, left + width, top + height), "middle", inside=True)
    return None


def _in_inset(grid: Grid, code: str, name: str) -> Label | None:
    """On top of the frame, clear of the coast, for a place that is drawn in it."""
    if not grid.inset or not grid.places[code] <= set(Box(*grid.inset).cells):
        return None
    left, top, right, _ = grid.inset
    lines = (name,) if text_width(name) <= right - left else in_two_lines(name)
    width, height = size(lines)
    coast = min(first for row in grid.stretches[math.floor(top - GAP - height) : top] for first, _ in row)
    left = min(left, coast - GAP - width)
    return Label(lines, Box(left, top - GAP - height, left + width, top - GAP), "start")
