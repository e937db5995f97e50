"""A text that says of a record that it lasts for a time that does not add up with its recorded days."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.facts import Facts, World
from embassy.desk.lifetimes.lasting import is_wrong, lasting_in
from embassy.desk.passages import Finding, Passage


def duration_differs(passage: Passage, world: World) -> Iterator[Finding]:
    for number, sentence in enumerate(passage.reading.sentences):
        for lasts in lasting_in(passage, number, world):
            facts = world.facts[lasts.pk]
            if is_wrong(lasts, facts, world.today):
                judged = f"{facts.pk} {start_of(facts)} {facts.end or ''}"
                yield Finding(sentence.span, lasts.marks, against(facts, passage), judged)
                break


def start_of(facts: Facts) -> str:
    return str(facts.start or facts.since)


def against(facts: Facts, passage: Passage) -> str:
    words = {"title": facts.title_in(passage.language), "start": start_of(facts), "end": facts.end}
    if facts.pk == passage.facts.pk:
        if facts.end:
            return _("The record says: from %(start)s until %(end)s.") % words
        return _("The record says: since %(start)s.") % words
    if facts.end:
        return _("%(title)s says: from %(start)s until %(end)s.") % words
    return _("%(title)s says: since %(start)s.") % words
