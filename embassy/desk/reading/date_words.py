"""The words of a language for days and durations, as tables of words to look phrases up in."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from embassy.desk.words import words_of

WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")

APOSTROPHES = frozenset("'’‘")
Phrase = tuple[str, ...]


class Word(NamedTuple):
    """A number, a word or a sign of a sentence. Positions are of the text."""

    start: int
    end: int
    text: str
    lower: str


@lru_cache(maxsize=4)  # a sentence is asked for by its days and by its durations
def words_in(text: str, span: tuple[int, int]) -> tuple[Word, ...]:
    return tuple(Word(*found.span(), found[0], found[0].lower()) for found in WORD.finditer(text, *span))


class Phrases:
    """Phrases of one word or more, each with a value."""

    def __init__(self, values: dict[str, object]):
        self.values = {tuple(WORD.findall(phrase.lower())): value for phrase, value in values.items()}
        self.longest = max(map(len, self.values), default=0)
        self.firsts = {phrase[0] for phrase in self.values}
        self.lasts = {phrase[-1] for phrase in self.values}

    def after(self, lower: list[str], at: int) -> tuple[object, int] | None:
        """The value of the longest phrase that begins at a word, and the word after it."""
        if at >= len(lower) or lower[at] not in self.firsts:
            return None
        for size in range(min(self.longest, len(lower) - at), 0, -1):
            phrase = tuple(lower[at : at + size])
            if phrase in self.values:
                return self.values[phrase], at + size
        return None

    def before(self, lower: list[str], at: int) -> tuple[object, int] | None:
        """The value of the longest phrase that ends just before a word, and its first word."""
        if at < 1 or lower[at - 1] not in self.lasts:
            return None
        for size in range(min(self.longest, at), 0, -1):
            phrase = tuple(lower[at - size : at])
            if phrase in self.values:
                return self.values[phrase], at - size
        return None


def keyed(groups: dict[object, tuple[str, ...]]) -> Phrases:
    return Phrases({phrase: value for value, phrases in groups.items() for phrase in phrases})


class DateWords:
    """The tables of one language."""

    def __init__(self, words: type):
        self.months = {name: number for number, name in enumerate(words.MONTHS, start=1)} | words.OTHER_MONTHS
        self.short_months = words.SHORT_MONTHS
        self.weekdays, self.seasons = words.WEEKDAYS, words.SEASONS
        self.season_adjectives = frozenset(words.SEASON_ADJECTIVES)
        self.decades = Phrases(words.DECADES)
        self.decade_heads, self.bare_decades = frozenset(words.DECADE_HEADS), frozenset(words.BARE_DECADES)
        self.year_nouns = words.YEAR_NOUNS
        self.ordinals, self.ordinal_endings = words.ORDINALS, frozenset(words.ORDINAL_ENDINGS)
        self.months_in = words.MONTHS_IN
        self.articles = frozenset(words.ARTICLES)
        self.links, self.day_to = Phrases(dict.fromkeys(words.LINKS)), Phrases(dict.fromkeys(words.DAY_TO))
        self.range_to, self.and_ = Phrases(dict.fromkeys(words.RANGE_TO)), frozenset(words.AND)
        self.parts, self.relations = keyed(words.PARTS), keyed(words.RELATIONS)
        self.about, self.same_year = Phrases(dict.fromkeys(words.ABOUT)), keyed(words.SAME_YEAR)
        self.later = Phrases(dict.fromkeys(words.LATER, 1) | dict.fromkeys(words.EARLIER, -1))
        self.day_prepositions = frozenset(words.DAY_PREPOSITIONS)
        self.decade_joins, self.of_words = frozenset(words.DECADE_JOINS), frozenset(words.OF)
        self.years = frozenset(name for name, unit in words.UNITS.items() if unit == ("year", 1))
        self.numbered, self.counted = frozenset(words.NUMBERED), frozenset(words.COUNTED)
        self.numbers = numbers_of(words)
        self.days = Phrases(
            {name: value for name, value in self.numbers.items() if value in range(1, 32)}
            | dict.fromkeys(words.FIRST_OF_MONTH, 1)
        )
        self.units = Phrases(words.UNITS)
        self.whole_durations, self.adjective_units = words.WHOLE_DURATIONS, words.ADJECTIVE_UNITS
        self.counted_articles = frozenset(words.COUNTED_ARTICLES)
        self.exactness = keyed(words.EXACTNESS)
        self.and_half, self.half_endings = Phrases(dict.fromkeys(words.AND_HALF)), words.HALF_ENDINGS
        self.nth, self.anniversaries = Phrases(nth_of(words)), frozenset(words.ANNIVERSARIES)
        self.amounts = Phrases(self.numbers)
        self.lasting: dict[str, bool] = {}  # whether a duration can begin with a word that was met
        self.known = self.relations.lasts | self.parts.lasts | self.about.lasts | self.articles | self.and_
        self.readers = readers_by_word(self)


def readers_by_word(tables: DateWords) -> dict[str, tuple[str, ...]]:
    """For each word that something can begin with, the methods of a calendar that read it, in their order."""
    firsts = {
        "same_year": tables.same_year.firsts | tables.amounts.firsts,
        "day": {*tables.weekdays, *tables.days.firsts},
        "month": {*tables.months, *tables.short_months},
        "season": set(tables.seasons),
        "part_of_year": {*tables.ordinals, "q"},
        "decade": tables.decade_heads | tables.bare_decades,
        "named_year": set(tables.year_nouns),
        "short_year": APOSTROPHES,
    }
    words = set().union(*firsts.values())
    return {word: tuple(reader for reader, begins in firsts.items() if word in begins) for word in words}


def numbers_of(words: type) -> dict[str, float]:
    """The number words below 100, and the language's own for halves and the like."""
    named = {name: number for number, name in enumerate(words.NUMBERS)} | words.TENS | words.HUNDREDS
    for ten, tens in words.TENS.items():
        for number, unit in list(enumerate(words.NUMBERS))[1:10]:
            if words.UNIT_JOINS_TEN:
                joiner = words.UNIT_JOINS_TEN.replace("e", "ë", 1) if unit[-1] == "e" else words.UNIT_JOINS_TEN
                named[unit + joiner + ten] = tens + number
            else:
                named[f"{ten} {words.TEN_AND_UNIT} {unit}"] = tens + number
    for ending in words.HALF_ENDINGS:
        named |= {unit + ending: number + 0.5 for number, unit in enumerate(words.NUMBERS) if number}
    return named | words.OTHER_NUMBERS


def nth_of(words: type) -> dict[str, float]:
    """Ordinals by their words: those written out, and those made with an ending."""
    made = {name + ending: value for name, value in numbers_of(words).items() for ending in words.NTH_ENDINGS}
    return made | words.NTH


@cache
def date_words(language: str) -> DateWords | None:
    """None for a language without a file of words."""
    words = words_of(language)
    return words and DateWords(words.Dates)
