"""The governmental cooperation with a country, spoken of as if it went on after its end."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.facts import Facts, World
from embassy.desk.ongoing import Told, is_quoted, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import About, Clause, Span, Time
from embassy.desk.roles import NAMED, Role
from embassy.pages.periods import Status

REACH = 7  # words from an authority to its country: "el Ministerio de Desarrollo Agrario y Riego del Perú"


def country_speaks_of_now(passage: Passage, world: World) -> Iterator[Finding]:
    for told in told_in(passage, world):
        found = clause_on_cooperation(told, world)
        facts = found and country_meant(told, world)
        if facts:
            against = _("The record says: governmental cooperation ended, %(end)s.") % {"end": facts.end}
            clause, span = found
            yield told.finding(clause, Role(facts, NAMED, span), against, facts.end.iso)


def country_meant(told: Told, world: World) -> Facts | None:
    """The country whose cooperation has ended; None where the sentence names one with which it goes on."""
    countries = countries_named(told, world)
    if not countries and told.passage.facts.kind == "country":
        countries = [told.passage.facts]
    if any(facts.status(world.today) != Status.ENDED for facts in countries):
        return None
    return countries[0] if countries else None


def countries_named(told: Told, world: World) -> list[Facts]:
    mentions = world.names.mentions_in(told.passage.words, told.sentence.span)
    return [facts for mention in mentions if (facts := world.facts[mention.pk]).kind == "country"]


def clause_on_cooperation(told: Told, world: World) -> tuple[Clause, Span] | None:
    """The clause that says that the cooperation goes on, and the words that name it."""
    if told.has_past_year or told.signs & {"over", "stop", "apart"}:
        return None
    spans = [
        sign.span for sign in told.sentence.signs if sign.kind == "state" and not is_quoted(told.sentence, sign.span)
    ]
    clauses = [each.clause for each in told.played]
    before = follows_cooperation(told)
    if set(told.speech.FOREIGN) & set(told.passage.words[slice(*told.sentence.span)].lower().replace(",", " ").split()):
        spans = []
    for clause in clauses:
        if not (speaks_of_today(told, clause) or is_lately(told, clause)):
            continue
        inside = [span for span in spans if clause.span[0] <= span[0] < clause.span[1]] or outside(spans, clauses)
        if inside and says_of_state(told, clause, inside[0], world):
            return clause, inside[0]
        if is_aid_to_state(told, clause):
            return clause, clause.subject
        is_looking_back = clause.lemma in told.speech.LOOKING_BACK
        if clause.subject and not spans and is_agency(told, clause) and not is_looking_back:
            return clause, clause.subject
        if not spans and before and is_pronoun(told, clause) and not is_looking_back:
            return clause, clause.subject
    return None


def outside(spans: list[Span], clauses: list[Clause]) -> list[Span]:
    """The first words for the cooperation, unless they stand in a clause about the past: "que … construyó"."""
    past = [clause.span for clause in clauses if clause.time == Time.PAST]
    return [span for span in spans[:1] if not any(first <= span[0] < last for first, last in past)]


def is_aid_to_state(told: Told, clause: Clause) -> bool:
    """Whether the donor does something with or for the authorities: "apoya al Gobierno peruano"."""
    speech, subject = told.speech, set(subject_words(told, clause))
    is_donor = bool(subject & speech.DONORS) or bool(subject & speech.AUTHORITIES and subject & speech.ORIGIN)
    if not is_donor or clause.lemma not in speech.AID:
        return False
    words = told.passage.words[clause.verb_in(told.passage.words)[1] : clause.span[1]].lower().split()
    countries = {word for word in told.passage.facts.titles.get(told.passage.language, "").lower().split()}
    near = speech.LOCAL | speech.BARE_COUNTRY | countries
    return any(
        word in speech.AUTHORITIES and near.intersection(words[max(0, at - 2) : at + REACH])
        for at, word in enumerate(words)
    )


def follows_cooperation(told: Told) -> bool:
    """Whether the sentence before is about the cooperation."""
    sentences = told.passage.reading.sentences
    at = sentences.index(told.sentence)
    return at > 0 and any(sign.kind == "state" for sign in sentences[at - 1].signs)


def is_lately(told: Told, clause: Clause) -> bool:
    return "recent" in told.signs and clause.time == Time.PAST and not clause.is_negated


def subject_words(told: Told, clause: Clause) -> list[str]:
    return told.passage.words[slice(*clause.subject)].lower().replace(",", " ").split() if clause.subject else []


def is_agency(told: Told, clause: Clause) -> bool:
    """Whether the agency that carries the cooperation out acts, or somebody by means of it."""
    text = " ".join(subject_words(told, clause))
    if any(f" {name}" in f" {text}"[:40] for name in told.speech.AGENCIES):
        return True
    whole = " " + told.passage.words[slice(*clause.span)].lower()
    return any(f" {means} {name}" in whole for means in told.speech.MEANS for name in told.speech.AGENCIES)


def is_pronoun(told: Told, clause: Clause) -> bool:
    words = subject_words(told, clause)
    return len(words) == 1 and words[0] in told.speech.PRONOUNS and clause.about == About.RECORD


def says_of_state(told: Told, clause: Clause, state: Span, world: World) -> bool:
    """Whether the cooperation is what the clause is about, or what a state or the country is said to do or be."""
    speech, words = told.speech, subject_words(told, clause)
    if clause.subject and clause.subject[0] <= state[0] < clause.subject[1]:
        if clause.lemma in speech.LOOKING_BACK - speech.COPULAS and not told.signs & {"now", "on"}:
            return False
        return is_head(told, clause, state)
    if clause.lemma in speech.GETTING and words and not set(words) & (speech.PRONOUNS | speech.PEOPLE):
        return True
    if clause.lemma in speech.NOT_TOLD - speech.ENDING:
        return False
    actors = speech.STATE_ACTORS | speech.BARE_COUNTRY
    countries = [told.passage.facts, *countries_named(told, world)]
    names = {word for facts in countries for title in facts.titles.values() for word in title.lower().split()}
    if set(words) & speech.LOCAL:
        return False
    if not words or set(words) & (actors | names) or is_agency(told, clause):
        return True
    return clause.about == About.RECORD or (bool(told.signs & {"now"}) and not set(words) - speech.PRONOUNS)


def is_head(told: Told, clause: Clause, state: Span) -> bool:
    """Whether the cooperation is the subject itself, and not what another noun is of: "the archive of …"."""
    before = told.passage.words[clause.subject[0] : state[0]].lower().split()
    if not told.speech.OF.intersection(before):
        return True
    heads = [word for word in before if word not in told.speech.DETERMINERS and word not in told.speech.PREPOSITIONS]
    return not heads or bool(set(heads) & (told.speech.STATE_THINGS | told.speech.STATE_ACTORS | told.speech.ORIGIN))
