"""A programme that has ended, spoken of as if it went on."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from embassy.desk.facts import World
from embassy.desk.ongoing import Told, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Clause, Time
from embassy.desk.roles import ACTS, GOAL, MEANS, OF, TEAM, WE, Role
from embassy.pages.periods import Status

RECENT = timedelta(days=365)


def speaks_of_now(passage: Passage, world: World) -> Iterator[Finding]:
    for told in told_in(passage, world):
        if told.has_past_year or told.signs & {"over", "stop"}:
            continue
        for clause, role in told.parts(world, {Status.ENDED}):
            if goes_on(told, clause, role) or is_lately(told, clause, role, world):
                against = _("The record says: ended, %(end)s.") % {"end": role.facts.end}
                yield told.finding(clause, role, against, role.facts.end.iso)
                break


def goes_on(told: Told, clause: Clause, role: Role) -> bool:
    """Whether the programme does something now, or something is done by means of it."""
    if not speaks_of_today(told, clause):
        return False
    if role.how == WE:
        return "now" in told.signs
    if role.how in {ACTS, MEANS}:
        return clause.time == Time.AHEAD or clause.lemma not in told.speech.LOOKING_BACK or "on" in told.signs
    if role.how == OF:
        return clause.lemma in told.speech.TAKING_PART
    if role.how == GOAL:
        return clause.time == Time.NOW
    if role.how == TEAM:
        return clause.lemma not in told.speech.COPULAS or "on" in told.signs
    return False


def is_lately(told: Told, clause: Clause, role: Role, world: World) -> bool:
    """Whether the programme did something "recently", more than a year after its end."""
    if "recent" not in told.signs or clause.time != Time.PAST or clause.is_negated:
        return False
    ended_long_ago = role.facts.end.last_day + RECENT < world.today
    return role.how in {ACTS, MEANS, TEAM} and ended_long_ago and clause.lemma not in told.speech.NOT_TOLD
