"""The words of a language that stand for numbers, and the value of a run of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from embassy.desk.words import words_of

HUNDRED, THOUSAND = 100, 1000
PHRASES = ("SHARES", "PARTS", "OUT_OF", "PERCENT", "HOURS", "MINUTES", "HALF_AFTER")
MOST_KNOWN = 20_000  # words that are kept with what they say
TEN, TWENTY = 10, 20


@dataclass(frozen=True)
class NumberWord:
    """A word for a number: its parts in the order of speech, and what its ending makes of it ("about", "ordinal")."""

    parts: tuple[Decimal, ...]
    kind: str = ""


class Sum:
    """Adds the parts of a number in the order in which they are spoken."""

    def __init__(self):
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.limit = Decimal("Infinity")  # a part that is added is smaller than this
        self.scale = Decimal(1)  # the last multiplier

    @property
    def value(self) -> Decimal:
        return self.total + (self.current or 0)

    @property
    def is_empty(self) -> bool:
        return self.current is None and not self.total

    @property
    def awaits_unit(self) -> bool:
        """Whether a ten stands last, after which a unit may follow."""
        last = (self.current or 0) % HUNDRED
        return last >= TWENTY and last % TEN == 0

    def add(self, part: Decimal) -> bool:
        if part >= self.limit:
            return False
        self.current = (self.current or 0) + part
        self.limit = Decimal(0) if part % HUNDRED else Decimal(HUNDRED) if part % THOUSAND else Decimal(THOUSAND)
        return True

    def multiply(self, factor: Decimal) -> bool:
        if factor == HUNDRED:
            self.current = (self.current or 1) * factor
        elif self.total and self.total < factor:
            self.total, self.current = (self.total + (self.current or 0)) * factor, None
        else:
            self.total, self.current = self.total + (self.current or 1) * factor, None
        self.limit = self.scale = factor
        return True


class NumberWords:
    """What the file of a language's words for numbers says, ready for use."""

    def __init__(self, data: type):
        self.data = data
        self.numbers = {word: Decimal(value) for word, value in data.NUMBERS.items()}
        self.multipliers = {word: Decimal(value) for word, value in data.MULTIPLIERS.items()}
        self.halves = {word: Decimal(value) for word, value in data.HALF_BEFORE.items()}
        self.phrases = {kind: by_first_word(getattr(data, kind)) for kind in PHRASES}
        self.known: dict[str, NumberWord | None] = {}
        self.begins: dict[str, bool] = {}  # whether a number can begin with a word that was met

    @cached_property
    def compound(self) -> re.Pattern | None:
        """Matches a word that is built from several numbers, and its ending."""
        if not self.data.COMPOUND_JOINERS:
            return None
        parts, joiners = any_of((*self.numbers, *self.data.MULTIPLIERS)), any_of(self.data.COMPOUND_JOINERS)
        endings = "|".join(map(re.escape, (*self.data.ENDINGS, *self.data.HALF_ENDINGS)))
        return re.compile(rf"((?:(?:{parts})(?:{joiners})?)*(?:{parts}))({endings})?")

    @cached_property
    def part(self) -> re.Pattern:
        return re.compile(any_of((*self.numbers, *self.data.MULTIPLIERS, *self.data.COMPOUND_JOINERS)))

    @cached_property
    def beginnings(self) -> set[str]:
        """The words that a number may begin with, but for those that are built from several."""
        phrases = (*self.data.SHARES, *self.data.MINUTES)
        words = {*self.numbers, *self.multipliers, *self.halves, *self.data.ORDINALS, *self.data.HALF_TO}
        return words | {phrase[0] for phrase in phrases}

    def may_begin(self, word: str) -> bool:
        if word not in self.begins:
            if len(self.begins) > MOST_KNOWN:
                self.begins.clear()
            self.begins[word] = word in self.beginnings or self.number_word(word) is not None
        return self.begins[word]

    def number_word(self, word: str) -> NumberWord | None:
        """What a word in small letters says, if it is written as one number; no multiplier alone."""
        if word in self.numbers:
            return NumberWord((self.numbers[word],))
        if word in self.data.ORDINALS:
            return NumberWord((Decimal(self.data.ORDINALS[word]),), "ordinal")
        if self.compound is None:
            return None
        if word not in self.known:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            found = self.compound.fullmatch(word) if word not in self.multipliers else None
            self.known[word] = found and self.read_compound(found[1], found[2] or "")
        return self.known[word]

    def read_compound(self, word: str, ending: str) -> NumberWord | None:
        found, last = Sum(), None
        parts = self.part.findall(word)
        for place, part in enumerate(parts):
            if part in self.multipliers:
                found.multiply(self.multipliers[part])
            elif part in self.numbers:
                reversed_ten = (
                    place and parts[place - 1] in self.data.COMPOUND_JOINERS and last is not None and last < TEN
                )
                if reversed_ten:
                    found.current += self.numbers[part]  # "vier-en-zestig": the unit comes first
                elif not found.add(self.numbers[part]):
                    return None
            last = self.numbers.get(part, last)
        value = found.value + (Decimal("0.5") if ending in self.data.HALF_ENDINGS else 0)
        return NumberWord((value,), self.data.ENDINGS.get(ending, ""))


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """The longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        found[phrase[0]].append(phrase)
    return dict(found)


def any_of(words) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def number_words_of(language: str) -> NumberWords | None:
    """None for a language that nobody has written such a file for."""
    words = words_of(language)
    return words and NumberWords(words.Numbers)
