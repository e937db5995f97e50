"""A text that says of a record that it ended, or ends, on another day than is recorded."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.facts import Facts, World
from embassy.desk.lifetimes.claims import claims_in
from embassy.desk.lifetimes.compare import contradicts
from embassy.desk.passages import Finding, Passage


def end_differs(passage: Passage, world: World) -> Iterator[Finding]:
    """Also of another record that the text names."""
    for number, sentence in enumerate(passage.reading.sentences):
        for claim in claims_in(passage, number, world):
            facts = world.facts[claim.pk]
            if claim.what == "end" and facts.end and contradicts(claim.moment, facts.end, "end", claim.is_activity):
                judged = f"{facts.pk} {facts.end.iso}"
                yield Finding(sentence.span, claim.marks, against(facts, passage), judged)
                break


def against(facts: Facts, passage: Passage) -> str:
    if facts.pk == passage.facts.pk:
        return _("The record says: the end is %(day)s.") % {"day": facts.end}
    return _("%(title)s says: the end is %(day)s.") % {"title": facts.title_in(passage.language), "day": facts.end}
