"""A picture of the guides is written anew when the screen has changed, and only then."""

from io import BytesIO

from PIL import Image, ImageDraw

from tests.journeys.pictures import keep


def screenshot(rows: int) -> bytes:
    """A screen of 100 × 1000 pixels with so many rows filled."""
    image, file = Image.new("RGB", (100, 1000), "white"), BytesIO()
    if rows:
        ImageDraw.Draw(image).rectangle((0, 0, 99, rows - 1), fill="black")
    image.save(file, "PNG")
    return file.getvalue()


def test_a_screen_that_changed_is_written_and_one_that_says_another_minute_is_not(tmp_path):
    path = tmp_path / "day.png"
    keep(screenshot(0), path)
    first = path.read_bytes()
    keep(screenshot(5), path)
    assert path.read_bytes() == first
    keep(screenshot(6), path)
    assert path.read_bytes() != first
