"""Targets of years that have passed, without a word on what became of them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from embassy.desk.counted import (
    counts,
    figure_words,
    has_word,
    is_elliptic,
    is_near,
    label_of,
    label_words,
    nouns_after,
    words_in,
)
from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import About, Clause, Moment, Number, Sentence, Span, Time
from embassy.desk.rules.figures import answers
from embassy.desk.rules.recorded import overlap, spoken_numbers, year_of
from embassy.desk.rules.sentences import clause_at, has_sign

FIRST_YEAR, LAST_YEAR = 1500, 2100
NOT_AIMED = {"time", "hour", "phone", "share"}
DUE = {"by", "before", "for"}
BY = {"by", "before", "until", "for", "in", "through", ""}  # relations of the year of an aim
SMALL = 12  # a number up to this one is not what became of a target
AROUND = 3  # sentences before and after that may tell what became of it


def targets_in_texts(passage: Passage, world: World) -> Iterator[Finding]:
    """Sentences with a target whose year has passed, where neither the record nor a sentence near has a result."""
    if passage.reading is None or figure_words(passage.language) is None:
        return
    for index, sentence in enumerate(passage.reading.sentences):
        moment = passed_moment(passage, sentence, world.today)
        number = moment and target_in(passage, world, sentence, moment)
        if number and not is_answered(passage, index, number):
            marks = tuple(sorted((number.span, moment.span)))
            yield Finding(sentence.span, marks, against(moment), str(moment.last[0]))


def against(moment: Moment) -> str:
    return _("The year %(year)s has passed, and no result stands beside it.") % {"year": moment.last[0]}


def passed_moment(passage: Passage, sentence: Sentence, today: date) -> Moment | None:
    """The last moment of a sentence, if the years of all have passed."""
    told = (moment for moment in sentence.moments if moment.last[0] and not moment.is_counted)
    found = [*told, *bare_years(passage, sentence)]
    passed = [moment for moment in found if moment.last[0] < today.year]
    return passed[-1] if passed and len(passed) == len(found) else None


def bare_years(passage: Passage, sentence: Sentence) -> Iterator[Moment]:
    """Years without a preposition, which were not read as moments: "Doel 2020: …"."""
    for number in spoken_numbers(sentence):
        if is_bare_year(passage, sentence, number):
            part = (int(number.value), None, None)
            yield Moment(number.span, part, part, "year")


def is_bare_year(passage: Passage, sentence: Sentence, number: Number) -> bool:
    words = passage.words[slice(*number.span)]
    is_year = len(words) == len("2020") and words.isdigit() and FIRST_YEAR <= int(words) <= LAST_YEAR
    is_year = is_year and not is_reference(passage.words, number.span)
    return is_year and not nouns_after(passage.language, passage.words, sentence, number)


def is_reference(text: str, span: Span) -> bool:
    """Whether a number is part of a reference with a slash: "Directive (EU) 2016/2102"."""
    return "/" in (text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1])


def around(passage: Passage, index: int) -> list[Sentence]:
    return list(passage.reading.sentences[max(0, index - AROUND) : index + AROUND + 1])


def target_in(passage: Passage, world: World, sentence: Sentence, moment: Moment) -> Number | None:
    """The number of a target that a sentence speaks of, if the record has no result for it."""
    is_aim = speaks_of_aim(passage, sentence)
    for number in spoken_numbers(sentence):
        if number.unit in NOT_AIMED or Decimal(number.value) <= SMALL or overlap(number.span, moment.span):
            continue
        if is_reference(passage.words, number.span):
            continue
        recorded = recorded_target(passage, sentence, number, moment.last[0])
        if recorded:
            results = [figure for figure in passage.facts.figures if figure["kind"] == "result"]
            is_open = not any(answers(result, recorded) for result in results)
            if is_open and (is_aim or not tells_past(sentence)):
                return number
        elif (
            is_aim
            and aims_at(passage, sentence, moment)
            and is_of_the_record(passage, world, sentence, number)
            and not has_result(passage, sentence, number)
        ):
            return number
    return None


def aims_at(passage: Passage, sentence: Sentence, moment: Moment) -> bool:
    """Whether a sentence aims at the moment; in the past tense "wanted", "had to" alone need a time by which."""
    clause = clause_at(sentence, moment.span)
    if moment.relation not in BY or has_sign(sentence, "generic", "condition") or (clause and clause.is_negated):
        return False
    is_past = clause is not None and clause.time == Time.PAST
    words = set(words_in(passage.words, sentence.span))
    is_sure = not words.isdisjoint(figure_words(passage.language).AIMS)
    return not is_past or is_sure or moment.relation in DUE or moment.part == "end"


def speaks_of_aim(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence has a word for an aim; not "meer dan verwacht", which tells what became of it."""
    data, words = figure_words(passage.language), words_in(passage.words, sentence.span)
    pairs = zip(["", *words], words, strict=False)
    return any(word in data.TARGET and before not in data.THAN for before, word in pairs)


