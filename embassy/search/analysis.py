"""From text to what the search compares: words in their forms, without accents, and the parts of compounds."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import reduce
from operator import add

from django.contrib.postgres.search import SearchQueryCombinable, SearchVector, SearchVectorCombinable
from django.db.models import Func, Value

from embassy.search.languages import STEMS, lemma, parts_of

PLAIN = "site_plain"  # of migration 0001: words without accents and in lower case, nothing else
WORD = re.compile(r"[^\W\d_]{2,60}")
LONGEST_TEXT = 300_000  # characters; PostgreSQL takes vectors of up to 1 MB
# Lexemes of ours, with a sign that no word has: words of the dictionary form, and parts of compounds.
FORM, PART = "~", "+"


class Lexemes(Func):
    """Lexemes as they are, in PostgreSQL's own notation."""

    config = None

    def __init__(self, text: str):
        super().__init__(Value(text))


class VectorOfLexemes(SearchVectorCombinable, Lexemes):
    template = "(%(expressions)s)::tsvector"


class QueryOfLexemes(SearchQueryCombinable, Lexemes):
    template = "(%(expressions)s)::tsquery"


def fold(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def sortable(title: str) -> str:
    """A title as it is put in order: case and accents do not count, and n comes before ñ."""
    return fold(title.lower().replace("ñ", "n~"))


def configurations(language: str) -> tuple[str, ...]:
    """The text search configurations for texts and questions in a language."""
    return (PLAIN, *STEMS.get(language, ()))


def words_in(text: str) -> list[str]:
    """The words of a text as they are written, in lower case."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def quoted(lexeme: str) -> str:
    """A lexeme in the notation of tsvector and tsquery, where it cannot be taken for an operator."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def weighed_texts(entry) -> list[tuple[str, str, str]]:
    """The texts of a search entry, each with its weight and its language."""
    return [
        ("A", entry.title, entry.text_language),
        ("B", entry.lead, entry.text_language),
        ("B", entry.keywords, entry.text_language),
        ("C", entry.body[:LONGEST_TEXT], entry.body_language or entry.text_language),
    ]


def vector_of(entry, vocabularies: Mapping[str, set[str]]):
    """The vector of a search entry: its title weighs A, its lead B, the rest C, the parts of its compounds D."""
    vectors = [VectorOfLexemes(forms_and_parts(weighed_texts(entry), vocabularies))]
    for weight, text, language in weighed_texts(entry):
        for configuration in configurations(language):
            # A gap, so that no phrase goes on from one text to the next.
            vectors += [VectorOfLexemes("'.':2"), SearchVector(Value(text), config=configuration, weight=weight)]
    return reduce(add, vectors)


def forms_and_parts(weighed, vocabularies: Mapping[str, set[str]]) -> str:
    """The dictionary forms of all words, each once in a weight, and the parts of compounds, in tsvector's notation."""
    weights = defaultdict(set)
    for weight, text, language in weighed:
        for word in set(words_in(text)):
            weights[FORM + fold(lemma(word, language))].add(weight)
            for part in parts_of(word, language, vocabularies.get(language, set())):
                # In a title they weigh what words in the body do.
                weights[PART + fold(lemma(part, language))].add("C" if weight == "A" else "D")
    positions = {"A": 1, "B": 2, "C": 3, "D": 4}
    return " ".join(
        f"{quoted(lexeme)}:{','.join(f'{positions[weight]}{weight}' for weight in sorted(of_lexeme))}"
        for lexeme, of_lexeme in weights.items()
    )
