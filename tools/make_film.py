"""Makes the demo's film and dossier in fixtures/media/documents: python tools/make_film.py [path of ffmpeg]

The film has neither sound nor words: the captions (.vtt beside it) carry them, one file per language. It opens on
the picture that is its poster, then travels over one horizon from Ecuador's volcano to Bolivia's lake.
Needs Playwright with Debian's Chromium, and ffmpeg with libvpx-vp9 and libx264.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
ART = ROOT / "static" / "img" / "art"
FONT = ROOT / "static" / "fonts" / "andada-pro-latin.woff2"
DOCUMENTS = ROOT / "fixtures" / "media" / "documents"

# 5 s of dusk, 16 s of horizon at 12.5 frames a second. Whole pixels, and an even number of them, move between two
# frames: anything else makes the encoders draw every edge anew.
RATE = "12.5"
SCENES = (
    "[0:v]trim=duration=5,crop=640:360:'min(max(4*(n-12),0),128)':36[dusk];"
    "[1:v]trim=duration=16,crop=640:360:'min(max(4*(n-20),0),640)':56[horizon];"
    "[dusk][horizon]concat=n=2:v=1,setsar=1,format=yuv420p"
)
CODECS = {
    "webm": ["-c:v", "libvpx-vp9", "-b:v", "0", "-crf", "40"],
    "mp4": ["-c:v", "libx264", "-preset", "slower", "-crf", "29", "-bf", "0", "-refs", "1", "-movflags", "+faststart"],
}

DOSSIER = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Dimensie 3, dossier Latijns-Amerika (2013): voorbeeldomslag</title>
<style>
@font-face {{ font-family: Andada; src: url({font}) }}
@page {{ size: 210mm 297mm; margin: 0 }}
body {{ margin: 0; font: 12pt/1.5 Andada, serif; color: #1e1719 }}
figure {{ margin: 0; height: 215mm; overflow: hidden }}
svg {{ display: block; width: 210mm; height: 280mm }}
main {{ padding: 10mm 18mm }}
h1 {{ margin: 0 0 4mm; font-size: 20pt; line-height: 1.2 }}
p {{ margin: 0 0 3mm }}
</style>
<figure role="img" aria-label="Een berglandschap onder de woorden Latijns-Amerika">{cover}</figure>
<main>
<h1>Dimensie 3, dossier Latijns-Amerika, 2013</h1>
<p>Dit bestand is een voorbeeld. Het staat op de plaats van het dossier en bevat er alleen een omslag van.</p>
</main>
</html>"""


def without_weft(name: str) -> str:
    """The SVG of a picture, less the fine threads over it: in a film or a pdf they would only cost bytes."""
    return (ART / f"{name}.svg").read_text().replace('fill="url(#t)"', 'fill="none"')


def picture(browser: Browser, name: str, width: int, height: int, folder: Path) -> Path:
    """A PNG of a picture."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ width: 100vw; height: 100vh }}</style>{without_weft(name)}")
    path = folder / f"{name}.png"
    page.screenshot(path=path)
    return path


def make_film(browser: Browser, ffmpeg: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dusk = picture(browser, "film", 768, 432, Path(folder))
        horizon = picture(browser, "andes", 1280, 416, Path(folder))
        stills = [part for still in (dusk, horizon) for part in ("-loop", "1", "-framerate", RATE, "-i", still)]
        for kind, codec in CODECS.items():
            film = DOCUMENTS / f"introductory-film.{kind}"
            quietly = ["-y", "-loglevel", "error"]
            without_sound = ["-filter_complex", SCENES, "-an", "-g", "600"]
            subprocess.run([ffmpeg, *quietly, *stills, *without_sound, *codec, film], check=True)


def make_dossier(browser: Browser) -> None:
    page = browser.new_page()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "dossier.html"
        source.write_text(DOSSIER.format(font=FONT.as_uri(), cover=without_weft("dossier")))
        page.goto(source.as_uri())
        page.pdf(
            path=DOCUMENTS / "dimensie-3-latijns-amerika-2013.pdf",
            prefer_css_page_size=True,
            print_background=True,
            tagged=True,
            outline=True,
        )


def main() -> None:
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        make_film(browser, sys.argv[1] if len(sys.argv) > 1 else "ffmpeg")
        make_dossier(browser)
        browser.close()


if __name__ == "__main__":
    main()
