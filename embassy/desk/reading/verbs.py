"""Which verb a word may be a form of, from a table of forms for each language."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.words import __file__ as words_file

TENSES = {
    "p": "present",
    "t": "past",
    "f": "future",
    "c": "conditional",
    "s": "subjunctive",
    "x": "past subjunctive",
    "i": "infinitive",
    "g": "gerund",
    "d": "participle",
}
FINITE = {"present", "past", "future", "conditional", "subjunctive", "past subjunctive"}


class Form(NamedTuple):
    lemma: str
    tense: str
    number: str  # "s", "p", "1" (I), "w" (we) or "-"


@cache
def table(language: str) -> tuple[dict[str, tuple[Form, ...]], frozenset[str]]:
    """The forms that are written out, and all infinitives."""
    forms: dict[str, tuple[Form, ...]] = {}
    lemmas = set()
    for line in (Path(words_file).parent / f"{language}_verbs.txt").read_text().splitlines():
        lemma, *pairs = line.split()
        lemmas.add(lemma)
        for pair in pairs:
            form, code = pair.split(":")
            forms[form] = (*forms.get(form, ()), Form(lemma, TENSES[code[0]], code[1]))
    return forms, frozenset(lemmas)


@cache
def forms_of(language: str, word: str) -> tuple[Form, ...]:
    """What a word in small letters may be; empty where it is no form of a verb."""
    forms, lemmas = table(language)
    speech = speech_of(language)
    found = list(forms.get(word, ()))
    for size in range(1, min(7, len(word) - 1) + 1):
        for ending, code in speech.ENDINGS.get(word[-size:], ()):
            if (lemma := word[:-size] + ending) in lemmas:
                found.append(Form(lemma, TENSES[code[0]], code[1]))
    if not found:
        found = with_particle(language, word)
    return tuple(found)


def with_particle(language: str, word: str) -> list[Form]:
    """The forms of a verb that has its separable particle before it: "uitvoert", "uitgevoerd", "uit te voeren"."""
    forms, _lemmas = table(language)
    for size in range(2, 9):
        particle, rest = word[:size], word[size:]
        if particle in speech_of(language).PARTICLES and rest in forms:
            return [Form(particle + form.lemma, form.tense, form.number) for form in forms[rest]]
    return []


def is_verb(language: str, lemma: str) -> bool:
    return lemma in table(language)[1]
