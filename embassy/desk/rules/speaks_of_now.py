"""A programme that has ended, spoken of as if it went on."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from embassy.desk.facts import World
from embassy.desk.ongoing import Told, denies_end, is_on_now, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Clause, Time
from embassy.desk.reading.verbs import forms_of
from embassy.desk.roles import ACTS, GOAL, MEANS, OF, RUNNER, TEAM, THANKS, WE, Role
from embassy.pages.periods import Status

RECENT = timedelta(days=365)


def speaks_of_now(passage: Passage, world: World) -> Iterator[Finding]:
    for told in told_in(passage, world):
        if has_ended(told):
            continue
        for clause, role in told.parts(world, {Status.ENDED}):
            if told.is_dated(clause, role) or (told.says({"over", "stop"}, clause, role) and not has_not_ended(told)):
                continue
            if goes_on(told, clause, role) or is_lately(told, clause, role, world):
                against = _("The record says: ended, %(end)s.") % {"end": role.facts.end}
                yield told.finding(clause, role, against, role.facts.end.iso)
                break


def goes_on(told: Told, clause: Clause, role: Role) -> bool:
    """Whether the programme does something now, or something is done by means of it."""
    if not speaks_of_today(told, clause):
        is_denied = clause.time == Time.NOW or is_perfect(told, clause)
        return role.how in {ACTS, TEAM} and is_denied and denies_end(told, clause)
    if role.how == WE:
        return is_on_now(told, clause) or "on" in told.signs
    looking_back = told.speech.LOOKING_BACK | (told.speech.NOT_TOLD if role.how == MEANS else set())
    if role.how in {ACTS, MEANS}:
        is_looking_back = clause.lemma in looking_back and not told.signs & {"on", "held"}
        return clause.time == Time.AHEAD or not is_looking_back
    if role.how in {OF, THANKS}:
        return clause.lemma in told.speech.TAKING_PART
    if role.how == RUNNER:
        return clause.lemma not in told.speech.COPULAS or "now" not in told.signs
    if role.how == GOAL:
        return clause.time == Time.NOW
    if role.how == TEAM:
        return clause.lemma not in looking_back or bool(told.signs & {"on", "held"})
    return False


def is_perfect(told: Told, clause: Clause) -> bool:
    """Whether a past tense reaches to today: "no ha terminado"."""
    return any(form.lemma in told.speech.PERFECT for form in forms_of(told.passage.language, clause.verb.lower()))


def has_not_ended(told: Told) -> bool:
    return any(denies_end(told, each.clause) and is_perfect(told, each.clause) for each in told.played)


def has_ended(told: Told) -> bool:
    """Whether a clause of the sentence tells that the programme came to its end."""
    return any(
        each.clause.time == Time.PAST
        and each.clause.lemma in told.speech.ENDING
        and not each.clause.is_negated
        and any(role.how == ACTS for role in each.roles)
        for each in told.played
    )


def is_lately(told: Told, clause: Clause, role: Role, world: World) -> bool:
    """Whether the programme did something "recently", more than a year after its end."""
    if "recent" not in told.signs or clause.time != Time.PAST or clause.is_negated:
        return False
    ended_long_ago = role.facts.end.last_day + RECENT < world.today
    return role.how in {ACTS, MEANS, TEAM} and ended_long_ago and clause.lemma not in told.speech.NOT_TOLD
