"""Reads what kind of happening a clause tells of, and which moments belong to a noun rather than to the verb."""

from collections.abc import Iterator, Sequence

from embassy.desk.reading.model import Clause, Moment, Relative, Sign
from embassy.desk.reading.times import words_of_times
from embassy.desk.reading.tokens import Token
from embassy.desk.reading.verbs import forms_of

Tokens = Sequence[Token]
SHORTEST_PARTICIPLE = 5  # "vida" is none
NEAR_ATTRIBUTE = 5  # words from a moment to the participle before its noun
NEAR = 3  # words of an auxiliary before a participle where they stand together


def happenings_in(
    language: str, tokens: Tokens, clauses: tuple[Clause, ...], moments: tuple[Moment, ...]
) -> tuple[Sign, ...]:
    if words_of_times(language) is None:
        return ()
    return (*signs_of_verbs(language, tokens, clauses), *attached_moments(language, tokens, clauses, moments))


def without_times(tokens: Tokens, clauses: tuple[Clause, ...], relatives: tuple[Relative, ...]) -> tuple[Clause, ...]:
    """The clauses without those whose verb is a word of a relative time: "hace dos meses"."""
    words = {
        token.text for relative in relatives for token in tokens if relative.span[0] <= token.start < relative.span[1]
    }
    return tuple(
        clause
        for clause in clauses
        if clause.verb not in words
        or not any(relative.span[0] <= clause.span[0] < relative.span[1] for relative in relatives)
    )


def signs_of_verbs(language: str, tokens: Tokens, clauses: tuple[Clause, ...]) -> Iterator[Sign]:
    """A clause on what lasts, on what takes place, on what somebody wants or must do, or on what is done."""
    words = words_of_times(language)
    for clause in clauses:
        for kind, lemmas in words.VERBS.items():
            if clause.lemma in lemmas:
                yield Sign(clause.span, kind)
        tenses = {form.tense for form in forms_of(language, clause.verb.lower())}
        if {"present", "past"} <= tenses or clause.verb.lower().endswith(words.PRESENT_OR_PAST):
            yield Sign(clause.span, "maybe-past")
        if clause.verb.lower() in words.COPULAS:
            inside = [token.lower for token in tokens if clause.span[0] <= token.start < clause.span[1]]
            participles = [word for word in inside if is_participle(language, word)]
            if participles:
                yield Sign(clause.span, "due" if words.NOT_DONE.intersection(participles) else "done")


def is_participle(language: str, word: str) -> bool:
    """Whether a word is a past participle by its form and by the table of verbs."""
    words = words_of_times(language)
    if len(word) < SHORTEST_PARTICIPLE or not words.PARTICIPLE.match(word):
        return False
    forms = forms_of(language, word)
    return (
        any(form.tense == "participle" for form in forms) if forms else bool(words.CERTAIN_PARTICIPLE.fullmatch(word))
    )


def attached_moments(
    language: str, tokens: Tokens, clauses: tuple[Clause, ...], moments: tuple[Moment, ...]
) -> Iterator[Sign]:
    """The moments at which a noun was made what it is: "the agreement signed in 2019"."""
    words = words_of_times(language)
    for moment in moments:
        before = [token for token in tokens if token.end <= moment.span[0]]
        after = [token for token in tokens if token.start >= moment.span[1]]
        if not before or any(clause.verb == before[-1].text for clause in clauses):
            continue
        if is_attribute(language, words, before) or (
            before[-1].lower in words.BEFORE_ATTRIBUTE and follows_participle(language, after)
        ):
            yield Sign(moment.span, "attached")


def is_attribute(language: str, words: type, before: Tokens) -> bool:
    """Whether a participle that no auxiliary governs stands last; not one that says what is planned."""
    word = before[-1].lower
    if len(before) > 1 and before[-2].lower in words.BEFORE_NOUN:
        return False
    if word in words.CLASSES["call"] or f"-{word}" in words.CLASSES["call"]:
        return False  # "recibimos propuestas"
    if not is_participle(language, word) or any(form.lemma in words.PLANS for form in forms_of(language, word)):
        return False
    reach = words.AUXILIARY_REACH
    governed = [token.lower for token in before[-1 - reach : -1]]
    auxiliaries = sum(lower in words.AUXILIARIES for lower in governed)
    participles = sum(is_participle(language, lower) for lower in governed if reach > NEAR)
    return auxiliaries <= participles


def follows_participle(language: str, tokens: Tokens) -> bool:
    """Whether a participle with the ending of an adjective comes soon: "in 2019 met Lima gesloten"."""
    words = [token.lower for token in tokens[:NEAR_ATTRIBUTE]]
    return any(is_participle(language, word) or is_participle(language, word.removesuffix("e")) for word in words)
