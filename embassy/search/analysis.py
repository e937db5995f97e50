"""From text to what the search compares: words in their forms, without accents, and the parts of compounds."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Expression

from embassy.search.languages import STEMS, Compounds, lemma
from embassy.search.reader import cut, read
from embassy.search.tsquery import quoted

PLAIN = "site_plain"  # of migration 0001: words without accents and in lower case, nothing else
WORD = re.compile(r"[^\W\d_]{2,60}")
LONGEST_TEXT = 300_000  # characters; PostgreSQL takes vectors of up to 1 MB
# Lexemes of ours, with signs that no word has: words of the dictionary form, those of the title, parts of compounds.
FORM, TITLED, PART = "~", "^", "+"


class Vector(Expression):
    """A tsvector of lexemes in PostgreSQL's notation, and of texts, each with its weight and a configuration."""

    output_field = SearchVectorField()
    # A gap before each text, so that no phrase goes on from one to the next.
    TEXT = " || '.:2'::tsvector || setweight(to_tsvector(%s::regconfig, %s), %s)"

    def __init__(self, lexemes: str, texts: list[tuple[str, str, str]]):
        super().__init__()
        self.lexemes, self.texts = lexemes, texts

    def as_sql(self, compiler, connection):
        return "%s::tsvector" + self.TEXT * len(self.texts), [
            self.lexemes,
            *(part for text in self.texts for part in text),
        ]


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


@lru_cache(maxsize=50_000)
def form_of(word: str, language: str) -> str:
    """The form of a word that a dictionary has, folded."""
    return fold(lemma(word, language))


def sortable(title: str) -> str:
    """A title as it is put in order: case and accents do not count, and n comes before ñ."""
    return fold(title.lower().replace("ñ", "n~"))


def configurations(language: str) -> tuple[str, ...]:
    """The text search configurations for texts and questions in a language."""
    return (PLAIN, *STEMS.get(language, ()))


def words_in(text: str) -> list[str]:
    """The words of a text without its numbers, in lower case."""
    return [word for token in read(text) for word in WORD.findall(token.word)]


def in_phrases(text: str) -> str:
    """A text as phrases are looked for in it: each of its lines in folded words, with a space at both ends."""
    return "\n".join(f" {words} " for line in text.splitlines() if (words := fold(cut(line))))


def weighed_texts(entry) -> list[tuple[str, str, str]]:
    """The texts of a search entry, each with its weight and its language."""
    return [
        ("A", entry.title, entry.text_language),
        ("B", entry.lead, entry.text_language),
        ("B", entry.keywords, entry.text_language),
        ("C", entry.body[:LONGEST_TEXT], entry.body_language or entry.text_language),
    ]


def vector_of(entry, vocabularies: Mapping[str, Compounds]):
    """The vector of a search entry: its title weighs A, its lead B, the rest C, the parts of compounds less."""
    texts = [
        (configuration, words, weight)
        for weight, text, language in weighed_texts(entry)
        if (words := cut(text))
        for configuration in configurations(language)
    ]
    return Vector(forms_and_parts(weighed_texts(entry), vocabularies), texts)


def forms_and_parts(weighed, vocabularies: Mapping[str, Compounds]) -> str:
    """The dictionary forms of all words, each once in a weight, and the parts of compounds, in tsvector's notation."""
    weights = defaultdict(set)
    for weight, text, language in weighed:
        for word in set(words_in(text)):
            weights[FORM + form_of(word, language)].add(weight)
            if weight == "A":
                weights[TITLED + form_of(word, language)].add(weight)
                weights[TITLED + fold(word)].add(weight)
            for part in vocabularies[language].parts_of(word) if language in vocabularies else ():
                weights[PART + form_of(part, language)].add("B" if weight == "A" else "D")
                if weight == "A":
                    weights[TITLED + PART + form_of(part, language)].add(weight)
    positions = {"A": 1, "B": 2, "C": 3, "D": 4}
    return " ".join(
        f"{quoted(lexeme)}:{','.join(f'{positions[weight]}{weight}' for weight in sorted(of_lexeme))}"
        for lexeme, of_lexeme in weights.items()
    )
