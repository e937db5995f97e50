"""How many programmes are in the IATI files, and what keeps the others out."""

from collections import Counter
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import get_language

from cooperation.opendata.iati.publication import checked


@dataclass(frozen=True)
class Summary:
    """`reasons` are sentences in a reader's language, each with the number of programmes that it is true of."""

    inside: int
    outside: int
    reasons: list[tuple[str, int]]


def summary_of(state: str) -> Summary:
    """Counted once for each state of the data and each language: to count is to check all programmes."""
    key = f"opendata.summary.{get_language()}"
    known, summary = cache.get(key) or ("", None)
    if known != state:
        summary = counted()
        cache.set(key, (state, summary), timeout=None)
    return summary


def counted() -> Summary:
    inside, outside, reasons = 0, 0, Counter()
    for each in checked():
        inside, outside = inside + each.is_valid, outside + (not each.is_valid)
        reasons.update({finding.message for finding in each.findings if finding.keeps_out})
    return Summary(inside, outside, reasons.most_common())
