"""The maps: a country with some of its regions lit, and South America with the partner countries lit."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cooperation.pictures import grid as grids
from cooperation.pictures.boxes import BASELINE, LINE_HEIGHT, Label
from cooperation.pictures.grid import Grid
from cooperation.pictures.labels import place_city, place_labels
from cooperation.pictures.numbers import plain

PIXELS = 4  # a cell of the map
MOST_LABELS = 8  # with more places lit the names only stand in words beside the map


@dataclass(frozen=True)
class LitPlace:
    """A region (ISO 3166-2) or country (ISO 3166-1) to light, its name, and where its part of the map links to.

    `link_name` says in words what the link leads to, where that is more than the name.
    """

    code: str
    name: str
    href: str = ""
    link_name: str = ""


@dataclass(frozen=True)
class Text:
    """A name ready to print: its lines with their baselines, and a leader line's path or nothing."""

    lines: tuple[tuple[str, str], ...]
    x: str
    anchor: str
    on: bool
    leader: str


@dataclass(frozen=True)
class Lit:
    path: str
    name: str
    href: str
    link_name: str
    label: Text | None


@dataclass(frozen=True)
class City:
    marker: str
    label: Text


@dataclass(frozen=True)
class Map:
    """Everything the template prints, as finished strings of SVG."""

    viewbox: str
    land: str
    borders: str
    inset: str
    lit: tuple[Lit, ...]
    cities: tuple[City, ...]

    @property
    def width(self) -> int:
        """Pixels where no style sheet says how wide the map is."""
        return PIXELS * int(self.viewbox.split()[2])

    @property
    def height(self) -> int:
        return PIXELS * int(self.viewbox.split()[3])

    @property
    def has_links(self) -> bool:
        return any(place.href for place in self.lit)


def region_map(country_code: str, regions: Sequence[LitPlace]) -> Map | None:
    """The country's map with these regions lit; None for a country without a map, or when no region is known."""
    return _draw(country_code, tuple(regions))


def countries_map(countries: Sequence[LitPlace]) -> Map | None:
    """South America with these countries lit; unknown codes are left out, None when none is left."""
    return _draw("andes", tuple(countries))


@lru_cache(maxsize=256)
def _draw(name: str, places: tuple[LitPlace, ...]) -> Map | None:
    grid = grids.load(name)
    lit = {place.code: place for place in places if grid and place.code in grid.places}
    if not lit:
        return None
    labels = place_labels(grid, {code: place.name for code, place in lit.items()}) if len(lit) <= MOST_LABELS else {}
    cities = {city: place_city(grid, city, lit, labels.values()) for city in grid.cities}
    cities = {city: label for city, label in cities.items() if label}
    return Map(
        viewbox=_viewbox(grid, [*labels.values(), *cities.values()]),
        land=grid.land,
        borders=grid.borders,
        inset=_frame(grid),
        lit=tuple(
            Lit(
                grid.shape(code),
                place.name,
                place.href,
                place.link_name or ("" if code in labels else place.name),
                _text(labels[code]) if code in labels else None,
            )
            for code, place in lit.items()
        ),
        cities=tuple(City(_marker(grid, city), _text(label)) for city, label in cities.items()),
    )


def _viewbox(grid: Grid, labels: Iterable[Label]) -> str:
    left = min([0, *(math.floor(label.box.left) for label in labels)])
    right = max([grid.width, *(math.ceil(label.box.right) for label in labels)])
    missing = max(0, grid.usual_width - (right - left))
    return f"{left - missing // 2 - 1} -1 {right - left + missing + 2} {grid.height + 2}"


def _frame(grid: Grid) -> str:
    """The frame of the inset, with the stepped corner of the site's pictures."""
    if not grid.inset:
        return ""
    left, top, right, bottom = grid.inset
    return f"M{left} {top}H{right - 6}v2h2v2h2v2h2V{bottom}H{left}z"


def _marker(grid: Grid, city: str) -> str:
    column, row = grid.cities[city]
    return f"M{column - 1} {row - 1}h2v2h-2z"


def _text(label: Label) -> Text:
    box = label.box
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[label.anchor]
    lines = tuple((plain(box.top + BASELINE + LINE_HEIGHT * index), line) for index, line in enumerate(label.lines))
    return Text(lines, plain(x), label.anchor, label.inside, _stepped(label.leader))


def _stepped(corners: tuple[tuple[float, float], ...]) -> str:
    if not corners:
        return ""
    (x, y), *rest = corners
    path = f"M{plain(x)} {plain(y)}"
    for new_x, new_y in rest:
        path += f"V{plain(new_y)}" if new_x == x else f"H{plain(new_x)}"
        x = new_x
    return path
