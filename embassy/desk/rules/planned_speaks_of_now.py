"""A programme that has not begun, said to run or to have done something."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.facts import World
from embassy.desk.ongoing import Told, is_on_now, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Clause, Time
from embassy.desk.reading.verbs import forms_of
from embassy.desk.roles import ACTS, FRUITS, MEANS, OF, TEAM, THANKS, WE, Role
from embassy.pages.periods import Status


def planned_speaks_of_now(passage: Passage, world: World) -> Iterator[Finding]:
    for told in told_in(passage, world):
        if told.is_asked or told.has_year_to_come or told.signs & {"prepare", "stop"}:
            continue
        for clause, role in told.parts(world, {Status.PLANNED}):
            if runs(told, clause, role):
                start = role.facts.start
                against = _("The record says: begins %(start)s.") % {"start": start.in_sentence}
                yield told.finding(clause, role, against, start.iso)
                break


def runs(told: Told, clause: Clause, role: Role) -> bool:
    speech = told.speech
    if clause.is_negated or clause.time == Time.AHEAD or clause.opener in speech.CONDITIONS:
        return False
    if "begun" in told.signs:
        return True
    if clause.time == Time.PAST:
        return has_done(told, clause, role)
    if not speaks_of_today(told, clause, may_be_to_come=False) or clause.verb.lower() in speech.MODALS:
        return False
    if is_prepared(told, clause, role):
        return False
    if role.how == WE:
        is_at_work = is_on_now(told, clause) and clause.lemma not in speech.PLANNING | speech.PREPARED
        return is_at_work or "on" in told.signs
    if role.how in {ACTS, TEAM}:
        return clause.lemma not in speech.PLANNING or "on" in told.signs or has_begun(told, clause)
    if role.how == MEANS:
        return clause.lemma not in speech.PLANNING or "now" in told.signs
    if role.how == OF:
        is_busy = "now" in told.signs and is_subject(clause, role)
        return clause.lemma in speech.TAKING_PART or (is_busy and clause.lemma not in speech.PLANNING | speech.PREPARED)
    if role.how == FRUITS:
        return clause.lemma not in speech.PLANNING or bool(told.signs & {"now", "on"})
    return role.how == THANKS


def has_begun(told: Told, clause: Clause) -> bool:
    """Whether the programme is said to run since some day: "loopt sinds vorig jaar"."""
    words = told.passage.words[slice(*clause.span)].lower().split()
    return clause.lemma in told.speech.RUNNING and bool(told.speech.SINCE.intersection(words))


def is_subject(clause: Clause, role: Role) -> bool:
    return bool(clause.subject) and clause.subject[0] <= role.span[0] < clause.subject[1]


def is_prepared(told: Told, clause: Clause, role: Role) -> bool:
    """Whether the programme or its team is what somebody prepares: "wordt gefinancierd door"."""
    speech = told.speech
    passive = any(form.lemma in speech.PASSIVE for form in forms_of(told.passage.language, clause.verb.lower()))
    verb = clause.verb_span[0]
    passive = passive or told.passage.words[clause.span[0] : verb].lower().split()[-1:] == [speech.PASSIVE_PRONOUN]
    return clause.lemma in speech.PREPARED - speech.COPULAS and (role.how == TEAM or (role.how == ACTS and passive))


def has_done(told: Told, clause: Clause, role: Role) -> bool:
    """Whether a past tense tells of the programme at work, and not of its preparation."""
    speech = told.speech
    if role.how in {THANKS, FRUITS}:
        return True
    if role.how in {ACTS, TEAM}:
        return clause.lemma not in speech.PREPARED or "on" in told.signs
    if role.how == OF and clause.lemma in speech.BUILDS:
        return True
    if role.how in {MEANS, OF}:
        return clause.lemma in speech.TAKING_PART or (role.how == MEANS and clause.lemma in speech.WORK)
    return False
