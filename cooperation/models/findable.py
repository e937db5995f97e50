"""Names that pages of cooperation are found by."""

from modeltranslation.utils import build_localized_fieldname


def names_in(language: str, *records) -> list[str]:
    """The names of records in one language, and what short they are called in every one."""
    names = [getattr(record, build_localized_fieldname("name", language)) or "" for record in records]
    return [*names, *(getattr(record, "acronym", "") for record in records)]


def titles_in(language: str, *pages) -> list[str]:
    return [getattr(page, build_localized_fieldname("title", language)) or "" for page in pages]


def years(*numbers: int | None) -> list[str]:
    return [str(number) for number in numbers if number]
