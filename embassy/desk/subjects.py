"""Which record the subject of each clause is: that of the page, another that is named, or none."""

from typing import NamedTuple

from embassy.desk.facts import Facts, World
from embassy.desk.passages import Passage, once_for_all_rules
from embassy.desk.reading.model import About, Clause, Sentence
from embassy.desk.reading.tokens import tokens_in
from embassy.desk.reading.vocabulary import speech_of


class Spoken(NamedTuple):
    """A clause, and the record that its subject is; None where that is no record or only a part of one."""

    clause: Clause
    facts: Facts | None
    before: Facts | None  # that of the clause before: whom "his", "their" mean
    is_later: bool = False  # behind a clause of its sentence that has a record as its subject


@once_for_all_rules
def spoken_in(passage: Passage, world: World) -> list[tuple[Sentence, tuple[Spoken, ...]]]:
    """Each sentence of a text with its clauses. A pronoun stands for the subject of the clause before."""
    topic = passage.facts  # the record that "the programme" means
    before: Facts | None = passage.facts  # the subject of the clause before
    spoken = []
    for sentence in passage.reading.sentences:
        found = []
        for clause in sentence.clauses:
            named = named_in(passage, world, clause)
            subject = subject_of(passage, clause, named, topic, before)
            if named and clause.about in (About.NAMED, About.RECORD):
                topic = named
            found.append(
                Spoken(clause, subject, before, is_later=bool(found and found[-1].facts and found[-1].clause.subject))
            )
            if not (clause.opener and clause.about == About.NOTHING):
                before = subject
        spoken.append((sentence, tuple(found)))
    return spoken


def named_in(passage: Passage, world: World, clause: Clause) -> Facts | None:
    """The record that the subject names first."""
    if clause.subject is None:
        return None
    mentions = world.names.mentions_in(passage.words, clause.subject)
    if not mentions:
        return None
    before = passage.words[clause.subject[0] : mentions[0].span[0]].lower().split()
    is_of_it = clause.about == About.NAMED and speech_of(passage.language).OF.intersection(before)
    return None if is_of_it else world.facts[mentions[0].pk]


def subject_of(passage: Passage, clause: Clause, named, topic, before) -> Facts | None:
    speech = speech_of(passage.language)
    if clause.about in (About.PART, About.TEAM, About.OTHER):
        return None
    if clause.about == About.NAMED:
        return named
    if clause.about == About.NOTHING:
        return None if clause.opener else before
    words = [token.lower for token in tokens_in(passage.words, clause.subject)]
    if len(words) == 1 and words[0] in speech.PRONOUNS:
        return before
    if named:
        return named
    return None if speech.OTHERS.intersection(words) else topic
