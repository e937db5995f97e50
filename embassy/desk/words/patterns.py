"""What a language's module gives: phrases as regular expressions, in which %(year)s stands for a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec

# The last year of a run of years counts: 2015–2019 ends in 2019.
YEAR = r"(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–/]\s?\d)(?!,\d)"
A_YEAR = re.compile(r"(?:19|20)\d\d")
LINK_MARK = re.compile(r"⟦\d+⟧")
ROUND = 100  # "2000 families" is a number, so a round year counts only where nothing follows that could be counted
END_OF_PHRASE = re.compile(r"\s*(?:[.,;:)!?…]|$)")


@dataclass(frozen=True)
class Phrase:
    """A piece of a text that names a year."""

    words: str
    year: int
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """Phrases of one language.

    `now` speaks of the present, `to_come` of a year as if it were ahead, `past` makes such a phrase a memory ("wanted
    to … by 2019"); `ended` says how something ended in a year, `until` may say so, or something else.
    """

    now: list[str]
    past: list[str]
    to_come: list[str]
    ended: list[str]
    until: list[str]

    @cached_property
    def speaks_of_now(self) -> re.Pattern:
        return any_of(rf"\b(?:{'|'.join(self.now)})\b")

    @cached_property
    def is_past(self) -> re.Pattern:
        return any_of(rf"\b(?:{'|'.join(self.past)})\b")

    @cached_property
    def patterns(self) -> dict[str, list[re.Pattern]]:
        return {
            name: [any_of(phrase % {"year": YEAR}) for phrase in getattr(self, name)]
            for name in ("to_come", "ended", "until")
        }

    def phrases(self, kind: str, sentence: str) -> Iterator[Phrase]:
        """The phrases of a kind ("to_come", "ended" or "until") in a sentence."""
        if not A_YEAR.search(sentence):  # nearly all sentences: the patterns are slow
            return
        for pattern in self.patterns[kind]:
            for found in pattern.finditer(sentence):
                year = int(found["year"])
                if year % ROUND or END_OF_PHRASE.match(sentence, found.end("year")):
                    yield Phrase(LINK_MARK.sub("", found[0]), year, found.start(), found.end())


def any_of(pattern: str) -> re.Pattern:
    return re.compile(pattern, re.IGNORECASE)


@cache
def words_of(language: str) -> Words | None:
    """The phrases of a language; None for one that nobody has written them for."""
    name = f"embassy.desk.words.{language}"
    return import_module(name).WORDS if find_spec(name) else None
