"""Columns of the open data: what a cell holds and means, and how it is taken from a record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cooperation.dates import PartialDate
from cooperation.opendata.records import Organisation, Programme, Texts
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.pages.slugs import localized

Cell = str | int | Decimal | None | list
Row = dict[str, Cell]


class Kind(StrEnum):
    """What a cell holds. A date is ISO 8601, as precise as its source: 2019, 2019-05, 2019-05-31."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    INTEGER = "integer"
    ADDRESS = "address"


@dataclass(frozen=True)
class Column:
    """A column of a table.

    `value` gets its content from a record; without `value` it is the record's attribute of the same name. Where the
    column is `translated`, the content is a text in several languages.

    `many`: a cell holds a list. In a translated one, a place stays empty for what has no text in that language, so
    that all lists of a row have the same order.
    """

    name: str
    kind: Kind
    meaning: Promise
    value: Callable | None = None
    translated: bool = False
    many: bool = False

    @property
    def languages(self) -> dict[str, str]:
        """The language of each name that the column has in a file."""
        return {localized(self.name, code): code for code in LANGUAGE_CODES} if self.translated else {self.name: ""}

    def cells(self, record, base: str) -> Row:
        value = self.value(record) if self.value else getattr(record, self.name)
        return {name: self.cell(value, language, base) for name, language in self.languages.items()}

    def cell(self, value, language: str, base: str) -> Cell:
        if self.many:
            return [each.get(language, "") for each in value] if language else list(value)
        plain = plain_value(value.get(language) if language else value)
        return f"{base}{plain}" if plain and self.kind == Kind.ADDRESS else plain


def plain_value(value) -> Cell:
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


# --- columns that several tables have


def organisation_name(organisation: Organisation | None) -> Texts:
    """Its name in each language; a name that is not translated is the same in all."""
    if organisation is None:
        return {}
    if organisation.language and organisation.name:
        return dict.fromkeys(LANGUAGE_CODES, next(iter(organisation.name.values())))
    return organisation.name


def identity(meaning: Promise) -> Column:
    return Column("id", Kind.INTEGER, meaning, lambda page: page.pk)


def title(name: str, meaning: Promise, page: Callable = lambda page: page) -> Column:
    return Column(name, Kind.TEXT, meaning, lambda record: page(record).title, translated=True)


def place(page: Callable = lambda page: page) -> tuple[Column, ...]:
    return (
        Column("country", Kind.CODE, _("Country, by its code of ISO 3166-1."), lambda each: page(each).country.code),
        Column("country_name", Kind.TEXT, _("Country, by its name."), lambda each: page(each).country.name, True),
    )


def address(page: Callable = lambda page: page) -> Column:
    meaning = _("Address of the page, in the languages that it is written in.")
    return Column("url", Kind.ADDRESS, meaning, lambda record: page(record).addresses, translated=True)


def origin(fact: Callable = lambda fact: fact) -> tuple[Column, ...]:
    return (
        Column("source", Kind.TEXT, _("Where the facts come from."), lambda each: fact(each).source, True),
        Column("source_date", Kind.DATE, _("Date of the source."), lambda each: fact(each).source_date),
        Column("source_url", Kind.TEXT, _("Link to the source."), lambda each: fact(each).source_url),
    )


LAST_CHECKED = Column(
    "last_checked",
    Kind.DATE,
    _("Day on which somebody last compared the page with its sources."),
    lambda page: page.checked_on,
)
PUBLISHED = Column(
    "modified", Kind.MOMENT, _("When the page was last published, in universal time."), lambda page: page.published
)
WHERE = _("Regions, by their codes of ISO 3166-2. None: the whole country.")
PAGE_TITLE = _("Title of the page.")


def regions(meaning: Promise = WHERE, part: Callable = lambda part: part) -> Column:
    return Column("regions", Kind.CODE, meaning, lambda each: [one.code for one in part(each).regions], many=True)


def party(name: str, names: Promise, refs: Promise) -> tuple[Column, ...]:
    """Who pays, or is paid."""
    return (
        Column(name, Kind.TEXT, names, lambda each: organisation_name(getattr(each.money, name)), True),
        Column(f"{name}_ref", Kind.CODE, refs, lambda each: getattr(getattr(each.money, name), "ref", None)),
    )


def organisation_columns(organisation: Callable) -> tuple[Column, ...]:
    def taken(name: str) -> Callable:
        return lambda each: getattr(organisation(each), name, None)

    return (
        Column(
            "organisation",
            Kind.TEXT,
            _("Name of the organisation. Empty where it is withheld to protect it."),
            lambda each: organisation_name(organisation(each)),
            translated=True,
        ),
        Column("organisation_acronym", Kind.TEXT, _("Short name of the organisation."), taken("acronym")),
        Column(
            "organisation_type",
            Kind.CODE,
            _("Type of the organisation, by IATI's codelist OrganisationType."),
            taken("type"),
        ),
        Column("organisation_ref", Kind.CODE, _("Identifier of the organisation in IATI."), taken("ref")),
    )


def aid_code(name: str, meaning: Promise) -> Column:
    return Column(name, Kind.CODE, meaning, lambda programme: programme.codes[name])


def organisations_in(name: str, role: str, meaning: Promise) -> Column:
    def names(programme: Programme) -> list[Texts]:
        return [organisation_name(each.organisation) for each in programme.participants if each.role == role]

    return Column(name, Kind.TEXT, meaning, names, translated=True, many=True)
