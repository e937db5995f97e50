"""The catalogues of translations are whole, and the compiled ones are those that were translated."""

import gettext
import re
from ast import literal_eval
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import to_locale

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
SAME_DECADE = {"short": "decade"}  # cooperation.dates gives both: a language writes "80" or "1980"
NUMBERS = (1, 2, 1_000_000)  # one for each plural form of the languages so far

pytestmark = pytest.mark.parametrize("language", [code for code, name in settings.LANGUAGES])


def catalogue(language: str, name: str) -> Path:
    return Path(settings.LOCALE_PATHS[0], to_locale(language), "LC_MESSAGES", name)


def entries(language: str) -> list[dict[str, str]]:
    """What the .po file says: of each entry the comments, and the texts by keyword (msgctxt, msgid, msgstr[0], …)."""
    blocks = catalogue(language, "django.po").read_text(encoding="utf-8").strip().split("\n\n")
    return [entry_of(block) for block in blocks[1:]]  # the first is the header


def entry_of(block: str) -> dict[str, str]:
    entry, keyword = {"comments": ""}, ""
    for line in block.splitlines():
        if line.startswith("#"):
            entry["comments"] += line
        else:
            word, quote, text = line.partition('"')
            keyword = word.strip() or keyword
            entry[keyword] = entry.get(keyword, "") + literal_eval(quote + text)
    return entry


def translations(entry: dict[str, str]) -> list[str]:
    return [text for keyword, text in entry.items() if keyword.startswith("msgstr")]


def placeholders(text: str) -> set[str]:
    return {SAME_DECADE.get(name, name) for name in PLACEHOLDER.findall(text)}


def test_every_text_is_translated(language):
    assert [entry["msgid"] for entry in entries(language) if not all(translations(entry))] == []


def test_no_translation_is_a_guess_or_a_leftover(language):
    marked = ("fuzzy", "#~")
    assert [entry for entry in entries(language) if any(mark in entry["comments"] for mark in marked)] == []


def test_every_translation_has_the_placeholders_of_its_text(language):
    for entry in entries(language):
        for text in translations(entry):
            assert placeholders(text) == placeholders(entry["msgid"]), text


def test_the_compiled_catalogue_says_what_was_translated(language):
    with catalogue(language, "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for entry in entries(language):
        if "msgid_plural" in entry:
            said = {compiled.ngettext(entry["msgid"], entry["msgid_plural"], number) for number in NUMBERS}
        elif "msgctxt" in entry:
            said = {compiled.pgettext(entry["msgctxt"], entry["msgid"])}
        else:
            said = {compiled.gettext(entry["msgid"])}
        assert said == set(translations(entry))


def test_an_anchor_is_a_plain_word_that_stands_for_one_place(language):
    anchors = [text for entry in entries(language) if entry.get("msgctxt") == "anchor" for text in translations(entry)]
    assert [anchor for anchor in anchors if not re.fullmatch("[a-z]+", anchor)] == []
    assert len(anchors) == len(set(anchors))
