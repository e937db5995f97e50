"""The loom on which make_art.py weaves: stepped shapes on a square grid, written as SVG paths.

Everything is drawn with h and v commands, so a scene stays small. Shadows are hachures, the comb of interlocking
rows with which tapestry weavers blend two colours. Each SVG carries its own night palette. Colours are named by one
letter: a-e sky, m n far mountains, s snow, r t red, o p ochre, g h i greens, y z blue, k ink, w wool, f wood, l sun.
"""

import math
import random
from collections.abc import Callable, Iterator
from pathlib import Path

CELL = 10  # user units of the SVG

DAY = {
    "a": "#cfdde6", "b": "#dfe6e4", "c": "#f1e8d2", "d": "#f6d999", "e": "#efba6a",
    "m": "#aeaecb", "n": "#7f7ba8", "s": "#fffdf6", "r": "#b3273f", "t": "#821730",
    "o": "#dd9a26", "p": "#b06c12", "g": "#5d9468", "h": "#2f6b4f", "i": "#17443a",
    "y": "#2f5597", "z": "#1d3467", "k": "#1e1719", "w": "#fbf1dc", "f": "#8f5a3c", "l": "#f4c430",
}  # fmt: skip
NIGHT = {
    "a": "#10122a", "b": "#171a3a", "c": "#22234d", "d": "#37305f", "e": "#5b3f6c",
    "m": "#46457a", "n": "#302f5c", "s": "#c7c9ea", "r": "#8f2340", "t": "#5e1430",
    "o": "#b87a24", "p": "#80500f", "g": "#356a52", "h": "#1f4a3c", "i": "#0e2b27",
    "y": "#2a4a8c", "z": "#16264f", "k": "#08080f", "w": "#e8dfca", "f": "#6d4530", "l": "#f5e9c4",
}  # fmt: skip

# The weft: two faint threads a cell, over the whole picture.
WEFT = (
    '<pattern id="t" width="10" height="10" patternUnits="userSpaceOnUse">'
    '<path d="M0 2.5h5M5 7.5h5" stroke="#000" stroke-opacity=".13"/>'
    '<path d="M5 2.5h5M0 7.5h5" stroke="#fff" stroke-opacity=".14"/></pattern>'
)

Slope = Callable[[float], float]  # height in cells at a place from 0 (left edge) to 1 (right edge)


def box(x: int, y: int, width: int, height: int) -> str:
    """The path of a rectangle, in user units."""
    return f"M{x} {y}h{width}v{height}h{-width}z"


def runs(row: str) -> Iterator[tuple[str, int, int]]:
    """(letter, start, length) of each run of equal letters in a row of a bitmap."""
    start = 0
    for end in range(1, len(row) + 1):
        if end == len(row) or row[end] != row[start]:
            yield row[start], start, end - start
            start = end


