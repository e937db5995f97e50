"""A text that says of a record that it began, or goes on since, another day than is recorded."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cooperation.dates import PartialDate, year_name
from embassy.desk.facts import Facts, World
from embassy.desk.lifetimes.claims import Claim, claims_in
from embassy.desk.lifetimes.compare import contradicts, decade_of
from embassy.desk.passages import Finding, Passage


def start_differs(passage: Passage, world: World) -> Iterator[Finding]:
    """Also of another record that the text names."""
    for number, sentence in enumerate(passage.reading.sentences):
        for claim in claims_in(passage, number, world):
            facts = world.facts[claim.pk]
            if claim.what == "start" and is_wrong(claim, facts):
                said = facts.start or year_name(facts.since, "decade" if facts.since_decade else "year")
                yield Finding(sentence.span, claim.marks, against(facts, passage, str(said)), f"{facts.pk} {said}")
                break


def is_wrong(claim: Claim, facts: Facts) -> bool:
    """A country's governmental cooperation may be counted from its own begin, or from the first cooperation."""
    starts = [facts.start] if facts.start else []
    if facts.since and (facts.kind == "country" or not starts):
        starts += decade_of(facts.since) if facts.since_decade else [PartialDate(facts.since)]
    return bool(starts) and all(contradicts(claim.moment, each, "start", claim.is_activity) for each in starts)


def against(facts: Facts, passage: Passage, said: str) -> str:
    if facts.pk == passage.facts.pk:
        return _("The record says: the start is %(day)s.") % {"day": said}
    return _("%(title)s says: the start is %(day)s.") % {"title": facts.title_in(passage.language), "day": said}
