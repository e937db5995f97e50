"""How a page is introduced where it is not read: in search results, in messages that link to it."""

from django.utils import translation
from django.utils.text import Truncator

from embassy.bilingual.passages import Passage, passage_of

DESCRIPTION_LENGTH = 300  # characters: more than any search engine or messenger shows


def language_of(page) -> str:
    """The language that a reader of the active language finds the page in: that of its title."""
    return passage_of(page, "title").language


def title_of(page) -> Passage:
    return in_its_language(page, "seo_title", "title")


def description_of(page) -> Passage:
    """What an editor wrote for search engines, else how the page opens; empty when that is in another language."""
    found = in_its_language(page, "search_description", page.opening_field)
    line = " ".join(found.text.split())
    return Passage(Truncator(line).chars(DESCRIPTION_LENGTH), found.language)


def in_its_language(page, *fields: str) -> Passage:
    """The first of these fields that is written in the page's language."""
    language = language_of(page)
    with translation.override(language):
        found = [passage_of(page, field) for field in fields]
    return next((passage for passage in found if passage and passage.language == language), Passage("", language))