def tells_past(sentence: Sentence) -> bool:
    return bool(sentence.clauses) and all(clause.time == Time.PAST for clause in sentence.clauses)


def is_of_the_record(passage: Passage, world: World, sentence: Sentence, number: Number) -> bool:
    """Whether a sentence speaks of the record, as far as its words tell."""
    data, words = figure_words(passage.language), words_in(passage.words, sentence.span)
    if any(word in data.OTHERS for word in words):
        return False
    subjects = [clause.subject for clause in sentence.clauses if clause.subject]
    is_counted = not subjects or any(overlap(number.span, subject) for subject in subjects)
    if is_counted and passage.facts.kind in {"programme", "partner"}:
        return True  # "Meta para 2021: …", "er moesten 40 kwekerijen zijn"
    is_named = any(
        clause.about == About.RECORD
        or (clause.about == About.NAMED and world.names.mentions_in(passage.words, clause.subject))
        for clause in sentence.clauses
    )
    return is_named or any(word in data.OWN for word in words)


def recorded_target(passage: Passage, sentence: Sentence, number: Number, year: int) -> dict | None:
    language, text = passage.language, passage.words
    for figure in passage.facts.figures:
        label = label_of(figure, language)
        if figure["kind"] == "target" and year_of(figure) == year and is_near(number, figure["number"]) and label:
            thing = label_words(language, label)[0]
            if counts(language, text, sentence, number, thing) or is_elliptic(language, text, sentence, number):
                return figure
    return None


def has_result(passage: Passage, sentence: Sentence, number: Number) -> bool:
    """Whether the record has a result for what a number counts."""
    language = passage.language
    results = [label_of(figure, language) for figure in passage.facts.figures if figure["kind"] == "result"]
    return any(label and counts(language, passage.words, sentence, number, label) for label in results)


def is_answered(passage: Passage, index: int, target: Number) -> bool:
    """Whether a sentence or those near it tell what became of a target."""
    sentences, data = passage.reading.sentences, figure_words(passage.language)
    if any(tells_result(passage, near, sentences[index], target) for near in around(passage, index)):
        return True
    following = sentences[index + 1 : index + 2]
    return any(is_outcome(clause, data.SURE_OUTCOMES, data) for near in following for clause in near.clauses)


def tells_result(passage: Passage, near: Sentence, sentence: Sentence, target: Number) -> bool:
    """Whether a sentence tells what became of a target: with another number for it, or in words."""
    language, data = passage.language, figure_words(passage.language)
    nouns = nouns_after(language, passage.words, sentence, target)
    words = words_in(passage.words, near.span)
    for number in spoken_numbers(near):
        if number.value != target.value and is_a_result(passage, near, number, nouns):
            return True
    is_of_target = near is sentence or any(word in data.TARGET_NOUNS for word in words)
    is_of_target = is_of_target or any(has_word(language, words, noun) for noun in nouns)
    outcomes = data.SURE_OUTCOMES | data.OUTCOMES
    return is_of_target and any(is_outcome(clause, outcomes, data) for clause in near.clauses)


def is_a_result(passage: Passage, near: Sentence, number: Number, nouns: list[str]) -> bool:
    if number.unit in {"percent", "share"}:
        return True
    if Decimal(number.value) <= SMALL or number.unit in NOT_AIMED or is_bare_year(passage, near, number):
        return False
    found = nouns_after(passage.language, passage.words, near, number)
    return not found or not nouns or any(has_word(passage.language, found, noun) for noun in nouns)


def is_outcome(clause: Clause, outcomes: set[str], data) -> bool:
    """Whether a clause of the past says that something was reached or not: "werd niet gehaald", "no se cumplió"."""
    return clause.time == Time.PAST and clause.lemma in outcomes and clause.verb.lower() not in data.TARGET
