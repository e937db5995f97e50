"""Whether JSON-LD speaks schema.org's language: every class, property and value as schema_org.json defines them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

VOCABULARY = json.loads(Path(__file__).with_name("schema_org.json").read_text())
CLASSES, PROPERTIES, MEMBERS = (VOCABULARY[key] for key in ("classes", "properties", "members"))
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d"
WRITTEN = {
    "Text": r"(?s).*\S.*",
    "URL": r"https?://[^\s<>\"]+",
    "Date": DATE,
    "Time": rf"{TIME}([+-]\d\d:\d\d|Z)?",
    "DateTime": rf"{DATE}T{TIME}([+-]\d\d:\d\d|Z)",
    **{name: rf"https://schema\.org/({'|'.join(members)})" for name, members in MEMBERS.items()},
}


def complaints(document: dict) -> list[str]:
    """What is wrong with a data block; nothing when it is valid."""
    things = document["@graph"]
    kinds = {thing["@id"]: thing["@type"] for thing in things if "@id" in thing}
    return [complaint for thing in things for complaint in complaints_of(thing, kinds)]


def complaints_of(thing: dict, kinds: dict) -> Iterator[str]:
    classes = kinds_above(thing.get("@type", []))
    if not classes:
        yield f"no class: {thing}"
    yield from (f"no class of schema.org: {name}" for name in classes - CLASSES.keys())
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if not set(PROPERTIES.get(name, {"of": ()})["of"]) & classes:
            yield f"{thing['@type']} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not types_of(each, kinds) & set(PROPERTIES[name]["takes"]):
                yield f"{name} does not take {each!r}"
            if isinstance(each, dict) and "@type" in each:
                yield from complaints_of(each, kinds)


def kinds_above(kinds: str | list[str]) -> set[str]:
    """Classes with all that they inherit from."""
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return {above for kind in kinds for parent in CLASSES.get(kind, []) for above in kinds_above(parent)} | set(kinds)


def types_of(value, kinds: dict) -> set[str]:
    """The classes and data types that a value can be taken for."""
    if isinstance(value, bool):
        return {"Boolean"}
    if isinstance(value, int | float):
        return {"Number"} | ({"Integer"} if isinstance(value, int) else set())
    if isinstance(value, str):
        return {name for name, form in WRITTEN.items() if re.fullmatch(form, value)}
    if "@value" in value:
        return {"Text"} if value.keys() == {"@value", "@language"} and value["@value"] else set()
    if value.keys() == {"@id"}:
        return kinds_above(kinds.get(value["@id"], []))
    return kinds_above(value.get("@type", []))
