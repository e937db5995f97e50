"""Where the sentences of a text begin and end."""

import re
from collections.abc import Sequence

from embassy.desk.reading.model import Span
from embassy.desk.reading.vocabulary import speech_of

END = re.compile(r"[.!?…]+[\"”’»)\]]*\s+|\s*\n\s*")
LAST_WORD = re.compile(r"[\w.]+$")


def sentences_in(language: str, words: str, quotes: Sequence[Span] = ()) -> list[Span]:
    """The span of each sentence, without the space around it."""
    spans, start = [], 0
    for end in END.finditer(words):
        if "\n" in end[0] or is_end(language, words, end):
            keep(spans, words, start, end.end())
            start = end.end()
    keep(spans, words, start, len(words))
    return spans


def keep(spans: list[Span], words: str, start: int, end: int) -> None:
    text = words[start:end]
    if text.strip():
        first = start + len(text) - len(text.lstrip())
        spans.append((first, start + len(text.rstrip())))


def is_end(language: str, words: str, end: re.Match) -> bool:
    """Whether a mark ends a sentence: not after an abbreviation or an initial, and not before a small letter."""
    following = words[end.end() : end.end() + 1]
    if following.islower():
        return False
    if end[0].startswith("."):
        last = LAST_WORD.search(words, max(0, end.start() - 20), end.start())
        if last and (last[0].lower() in speech_of(language).ABBREVIATIONS or re.fullmatch(r"[A-Z]", last[0])):
            return False
    return True
