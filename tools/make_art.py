"""Weaves the site's pictures into static/img/art: python tools/make_art.py

One form, shared by both countries: the step of Belgian gables and of Andean terraces. Landscape and geometry only:
no costumed people, no community's own pattern, no red cross (a protected emblem). Standard library only.
"""

import math
from collections.abc import Callable
from pathlib import Path

from tapestry import CELL, Scene, box

TOOLS = Path(__file__).resolve().parent
ART = TOOLS.parent / "static" / "img" / "art"
BITMAPS = TOOLS / "bitmaps"


def drawn(name: str) -> list[str]:
    """The rows of a thing that is drawn letter by letter in bitmaps/."""
    return (BITMAPS / f"{name}.txt").read_text().splitlines()


LLAMA, HEALTH_POST, HOUSE, SCHOOL = map(drawn, ("llama", "health_post", "house", "school"))
FARM, BOAT = map(drawn, ("farm", "boat"))
GLYPHS = {
    "L": "#.... #.... #.... #.... #.... #.... #####",
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
    "I": "### .#. .#. .#. .#. .#. ###",
    "J": "..### ...#. ...#. ...#. ...#. #..#. .##..",
    "N": "#...# ##..# ##..# #.#.# #..## #..## #...#",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "M": "#...# ##.## #.#.# #.#.# #...# #...# #...#",
    "E": "##### #.... #.... ####. #.... #.... #####",
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "K": "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
    "-": "... ... ... ###",
}


def home() -> Scene:
    """Gables run over into terraces, on one water."""
    scene = Scene(1600, 520, 7)
    scene.sky("abcde", 0.9)
    scene.disc("l", 83, 19, 7)
    scene.ridge([(96, 20, 3), (120, 31, 3), (146, 27, 3)], 41, "m", "n", snow=26)
    scene.ridge([(88, 8, 3), (108, 19, 2), (134, 23, 2), (158, 20, 2)], 41, "r", "t")
    scene.andenes(41, lambda t: max(0, t - 0.5) * 44 - max(0, t - 0.72) * 20 if t > 0.5 else -3, 15, "ogpghohi")
    x = 1
    gables = (
        (9, 16, "rt"), (11, 22, "wm"), (9, 13, "op"), (12, 25, "yz"),
        (9, 17, "rt"), (11, 21, "op"), (9, 14, "wm"), (8, 11, "rt"),
    )  # fmt: skip
    for width, height, (wall, shade) in gables:
        scene.gable(x, 41, width, height, wall, shade)
        x += width
    scene.rect("w", 0, 410, 690, 10)
    scene.water(42)
    for line in range(14):  # the sun on the water
        scene.rect("l", 790 - line * 3 + (line % 3) * 16, 428 + line * 5, 84 - line * 4, 2)
    return scene


def peru() -> Scene:
    scene = Scene(1600, 520, 21)
    scene.sky("abcde", 0.8)
    scene.disc("l", 34, 16, 7)
    scene.ridge([(56, 30, 3), (84, 36, 3), (118, 33, 3), (148, 26, 3)], 44, "m", "n", snow=29)
    scene.ridge([(70, 24, 2), (104, 26, 2), (140, 22, 2)], 46, "r", "t")
    scene.andenes(36, lambda t: 9 * math.cos(t * 3.1), 22, "ogohghii")
    scene.water(48)
    return scene


def bolivia() -> Scene:
    """The lake, its reeds and a boat."""
    scene = Scene(1600, 520, 5)
    scene.sky("abcde", 0.72)
    scene.disc("l", 58, 13, 5)
    scene.ridge([(18, 20, 3), (60, 12, 3), (98, 25, 3), (118, 15, 3), (146, 22, 3)], 36, "m", "n", snow=20)
    scene.ridge([(12, 7, 4), (46, 6, 4), (76, 8, 4), (108, 9, 4), (136, 7, 4), (156, 9, 4)], 36, "o", "p")
    scene.water(36)
    for number, (row, colour) in enumerate([(42, "o"), (47, "p")]):
        reeds = ""
        for x in range(160):
            height = scene.random.choice([1, 2, 3, 4]) + number * 2
            if scene.random.random() < 0.62:
                reeds += f"M{x * CELL + 2} {(row + 5 - height) * CELL}h4v{(height + number * 3) * CELL}h-4z"
        scene.path(colour, reeds)
    scene.bitmap(BOAT, 870, 370, 8)
    return scene


