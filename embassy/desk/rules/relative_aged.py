"""Words that counted from the day of writing, which have aged since: "recently", "soon", "next year"."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from embassy.desk.days import day_written, last_day, stale_from
from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Reading, Relative, Sentence, Time
from embassy.desk.rules.sentences import clause_at, has_sign, holds_quoted, is_under

NOT_OF_WHOEVER = {"recent", "if-past", "ago", "since-recently", "soon", "ahead", "next-told", "last"}
NOT_OF_HABIT = {"this", "next", "last", "soon", "ahead", "next-told", "end-of-this"}


def relative_aged(passage: Passage, world: World) -> Iterator[Finding]:
    for sentence in passage.reading.sentences:
        written = day_written(passage, sentence)
        if written is None:
            continue
        if passage.words[slice(*sentence.span)].rstrip().endswith("?"):
            continue
        for relative in sentence.relatives:
            if relative.kind == "next-told" and told_before(passage.reading, sentence):
                continue
            stale = stale_from(relative, written)
            if stale and stale <= world.today and counts_from_writing(relative, sentence, written):
                against = _("Last checked or written: %(day)s.") % {"day": date_format(written, "DATE_FORMAT")}
                yield Finding(sentence.span, (relative.span,), against, written.isoformat())
                break


def told_before(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence before names a time, from which "the following month" counts."""
    place = reading.sentences.index(sentence)
    return place > 0 and bool(reading.sentences[place - 1].moments)


def counts_from_writing(relative: Relative, sentence: Sentence, written: date) -> bool:
    """Whether a relative word counts from the day of writing, not from a day that is told of."""
    if holds_quoted(sentence, relative.span) or has_sign(sentence, "back") or is_anchored(sentence, written):
        return False
    if is_under(sentence, relative.span, "condition"):
        return False
    if relative.kind in NOT_OF_WHOEVER and is_under(sentence, relative.span, "generic"):
        return False
    if relative.kind in NOT_OF_HABIT and has_sign(sentence, "habit"):
        return False
    clause = clause_at(sentence, relative.span)
    if relative.kind == "if-past" and clause and clause.is_negated:
        return False
    return fits_tense(relative.kind, clause.time if clause else None)


def fits_tense(kind: str, time: Time | None) -> bool:
    if kind == "if-past":
        return time == Time.PAST
    if kind == "recent":
        return time != Time.NOW
    if kind == "end-of-this":
        return time == Time.AHEAD
    if kind == "next-told":
        return time in {Time.NOW, Time.AHEAD}
    return True


def is_anchored(sentence: Sentence, written: date) -> bool:
    """Whether the sentence names a day that had passed, from which its relative words can count."""
    return any(
        moment.relation not in {"since", "until", "of", "through"}
        and (day := last_day(moment, None)) is not None
        and day < written
        for moment in sentence.moments
    )
