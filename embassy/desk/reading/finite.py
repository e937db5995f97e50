"""Finds the finite verbs of a part of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from embassy.desk.reading.tokens import Token
from embassy.desk.reading.verbs import FINITE, Form, forms_of
from embassy.desk.reading.vocabulary import speech_of

YEAR = re.compile(r"(?:19|20)\d\d")  # after it a word can be the verb: "in 2025 opent"

CERTAIN, POSSIBLE, DOUBTFUL = 2, 1, 0
TENSES = ("present", "past", "future", "conditional", "past subjunctive", "subjunctive")  # the likeliest first
NEAR = 3  # words between a conjunction and the verb of a clause that it begins


@dataclass
class Segment:
    """Words that stand between two marks or conjunctions."""

    tokens: list[Token]
    opener: str = ""  # the conjunction or relative pronoun that it begins with
    is_first: bool = False  # in its sentence
    follows_who: bool = False  # behind "Wie in Cuzco woont", which is the subject of its first verb
    has_main_after: bool = False  # the main clause has no verb yet, so it may follow without a mark

    @property
    def is_subordinate(self) -> bool:
        return bool(self.opener)


class Found(NamedTuple):
    place: int
    form: Form
    score: int


def finite_verbs(language: str, segment: Segment) -> list[Found]:
    """The finite verbs of a segment, one for each clause in it."""
    speech = speech_of(language)
    found = [
        each
        for place, token in enumerate(segment.tokens)
        if finite_forms(language, token.lower) and (each := candidate(language, segment, place))
    ]
    if not found:
        return []
    if speech.VERB_LAST and segment.is_subordinate:
        certain = [each for each in found if each.score == CERTAIN and not is_like_infinitive(each.form, speech)]
        return [(certain or found)[-1]]
    kept: list[Found] = []
    if segment.is_subordinate and segment.has_main_after and len(found) > 1:
        kept, found = [found[0]], found[1:]
    for group in groups(segment.tokens, found, speech):
        best = max(group, key=lambda each: (each.score, -each.place))
        if not kept or is_new_clause(segment.tokens, kept[-1], best, speech):
            kept.append(best)
        elif best.score > kept[-1].score:
            kept[-1] = best
    return kept


def is_like_infinitive(form: Form, speech) -> bool:
    return (
        speech.INFINITIVE_IS_PLURAL
        and form.tense == "present"
        and form.number == "p"
        and form.lemma not in speech.AUXILIARIES
    )


def groups(tokens: list[Token], found: list[Found], speech) -> list[list[Found]]:
    """The candidates between two coordinating conjunctions: at most one of them is a finite verb."""
    parts: list[list[Found]] = [[]]
    last = -1
    for each in found:
        if any(token.lower in speech.COORDINATORS for token in tokens[last + 1 : each.place]) and parts[-1]:
            parts.append([])
        parts[-1].append(each)
        last = each.place
    return parts


def is_new_clause(tokens: list[Token], before: Found, verb: Found, speech) -> bool:
    """Whether a later verb has a clause of its own: one that shares its subject agrees with the verb before."""
    between = [token.lower for token in tokens[before.place + 1 : verb.place]]
    if not speech.COORDINATORS.intersection(between):
        return True
    conjunction = max(place for place, lower in enumerate(between) if lower in speech.COORDINATORS)
    words = [word for word in between[conjunction + 1 :] if word not in speech.ADVERBS | speech.REFLEXIVES]
    if not words and verb.score == POSSIBLE:
        return before.form.number == verb.form.number
    if speech.VERB_SECOND and verb.score == POSSIBLE:
        return len(words) <= NEAR
    return True


@cache
def finite_forms(language: str, word: str) -> tuple[Form, ...]:
    """What a word may be as a finite verb; empty for words that are never taken for one."""
    if not word[0].isalpha() or word in closed(language):
        return ()
    return tuple(form for form in forms_of(language, word) if form.tense in FINITE and form.number != "1")


def candidate(language: str, segment: Segment, place: int) -> Found | None:
    """The reading of a word as a finite verb, where the words around it allow one."""
    speech, tokens = speech_of(language), segment.tokens
    token = tokens[place]
    forms = finite_forms(language, token.lower)
    if token.is_capital and (place or not segment.is_first):
        return None
    if not forms or is_time_ago(tokens, place, forms[0], speech):
        return None
    form = preferred(forms, speech)
    certain = is_certain(language, token, form)
    before = tokens[place - 1].lower if place else ""
    if before in speech.CLITICS_TOO and not is_clitic(language, segment, place - 1):
        return None
    if before in speech.CLITICS:
        return Found(place, form, CERTAIN)
    if before in speech.CLITICS_TOO:  # "hoy la ayuda", "hoy la apoya"
        return Found(place, form, CERTAIN if certain else POSSIBLE)
    if before in speech.ARTICLES:
        return None
    if (not certain or is_like_infinitive(form, speech)) and is_after_noun_words(segment, place, speech):
        return None
    if before in speech.PREPOSITIONS and not (segment.is_subordinate and speech.VERB_LAST and certain):
        return None
    if before in speech.INTENSIFIERS and not certain:
        return None
    if place == 0 and token.is_capital and is_like_infinitive(form, speech):
        return Found(place, form, DOUBTFUL)  # "Aanvragen konden worden ingediend"
    if place == 0 and token.is_capital and not certain:
        is_noun = speech.VERB_SECOND or token.lower in speech.NOUNS  # "Firma del convenio"
        return None if is_noun else Found(place, form, DOUBTFUL)
    return Found(place, form, CERTAIN if certain else POSSIBLE)


def preferred(forms: Sequence[Form], speech) -> Form:
    """An auxiliary rather than another verb, and the likeliest tense.

    A past tense rather than the present of another verb, which is mostly rarer: "sloot", "mat".
    """
    present = {form.lemma for form in forms if form.tense == "present"}
    is_other = {form for form in forms if form.tense == "past" and form.lemma not in present | speech.RARE_VERBS}
    return min(
        forms,
        key=lambda form: (form.lemma not in speech.AUXILIARIES, form not in is_other, TENSES.index(form.tense)),
    )


def is_certain(language: str, token: Token, form: Form) -> bool:
    """Whether hardly any noun has this form."""
    speech = speech_of(language)
    if form.lemma in speech.AUXILIARIES and token.lower not in speech.DETERMINERS:
        return True
    if token.lower in speech.NOUNS or token.lower.endswith(speech.NOUN_ENDINGS):
        return False
    if any(other.tense == "participle" for other in forms_of(language, token.lower[:-1])):
        return False  # "verbeterde" before a noun
    return f"{form.tense} {form.number}" in speech.CERTAIN_FORMS


def is_after_noun_words(segment: Segment, place: int, speech) -> bool:
    """Whether a determiner, a number or an adjective stands before a word, so that it is a noun."""
    if not place:
        return False
    before, token = segment.tokens[place - 1], segment.tokens[place]
    if before.lower in speech.DETERMINERS:
        return before.lower not in speech.PRONOUNS_TOO or token.lower in speech.NOUNS
    if before.is_number:
        return not YEAR.fullmatch(before.text)
    is_pronoun = before.lower in speech.PRONOUNS | speech.PEOPLE
    if before.lower.endswith(speech.ADJECTIVE_ENDINGS) and speech.ADJECTIVE_ENDINGS and not is_pronoun:
        further = segment.tokens[place - 2].lower if place > 1 else ""
        return (
            not further
            or further in speech.DETERMINERS
            or further in speech.PREPOSITIONS
            or token.lower in speech.NOUNS
        )
    return False


def is_clitic(language: str, segment: Segment, place: int) -> bool:
    """Whether "la", "los" is a pronoun before its verb and no article."""
    speech, tokens = speech_of(language), segment.tokens
    if place == 0:
        following = tokens[2].lower if len(tokens) > 2 else ""  # noqa: PLR2004
        return following in speech.DETERMINERS and following not in speech.PREPOSITIONS
    before = tokens[place - 1].lower
    if before in speech.CLITICS or before in speech.NEGATIONS or before in speech.ADVERBS:
        return True
    if before in closed(language):
        return before in speech.PRONOUNS or before == segment.opener
    if place > 1 and tokens[place - 2].lower in speech.DETERMINERS:
        return True  # "el programa las reúne"
    return not any(form.tense in FINITE | {"infinitive", "gerund"} for form in forms_of(language, before))


def is_time_ago(tokens: list[Token], place: int, form: Form, speech) -> bool:
    """Whether the verb only counts time: "hace dos años", "es decir"."""
    following = [token.lower for token in tokens[place + 1 : place + 5]]
    if tokens[place].lower in speech.AGO:
        return any(lower in speech.AGO_WORDS or lower in speech.TIME_NOUNS for lower in following)
    return bool(following) and (tokens[place].lower, following[0]) in speech.IDIOMS


@cache
def closed(language: str) -> frozenset[str]:
    """Words that are never taken for a verb."""
    speech = speech_of(language)
    words = (
        *(speech.DETERMINERS, speech.PREPOSITIONS, speech.SUBORDINATORS, speech.COORDINATORS, speech.PRONOUNS),
        *(speech.PEOPLE, speech.REFLEXIVES, speech.ADVERBS, speech.PARTICLES, speech.NEGATIONS, speech.NOT_FINITE),
        speech.TIME_NOUNS,
    )
    return frozenset().union(*words) - speech.VERBS_TOO
