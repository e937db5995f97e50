"""From text to what the search compares: words in their forms, without accents, and the parts of compounds."""

import re
import unicodedata
from functools import reduce
from operator import add

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from embassy.pages.findable import SearchDocument

PLAIN = "site_plain"
# Made by migration 0001. Spanish needs two: without its accent, "organizacion" stems apart from its plural.
STEMS = {"nl": ("site_nl",), "es": ("site_es", "site_es_accents")}
WORD = re.compile(r"[^\W\d_]{3,60}")
LONGEST_TEXT = 300_000  # characters; PostgreSQL takes vectors of up to 1 MB


def fold(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def sortable(title: str) -> str:
    """A title as it is put in order: case and accents do not count, and n comes before ñ."""
    return fold(title.lower().replace("ñ", "n~"))


def configurations(language: str) -> tuple[str, ...]:
    """The text search configurations for texts and questions in a language."""
    return (PLAIN, *STEMS.get(language, ()))


def words_in(text: str) -> set[str]:
    """The words of a text as they are written, in lower case."""
    return set(WORD.findall(text.lower()))


def vector_of(document: SearchDocument, language: str):
    """The vector of a document: its title weighs A, its lead B, the rest C, the parts of its compounds D."""
    weighed = [
        ("A", document.title, language),
        ("B", document.lead, language),
        ("C", document.keywords, language),
        ("C", document.body[:LONGEST_TEXT], document.body_language or language),
    ]
    return reduce(
        add,
        (
            SearchVector(Value(text), config=configuration, weight=weight)
            for weight, text, language_of_text in weighed
            for configuration in configurations(language_of_text)
        ),
    )
