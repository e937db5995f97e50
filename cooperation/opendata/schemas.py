"""What the API takes and gives, as OpenAPI describes it. Its words are in English, the language of its names."""

from typing import Literal

from django.utils import translation
from ninja import Schema
from pydantic import Field, create_model

from cooperation.models import Figure, ProgrammePage
from cooperation.models.money import CURRENCY_CODES
from cooperation.models.programmes import Status
from cooperation.opendata.columns import Column, Kind
from cooperation.opendata.tables import TABLES, Table
from embassy.bilingual.texts import LANGUAGE_CODES

LONGEST_QUESTION = 200  # characters
LARGEST_PAGE = 100  # rows
LAST_ID = 2**31 - 1

TYPES = {Kind.NUMBER: float, Kind.INTEGER: int}
STATES = tuple(status.value for status in Status if status != Status.ENDING)  # what ends this year is running


def row_schema(table: Table) -> type[Schema]:
    fields = {
        name: (type_of(column, name == "id"), Field(..., description=meaning_of(column, language)))
        for column in table.columns
        for name, language in column.languages.items()
    }
    return create_model(f"{table.name.capitalize()}Row", __base__=Schema, **fields)


def type_of(column: Column, is_key: bool):
    """A text in a list may be empty; anything else that is not known is null."""
    kind = TYPES.get(column.kind, str)
    if column.many:
        return list[kind | None] if column.kind == Kind.NUMBER else list[kind]
    return kind if is_key else kind | None


def meaning_of(column: Column, language: str) -> str:
    with translation.override(None):  # the English of the catalogue
        return f"{column.meaning} Language: {language}." if language else str(column.meaning)


def page_schema(name: str, row: type[Schema]) -> type[Schema]:
    return create_model(
        f"{name.capitalize()}Page",
        __base__=Schema,
        total=(int, Field(..., description="How many rows the filters leave.")),
        next=(str | None, Field(..., description="Address of the next rows, null after the last.")),
        rows=(list[row], ...),
    )


ROWS = {name: row_schema(table) for name, table in TABLES.items()}
PAGES = {name: page_schema(name, row) for name, row in ROWS.items()}


class Paged(Schema):
    """Which rows of what the filters leave."""

    limit: int = Field(50, ge=1, le=LARGEST_PAGE, description="How many rows at most.")
    cursor: str | None = Field(None, max_length=400, description="From the `next` of an earlier answer.")


class InCountry(Paged):
    country: list[str] = Field(
        [], max_length=20, description="Code of ISO 3166-1, such as PE. Several widen the selection."
    )


class Found(InCountry):
    """The filters of the finder on the site, under names that do not change with the language."""

    sector: list[str] = Field(
        [], max_length=20, description="Code of a sector, such as health, or its name in any language."
    )
    region: list[str] = Field([], max_length=50, description="Code of ISO 3166-2, such as PE-LOR.")
    active_from: int | None = Field(None, ge=1800, le=2200, description="Active in this year or later.")
    active_to: int | None = Field(None, ge=1800, le=2200, description="Active in this year or before.")
    q: str = Field("", max_length=LONGEST_QUESTION, description="Words, searched for as on the site.")
    language: Literal[LANGUAGE_CODES] = Field(LANGUAGE_CODES[0], description="Language in which the words are.")
    channel: list[Literal[tuple(ProgrammePage.Channel.values)]] = Field([], max_length=20)


class FoundProgrammes(Found):
    status: list[Literal[STATES]] = Field([], max_length=20, description="On the day of asking.")


class AboutPages(InCountry):
    about: Literal["country", "programme", "partner"] | None = None
    about_id: int | None = Field(None, ge=1, le=LAST_ID, description="Of that country, programme or partner.")


class FoundFigures(AboutPages):
    kind: Literal[tuple(Figure.Kind.values)] | None = None


class FoundBudgets(AboutPages):
    currency: list[Literal[tuple(sorted(CURRENCY_CODES))]] = Field([], max_length=20, description="Code of ISO 4217.")


class FoundSpending(FoundBudgets):
    kind: list[Literal["commitment", "disbursement", "expenditure"]] = Field([], max_length=3)


class FoundOfPartner(InCountry):
    partner_id: int | None = Field(None, ge=1, le=LAST_ID)