class Scene:
    """One picture. The same seed weaves the same picture."""

    def __init__(self, width: int, height: int, seed: int):
        self.width, self.height = width, height
        self.columns, self.rows = width // CELL, height // CELL
        self.random = random.Random(seed)
        self.layers: list[tuple[str, list[str]]] = []

    def path(self, colour: str, path: str) -> None:
        """Lays a path over what is there; neighbours of one colour share an element."""
        if not path:
            return
        if self.layers and self.layers[-1][0] == colour:
            self.layers[-1][1].append(path)
        else:
            self.layers.append((colour, [path]))

    def rect(self, colour: str, x: int, y: int, width: int, height: int) -> None:
        self.path(colour, box(x, y, width, height))

    # --- Sky and water

    def sky(self, bands: str = "abcde", until: float = 1.0) -> None:
        """Bands of colour down to a part of the height, each meeting the next in a comb."""
        height = int(self.rows * until) * CELL
        self.rect(bands[-1], 0, 0, self.width, self.height)
        self.rect(bands[0], 0, 0, self.width, height)
        for number, band in enumerate(bands[1:], 1):
            y = int(height * (number / len(bands)) ** 0.9) // CELL * CELL
            self.rect(band, 0, y, self.width, height - y)
            for tooth in (1, 2, 3):
                x = self.random.randrange(0, 12) * CELL
                while x < self.width:
                    length = self.random.randrange(4, 22) * CELL // tooth
                    self.rect(band, x, y - tooth * 6, min(length, self.width - x), 2)
                    x += length + self.random.randrange(2, 14) * CELL * tooth

    def disc(self, colour: str, column: int, row: int, radius: int) -> None:
        """Sun or moon; all sizes in cells."""
        path = ""
        for step in range(-radius, radius + 1):
            half = int(math.sqrt(max(0, (radius + 0.4) ** 2 - step * step)))
            path += box((column - half) * CELL, (row + step) * CELL, (2 * half + 1) * CELL, CELL)
        self.path(colour, path)

    def water(self, row: int, colour: str = "y", ripple: str = "z") -> None:
        """Water from a row to the foot of the picture."""
        self.rect(colour, 0, row * CELL, self.width, self.height - row * CELL)
        for line in range(int((self.rows - row) * 2)):
            x = self.random.randrange(0, 20) * CELL
            while x < self.width:
                length = self.random.randrange(3, 18) * CELL
                self.rect(ripple, x, row * CELL + line * 5 + 5, min(length, self.width - x), 2)
                x += length + self.random.randrange(3, 22) * CELL

    # --- Mountains

    def ridge(self, peaks: list[tuple[int, int, int]], base: int, lit: str, dark: str, snow: int = 0) -> None:
        """Stepped mountains on a row. Peaks are (column, height, tread); snow falls on those of that height or more."""
        top, owner = self.flanks(peaks)
        outline = "".join(f"V{(base - height) * CELL}h{CELL}" for height in top[: self.columns])
        self.path(lit, f"M0 {base * CELL}{outline}V{base * CELL}z")
        shadows, caps = "", ""
        for number, (column, height, _) in enumerate(peaks):
            shadows += self.shadow(number, column, height, base, top, owner)
            if snow and height >= snow:
                caps += self.snow_cap(number, column, height, base, top, owner)
        self.path(dark, shadows)
        self.path("s", caps)

    def flanks(self, peaks: list[tuple[int, int, int]]) -> tuple[list[int], list[int]]:
        """Per column the height of the skyline, and the number of the peak it belongs to."""
        top, owner = [0] * (self.columns + 1), [0] * (self.columns + 1)
        for number, (column, height, run) in enumerate(peaks):
            for side in (-1, 1):
                x, y = column, height
                tread = self.random.randint(1, 2)
                while y > 0 and 0 <= x <= self.columns:
                    for _ in range(tread):
                        if 0 <= x <= self.columns and y > top[x]:
                            top[x], owner[x] = y, number
                        x += side
                    y -= self.random.choice([1, 1, 2, 2, 3])
                    tread = max(1, int(self.random.gauss(run, 0.8)))
        return top, owner

    def shadow(self, number: int, column: int, height: int, base: int, top: list[int], owner: list[int]) -> str:
        """The side away from the light, in hachures of half a cell."""
        path = ""
        for half_row in range(height * 2):
            lean = int(math.sin(half_row / 7 + number) * 1.6)
            ragged = self.random.choice([-1, 0, 0, 1, 2]) * (1 + half_row // 16)
            start = column + 1 + lean + int(half_row * 0.06) + ragged
            end = column
            while end <= self.columns and top[end] > height - half_row / 2 - 1 and owner[end] == number:
                end += 1
            end = min(end, self.columns)
            y = (base - height) * CELL + half_row * CELL // 2
            if end > start and top[min(max(start, 0), self.columns)] * CELL >= base * CELL - y:
                path += box(start * CELL, y, (end - start) * CELL, CELL // 2)
        return path

    def snow_cap(self, number: int, column: int, height: int, base: int, top: list[int], owner: list[int]) -> str:
        depth = max(3, height // 5)
        path = ""
        for x in range(max(0, column - 26), min(self.columns, column + 26)):
            if owner[x] == number and top[x] > height - depth - 1:
                fall = top[x] - (height - depth) + self.random.choice([0, 0, 1, -1, 2])
                fall = min(fall, top[x])
                if fall > 0:
                    path += box(x * CELL, (base - top[x]) * CELL, CELL, fall * CELL)
        return path

    # --- Fields

    def hill(self, colour: str, base: int, slope: Slope) -> None:
        """Ground from a slope above a row down to the foot of the picture, in steps of two cells."""
        path = f"M0 {self.rows * CELL}"
        for x in range(0, self.columns, 2):
            path += f"V{(base - round(slope(x / self.columns))) * CELL}h{2 * CELL}"
        self.path(colour, path + f"V{self.rows * CELL}z")

    def terraces(self, base: int, slope: Callable[[float, int], float], colours: str, step: int = 4) -> None:
        """One hill per colour, each a step below the last; the slope also takes the number of the hill."""
        for number, colour in enumerate(colours):
            phase = self.random.random() * 1.5
            self.hill(
                colour,
                base + number * step,
                lambda t, n=number, phase=phase: slope(t, n) + math.sin(t * 9 + phase) * 0.9,
            )

    def andenes(self, base: int, slope: Slope, depth: int, colours: str, wall: str = "p", crop: str = "i") -> None:
        """Andean terraces: narrow steps that follow the slope, each with a stone edge and crops."""
        row, number = base, 0
        while row < base + depth:
            colour = colours[number % len(colours)]

            def level(t: float, n: int = number) -> float:
                return slope(t) * (1 - n * 0.09) + math.sin(t * 11 + n) * 0.8

            self.hill(colour, row, level)
            edges = crops = ""
            for x in range(0, self.columns, 2):
                y = (row - round(level(x / self.columns))) * CELL
                if self.random.random() < 0.8:
                    edges += box(x * CELL, y + 10, 20, 3)
                if number and self.random.random() < 0.55:
                    crops += box(x * CELL + self.random.choice([0, 4, 8]), y - 6, 6, 6)
            self.path(wall if colour != wall else "i", edges)
            self.path(crop if colour != crop else "g", crops)
            row += 2 + number // 2
            number += 1

    # --- Things

    def bitmap(self, rows: list[str], x: int, y: int, size: int = CELL, **dyes: str) -> None:
        """Rows of letters, a square of `size` units each; dots are empty, dyes replace letters."""
        by_colour: dict[str, str] = {}
        for number, row in enumerate(rows):
            for letter, start, length in runs(row):
                if letter != ".":
                    colour = dyes.get(letter, letter)
                    square = box(x + start * size, y + number * size, length * size, size)
                    by_colour[colour] = by_colour.get(colour, "") + square
        for colour, path in by_colour.items():
            self.path(colour, path)

    def gable(self, x: int, base: int, width: int, height: int, wall: str, shade: str) -> None:
        """A Belgian stepped gable; all sizes in cells."""
        trim = "t" if wall == "w" else "w"
        steps = width // 2 - 1
        level = width - 2 * steps
        up, down = f"v{-CELL * 3 // 2 // 5 * 5}h{CELL}" * steps, f"h{CELL}v{CELL * 3 // 2 // 5 * 5}" * steps
        outline = f"v{-height * CELL}{up}v{-CELL}h{level * CELL}v{CELL}{down}"
        self.path(wall, f"M{x * CELL} {base * CELL}{outline}V{base * CELL}z")
        for half_row in range(height * 2):
            length = self.random.choice([1, 1, 2, 2, 3]) * CELL // 2
            self.rect(shade, (x + width) * CELL - length, (base - height) * CELL + half_row * 5, length, 5)
        coping = (base - height) * CELL
        for step in range(steps):
            coping -= 15
            self.rect(trim, (x + step) * CELL, coping, CELL, 3)
            self.rect(trim, (x + width - 1 - step) * CELL, coping, CELL, 3)
        self.rect(trim, (x + steps) * CELL, coping - CELL, level * CELL, 3)
        self.windows(x, base, width, height, trim)
        middle = int((x + width / 2) * CELL)
        self.rect("k", middle - 8, base * CELL - 30, 16, 30)
        self.rect("l" if width % 2 else "k", middle - 7, (base - height - steps) * CELL, 14, 16)

    def windows(self, x: int, base: int, width: int, height: int, trim: str) -> None:
        """The windows of a gable, one in five lit."""
        columns = max(2, (width - 1) // 3)
        gap = (width - 0.8) / columns
        for row in range(2, height - 4, 5):
            y = (base - height + row) * CELL
            for column in range(columns):
                left = int((x + gap * column + gap / 2) * CELL) - 6
                pane = "l" if self.random.random() < 0.22 else "k"
                self.rect(trim, left - 2, y - 2, 16, 28)
                self.rect(pane, left, y, 12, 24)
                self.rect(trim, left + 5, y, 2, 24)

    # --- Off the loom

    def save(self, path: Path) -> None:
        """Writes the SVG."""
        used = sorted({colour for colour, _ in self.layers})
        day, night = ("".join(f".{c}{{fill:{palette[c]}}}" for c in used) for palette in (DAY, NIGHT))
        body = "".join(f'<path class="{colour}" d="{"".join(paths)}"/>' for colour, paths in self.layers)
        path.write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" shape-rendering="crispEdges">'
            f"<style>{day}@media(prefers-color-scheme:dark){{{night}}}</style><defs>{WEFT}</defs>{body}"
            f'<path fill="url(#t)" d="M0 0h{self.width}v{self.height}H0z"/></svg>'
        )
