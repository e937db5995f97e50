"""The pictures of the guides, which the browser tests take."""

from io import BytesIO
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageChops

FOLDER = settings.BASE_DIR / "docs" / "images"
COLOURS = 64
VISIBLE = 48  # of 255: fewer colours alone change a pixel less
TOLERATED = 0.005  # of all pixels: "a minute ago" is another text every time


def keep(screenshot: bytes, path: Path):
    """Write a screenshot to a file of the guides, unless the file shows the same already."""
    new = Image.open(BytesIO(screenshot)).convert("RGB")
    if not path.exists() or differs(new, Image.open(path).convert("RGB")):
        new.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def differs(new: Image.Image, old: Image.Image) -> bool:
    if new.size != old.size:
        return True
    levels = ImageChops.difference(new, old).convert("L").histogram()
    return sum(levels[VISIBLE:]) > TOLERATED * new.width * new.height
