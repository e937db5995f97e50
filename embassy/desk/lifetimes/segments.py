"""Cuts a sentence into the pieces between its signs, conjunctions and relative pronouns."""

from dataclasses import dataclass
from functools import cached_property

from embassy.desk.facts import World
from embassy.desk.lifetimes.life_words import LifeWords
from embassy.desk.passages import Passage
from embassy.desk.reading.date_words import Word, words_in
from embassy.desk.reading.model import Sentence, Span
from embassy.desk.reading.verbs import FINITE, forms_of

BREAKS = frozenset(",;:()–—.!?|[]")


@dataclass(frozen=True)
class Segment:
    """A piece of a sentence between two signs or conjunctions."""

    begin: int
    end: int
    opener: str  # "start", "sign", "and", "relative", "sub"
    sign: str = ""


class SentenceWords:
    """A sentence of a passage by its words and segments."""

    def __init__(self, passage: Passage, number: int, world: World, tables: LifeWords):
        self.passage, self.number, self.world, self.tables = passage, number, world, tables
        self.sentence: Sentence = passage.reading.sentences[number]
        self.text = passage.words[slice(*self.sentence.span)]
        self.start = self.sentence.span[0]

    @cached_property
    def words(self) -> list[Word]:
        return words_in(self.passage.words, self.sentence.span)

    @cached_property
    def lower(self) -> list[str]:
        return [word.lower for word in self.words]

    def text_of(self, segment: "Segment") -> str:
        return self.passage.words[self.words[segment.begin].start : self.words[segment.end - 1].end]

    def at(self, position: int) -> int:
        """The number of the word at a position of the text."""
        return next((n for n, word in enumerate(self.words) if word.end > position), len(self.words))

    def range_of(self, span: Span) -> tuple[int, int]:
        return self.at(span[0]), self.at(span[1] - 1) + 1

    @cached_property
    def dated(self) -> set[int]:
        """The words that belong to a moment or a duration."""
        spans = [each.span for each in (*self.sentence.moments, *self.sentence.durations)]
        return {n for span in spans for n in range(*self.range_of(span))}

    @cached_property
    def mentions(self) -> dict[int, tuple[int, int]]:
        """By its first word: the word after a mention, and the record."""
        found = self.world.names.mentions_in(self.passage.words, self.sentence.span)
        return {(span := self.range_of(each.span))[0]: (span[1], each.pk) for each in found}

    @cached_property
    def quoted(self) -> set[int]:
        """The words in quotation marks, but for those that are the name of a record."""
        spans = [self.range_of(span) for span in self.sentence.quoted]
        return {n for begin, end in spans for n in range(begin, end) if not self.is_quoted_name(begin, end)}

    def is_quoted_name(self, begin: int, end: int) -> bool:
        return any(begin <= n <= begin + 1 and self.mentions[n][0] >= end - 1 for n in self.mentions)

    @cached_property
    def segments(self) -> list[Segment]:
        words, found, begin, opener, sign = self.tables.words, [], 0, "start", ""
        for n, word in enumerate(self.lower):
            if n in self.dated or any(a <= n < b for a, (b, _pk) in self.mentions.items()):
                continue
            kind = "sign" if word in BREAKS or (word == "-" and not self.is_joined(n)) else ""
            kind = kind or (
                "and" if word in words.CONJUNCTIONS and (n == begin or self.joins_clauses(begin, n)) else ""
            )
            kind = kind or ("relative" if self.is_relative(n) else "sub" if self.is_subordinator(n) else "")
            if not kind:
                continue
            if n > begin or opener in {"start", "sign"}:
                if n > begin:
                    found.append(Segment(begin, n, opener, sign))
                opener, sign = kind, word
            elif opener == "and" or kind != "sign":
                opener, sign = kind, word
            begin = n + 1
        if begin < len(self.words):
            found.append(Segment(begin, len(self.words), opener, sign))
        return found

    def is_subordinator(self, n: int) -> bool:
        """ "Toen" after a verb means then, and "als" before a noun alone means as."""
        if self.lower[n] not in self.tables.words.SUBORDINATORS or (n and self.is_finite(n - 1)):
            return False
        return self.has_verb(n + 1, self.next_break(n))

    def next_break(self, n: int) -> int:
        return next((m for m in range(n + 1, len(self.lower)) if self.lower[m] in BREAKS), len(self.lower))

    def joins_clauses(self, begin: int, n: int) -> bool:
        """Whether a conjunction stands between two verbs, rather than between two nouns."""
        return self.has_verb(begin, n) and self.has_verb(n + 1, self.next_break(n))

    def has_verb(self, begin: int, end: int) -> bool:
        return any(self.is_finite(n) for n in range(begin, end))

    def is_finite(self, n: int) -> bool:
        """Whether a word is a verb with a subject; a form that is a noun as well counts where no article is near."""
        words, word = self.tables.words, self.words[n]
        if n in self.dated or not word.text[0].isalpha() or (word.text[0].isupper() and n):
            return False
        if (
            word.lower
            in words.PREPOSITIONS | words.DEFINITE | words.INDEFINITE | words.CONJUNCTIONS | words.POSSESSIVES
        ):
            return False
        before = self.lower[n - 1] if n else ""
        if before in (words.DEFINITE | words.INDEFINITE | words.POSSESSIVES | words.PREPOSITIONS) - words.PRONOUNS:
            return False
        forms = forms_of(self.passage.language, word.lower)
        return any(form.tense in FINITE and form.number != "1" for form in forms)  # not "ik begin", "inicio"

    def is_joined(self, n: int) -> bool:
        return 0 < n < len(self.words) - 1 and self.words[n - 1].end == self.words[n].start

    def is_relative(self, n: int) -> bool:
        """Whether a word begins a relative clause; "dat" and "die" are articles too."""
        words = self.tables.words
        if self.lower[n] not in words.RELATIVES or n == 0 or self.lower[n - 1] in {":", ";"}:
            return False
        if n - 1 in self.dated and self.has_verb(n + 1, self.next_break(n)):
            return True  # "de acht jaar die het programma duurde"
        return self.lower[n] not in words.DEFINITE or self.lower[n - 1] not in (
            words.PREPOSITIONS | words.FUNCTION_WORDS
        )
