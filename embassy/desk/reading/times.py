"""Reads times that are told from the day of writing, and the words that tell what a sentence does."""

from collections.abc import Sequence
from functools import cache

from embassy.desk.reading.model import Relative, Sign
from embassy.desk.reading.patterns import Found, Patterns, WordClass
from embassy.desk.reading.tokens import Token
from embassy.desk.words import words_of

Words = Sequence[Token]
BEGINNERS = frozenset(":;?!¿¡.…•–—-")  # after these a capital begins a sentence


@cache
def words_of_times(language: str) -> type | None:
    words = words_of(language)
    return words and words.Times


@cache
def tables_of(language: str) -> tuple[Patterns, Patterns] | None:
    """The phrases for relative times and for signs of a language; None for one that has no file of words."""
    words = words_of_times(language)
    if words is None:
        return None
    classes = {
        "unit": WordClass.of(words.UNITS),
        "units": WordClass.of(words.SHORT_UNITS),
        "period": WordClass.of(words.PERIODS),
        "amount": Amounts.of({word: (amount,) for word, amount in words.AMOUNTS.items()}),
        "infinitive": Endings.of(words.INFINITIVE_ENDINGS),
        **{name: WordClass.of(each) for name, each in words.CLASSES.items()},
    }
    return Patterns(words.RELATIVE, classes), Patterns(words.SIGNS, classes)


class Amounts(WordClass):
    """Numbers in digits, and in some words."""

    def value(self, word: str):
        return (float(word),) if word.isdecimal() else super().value(word)


class Endings(WordClass):
    """Words by how they end."""

    def value(self, word: str):
        return word.endswith(tuple(self.words)) or None


def relatives_in(language: str, words: Words) -> tuple[Relative, ...]:
    """The relative times in the words of a sentence; a word with a capital inside it is a name."""
    tables = tables_of(language)
    if tables is None:
        return ()
    found = tables[0].find([word.lower for word in words])
    return tuple(relative_of(words, each) for each in found if each.meanings[0] and not is_name(words, each))


def relative_of(words: Words, found: Found) -> Relative:
    units = [value for value in found.values if isinstance(value, str)]
    amounts = [value[0] for value in found.values if isinstance(value, tuple)]
    return Relative(span_of(words, found), found.meanings[0], *units[-1:] or [""], *amounts[-1:])


def signs_in(language: str, words: Words) -> tuple[Sign, ...]:
    tables = tables_of(language)
    if tables is None:
        return ()
    return tuple(
        Sign(span_of(words, found), kind)
        for found in tables[1].find([word.lower for word in words])
        if not is_name(words, found)
        for kind in found.meanings
        if kind
    )


def span_of(words: Words, found: Found) -> tuple[int, int]:
    return words[found.first].start, words[found.last - 1].end


def is_name(words: Words, found: Found) -> bool:
    """Whether a word of a phrase has a capital that does not begin a sentence, or what follows a colon or a dash."""
    return any(words[at].text[0].isupper() and not begins(words, at) for at in range(found.first, found.last))


def begins(words: Words, at: int) -> bool:
    return not any(word.text[0].isalnum() for word in words[:at]) or words[at - 1].text in BEGINNERS
