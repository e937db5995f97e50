"""The catalogues have each text of the site and no other; the compiled ones say what was translated."""

import gettext
import re
import shutil
import subprocess
from ast import literal_eval
from contextlib import chdir
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.utils.translation import to_locale

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
SAME_DECADE = {"short": "decade"}  # cooperation.dates gives both: a language writes "80" or "1980"
# Without texts for readers. The second catalogue is of texts that are not ours: see below.
NOT_READ = shutil.ignore_patterns(".*", "__pycache__", "docs", "fixtures", "locale", "tests", "var", "package_locale")
SITE, WAGTAIL = (Path(path) for path in settings.LOCALE_PATHS)
WRITTEN = sorted(path for folder in (SITE, WAGTAIL) for path in folder.glob("*/LC_MESSAGES/*.po"))

in_each_language = pytest.mark.parametrize("language", [code for code, name in settings.LANGUAGES])
in_each_catalogue = pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))


def entries_of(path: Path) -> list[dict[str, str]]:
    """What a .po file says: of each entry the comments, and the texts by keyword (msgctxt, msgid, msgstr[0], …)."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [entry_of(block) for block in blocks[1:]]  # the first is the header


def entry_of(block: str) -> dict[str, str]:
    entry, keyword = {"comments": ""}, ""
    for line in block.splitlines():
        if line.startswith("#"):
            entry["comments"] += f"{line} "
        else:
            word, quote, text = line.partition('"')
            keyword = word.strip() or keyword
            entry[keyword] = entry.get(keyword, "") + literal_eval(quote + text)
    return entry


def entries(language: str) -> list[dict[str, str]]:
    return entries_of(SITE / to_locale(language) / "LC_MESSAGES" / "django.po")


def key_of(entry: dict[str, str]) -> tuple[str, ...]:
    """What an entry is found by."""
    return tuple(entry.get(keyword, "") for keyword in ("msgctxt", "msgid", "msgid_plural"))


def translations(entry: dict[str, str]) -> dict[str, str]:
    return {keyword: text for keyword, text in entry.items() if keyword.startswith("msgstr")}


def placeholders(text: str) -> set[str]:
    return {SAME_DECADE.get(name, name) for name in PLACEHOLDER.findall(text)}


@pytest.fixture(scope="module")
def texts(tmp_path_factory) -> dict[tuple[str, ...], str]:
    """The texts that makemessages finds in the sources, each with the files and lines that have it.

    It reads a copy: beside each template it writes a file for a moment.
    """
    copy = tmp_path_factory.mktemp("sources") / "site"
    shutil.copytree(settings.BASE_DIR, copy, ignore=NOT_READ, symlinks=True)
    catalogues = copy / "locale"
    catalogues.mkdir()
    with chdir(copy), override_settings(LOCALE_PATHS=[str(catalogues)]):
        for domain in ("django", "djangojs"):
            call_command("makemessages", all=True, domain=domain, keep_pot=True, verbosity=0)
    found = [entry for path in catalogues.glob("*.pot") for entry in entries_of(path)]
    return {key_of(entry): entry["comments"] for entry in found}


@in_each_language
def test_every_text_of_the_site_is_in_the_catalogue(language, texts):
    known = {key_of(entry) for entry in entries(language)}
    assert [f"{text} {place}" for text, place in texts.items() if text not in known] == []


@in_each_language
def test_the_catalogue_has_no_text_that_the_site_does_not_use(language, texts):
    assert [entry["msgid"] for entry in entries(language) if key_of(entry) not in texts] == []


@in_each_language
def test_no_text_is_in_the_catalogue_twice(language):
    keys = [key_of(entry)[:2] for entry in entries(language)]
    assert [key for key in keys if keys.count(key) > 1] == []


@in_each_catalogue
def test_every_text_is_translated(path):
    assert [entry["msgid"] for entry in entries_of(path) if not all(translations(entry).values())] == []


@in_each_catalogue
def test_no_translation_is_a_guess_or_a_leftover(path):
    marked = ("fuzzy", "#~")
    assert [entry for entry in entries_of(path) if any(mark in entry["comments"] for mark in marked)] == []


@in_each_catalogue
def test_every_translation_has_the_placeholders_of_its_text(path):
    for entry in entries_of(path):
        said = {keyword: placeholders(text) for keyword, text in entry.items() if keyword != "comments"}
        plural = said.get("msgid_plural", said["msgid"])
        for keyword in translations(entry):
            allowed = [said["msgid"], plural] if keyword == "msgstr[0]" else [plural]
            assert said[keyword] in allowed, entry[keyword]


@in_each_catalogue
def test_the_compiled_catalogue_says_what_was_translated(path, tmp_path):
    compiled = tmp_path / "django.mo"
    subprocess.run(["msgfmt", "--check-header", "--check-domain", f"--output-file={compiled}", path], check=True)
    assert messages(path.with_suffix(".mo")) == messages(compiled), "Compile it: manage.py compilemessages"


def messages(path: Path) -> dict:
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)._catalog


@pytest.mark.parametrize("path", [path for path in WRITTEN if WAGTAIL in path.parents], ids=lambda path: path.parts[-3])
def test_the_second_catalogue_has_what_installed_packages_lack_or_say_worse(path):
    packages = [Path(app.path) / "locale" for app in apps.get_app_configs()]
    english = [entry for folder in packages for file in folder.glob("en/*/django.po") for entry in entries_of(file)]
    used = {entry["msgid"] for entry in english if "msgid" in entry}
    theirs = [messages(file) for folder in packages for file in folder.glob(f"{path.parts[-3]}/*/django.mo")]
    own = messages(path.with_suffix(".mo"))
    assert [entry["msgid"] for entry in entries_of(path) if entry["msgid"] not in used] == []
    assert [text for text, said in own.items() if text and said in [known.get(text) for known in theirs]] == []


@in_each_language
def test_an_anchor_is_a_plain_word_that_stands_for_one_place(language):
    named = [entry for entry in entries(language) if entry.get("msgctxt") == "anchor"]
    anchors = [text for entry in named for text in translations(entry).values()]
    assert [anchor for anchor in anchors if not re.fullmatch("[a-z]+", anchor)] == []
    assert len(anchors) == len(set(anchors))
