"""The governmental cooperation with a country, spoken of as if it went on after its end."""

from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _

from embassy.desk.facts import Facts, World
from embassy.desk.ongoing import Told, is_question, is_quoted, speaks_of_today, told_in
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.labels import LABEL
from embassy.desk.reading.model import About, Clause, Span, Time
from embassy.desk.roles import NAMED, Role
from embassy.pages.periods import Status

PHRASE = 4  # words of a phrase before its noun


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
    if told.is_asked or told.has_past_year or told.signs & {"over", "stop", "apart"}:
        return None
    spans = [span for span in spans_of(told, "state") if not is_outside(told, span)]
    clauses = [each.clause for each in told.played]
    before = follows_cooperation(told)
    is_foreign = bool(told.speech.FOREIGN.intersection(words_of(told, told.sentence.span)))
    spans = [] if is_foreign else spans
    is_gift = not is_foreign and not follows_others(told)
    for clause in clauses:
        if not (speaks_of_today(told, clause) or is_lately(told, clause)):
            continue
        inside = [span for span in spans if clause.span[0] <= span[0] < clause.span[1]] or outside(spans, clauses)
        if inside and says_of_state(told, clause, inside[0], world):
            return clause, inside[0]
        if is_gift and not spans and (span := gift_of_state(told, clause)):
            return clause, span
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


def spans_of(told: Told, kind: str) -> list[Span]:
    """Where the sentence says something of a kind, outside quotation marks."""
    signs = [sign for sign in told.sentence.signs if sign.kind == kind]
    return [sign.span for sign in signs if not is_quoted(told.sentence, sign.span)]


def preposition_before(told: Told, span: Span) -> str:
    """The preposition, or the noun of means ("kader van"), right before the articles and adjectives before a span."""
    speech = told.speech
    before = told.passage.words[told.sentence.span[0] : span[0]].lower().split()[-PHRASE:]
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in speech.OF and at and before[at - 1] in speech.MEANS_NOUNS:
            return before[at - 1]
        if word in speech.PREPOSITIONS:
            return word
        if word not in speech.DETERMINERS and word not in speech.ORIGIN and not word.endswith(speech.ADJECTIVE_ENDINGS):
            return ""
    return ""


def is_outside(told: Told, span: Span) -> bool:
    """Whether words for the cooperation tell when or where something else is so: "na de", not "dankzij de lopende"."""
    before = told.passage.words[told.sentence.span[0] : span[0]].rstrip()
    starts = told.sentence.span[0] + len(before)
    is_on = any(sign.kind == "on" and sign.span[1] == starts for sign in told.sentence.signs)
    return not is_on and preposition_before(told, span) in told.speech.OUTSIDE


def gift_of_state(told: Told, clause: Clause) -> Span | None:
    """Where the donor's state gives something, or the donor gives it to the state of the country."""
    speech = told.speech
    if clause.lemma not in speech.GIVING | speech.WORK:
        return None
    donors, receivers = spans_of(told, "donor"), spans_of(told, "receiver")
    words = words_of(told, clause.span)
    is_support = bool(speech.SUPPORT.intersection(words))
    is_donor = bool(speech.DONORS.intersection(words)) or (is_support and bool(speech.ORIGIN.intersection(words)))
    if receivers and (donors or is_donor):
        return (donors or receivers)[0]
    return donors[0] if donors and (is_support or clause.lemma in speech.GIVING - speech.VAGUE) else None


def follows_others(told: Told) -> bool:
    """Whether the sentence or one of the two before is about help or dealings that are not from state to state."""
    sentences = told.passage.reading.sentences
    at = sentences.index(told.sentence)
    near = [sign.kind for each in sentences[max(0, at - 2) : at + 1] for sign in each.signs]
    return bool({"apart", "dealings"}.intersection(near))


def words_of(told: Told, span: Span) -> list[str]:
    return told.passage.words[slice(*span)].lower().replace(",", " ").split()


def follows_cooperation(told: Told) -> bool:
    """Whether the sentence before is about the cooperation, and denies nothing of it."""
    sentences = told.passage.reading.sentences
    at = sentences.index(told.sentence)
    before = sentences[at - 1] if at else None
    states = [sign.span for sign in before.signs if sign.kind == "state"] if before else []
    if not states or any(clause.is_negated for clause in before.clauses):
        return False
    subjects = [clause.subject for clause in before.clauses if clause.subject]
    return any(first <= span[0] < last for span in states for first, last in subjects) or is_question(
        told.passage, before
    )


def is_lately(told: Told, clause: Clause) -> bool:
    return "recent" in told.signs and clause.time == Time.PAST and not clause.is_negated


def subject_words(told: Told, clause: Clause) -> list[str]:
    return words_of(told, clause.subject) if clause.subject else []


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
    if clause.lemma in speech.NOT_TOLD - speech.ENDING - speech.GETTING:
        return False
    is_means = preposition_before(told, state) in speech.MEANS | speech.MEANS_NOUNS
    if clause.opener == LABEL or is_means or clause.lemma in speech.GIVING - speech.VAGUE:
        return True
    if clause.subject and clause.subject[0] <= state[0] < clause.subject[1]:
        if clause.lemma in speech.LOOKING_BACK - speech.COPULAS and not told.signs & {"now", "on"}:
            return False
        return is_head(told, clause, state)
    if clause.lemma in speech.GETTING and words and not set(words) & (speech.PRONOUNS | speech.PEOPLE):
        return True
    actors = speech.STATE_ACTORS | speech.BARE_COUNTRY
    countries = [told.passage.facts, *countries_named(told, world)]
    names = {word for facts in countries for title in facts.titles.values() for word in title.lower().split()}
    if set(words) & speech.LOCAL:
        return False
    if not words or set(words) & (actors | names) or is_agency(told, clause):
        return True
    if "now" not in told.signs:
        return clause.about == About.RECORD
    before = words_of(told, (clause.span[0], state[0]))
    is_thing = any(word in speech.STATE_THINGS and place in speech.OF for word, place in pairwise(before))
    return clause.about == About.RECORD or not set(words) - speech.PRONOUNS or is_thing


def is_head(told: Told, clause: Clause, state: Span) -> bool:
    """Whether the cooperation is the subject itself, and not what another noun is of: "the archive of …"."""
    before = told.passage.words[clause.subject[0] : state[0]].lower().split()
    speech = told.speech
    light = speech.DETERMINERS | speech.PREPOSITIONS | speech.ADVERBS
    heads = [word for word in before if word not in light]
    if not speech.OF.intersection(before):
        heads = [word for word in heads if speech.VERB_SECOND and not word.endswith(speech.ADJECTIVE_ENDINGS)]
    things = speech.STATE_THINGS | speech.STATE_ACTORS | speech.STATUS
    return not heads or any(word in speech.ORIGIN or word.endswith(tuple(things)) for word in heads)
