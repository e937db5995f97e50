"""A call, a registration or a vacancy that a text calls open after its last day."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from embassy.desk.days import day_written, last_day
from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Moment, Sentence, Time
from embassy.desk.rules.sentences import clause_at, follows, has_sign, has_sign_at, holds_quoted

UNTIL = {"until", "before", "by", "through"}
YEARS_OF_CALLS = 6  # a day longer ago is one of birth, of a diploma or of a law


def call_open(passage: Passage, world: World) -> Iterator[Finding]:
    for place, sentence in enumerate(passage.reading.sentences):
        if not sentence.moments or has_sign(sentence, "back"):
            continue
        written = day_written(passage, sentence)
        before = passage.reading.sentences[place - 1] if place else None
        for moment in sentence.moments:
            day = last_day(moment, written)
            if (
                day
                and world.today.year - YEARS_OF_CALLS < day.year
                and day < world.today
                and is_open_until(moment, sentence, before)
                and not names_later(sentence, day, written)
            ):
                against = _("The last day was %(day)s.") % {"day": date_format(day, "DATE_FORMAT")}
                yield Finding(sentence.span, (moment.span,), against, day.isoformat())
                break


def is_open_until(moment: Moment, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence says that one can apply until a moment."""
    if not tells_last_day(moment, sentence):
        return False
    is_call = has_sign(sentence, "call") or (before is not None and has_sign(before, "call"))
    clause = clause_at(sentence, moment.span)
    if clause is None:
        closes = has_sign(sentence, "closing") and moment.precision == "day"
        return closes or (moment.relation in UNTIL and (is_call or has_sign(sentence, "closing")))
    if not is_call or clause.time == Time.PAST or clause.is_negated or has_sign_at(sentence, clause.span, "done"):
        return False
    if has_sign_at(sentence, clause.span, "maybe-past") and Time.PAST in {each.time for each in sentence.clauses}:
        return False
    if moment.relation in UNTIL or (moment.relation == "of" and moment.first != moment.last):
        return True
    if moment.relation in {"of", ""} and moment.precision in {"year", "years"}:
        return has_sign(sentence, "open") and follows(sentence, moment.span, "call", "edition")
    return moment.relation != "of" and has_sign(sentence, "closing", "open", "may")


def tells_last_day(moment: Moment, sentence: Sentence) -> bool:
    """Whether a moment can be the last day of a call: not what is quoted, what was made then, or what has closed."""
    if holds_quoted(sentence, moment.span) or has_sign_at(sentence, moment.span, "attached"):
        return False
    if has_sign(sentence, "closed") or moment.relation in {"since", "after", "from"} or moment.is_counted:
        return False
    return moment.last[0] is not None or is_sure_without_year(moment, sentence)


def is_sure_without_year(moment: Moment, sentence: Sentence) -> bool:
    """Whether a day without a year is that of one call, not of each year's."""
    if has_sign(sentence, "habit", "weekly"):
        return False
    return moment.weekday is not None or has_sign(sentence, "open")


def names_later(sentence: Sentence, day: date, written: date | None) -> bool:
    """Whether a sentence names a later day than the one that has passed."""
    return any(
        other.precision in {"day", "month"} and (later := last_day(other, written)) and later.year > day.year
        for other in sentence.moments
    )