def ecuador() -> Scene:
    """A volcano above the mist."""
    scene = Scene(1600, 520, 11)
    scene.sky("abcde", 0.8)
    scene.disc("l", 102, 12, 5)
    scene.ridge([(20, 24, 3), (142, 26, 3)], 44, "m", "n", snow=24)
    scene.ridge([(78, 32, 2)], 44, "n", "z", snow=30)
    scene.ridge([(6, 13, 2), (48, 16, 2), (108, 17, 2), (152, 14, 2)], 44, "g", "h")
    scene.terraces(38, lambda t, n: 5 * math.sin(t * 10 + n * 1.4) + 2, "ohgi")
    for bank in range(3):
        for x in range(0, 160, 9):
            if scene.random.random() < 0.55:
                scene.rect("s", x * CELL + bank * 30, (28 + bank * 3) * CELL, scene.random.randrange(4, 12) * CELL, 4)
    trees = ""
    for x in range(0, 160, 4):
        y = 45 + scene.random.randint(-1, 2)
        trees += f"M{x * CELL} {y * CELL}h20v10h10v10h-10v10h-20v-10h-10v-10h10z"
    scene.path("h", trees)
    return scene


def andes() -> Scene:
    """Ecuador's volcano, Peru's terraces, Bolivia's lake: one horizon."""
    scene = Scene(1600, 520, 23)
    scene.sky("abcde", 0.8)
    scene.disc("l", 66, 15, 6)
    scene.ridge([(58, 18, 3), (92, 32, 3), (118, 21, 3), (150, 25, 3)], 42, "m", "n", snow=24)
    scene.ridge([(26, 34, 2)], 42, "n", "z", snow=30)
    scene.ridge([(6, 13, 2), (46, 15, 2)], 42, "g", "h")
    scene.ridge([(74, 17, 2), (104, 20, 2)], 42, "r", "t")
    scene.ridge([(130, 8, 4), (148, 10, 4), (160, 9, 4)], 42, "o", "p")
    scene.rect("o", 0, 420, 1600, 100)
    scene.andenes(38, lambda t: 4.5 * math.sin(2.1 + t * 5.2), 20, "ogohghi")
    shore = [1010 + abs(line - 4) ** 2 // 2 * 10 - line // 3 * 10 for line in range(11)]
    scene.path("y", "".join(f"M{x} {410 + line * 10}H1600v10H{x}z" for line, x in enumerate(shore)))
    for line in range(20):
        x = 1090 + scene.random.randrange(0, 38) * CELL
        length = min(scene.random.randrange(4, 14) * CELL, 1600 - x)
        scene.rect("z" if line % 4 else "m", x, 416 + line * 5, length, 2)
    reeds = ""
    for x in range(1280, 1600, 10):
        if scene.random.random() < 0.7:
            height = scene.random.randrange(2, 7) * CELL
            reeds += f"M{x + 3} {520 - height}h4v{height}h-4z"
    scene.path("o", reeds)
    scene.bitmap(BOAT, 1330, 432, 7)
    return scene


def health() -> Scene:
    """A health post at the end of the path. Its cross is green: a red one is a protected emblem."""
    scene = Scene(1600, 520, 3)
    scene.sky("abcde", 0.75)
    scene.ridge([(14, 25, 3), (52, 22, 2), (84, 28, 3), (112, 24, 2), (148, 27, 3)], 40, "m", "n", snow=25)
    scene.ridge([(28, 15, 2), (68, 14, 2), (102, 17, 2), (134, 14, 2)], 40, "r", "t")
    scene.terraces(35, lambda t, _: 4 * math.cos(t * 11 + 3) + 1, "oghi")
    scene.bitmap(HEALTH_POST, 656, 186, 12)
    path = ""
    for line in range(24):
        width = 50 + line * 7
        x = 788 + round(70 * math.sin(line / 6)) - width // 2
        path += box(x // 5 * 5, 400 + line * 5, width // 5 * 5, 5)
    scene.path("w", path)
    for x, y, (roof, shade) in ((190, 346, "rt"), (470, 330, "op"), (1060, 352, "rt"), (1370, 330, "op")):
        scene.bitmap(HOUSE, x, y, 7, r=roof, t=shade)
    return scene


def coffee() -> Scene:
    """Rows of bushes, the nearest with ripe berries."""
    scene = Scene(1600, 520, 13)
    scene.sky("abcd", 0.5)
    scene.disc("l", 100, 9, 5)
    scene.ridge([(10, 18, 3), (50, 16, 3), (80, 20, 3), (110, 18, 3), (146, 20, 3)], 26, "n", "z")
    for number, colour in enumerate("ogphogi"):
        row = 25 + number * 4
        size = 8 + number * 2

        def slope(t: float, n: int = number) -> float:
            return 5 * math.sin(t * 6.8 - 1.7 + n * 0.5) + (6 - n)

        scene.hill(colour, row, slope)
        leaves = berries = ""
        for column in range(1, 160, 4 + number // 2):
            y = (row - round(slope((column - column % 2) / 160))) * CELL
            x = column * CELL + (number % 2) * 12
            half = size // 2
            leaves += f"M{x} {y}v{-size}h{half}v{-half}h{half}v{half}h{half}v{size}z"
            if number > 1:
                berries += f"M{x + 2} {y - half}h4v4h-4zM{x + size} {y - size}h4v4h-4z"
        scene.path("i" if colour != "i" else "g", leaves)
        scene.path("r", berries)
    return scene


def rights() -> Scene:
    """A level bridge: the same way across for everyone."""
    scene = Scene(1600, 520, 17)
    piers = (53, 80, 107)
    scene.sky("abcde", 0.8)
    scene.disc("l", 80, 13, 6)
    scene.ridge([(16, 28, 3), (50, 25, 3), (72, 16, 3), (96, 19, 3), (114, 27, 3), (150, 24, 3)], 40, "m", "n", snow=24)
    scene.ridge([(30, 22, 2), (64, 9, 2), (102, 10, 2), (136, 20, 2)], 40, "r", "t")
    scene.water(38)
    for drop, colour in enumerate("oghi"):
        scene.hill(colour, 31 + drop * 4, lambda t, n=drop: -30 if abs(t - 0.5) < 0.165 - n * 0.02 else 0)
    stone = shade = ""
    for column in range(52, 109):
        from_pier = min(abs(column - pier) for pier in piers)
        arch = 0.75 * math.sqrt(max(0, 12**2 - (14 - from_pier) ** 2))
        foot = 48 if from_pier < 2 else 43 - round(arch)
        stone += box(column * CELL, 310, CELL, foot * CELL - 310)
        if from_pier > 1:
            shade += box(column * CELL, foot * CELL - 10, CELL, 10)
    scene.path("w", stone)
    scene.path("m", shade + "".join(box(pier * CELL + 10, 340, 10, 140) for pier in piers))
    scene.rect("s", 0, 300, 1600, 10)
    scene.rect("p", 0, 310, 1600, 4)
    for x, (roof, shade) in ((160, "op"), (430, "rt"), (1060, "rt"), (1330, "op")):
        scene.bitmap(HOUSE, x, 228, 8, r=roof, t=shade)
    return scene


def river() -> Scene:
    """A meander, seen from above."""
    scene = Scene(1600, 520, 19)
    scene.rect("h", 0, 0, 1600, 520)
    forest = {"g": "", "i": ""}
    for y in range(0, 520, 5):
        x = scene.random.randrange(0, 14) * 10
        while x < 1600:
            length = scene.random.randrange(1, 6) * 10
            forest[scene.random.choice("gii")] += box(x, y, length, 5) if scene.random.random() < 0.32 else ""
            x += length + scene.random.randrange(2, 16) * 10
    for colour, path in forest.items():
        scene.path(colour, path)
    bank = water = glint = ""
    for line in range(104):
        t = line / 104
        middle = 80 + 23 * math.sin(t * 9.4) * (0.6 + 0.4 * math.sin(t * 5 + 1)) + 5 * math.sin(t * 23)
        half = 3 + 6 * abs(math.cos(t * 9.4))
        left, right = round(middle - half), round(middle + half)
        bank += box((left - 1) * CELL, line * 5, (right - left + 2) * CELL, 5)
        water += box(left * CELL, line * 5, (right - left) * CELL, 5)
        if line % 3 == 0:
            glint += box((left + 2) * CELL, line * 5, max(1, (right - left) // 3) * CELL, 2)
    scene.path("o", bank)
    scene.path("y", water)
    scene.path("m", glint)
    for x, y in ((220, 330), (650, 120), (1240, 210)):
        scene.bitmap(FARM, x, y, 8)
    return scene


def fields() -> Scene:
    """Furrows run to the farm on the horizon."""
    scene = Scene(1600, 520, 27)
    scene.sky("abcde", 0.6)
    scene.disc("l", 97, 14, 5)
    scene.ridge([(16, 21, 3), (54, 19, 3), (78, 15, 3), (110, 21, 3), (148, 18, 3)], 27, "m", "n", snow=19)
    scene.ridge([(4, 9, 3), (36, 8, 3), (68, 7, 3), (102, 8, 3), (130, 10, 3), (156, 8, 3)], 27, "g", "h")
    plots, crops = dict.fromkeys("ogph", ""), ""
    for row in range(26, 52):
        width = 30 + (row - 26) * 8
        for plot in range(-24, 30):
            left, right = (min(max(720 + edge * width, 0), 1600) // 10 * 10 for edge in (plot, plot + 1))
            if right > left:
                plots["ogph"[plot % 4]] += box(left, row * CELL, right - left, CELL)
                if row % 2 and row > 28:
                    size = 4 + (row - 26) // 3
                    x, y = 720 + plot * width + width // 2 - size, row * CELL
                    crops += box(x, y, 2 * size, size) + box(x + size // 2, y - size, size, size)
    for colour, path in plots.items():
        scene.path(colour, path)
    scene.path("i", crops)
    scene.bitmap(HOUSE, 650, 206, 6)
    return scene


def school() -> Scene:
    """Stairs up to a school."""
    scene = Scene(1600, 520, 29)
    scene.sky("abcde", 0.85)
    scene.disc("l", 102, 12, 6)
    scene.ridge([(14, 24, 3), (50, 26, 3), (84, 20, 3), (108, 25, 3), (142, 28, 3)], 46, "m", "n", snow=25)
    scene.ridge([(117, 17, 2), (156, 20, 2)], 48, "r", "t")
    for drop, colour in ((0, "o"), (3, "g"), (9, "h"), (16, "i")):
        scene.hill(colour, 27 + drop, lambda t, n=drop: -(0.6 - n * 0.008) * max(0, t * 160 - 77 + n / 2))
        bushes = "".join(
            box(x * CELL, (29 + drop) * CELL, 20, 10) + box(x * CELL + 5, (28 + drop) * CELL, 10, 10)
            for x in range(1 + drop % 4, 72 - drop // 2, 5)
        )
        scene.path("i" if colour in "gh" else "h", bushes if drop else "")
    for step in range(9):
        x, y = 720 + step * 50, 270 + step * 30
        scene.rect("m", x, y + 10, 70, 30)
        scene.rect("w", x, y, 70, 10)
    scene.andenes(46, lambda t: max(0, t - 0.7) * 60 - 4 if t > 0.7 else -20, 12, "ghoi")
    scene.bitmap(HOUSE, 170, 207, 7, r="o", t="p")
    scene.bitmap(SCHOOL, 480, 90, 12)
    return scene


def spring() -> Scene:
    """Clean water falls into a basin by the houses."""
    scene = Scene(1600, 520, 37)
    scene.sky("abcde", 0.7)
    scene.disc("l", 106, 11, 5)
    scene.ridge([(16, 24, 3), (52, 30, 2), (110, 22, 3), (144, 27, 3)], 44, "m", "n", snow=22)
    scene.ridge([(34, 17, 2), (128, 16, 2), (156, 14, 2)], 44, "r", "t")
    scene.ridge([(74, 30, 2), (88, 27, 2)], 46, "g", "h")
    for strand in range(10):
        top = 220 + scene.random.randrange(5) * 10
        scene.rect("ysyymyysym"[strand], 760 + strand * 10, top, 10, 440 - top)
    scene.terraces(41, lambda t, n: min(6, 44 * abs(t - 0.5) - 3) + n, "ogh")
    for line, half in enumerate((13, 17, 19, 20, 20, 19)):
        scene.rect("w", (81 - half) * CELL, (42 + line) * CELL, 2 * half * CELL, CELL)
        if 0 < line < 5:
            scene.rect("y", (82 - half) * CELL, (42 + line) * CELL, (2 * half - 2) * CELL, CELL)
    scene.rect("m", 620, 480, 380, 20)
    for line in range(8):
        scene.rect("s", 650 + scene.random.randrange(26) * CELL, 432 + line * 5, scene.random.randrange(2, 7) * CELL, 2)
    for x, y, (roof, shade) in ((160, 306, "op"), (460, 304, "rt"), (1040, 304, "op"), (1360, 310, "rt")):
        scene.bitmap(HOUSE, x, y, 8, r=roof, t=shade)
    return scene


def families() -> Scene:
    """Home visits: one path from house to house."""
    scene = Scene(1600, 520, 8)
    scene.sky("abcde", 0.75)
    scene.disc("l", 122, 14, 7)
    scene.ridge([(20, 24, 3), (60, 30, 3), (104, 27, 3), (142, 31, 3)], 40, "m", "n", snow=28)
    scene.ridge([(40, 18, 2), (82, 20, 2), (128, 20, 2), (154, 14, 2)], 40, "r", "t")
    scene.andenes(33, lambda t: 4 * math.cos(t * 8.2) + 2, 19, "ogohghi")
    path = ""
    for x in range(160):
        y = 42 + round(4 * math.sin(x / 13) - 2 * math.cos(x / 31))
        path += f"M{x * CELL} {y * CELL}h10v{12 if x % 9 else 20}h-10z"
    scene.path("w", path)
    houses = (
        (90, 322, 8, "rt"), (330, 360, 7, "op"), (560, 296, 8, "rt"), (800, 330, 9, "yz"),
        (1030, 370, 7, "rt"), (1210, 320, 8, "op"), (1430, 300, 8, "rt"),
    )  # fmt: skip
    for x, y, size, (roof, shade) in houses:
        scene.bitmap(HOUSE, x, y, size, r=roof, t=shade)
    return scene


def lost() -> Scene:
    """Error pages: a llama that knows no better either."""
    scene = Scene(1600, 520, 4)
    scene.sky("abcde", 0.85)
    scene.disc("l", 112, 13, 7)
    scene.ridge([(30, 22, 3), (60, 27, 3), (104, 22, 3), (136, 29, 3)], 42, "m", "n", snow=99)
    scene.ridge([(10, 18, 2), (48, 17, 2), (126, 16, 2), (154, 24, 2)], 42, "r", "t")
    scene.andenes(37, lambda t: 3 * math.cos(t * 6 - 0.6) + 1, 19, "ogohgi")
    scene.bitmap(LLAMA, 740, 120, 10)
    return scene


def film() -> Scene:
    """Dusk, as poster and as the film's own picture."""
    scene = Scene(1280, 720, 31)
    scene.sky("zyneo", 0.8)
    scene.disc("l", 86, 34, 10)
    scene.ridge([(18, 38, 3), (60, 30, 3), (100, 42, 3)], 58, "r", "t", snow=60)
    scene.ridge([(40, 26, 2), (80, 22, 2), (120, 28, 2)], 60, "t", "k")
    scene.terraces(56, lambda t, n: 6 * math.sin(t * 4 + n), "phik")
    scene.bitmap(LLAMA, 300, 400, 6)
    scene.bitmap(LLAMA, 460, 416, 6)
    return scene


def dossier() -> Scene:
    """Cover of the Dutch dossier on Latin America."""
    scene = Scene(600, 800, 14)
    scene.sky("abcde", 0.8)
    scene.disc("l", 42, 24, 6)
    scene.ridge([(10, 26, 2), (34, 40, 2), (52, 24, 2)], 62, "m", "n", snow=34)
    scene.ridge([(20, 22, 2), (46, 28, 2)], 64, "r", "t")
    scene.andenes(58, lambda t: 5 * math.cos(t * 4), 24, "ogohgi")
    scene.rect("s", 0, 0, 600, 190)
    for step in range(3):
        scene.rect("s", 0, 190 + step * 20, 560 - step * 20, 20)
    for line, y in (("LATIJNS-", 50), ("AMERIKA", 140)):
        x = 40
        for letter in line:
            rows = GLYPHS[letter].replace("#", "k").split()
            scene.bitmap(rows, x, y, 10)
            x += (len(rows[0]) + 1) * 10
    return scene


def weave() -> Scene:
    """The border above the footer, a repeat of 80 by 40: a stepped pyramid, a smaller one inside."""
    scene = Scene(80, 40, 1)
    scene.rect("k", 0, 0, 80, 40)
    scene.rect("r", 0, 5, 80, 30)
    for step in range(6):
        scene.rect("l", 4 + step * 6, 30 - step * 5, 72 - step * 12, 5)
        if step < 3:
            scene.rect("y", 22 + step * 6, 30 - step * 5, 36 - step * 12, 5)
    scene.rect("w", 0, 5, 80, 1)
    scene.rect("w", 0, 35, 80, 1)
    return scene


SUBJECTS: tuple[Callable[[], Scene], ...] = (
    home, peru, bolivia, ecuador, andes, health, coffee, rights, river, fields, school, spring, families, lost,
    film, dossier, weave,
)  # fmt: skip

if __name__ == "__main__":
    ART.mkdir(parents=True, exist_ok=True)
    for subject in SUBJECTS:
        subject().save(ART / f"{subject.__name__}.svg")
