"""What the rules find in the sentences of tests/desk/cases: the faults, and as few of the true sentences as can be.

With `-s` it prints what was found, missed and alarmed, by kind. What is in `tuning` may be looked at to mend the rules;
what is in `final` may not.
"""

from collections import Counter
from functools import cache

import pytest
from django.utils import translation

from embassy.desk.rules.texts import TEXT_RULES
from tests.desk import case_files

# The least that is found of the faults, and the most that is alarmed of the true sentences, in per cent. The aim is 95
# and 1: these follow what is reached, and only ever come nearer to it.
REACHED = {
    ("tuning", "nl"): (91, 0.5),
    ("tuning", "es"): (93, 0.7),
    ("final", "nl"): (88, 1.4),
    ("final", "es"): (87, 1.4),
}


@pytest.mark.parametrize(("part", "language"), REACHED)
def test_faults_are_found_and_true_sentences_are_not(part, language):
    faults, true = case_files.cases(part, language)
    kinds = Counter(case["kind"] for case in faults)
    found = Counter(case["kind"] for case in faults if is_found(case, language))
    alarmed = Counter(case["near"] for case in true if any(found_in(case, language)))
    for kind, number in kinds.items():
        print(f"{part} {language} {kind}: {found[kind]} of {number} found, {alarmed[kind]} true alarmed")  # noqa: T201
    least, most = REACHED[part, language]
    assert 100 * found.total() / len(faults) >= least
    assert 100 * alarmed.total() / len(true) <= most


def is_found(case: dict, language: str) -> bool:
    """Whether a rule names the sentence that is wrong, or one of the text beside it in the other language."""
    wrong = squeezed(case_files.plain_words(case["wrong"]))
    return any(
        code != language or squeezed(sentence) in wrong or wrong in squeezed(sentence)
        for code, sentence in found_in(case, language)
    )


def found_in(case: dict, language: str):
    """The language and the sentence of each finding."""
    with translation.override(language):
        for passage in case_files.passages_of(case, language):
            for rule in TEXT_RULES:
                for finding in rule.findings(passage, world()):
                    yield passage.language, passage.words[slice(*finding.sentence)]


@cache
def world():
    return case_files.world()


def squeezed(text: str) -> str:
    return "".join(text.split())
