"""How many programmes are in the IATI files, and what keeps the others out."""

from collections import Counter
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, Min
from django.utils import translation
from django.utils.translation import get_language

from cooperation.models import ProgrammePage
from cooperation.opendata.iati.kept import numbers_of
from cooperation.opendata.iati.publication import reasons_of
from cooperation.opendata.iati.rules import findings
from cooperation.opendata.published import programmes, public, reporter
from embassy.kept.rendering import under


@dataclass(frozen=True)
class Summary:
    """`reasons` are sentences in a reader's language, each with the number of programmes that it is true of."""

    inside: int
    outside: int
    reasons: list[tuple[str, int]]


def summary_of(state: str) -> Summary:
    """Counted once for each state of the data, each version of all content and each language."""
    key, state = f"opendata.summary.{get_language()}", f"{state} {under.get()}"
    known, summary = cache.get(key) or ("", None)
    if known != state:
        summary = counted()
        cache.set(key, (state, summary), timeout=None)
    return summary


def counted() -> Summary:
    """From what was found when the programmes were saved: the same few queries, however many there are."""
    all_of_them = public(ProgrammePage)
    numbers = numbers_of(all_of_them)
    alike = all_of_them.order_by().values_list("iati_check__reasons").annotate(Count("pk"), Min("pk"))
    counts, examples = Counter(), {}
    for reasons, number, example in alike:
        counts.update(dict.fromkeys(reasons, number))
        examples |= dict.fromkeys(reasons, example)
    words = in_words(set(examples.values()))
    sentences = [(words.get(reason, reason), number) for reason, number in counts.most_common()]
    return Summary(numbers["inside"], numbers["total"] - numbers["inside"], sentences)


def in_words(ids: set[int]) -> dict[str, str]:
    """The reasons that keep some programmes out, as they are kept, each with the sentence in the active language."""
    words, reports = {}, reporter()
    for programme in programmes(pk__in=ids):
        said = reasons_of(findings(programme, reports))
        with translation.override(None):
            words |= zip(reasons_of(findings(programme, reports)), said, strict=True)
    return words
