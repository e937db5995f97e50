"""Draws the pictures that messengers show of a link, from static/img/art: python tools/make_share_pictures.py

Messengers show no SVG. Needs Chromium and Playwright; the site itself needs neither.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "static" / "img"
WIDTH, HEIGHT = 1200, 630  # what the messengers ask for; embassy/images/sharing.py tells them
COLOURS = 64  # more than the art has
BORDER = "weave"  # the edge of the footer, no picture


def draw():
    (IMAGES / "share").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        for art in sorted(art for art in (IMAGES / "art").glob("*.svg") if art.stem != BORDER):
            window.goto(art.as_uri())
            # The middle of the art, as high as the picture.
            window.evaluate(
                """([width, height]) => {
                    document.documentElement.setAttribute("width", width)
                    document.documentElement.setAttribute("height", height)
                    document.documentElement.setAttribute("preserveAspectRatio", "xMidYMid slice")
                }""",
                [WIDTH, HEIGHT],
            )
            picture = (
                Image.open(BytesIO(window.screenshot())).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            )
            picture.save(IMAGES / "share" / f"{art.stem}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    draw()
