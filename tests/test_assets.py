"""The style sheet as it goes over the wire, the woven art, and the files of the demo's film."""

import gzip
import json
import re
from pathlib import Path

import brotli
import pytest
from defusedxml import ElementTree
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from embassy.assets import IMPORT, STYLE_SHEET, compact
from embassy.images.models import Art

STATIC = settings.BASE_DIR / "static"
ART = sorted((STATIC / "img" / "art").glob("*.svg"))
DOCUMENTS = settings.BASE_DIR / "fixtures" / "media" / "documents"
FILM_SECONDS = 21


def collect(source: Path, target: Path) -> Path:
    """Collects a folder of static files as in production; returns where the style sheet is."""
    storage = {"staticfiles": {"BACKEND": "embassy.assets.Storage"}}
    finders = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    with override_settings(
        STORAGES=settings.STORAGES | storage,
        STATICFILES_FINDERS=finders,
        STATICFILES_DIRS=[source],
        STATIC_ROOT=target,
        DEBUG=False,
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
    manifest = json.loads((target / "staticfiles.json").read_text())
    return target / manifest["paths"][STYLE_SHEET]


@pytest.fixture(scope="module")
def style_sheet(tmp_path_factory) -> Path:
    return collect(STATIC, tmp_path_factory.mktemp("static"))


def test_visitors_get_one_style_sheet_that_imports_nothing(style_sheet):
    assert list(style_sheet.parent.rglob("*.css")) == [style_sheet]
    assert "@import" not in style_sheet.read_text()


def test_the_style_sheet_is_at_most_8_kb_gzipped(style_sheet):
    compressed = Path(f"{style_sheet}.gz").read_bytes()
    assert len(compressed) <= 8_000
    assert gzip.decompress(compressed) == style_sheet.read_bytes()


def test_the_style_sheet_is_compressed_with_brotli_too(style_sheet):
    assert brotli.decompress(Path(f"{style_sheet}.br").read_bytes()) == style_sheet.read_bytes()


def test_every_address_in_the_style_sheet_is_that_of_a_hashed_file(style_sheet):
    addresses = re.findall(r'url\("?([^")]+)', style_sheet.read_text())
    assert len(addresses) == 3
    for address in addresses:
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", address)
        assert (style_sheet.parent / address).is_file()


def test_the_style_sheet_holds_every_rule_of_its_parts(style_sheet):
    def bare(css: str) -> str:
        return re.sub(r"/\*.*?\*/|url\([^)]*\)|\s", "", css, flags=re.DOTALL)

    joined = bare(style_sheet.read_text())
    for part in (STATIC / "css").rglob("*.css"):
        if part.name != "site.css":
            assert bare(part.read_text()) in joined, part.name


def test_the_style_sheet_takes_in_every_part_once():
    parts = [STATIC / "css" / part for part, _ in IMPORT.findall((STATIC / STYLE_SHEET).read_text())]
    assert sorted([*parts, STATIC / STYLE_SHEET]) == sorted((STATIC / "css").rglob("*.css"))


def test_the_layers_come_in_the_order_of_the_first_line():
    entry = (STATIC / STYLE_SHEET).read_text()
    order = re.match(r"@layer ([\w, ]+);", entry)[1].split(", ")
    assert list(dict.fromkeys(layer for _, layer in IMPORT.findall(entry))) == order


def test_spaces_that_mean_something_are_kept():
    source = '.a :is(h2, h3) + p {\n  /* why */\n  width: calc(1rem + 2px);\n  content: " / ";\n}\n'
    assert compact(source) == '.a :is(h2,h3) + p{width: calc(1rem + 2px);content: " / ";}'


def test_a_changed_part_changes_the_style_sheet_when_files_are_collected_again(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "css").mkdir(parents=True)
    (source / STYLE_SHEET).write_text('@layer base;\n@import url("part.css") layer(base);\n')
    (source / "css" / "part.css").write_text("a { color: red }")
    before = collect(source, target)
    (source / "css" / "part.css").write_text("a { color: blue }")
    after = collect(source, target)
    assert "red" in before.read_text()
    assert after.read_text() == "@layer base;@layer base{a{color: blue}}"


def test_every_file_that_the_base_template_names_exists():
    named = re.findall(r'{% static "([^"]+)" %}', (settings.BASE_DIR / "templates" / "base.html").read_text())
    assert "fonts/andada-pro-latin.woff2" in named
    for name in named:
        assert (STATIC / name).is_file()


@pytest.mark.parametrize("path", ART, ids=lambda path: path.stem)
def test_art_is_a_small_picture_and_nothing_else(path):
    svg = path.read_bytes()
    root = ElementTree.fromstring(svg)
    tags = {element.tag.split("}")[1] for element in root.iter()}
    assert root.get("viewBox")
    assert tags == {"svg", "style", "defs", "pattern", "path"}
    assert len(svg) <= 42_000
    assert len(gzip.compress(svg)) <= 9_000


def test_every_picture_that_editors_can_choose_exists():
    assert set(Art.values) <= {path.stem for path in ART}


def test_the_loom_weaves_the_art_that_is_here(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(settings.BASE_DIR / "tools")
    from make_art import SUBJECTS  # noqa: PLC0415  (the path above comes first)

    for subject in SUBJECTS:
        subject().save(tmp_path / f"{subject.__name__}.svg")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in ART
    }


def cues(language: str) -> list[tuple[float, float]]:
    """Begin and end of each caption, in seconds."""
    captions = (DOCUMENTS / f"introductory-film.{language}.vtt").read_text()
    assert captions.startswith("WEBVTT\n\n")
    return [(float(a), float(b)) for a, b in re.findall(r"^00:([\d.]+) --> 00:([\d.]+)$", captions, re.MULTILINE)]


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_captions_follow_each_other_within_the_film(language):
    times = [time for cue in cues(language) for time in cue]
    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] <= FILM_SECONDS


def test_captions_say_the_same_at_the_same_time_in_every_language():
    assert len({tuple(cues(code)) for code, _ in settings.LANGUAGES}) == 1


@pytest.mark.parametrize(
    "name", ["introductory-film.webm", "introductory-film.mp4", "dimensie-3-latijns-amerika-2013.pdf"]
)
def test_the_demo_downloads_stay_under_100_kb(name):
    assert (DOCUMENTS / name).stat().st_size < 100_000
