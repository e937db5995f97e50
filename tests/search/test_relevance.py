"""What visitors ask, and which page they must find first, or among the first three."""

import re
from pathlib import Path

import pytest

from embassy.search.results import find

QUESTION = re.compile(r"^(?P<question>[^#].*?) (?P<place>>>?) (?P<page>.+)$", re.MULTILINE)
FIRST_THREE, SHARE_FIRST = 3, 0.9
NOTHING = "-"  # stands for no page


def names_of(hits) -> list[set[str]]:
    return [{hit.entry.title, *ends_of(hit.entry.page.url_path_nl.strip("/"))} for hit in hits if hit.entry]


def ends_of(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[start:]) for start in range(len(parts))]


@pytest.mark.parametrize("language", ["nl", "es"])
def test_visitors_find_the_page_they_mean(language, db, monkeypatch):
    monkeypatch.setattr("embassy.search.results.PAGE_SIZE", FIRST_THREE)  # nobody looks at the others here
    cases = QUESTION.findall(Path(__file__).with_name(f"questions_{language}.txt").read_text())
    missed, not_first = [], []
    for question, place, page in cases:
        found = names_of(find(question, language).hits[:FIRST_THREE])
        if page == NOTHING:
            missed += [f"{question} > nothing: {found}"] if found else []
        elif not any(page in names for names in found):
            missed.append(f"{question} > {page}: {found}")
        elif place == ">>" and page not in found[0]:
            not_first.append(f"{question} >> {page}: {found[0]}")
    report = "\n".join(["", "Not among the first three:", *missed, "Not first:", *not_first])
    firsts = sum(place == ">>" for question, place, page in cases)
    assert len(cases) >= 120
    assert not missed, report
    assert len(not_first) <= (1 - SHARE_FIRST) * firsts, report
