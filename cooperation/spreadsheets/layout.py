"""Which columns the spreadsheet has, and in which order."""

from functools import cache, reduce
from operator import or_

from django.db import models
from django.utils.translation import gettext_lazy

from cooperation.dates import PartialDateField
from cooperation.models import CountryPage, Figure, MoneyLine, ProgrammeOrganisation, ProgrammePage, ProgrammeSector
from cooperation.spreadsheets.columns import (
    ChoiceColumn,
    Choices,
    Column,
    DayColumn,
    NumberColumn,
    OrganisationColumn,
    PartialDateColumn,
    RegionsColumn,
    RowsColumn,
    SectorColumn,
    SectorsColumn,
    YearColumn,
    heading,
)
from embassy.bilingual.panels import localized_names

COLUMN_OF_FIELD = {
    PartialDateField: PartialDateColumn,
    models.DateField: DayColumn,
    models.DecimalField: NumberColumn,
    models.PositiveSmallIntegerField: YearColumn,
}


def column_of(model: type[models.Model], key: str) -> Column:
    """The column for a field, by the kind of the field."""
    field = model._meta.get_field(key)
    kind = ChoiceColumn if field.choices else COLUMN_OF_FIELD.get(type(field), Column)
    return kind(model, key)


def columns_of(model: type[models.Model], *keys: str) -> list[Column]:
    return [column_of(model, key) for key in keys]


KIND, CODE, COUNTRY, KEY = "row", "code", "country", "uid"  # the columns that say what a row is about
SOURCE = (*localized_names("source"), "source_date", "source_url", "editorial_note", "checked_on")
PROGRAMME = [
    *columns_of(
        ProgrammePage,
        *localized_names("title"),
        "channel",
        "start",
        "end",
        "interruption",
        *localized_names("objective"),
    ),
    RegionsColumn(),
    SectorsColumn(
        "sectors", [SectorColumn(ProgrammeSector, "sector"), *columns_of(ProgrammeSector, "purpose_code", "share")]
    ),
    RowsColumn(
        "organisations",
        [OrganisationColumn(ProgrammeOrganisation, "organisation"), column_of(ProgrammeOrganisation, "role")],
    ),
    *columns_of(ProgrammePage, *SOURCE),
]
FIGURE = [
    *columns_of(
        Figure, "kind", "exactness", "number", "unit", *localized_names("label"), "timing", "year", "until_year"
    ),
    SectorColumn(Figure, "sector"),
    *columns_of(Figure, *SOURCE, "source_before"),
]


AMOUNT = [
    *columns_of(
        MoneyLine,
        *("kind", "exactness", "value", "currency", "period_start", "period_end", "per", "value_date"),
    ),
    *(OrganisationColumn(MoneyLine, name) for name in ("provider", "receiver")),
    *columns_of(MoneyLine, *localized_names("description"), *SOURCE),
]


class RowKind(models.TextChoices):
    """What a row is about."""

    PROGRAMME = "programme", ProgrammePage._meta.verbose_name
    FIGURE = "figure", Figure._meta.verbose_name
    AMOUNT = "amount", MoneyLine._meta.verbose_name


@cache
def kinds() -> Choices:
    return Choices(RowKind.choices)


COLUMNS = {
    RowKind.PROGRAMME: {column.key: column for column in PROGRAMME},
    RowKind.FIGURE: {column.key: column for column in FIGURE},
    RowKind.AMOUNT: {column.key: column for column in AMOUNT},
}
# The rows of a programme that have a line of their own, with the name of their relation to it.
ROWS = {RowKind.FIGURE: ("figures", Figure), RowKind.AMOUNT: ("money", MoneyLine)}


LABELS = {
    KIND: gettext_lazy("kind of row"),
    CODE: ProgrammePage._meta.get_field("code").verbose_name,
    COUNTRY: CountryPage._meta.verbose_name,
    KEY: gettext_lazy("key of the figure or amount"),
}


def headings() -> dict[str, str]:
    """The headings by the names of the columns, in the order of the export."""
    programme, *rows = ({key: column.heading for key, column in columns.items()} for columns in COLUMNS.values())
    place = {key: heading(key, label) for key, label in LABELS.items()}
    own = {key: words for key, words in programme.items() if not any(key in row for row in rows)}
    return reduce(or_, rows, place | own)
