"""The guides say what the screens say, and show the pictures that there are."""

import re

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import trans_real

from embassy.bilingual.summaries import language_name

DOCS = settings.BASE_DIR / "docs"
PICTURE = re.compile(r"!\[[^\]]+\]\((?:docs/)?(images/[^)]+)\)")
LABEL = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def guide(language: str) -> str:
    return (DOCS / f"editors.{language}.md").read_text(encoding="utf-8")


def labels(language: str) -> set[str]:
    return {" ".join(label.split()) for label in LABEL.findall(guide(language))}


def words_on_screens(language: str) -> set[str]:
    """What the catalogues of the site, of Wagtail and of Django say, with each language where they have a place."""
    texts = {text for _key, text in trans_real.translation(language)._catalog.items() if isinstance(text, str)}
    with translation.override(language):
        names = [language_name(code) for code in LANGUAGES]
    texts |= {text.replace("%(language)s", name) for text in texts for name in names}
    return texts | {capfirst(text) for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_quotes_the_labels_of_the_screens(language):
    assert labels(language) - words_on_screens(language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_tells_the_day_in_ten_pictures(language):
    numbers = re.findall(rf"\(images/day-(\d+)-[\w-]+\.{language}\.png\)", guide(language))
    assert numbers == [str(number) for number in range(1, 11)]


def test_every_picture_of_the_documents_exists_and_is_shown():
    documents = [settings.BASE_DIR / "README.md", *DOCS.glob("*.md")]
    shown = {name for document in documents for name in PICTURE.findall(document.read_text(encoding="utf-8"))}
    assert shown == {f"images/{path.name}" for path in DOCS.glob("images/*")}
