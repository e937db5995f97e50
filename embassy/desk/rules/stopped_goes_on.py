"""A programme that was suspended or cancelled, spoken of as going on."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.facts import World
from embassy.desk.ongoing import Told, denies_end, is_on_now, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Clause, Time
from embassy.desk.roles import ACTS, MEANS, OF, RUNNER, TEAM, THANKS, WE, Role
from embassy.pages.periods import Status

STOPPED = {Status.SUSPENDED, Status.CANCELLED}


def stopped_goes_on(passage: Passage, world: World) -> Iterator[Finding]:
    for told in told_in(passage, world):
        if "stop" in told.signs or ("over" in told.signs and not told.has_year_to_come):
            continue
        for clause, role in told.parts(world, STOPPED):
            if goes_on(told, clause, role) and not told.is_dated(clause, role):
                status = role.facts.status(world.today)
                against = _("The record says: %(status)s.") % {"status": status.label.lower()}
                yield told.finding(clause, role, against, status.value)
                break


def goes_on(told: Told, clause: Clause, role: Role) -> bool:
    speech = told.speech
    if not speaks_of_today(told, clause):
        return role.how in {ACTS, TEAM} and clause.time == Time.NOW and denies_end(told, clause)
    if clause.time == Time.AHEAD or told.has_year_to_come:
        return role.how in {ACTS, TEAM, MEANS, THANKS, OF, WE}
    if role.how == WE:
        return is_on_now(told, clause) or "on" in told.signs
    if role.how in {ACTS, MEANS, THANKS}:
        return clause.lemma not in speech.LOOKING_BACK or bool(told.signs & {"on", "held"})
    if role.how in {TEAM, RUNNER}:
        return clause.lemma not in speech.LOOKING_BACK or bool(told.signs & {"on", "held"})
    return role.how == OF and (clause.lemma in speech.WORK or "on" in told.signs)
