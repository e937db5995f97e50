"""The columns of the spreadsheet: what each holds, how it is written in a cell and read back.

A value passes `text` on its way out and `parse` on its way in. The rules of a value are those of its model's field.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from io import StringIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.fields import TranslationField

from cooperation.csv_text import csv_text
from cooperation.dates import PartialDate
from cooperation.models import ProgrammePage
from cooperation.rules import check_regions, check_shares
from cooperation.spreadsheets.cells import folded, parsed_number, parsed_year, plain, tidy
from cooperation.spreadsheets.references import References
from embassy.bilingual.rows import finished

PART, ITEM, ALTERNATIVE = " | ", "; ", " / "


def in_all_languages(text) -> str:
    """A lazy text in every language of the site, once where they agree: Titel / Título."""
    written = []
    for code, _language in settings.LANGUAGES:
        with translation.override(code):
            written.append(capfirst(str(text)))
    return ALTERNATIVE.join(dict.fromkeys(written))


def heading(key: str, label, language: str = "") -> str:
    """A heading: words for readers of every language, and the name by which the column is known."""
    words = in_all_languages(label)
    return f"{words} ({language}) [{key}]" if language else f"{words} [{key}]"


class Column:
    """A field of a model as a column: here one that holds a text."""

    width = 24  # in characters

    def __init__(self, model: type[models.Model], key: str):
        self.key, self.field = key, model._meta.get_field(key)
        is_translated = isinstance(self.field, TranslationField)
        self.name = (self.field.translated_field if is_translated else self.field).verbose_name
        self.language = dict(settings.LANGUAGES)[self.field.language] if is_translated else ""

    @cached_property
    def heading(self) -> str:
        return heading(self.key, self.name, self.language)

    @property
    def has_default(self) -> bool:
        """Whether the field always has a value, so that an empty cell says nothing."""
        return self.field.has_default() and not self.field.blank

    @property
    def label(self) -> str:
        """The name of the column for one reader."""
        return f"{self.name} ({self.language})" if self.language else str(self.name)

    def read(self, record: models.Model):
        return getattr(record, self.field.attname)

    def write(self, record: models.Model, value):
        setattr(record, self.field.attname, value)

    def text(self, value, references: References) -> str:
        """A value as a cell holds it; also what the dry run shows."""
        return "" if value is None else tidy(str(value))

    def words(self, value) -> str:
        """A value so that it cannot be read in two ways, where its text can be; else empty."""
        return ""

    def parse(self, text: str, references: References):
        """The value that a cell means, not yet checked. Raises ValidationError where no value can be meant."""
        return text or (None if self.field.null else "")

    def choices(self, references: References) -> list[str]:
        """What a cell may say, where that can be listed."""
        return []

    def clean(self, value, record: models.Model):
        """The value as the model's field takes it. Raises the field's own ValidationError.

        One language of a text may be empty: the languages are looked at together.
        """
        return self.field.clean(value, record) if value or not self.language else value


class Choices:
    """Choices as cells say them: written in all languages, read in any of them, or as the database has them."""

    def __init__(self, choices: Iterable[tuple[str, str]]):
        self.written = {value: in_all_languages(label) for value, label in choices}
        self.named = {
            folded(name): value
            for value, words in self.written.items()
            for name in (value, words, *words.split(ALTERNATIVE))
        }

    def find(self, name: str) -> str:
        if folded(name) not in self.named:
            known = ITEM.join(self.written.values())
            raise ValidationError(_("“%(name)s” is not one of: %(known)s.") % {"name": name, "known": known})
        return self.named[folded(name)]


class ChoiceColumn(Column):
    @cached_property
    def names(self) -> Choices:
        return Choices(self.field.choices)

    def text(self, value, references):
        return self.names.written.get(value, value)

    def parse(self, text, references):
        return self.names.find(text) if text else ""

    def choices(self, references):
        return list(self.names.written.values())


class DateColumn(Column):
    """A date, shown in words too: whoever typed 03/04/2026 sees which day and which month it is."""

    width = 12

    def words(self, value):
        found = PartialDate.parse(str(value)) if value else None
        return str(found) if found and found.day else ""


class PartialDateColumn(DateColumn):
    """A year, a month or a day."""

    def parse(self, text, references):
        return super().parse(parsed_year(text), references)


class YearColumn(PartialDateColumn):
    """A year alone."""

    width = 8


class DayColumn(DateColumn):
    def parse(self, text, references):
        try:
            return PartialDate.parse(text).iso if text else None
        except ValueError:  # the field says what is wrong
            return text


class NumberColumn(Column):
    width = 14

    def text(self, value, references):
        return "" if value is None else plain(value)

    def parse(self, text, references):
        return parsed_number(text, self.field.decimal_places) if text else None


class SectorColumn(Column):
    """A sector by its name."""

    def text(self, value, references):
        return references.sectors.name(value)

    def parse(self, text, references):
        return references.sectors.find(text).pk if text else None

    def choices(self, references):
        return references.sectors.names

    def clean(self, value, record):
        if value is None and not self.field.null:
            raise ValidationError(self.field.error_messages["null"])
        return value


class ListColumn(Column):
    """Several records in one cell: items parted by semicolons, the parts of an item by bars."""

    width = 40
    parts_of_item = 1

    def parse(self, text, references):
        found = tuple(self.item(parts, references) for parts in self.items(text))
        if len(set(found)) < len(found):
            raise ValidationError(_("The same thing stands twice in this cell."))
        return found

    def items(self, text: str) -> Iterator[list[str]]:
        for line in csv.reader(StringIO(text), delimiter=ITEM[0], skipinitialspace=True):
            for item in filter(str.strip, line):
                parts = [part.strip() for part in item.split(PART.strip())]
                if len(parts) > self.parts_of_item:
                    raise ValidationError(_("“%(item)s” has too many parts.") % {"item": item.strip()})
                yield parts + [""] * (self.parts_of_item - len(parts))

    def text(self, value, references):
        return ITEM.join(quoted(PART.join(self.parts(item, references)).rstrip(PART)) for item in value)


def quoted(item: str) -> str:
    """An item in quotation marks, if it has a semicolon of its own."""
    return csv_text([[item]], delimiter=ITEM[0]).removesuffix("\r\n")


class RegionsColumn(ListColumn):
    """Regions by code: PE-LOR; PE-SAM."""

    def __init__(self):
        super().__init__(ProgrammePage, "regions")

    def read(self, record):
        return tuple(sorted(record.regions.all(), key=lambda region: region.code))

    def write(self, record, value):
        record.regions = list(value)

    def parts(self, item, references):
        return [item.code]

    def item(self, parts, references):
        return references.region(*parts)

    def choices(self, references):
        return sorted(references.regions)

    def parse(self, text, references):
        return tuple(sorted(super().parse(text, references), key=lambda region: region.code))

    def clean(self, value, record):
        check_regions(value, record.country.iso_code)
        return value


class RowsColumn(ListColumn):
    """Records of an inline panel, in the editors' order. A value is a tuple of the columns of each."""

    def __init__(self, name: str, columns: list[Column]):
        self.key, self.columns, self.parts_of_item = name, columns, len(columns)
        self.relation = ProgrammePage._meta.get_field(name)

    @cached_property
    def heading(self):
        labels = PART.join(in_all_languages(column.name) for column in self.columns)
        return f"{labels} [{self.key}]"

    @property
    def has_default(self):
        return False

    @property
    def label(self):
        return PART.join(column.label for column in self.columns)

    def read(self, record):
        return tuple(
            tuple(column.read(row) for column in self.columns) for row in finished(getattr(record, self.key).all())
        )

    def write(self, record, value):
        """Rows that stay keep what else they hold; those that are not finished stay."""
        before = list(getattr(record, self.key).all())
        kept = {self.columns[0].read(row): row for row in finished(before)}
        rows = [row for row in before if row.is_unfinished]
        for order, item in enumerate(value):
            row = kept.pop(item[0], None) or self.relation.related_model()
            row.sort_order = order
            for column, part in zip(self.columns, item, strict=True):
                column.write(row, part)
            rows.append(row)
        setattr(record, self.key, rows)

    def parts(self, item, references):
        return [column.text(part, references) for column, part in zip(self.columns, item, strict=True)]

    def item(self, parts, references):
        row = self.relation.related_model()
        parsed = [column.parse(part, references) for column, part in zip(self.columns, parts, strict=True)]
        return tuple(column.clean(value, row) for column, value in zip(self.columns, parsed, strict=True))

    def choices(self, references):
        return self.columns[0].choices(references)

    def clean(self, value, record):
        return value  # each part was, when it was read


class SectorsColumn(RowsColumn):
    """Sectors with purpose code and share: Gezondheid | 12110 | 60; Water | 14040 | 40."""

    def item(self, parts, references):
        found = super().item(parts, references)
        if found[-1] == 0:
            raise ValidationError(
                _("“%(item)s” has a share of 0 %%. Give its share, or leave the sector out.")
                % {"item": PART.join(parts)}
            )
        return found

    def clean(self, value, record):
        check_shares(share for _sector, _code, share in value)
        times = Counter(code for _sector, code, _share in value if code)
        if twice := [code for code in times if times[code] > 1]:
            raise ValidationError(
                _("The same DAC purpose code stands twice in this cell: %(codes)s.") % {"codes": ", ".join(twice)}
            )
        return value


class OrganisationColumn(SectorColumn):
    """An organisation by its name or its acronym."""

    def text(self, value, references):
        return references.organisations.name(value)

    def parse(self, text, references):
        return references.organisations.find(text).pk if text or not self.field.null else None

    def choices(self, references):
        return references.organisations.names
