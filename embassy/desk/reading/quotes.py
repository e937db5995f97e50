"""What stands in quotation marks, also over several sentences of a paragraph."""

import re

from embassy.desk.reading.model import Span

PAIRS = {"«": "»", "“": "”", "„": "”“", "‘": "’", "‹": "›", '"': '"'}
OPENING = re.compile(r"[«“„‹\"]|(?<![^\W])‘")


def quotes_in(words: str) -> list[Span]:
    """The spans of what is quoted, with the marks. A mark that is never closed opens nothing."""
    found, start = [], 0
    while opening := OPENING.search(words, start):
        end_of_paragraph = words.find("\n", opening.start())
        limit = len(words) if end_of_paragraph < 0 else end_of_paragraph
        ends = [place for mark in PAIRS[opening[0]] if (place := words.find(mark, opening.end(), limit)) >= 0]
        if ends:
            found.append((opening.start(), min(ends) + 1))
        start = min(ends) + 1 if ends else opening.end()
    return found


def within(spans: list[Span], limits: Span) -> tuple[Span, ...]:
    """The parts of spans that lie between two places."""
    first, last = limits
    return tuple((max(a, first), min(b, last)) for a, b in spans if a < last and b > first)
