"""The passage of a text that answers a question, its words marked."""

import re
from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from embassy.search.analysis import fold, words_in
from embassy.search.languages import LINKS, SHORTEST_PART, are_of_one_stem, is_stop_word
from embassy.search.models import SearchEntry
from embassy.search.questions import Question
from embassy.search.reader import cut, read

LENGTH = 240  # characters, the last sentence besides
LONGEST = 360  # characters of a passage
LONGEST_READ = 60_000  # characters of a text that are looked through
BEFORE = 80  # characters before the first match in a sentence that is too long
SENTENCE_ENDS = ".!?…"  # a heading has none
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*")
SAME, LOOSE = 2, 1  # what a marked word counts for


@dataclass(frozen=True)
class Excerpt:
    html: SafeString
    language: str  # that the passage is in


class Match(NamedTuple):
    """A part of a text that answers: where it stands, which term it stands for and how much it counts."""

    start: int
    end: int
    number: int
    counts: int


class Marker:
    """Knows the words of a question, in all that may stand for them, in texts of a language."""

    def __init__(self, question: Question, language: str):
        self.same, self.loose, self.sequences = {}, {}, []
        for number, term in enumerate(question.are_included(question.terms, language)):
            for text in term.texts if not term.word else ():
                self.sequences.append((number, fold(cut(text)).split()))
            for word in term.words if not term.is_phrase else ():
                self.same |= dict.fromkeys(question.forms(word, language), number)
                self.same |= {row.folded: number for row in question.known_words(word, language)}
                self.loose |= dict.fromkeys(question.parts(word, language), number)
            for name in term.synonyms:
                words = (fold(word) for word in words_in(name))
                self.same |= {word: number for word in words if not is_stop_word(word, language)}
            if term.beginning:
                self.loose[fold(term.beginning)] = number
        self.has_compounds = language in LINKS
        self.look_at = cache(self.look_at)

    def look_at(self, word: str) -> tuple[int, int] | None:
        """The number of the term that a word stands for and how much it counts; None for other words."""
        if word in self.same:
            return self.same[word], SAME
        for form, number in self.same.items():
            if are_of_one_stem(word, form) or (self.has_compounds and len(form) >= SHORTEST_PART and form in word):
                return number, LOOSE
        for form, number in self.loose.items():
            if word.startswith(form) or (self.has_compounds and form in word):
                return number, LOOSE
        return None

    def matches(self, text: str) -> list[Match]:
        """What of a text answers, in its order: the words of a sequence together, then single words."""
        words, places = [], []
        for token in read(text):
            for word in fold(token.word).split():
                words.append(word)
                places.append(token)
        found = {}
        for number, sequence in self.sequences:
            length = len(sequence)
            for at in range(len(words) - length + 1):
                if words[at] == sequence[0] and words[at : at + length] == sequence:
                    found[at] = Match(places[at].start, places[at + length - 1].end, number, SAME)
        for at, word in enumerate(words):
            if at not in found and len(word) > 1 and word.isalpha() and (known := self.look_at(word)):
                found[at] = Match(places[at].start, places[at].end, *known)
        return [found[at] for at in sorted(found)]

    def scores(self, text: str, starts: list[int]) -> list[int]:
        """How well each sentence answers, by where it starts: what the best match of each term counts for."""
        best = [{} for _start in starts]
        for match in self.matches(text):
            counted = best[bisect(starts, match.start) - 1]
            counted[match.number] = max(counted.get(match.number, 0), match.counts)
        return [sum(counted.values()) for counted in best]

    def mark(self, text: str) -> SafeString:
        """A text as HTML, what answers in it marked."""
        marked, end = [], 0
        for match in self.matches(text):
            if match.start >= end:
                marked.append((text[end : match.start], text[match.start : match.end]))
                end = match.end
        return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", marked), escape(text[end:]))


def excerpt_of(entry: SearchEntry, question: Question) -> Excerpt:
    """The passage of an entry that answers best; where none does, how its text begins."""
    texts = [(entry.lead, entry.text_language), (entry.body, entry.body_language or entry.text_language)]
    best, best_score = ("", entry.text_language), 0
    for text, language in texts:
        marker, sentences = Marker(question, language), sentences_of(text[:LONGEST_READ])
        scores = marker.scores(text[:LONGEST_READ], [start for start, _sentence in sentences])
        if sentences and (max(scores) > best_score or not best[0]):
            best_score = max(scores)
            first = scores.index(best_score)
            best = passage([sentence for _start, sentence in sentences[first:]], marker), language
    text, language = best
    return Excerpt(Marker(question, language).mark(text), language)


def sentences_of(text: str) -> list[tuple[int, str]]:
    """The sentences of a text, each with where it starts."""
    between = [(0, 0), *(gap.span() for gap in SENTENCE_END.finditer(text)), (len(text), len(text))]
    places = ((end, start) for (_start, end), (start, _end) in pairwise(between))
    return [(start, text[start:end]) for start, end in places if end > start]


def passage(sentences: list[str], marker: Marker) -> str:
    """The first of the sentences, and those after it as far as there is room."""
    text = trimmed(sentences[0], marker)
    for sentence in sentences[1:]:
        if len(text) + len(sentence) > LENGTH:
            break
        text += (" " if text[-1] in SENTENCE_ENDS else " … ") + sentence
    return text


def trimmed(sentence: str, marker: Marker) -> str:
    """A sentence that is too long, cut around the first word that answers."""
    if len(sentence) <= LONGEST:
        return sentence
    first = next((match.start for match in marker.matches(sentence)), 0)
    start = sentence.rfind(" ", 0, max(first - BEFORE, 0)) + 1
    end = sentence.rfind(" ", start, start + LONGEST)
    end = end if end > first else start + LONGEST
    return ("… " if start else "") + sentence[start:end] + (" …" if end < len(sentence) else "")
