"""Reads the words that tell whether something goes on, is over, is stopped, and by what means it is done."""

from collections.abc import Sequence
from functools import cache

from embassy.desk.reading.model import Sign
from embassy.desk.reading.patterns import Patterns, WordClass
from embassy.desk.reading.times import is_name, span_of
from embassy.desk.reading.tokens import Token
from embassy.desk.reading.vocabulary import speech_of

STATES = {"state", "donor", "receiver"}  # kinds of words for the cooperation between two governments, and for these


@cache
def patterns_of(language: str) -> Patterns:
    speech = speech_of(language)
    classes = {
        "time": WordClass.of(speech.TIME_NOUNS),
        "ordinal": WordClass.of(speech.ORDINALS),
        "local": WordClass.of(speech.LOCAL),
    }
    return Patterns(speech.SIGNS, classes)


def manner_in(language: str, words: Sequence[Token]) -> tuple[Sign, ...]:
    """A word with a capital inside the sentence is a name, other than that of an authority: "el Gobierno"."""
    found = patterns_of(language).find([word.lower for word in words])
    return tuple(
        Sign(span_of(words, each), kind)
        for each in found
        for kind in each.meanings
        if kind and (kind in STATES or not is_name(words, each))
    )
