"""A day, a month, a season or a year that has passed, spoken of as to come."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from embassy.desk.days import day_written, last_day
from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Clause, Moment, Sentence, Time
from embassy.desk.reading.verbs import FINITE, forms_of
from embassy.desk.rules.sentences import clause_at, follows, has_sign, has_sign_at, holds, holds_quoted

DATED = {"day", "month", "season", "half", "quarter"}
OLDEST = 2000  # before that year a text that speaks ahead tells what was thought then
# A present tense with a day so long before the day of writing told history then, of what takes place and of others.
DAYS_OF_PLANS, DAYS_OF_EVENTS, DAYS_OF_OTHERS = 5 * 365, 3 * 365, 365
NEAR_EDITION = 16  # letters between an edition and its day: "la feria educativa del 17 de octubre"


class Naming(NamedTuple):
    """A moment as a sentence names it, with its last day and the day of writing."""

    moment: Moment
    sentence: Sentence
    before: Sentence | None  # the sentence before
    after: Sentence | None
    clause: Clause | None
    day: date
    written: date
    language: str


def past_to_come(passage: Passage, world: World) -> Iterator[Finding]:
    sentences = passage.reading.sentences
    for sentence, before, after in zip(sentences, (None, *sentences), (*sentences[1:], None), strict=False):
        written = day_written(passage, sentence)
        for moment in sentence.moments:
            day = last_day(moment, written)
            if not day or not date(OLDEST, 1, 1) <= day < world.today:
                continue
            clause = clause_at(sentence, moment.span)
            if is_own_begin(passage, moment, clause):
                continue
            if is_to_come(Naming(moment, sentence, before, after, clause, day, written or day, passage.language)):
                against = _("That was over on %(day)s.") % {"day": date_format(day, "DATE_FORMAT")}
                yield Finding(sentence.span, (moment.span,), against, day.isoformat())
                break


def is_own_begin(passage: Passage, moment: Moment, clause: Clause | None) -> bool:
    """Whether a present tense only tells when the record began: "el programa arranca en 2024"."""
    start = passage.facts.start
    return bool(start and clause and clause.time == Time.NOW and moment.first[0] == start.year == moment.last[0])


def is_to_come(naming: Naming) -> bool:
    """Whether a sentence speaks of a moment as if it were still ahead."""
    if not tells_when(naming) or is_about_later(naming) or not has_sure_year(naming):
        return False
    moment, sentence, clause = naming.moment, naming.sentence, naming.clause
    if clause is None:
        return has_sign(sentence, "planned") or is_invitation(naming)
    if clause.time == Time.AHEAD and clause.is_negated and has_sign(sentence, "closed", "call"):
        return False
    if clause.time == Time.AHEAD:
        is_since = moment.relation == "since" and naming.day < naming.written
        return not is_since and not is_told(naming)
    is_present = clause.time in {Time.NOW, None} or has_sign_at(sentence, clause.span, "due")
    return is_present and moment.relation != "since" and is_ahead_in_present(naming, clause)


def tells_when(naming: Naming) -> bool:
    """Whether a moment says when the thing takes place that the sentence tells of, by the words around it."""
    moment, sentence = naming.moment, naming.sentence
    if holds_quoted(sentence, moment.span) or has_sign_at(sentence, moment.span, "attached"):
        return False
    if moment.relation == "after" or moment.is_counted or has_sign(sentence, "back"):
        return False
    if moment.relation == "through" and is_in_subject(naming):
        return False  # "the plan 2021-2025 will be evaluated"
    is_point = moment.first == moment.last and moment.weekday is None
    if moment.relation == "of" and is_point:
        if has_sign(sentence, "of-data"):
            return False
        is_ahead = naming.clause is not None and naming.clause.time == Time.AHEAD
        return follows(sentence, moment.span, "edition", "stretch", reach=NEAR_EDITION if is_ahead else 0)
    if moment.relation == "" and moment.precision == "year":
        return bool(moment.part) or follows(sentence, moment.span, "edition", "stretch")
    return True


def is_in_subject(naming: Naming) -> bool:
    subject = naming.clause.subject if naming.clause else None
    return subject is not None and subject[0] < naming.moment.span[0] and holds(subject, naming.moment.span)


def is_about_later(naming: Naming) -> bool:
    """Whether the clause names a later time too, at which the thing takes place."""
    return any(
        other is not naming.moment
        and other.relation != "of"
        and clause_at(naming.sentence, other.span) is naming.clause
        and (later := last_day(other, None))
        and later.year > naming.day.year
        for other in naming.sentence.moments
    )


def has_sure_year(naming: Naming) -> bool:
    """Whether a day has its year, or it is sure: it has its weekday, or is to come and is of no habit."""
    sentence, before, clause = naming.sentence, naming.before, naming.clause
    if naming.moment.last[0] is not None:
        return True
    if has_sign(sentence, "habit", "weekly"):
        return False
    if naming.moment.weekday is not None:
        return True
    if clause is None or clause.time != Time.AHEAD or has_sign(sentence, "generic", "condition"):
        return False
    years = [each.last[0] for each in (*sentence.moments, *(before.moments if before else ())) if each.last[0]]
    return all(year <= naming.day.year for year in years)


def is_invitation(naming: Naming) -> bool:
    """Whether a day stands in words without a verb that invite: "Foro del Agua: 6 de junio de 2026. Entrada libre." """
    return naming.moment.precision == "day" and (
        has_sign(naming.sentence, "invites") or (naming.after is not None and has_sign(naming.after, "invites"))
    )


def is_told(naming: Naming) -> bool:
    """Whether a clause tells what somebody said at a past time that the sentence names before."""
    year, clause = naming.moment.last[0] or 0, naming.clause
    return bool(clause.opener) and any(
        other.span[1] <= clause.span[0] and other.last[0] and other.last[0] <= year for other in naming.sentence.moments
    )


def is_ahead_in_present(naming: Naming, clause: Clause) -> bool:
    """Whether a present tense means what is to come at a moment: "opens on 15 August", "must by the end of 2023"."""
    moment, sentence = naming.moment, naming.sentence
    if has_sign_at(sentence, clause.span, "done", "maybe-past") or has_sign(sentence, "closed"):
        return False
    is_planned = has_sign(sentence, "planned") or has_sign_at(sentence, clause.span, "wish")
    if is_participle(naming.language, clause.verb) and not is_planned:
        return False
    if moment.relation in {"of", ""} and follows(sentence, moment.span, "edition"):
        return is_planned
    if moment.relation == "until":
        return is_lasting(naming, clause)
    if is_planned or moment.relation == "by":
        return moment.relation == "by" or (naming.written - naming.day).days < DAYS_OF_PLANS
    if moment.relation in {"before", "for"}:
        return False
    return is_near(naming, has_sign_at(sentence, clause.span, "event"))


def is_participle(language: str, verb: str) -> bool:
    """Whether a clause has no finite verb: "read on 29 November"."""
    return FINITE.isdisjoint(form.tense for form in forms_of(language, verb.lower()))


def is_near(naming: Naming, is_event: bool) -> bool:
    """Whether the day of what is told was to come, or was near, when it was written: else it tells history."""
    moment, day, written = naming.moment, naming.day, naming.written
    if moment.relation == "from":
        return is_event or day >= written
    if moment.precision not in DATED:
        return is_event and (moment.relation == "in" or bool(moment.part)) and day.year >= written.year - 1
    return (written - day).days < (DAYS_OF_EVENTS if is_event else DAYS_OF_OTHERS)


def is_lasting(naming: Naming, clause: Clause) -> bool:
    """Whether a present tense says that something goes on until a moment."""
    sentence = naming.sentence
    if has_sign(sentence, "of-data"):
        return False
    lasts = has_sign(sentence, "lasting", "open") or has_sign_at(sentence, clause.span, "lasting")
    return lasts or naming.moment.precision == "day"
