"""The cases of tests/desk/cases: sentences with a fault and true ones, on the pages of records.toml."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from cooperation.dates import PartialDate
from embassy.desk.facts import Facts, World
from embassy.desk.passages import Passage
from embassy.desk.reading import read
from embassy.desk.records import plain_words

CASES = Path(__file__).with_name("cases")


@cache
def records() -> dict:
    """By name: those of all files of records. The day of today stands in the first."""
    files = [tomllib.loads(file.read_text()) for file in sorted(CASES.glob("records*.toml"))]
    return {
        "today": files[0]["today"],
        "records": {name: each for file in files for name, each in file["records"].items()},
    }


@cache
def facts_by_name() -> dict[str, Facts]:
    names = {name: number for number, name in enumerate(records()["records"], start=1)}
    return {
        name: Facts(
            pk=names[name],
            kind=record["kind"],
            titles=record["title"],
            country=names.get(record.get("country")),
            start=partial(record.get("start") or record.get("governmental_from")),
            end=partial(record.get("end") or record.get("governmental_to")),
            interruption=record.get("interruption", ""),
            since=record.get("since"),
            reviewed=record.get("reviewed"),
            figures=tuple(map(row_of_figure, record.get("figures", ()))),
            money=tuple(
                {"value": Decimal(record[name]), "currency": "EUR", "kind": "commitment"}
                for name in ("money",)
                if name in record
            ),
        )
        for name, record in records()["records"].items()
    }


def partial(value) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def row_of_figure(figure: dict) -> dict:
    """As embassy.bilingual.contents has it."""
    usual = {"timing": "in", "year": None, "until_year": None, "exactness": "exact", "sector_id": None}
    labels = {f"label_{language}": label for language, label in figure["label"].items()}
    return (
        usual
        | {name: value for name, value in figure.items() if name != "label"}
        | labels
        | {"number": Decimal(figure["number"])}
    )


def world() -> World:
    return World(
        today=date.fromisoformat(str(records()["today"])), facts={each.pk: each for each in facts_by_name().values()}
    )


def cases(part: str, language: str) -> tuple[list[dict], list[dict]]:
    """The faults and the true sentences of a part: those of all its files of a language."""
    found = [tomllib.loads(file.read_text()) for file in sorted((CASES / part).glob(f"{language}*.toml"))]
    return [case for each in found for case in each["faults"]], [case for each in found for case in each["true"]]


def passages_of(case: dict, language: str) -> list[Passage]:
    """The text of a case on its record, and its twin in the other language.

    A case that says when it was `written` stands on a page that nobody has reviewed since.
    """
    facts = facts_by_name()[case["record"]]
    facts = replace(facts, reviewed=None) if "written" in case else facts
    texts = {language: case["text"]}
    if "other" in case:
        texts["es" if language == "nl" else "nl"] = case["other"]
    written = case.get("written")
    found = {}
    for code, html in texts.items():
        words = plain_words(html)
        found[code] = Passage(facts, code, words, read(code, words), written, others=found)
    return list(found.values())
