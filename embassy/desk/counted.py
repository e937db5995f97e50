"""Holds what a number in a text counts against the label of a figure."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from embassy.desk.reading.model import Number, Sentence, Span
from embassy.desk.reading.places import fold
from embassy.desk.reading.tokens import tokens_in
from embassy.desk.reading.verbs import forms_of
from embassy.desk.words import words_of

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SAME_BEGINNING, LEAST_SAME, DIFFERENT_END = 4, 3, 3  # letters of two forms of one word
SHORTEST_COMPOUND = 5  # letters of a word that another may end in: "drinkwater", "water"
NEAR = 4  # words after a number among which its noun stands
HALF = 0.5  # of the further words of a label
SHARES = frozenset({"percent", "share"})
NOT_COUNTED = frozenset({*SHARES, "time", "hour", "phone", "EUR", "USD", "PEN", "BOB", "BEF"})
TOLERANCE = {"exact": Decimal("0.005"), "ordinal": Decimal("0.005")}
ABOUT = Decimal("0.1")
ROUGH_SHARE = 5  # points by which "a third" may differ


@cache
def figure_words(language: str) -> type | None:
    """None for a language that nobody has written the words for."""
    words = words_of(language)
    return words and words.Figures


@lru_cache(maxsize=4096)
def label_words(language: str, label: str) -> tuple[str, ...]:
    """The words of a label that tell what is counted, the thing itself first."""
    small = figure_words(language).SMALL_WORDS
    return tuple(word for word in WORD.findall(label.lower()) if word not in small)


def label_of(figure: dict, language: str) -> str:
    return figure.get(f"label_{language}") or figure.get(f"description_{language}") or ""


def is_same_word(language: str, one: str, other: str) -> bool:
    """Whether two words in small letters are forms of one word, or mean the same of what is counted."""
    return one == other or are_the_same(language, *sorted((one, other)))


@lru_cache(maxsize=16384)
def are_the_same(language: str, one: str, other: str) -> bool:
    if any(one in group and other in group for group in figure_words(language).SAME):
        return True
    one, other = sorted((fold(one), fold(other)), key=len)
    if len(one) >= SHORTEST_COMPOUND and other.endswith(one):
        return True
    same = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return same >= min(SAME_BEGINNING, len(one)) and same >= LEAST_SAME and len(other) - same <= DIFFERENT_END


def words_in(text: str, span: Span) -> list[str]:
    return [word.lower() for word in WORD.findall(text, *span)]


def has_word(language: str, words: Sequence[str], word: str) -> bool:
    return any(is_same_word(language, each, word) for each in words)


def counts(language: str, text: str, sentence: Sentence, number: Number, label: str) -> bool:
    """Whether a number counts what a label names: its noun is the label's, and the sentence has the label's words."""
    thing, *further = label_words(language, label) or ("",)
    words = words_in(text, sentence.span)
    if number.unit in SHARES:
        is_of_all = not is_same_word(language, whole_after(language, text, sentence, number), thing)
        return is_of_all and has_word(language, words, thing) and has_enough(language, words, further)
    return has_noun_of(language, text, sentence, number, label) and has_enough(language, words, further)


def has_noun_of(language: str, text: str, sentence: Sentence, number: Number, label: str) -> bool:
    """Whether the noun of a number is that of a label."""
    thing = next(iter(label_words(language, label)), "")
    return number.unit not in NOT_COUNTED and has_word(language, nouns_after(language, text, sentence, number), thing)


def whole_after(language: str, text: str, sentence: Sentence, number: Number) -> str:
    """What a share is taken of, where that stands behind it: "42 % van de vrouwen"; "" for "42 % vrouwen"."""
    data, is_definite = figure_words(language), False
    for token in tokens_in(text, (number.span[1], sentence.span[1])):
        if not token.is_word or (token.lower not in data.SMALL_WORDS and not is_definite):
            return ""
        if token.lower not in data.SMALL_WORDS:
            return token.lower
        is_definite = is_definite or token.lower in data.DEFINITE
    return ""


def has_enough(language: str, words: Sequence[str], further: Sequence[str]) -> bool:
    """Whether half of the further words of a label stand in a sentence."""
    found = sum(has_word(language, words, word) for word in further)
    return found >= len(further) * HALF


def is_elliptic(language: str, text: str, sentence: Sentence, number: Number) -> bool:
    """Whether no noun follows a number: "het werden er twaalfduizend"."""
    return number.unit not in NOT_COUNTED and not nouns_after(language, text, sentence, number)


def nouns_after(language: str, text: str, sentence: Sentence, number: Number) -> list[str]:
    """The words after a number among which its noun is, up to a mark or a small word; verbs left out."""
    data, found = figure_words(language), []
    for token in tokens_in(text, (number.span[1], sentence.span[1])):
        if token.lower in data.ARTICLES and not found:
            continue
        if not token.is_word or token.lower in data.SMALL_WORDS or len(found) == NEAR:
            break
        found.append(token.lower)
    return [word for word in found if not forms_of(language, word)]


def is_near(number: Number, value: Decimal) -> bool:
    """Whether a number is a value, rounded as far as the words around it say."""
    said = Decimal(number.value)
    if said == value:
        return True
    if number.unit == "share":
        return abs(said - value) <= ROUGH_SHARE
    if number.exactness == "about":
        return abs(said - value) <= value * ABOUT
    if number.exactness in {"more", "less"}:
        return abs(said - value) <= value * ABOUT * 2 and (said < value) == (number.exactness == "more")
    return abs(said - value) <= value * TOLERANCE["exact"]
