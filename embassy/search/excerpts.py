"""The passage of a text that answers a question, its words marked."""

import re
from dataclasses import dataclass
from functools import cache

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from embassy.search.analysis import WORD, fold
from embassy.search.languages import LINKS, SHORTEST_PART, are_of_one_stem, is_stop_word
from embassy.search.models import SearchEntry
from embassy.search.questions import Question

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


class Marker:
    """Knows the words of a question, in all that may stand for them, in texts of a language."""

    def __init__(self, question: Question, language: str):
        self.same, self.loose, self.phrases = {}, {}, []
        for number, term in enumerate(question.are_included(question.terms, language)):
            if term.is_phrase:
                self.phrases.append((number, re.compile(r"\W+".join(map(re.escape, fold(term.texts[0]).split())))))
            for word in term.words:
                self.same |= dict.fromkeys(question.forms(word, language), number)
                self.same |= {row.folded: number for row in question.known_words(word, language)}
                self.loose |= dict.fromkeys(question.parts(word, language), number)
            for name in term.synonyms:
                words = (fold(word) for word in WORD.findall(name))
                self.same |= {word: number for word in words if not is_stop_word(word, language)}
            if term.beginning:
                self.loose[fold(term.beginning)] = number
        self.has_compounds = language in LINKS
        self.look_at = cache(self.look_at)

    def look_at(self, word: str) -> tuple[int, int] | None:
        """The number of the term that a word stands for and how much it counts; None for other words."""
        word = fold(word)
        if word in self.same:
            return self.same[word], SAME
        for form, number in self.same.items():
            if are_of_one_stem(word, form) or (self.has_compounds and len(form) >= SHORTEST_PART and form in word):
                return number, LOOSE
        for form, number in self.loose.items():
            if word.startswith(form) or (self.has_compounds and form in word):
                return number, LOOSE
        return None

    def score(self, sentence: str) -> int:
        """How well a sentence answers: what the best match of each term counts for."""
        best = {}
        for word in WORD.findall(sentence):
            if found := self.look_at(word):
                number, counts = found
                best[number] = max(best.get(number, 0), counts)
        folded = fold(sentence) if self.phrases else ""
        return sum(best.values()) + sum(SAME for _number, phrase in self.phrases if phrase.search(folded))

    def mark(self, text: str) -> SafeString:
        """A text as HTML, its words that answer marked."""
        marked, end = [], 0
        for word in WORD.finditer(text):
            if self.look_at(word[0]):
                marked.append((text[end : word.start()], word[0]))
                end = word.end()
        return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", marked), escape(text[end:]))


def excerpt_of(entry: SearchEntry, question: Question) -> Excerpt:
    """The passage of an entry that answers best; where none does, how its text begins."""
    texts = [(entry.lead, entry.text_language), (entry.body, entry.body_language or entry.text_language)]
    best, best_score = ("", entry.text_language), 0
    for text, language in texts:
        marker = Marker(question, language)
        sentences = [sentence for sentence in SENTENCE_END.split(text[:LONGEST_READ]) if sentence]
        scores = [marker.score(sentence) for sentence in sentences]
        if sentences and (max(scores) > best_score or not best[0]):
            best_score = max(scores)
            best = passage(sentences[scores.index(best_score) :], marker), language
    text, language = best
    return Excerpt(Marker(question, language).mark(text), language)


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
    first = next((word.start() for word in WORD.finditer(sentence) if marker.look_at(word[0])), 0)
    start = sentence.rfind(" ", 0, max(first - BEFORE, 0)) + 1
    end = sentence.rfind(" ", start, start + LONGEST)
    end = end if end > first else start + LONGEST
    return ("… " if start else "") + sentence[start:end] + (" …" if end < len(sentence) else "")
