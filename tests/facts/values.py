"""Values for fields of any kind, each of which is in no other field: found somewhere, it tells whose it is."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import count
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from PIL import Image
from wagtail import blocks
from wagtail.fields import StreamField

from cooperation.dates import PartialDateField

LETTERS = "bcdfghklmnprstvz"
FIRST_DAY, FIRST_NUMBER = date(1903, 2, 1), 1801  # no demo has such days, and no record such an id
COUNTRY = "QQ"
# What rules across several rows, lists of codes, or other fields leave of a field's values; the first stands for it.
RULED = {
    "CountryPage.iso_code": (COUNTRY, "QX"),
    "ProgrammePage.channel": ("humanitarian", "multilateral"),
    "ProgrammePage.end": ("2170-05-09", "2170-06-09"),  # what has ended is not interrupted
    "ProgrammeSector.purpose_code": ("12220", "14030"),
    "ProgrammeSector.share": (Decimal(100), Decimal(50)),  # of a lone sector
    "Partnership.name_withheld": (False, True),
    "Partnership.place_withheld": (False, True),
    "Figure.unit": ("EUR", "count"),
    "Figure.source_before": (1871, 1872),  # no year of the decade of another field
    "Call.closes_on": (date(2170, 5, 9), date(2170, 6, 9)),  # what has closed appears nowhere
    "MoneyLine.currency": ("XPF", "KMF"),
    "Organisation.name_language": ("", "fr"),  # a name that has one is not translated
}


class UnknownKindError(Exception):
    """A field of a kind that tests/facts/values.py cannot fill."""


class Values:
    """Makes values for fields. What is asked for later is greater, so that periods end after they start."""

    def __init__(self):
        self.numbers = defaultdict(count)

    def word(self) -> str:
        number, letters = next(self.numbers["word"]), ""
        for _digit in range(4):
            number, digit = divmod(number, len(LETTERS))
            letters = LETTERS[digit] + "o" + letters
        return f"zq{letters}x"

    def of(self, field: models.Field, unlike=None):
        """A value that the field takes; of one that has few, another than `unlike`. Raises UnknownKindError."""
        if few := few_values(field):
            return next(value for value in few if value != unlike)
        for kind, make in KINDS.items():
            if isinstance(field, kind):
                return make(self, field)
        raise UnknownKindError(
            f"{field.model.__name__}.{field.name} is a {type(field).__name__}: teach tests/facts/values.py to fill it."
        )

    def text(self, field) -> str:
        """A word, or what the field's validators let pass in its place."""
        word = self.word()
        code = "".join(LETTERS[int(digit)] for digit in f"{next(self.numbers['code']):03}").upper()
        for text in (word, f"xx-{word}", code, f"{COUNTRY}-{code}", f"+51 {next(self.numbers['code']):07}"):
            try:
                field.clean(text, None)
            except ValidationError:
                continue
            return text
        raise UnknownKindError(f"{field}: no text passes its validators.")

    def number(self, field) -> int | Decimal:
        least, most = bound(field, MinValueValidator, max), bound(field, MaxValueValidator, min)
        number = FIRST_NUMBER + next(self.numbers["number"])
        if most is not None and number > most:
            number = (least or 0) + number % (int(most - (least or 0)) or 1)
        return Decimal(number).quantize(Decimal(10) ** -field.decimal_places) if is_decimal(field) else number

    def day(self, field=None) -> date:
        return FIRST_DAY + timedelta(days=31 * next(self.numbers["day"]))

    def moment(self, field) -> datetime:
        return datetime.combine(self.day(), time(), UTC)

    def file(self, field) -> SimpleUploadedFile:
        content = BytesIO()
        Image.new("RGB", (1, 1)).save(content, "png")
        return SimpleUploadedFile(f"{self.word()}.png", content.getvalue())

    def block(self, block):
        """The value of a block as JSON, with one text at least."""
        if isinstance(block, blocks.StreamBlock):
            name, child = next(iter(block.child_blocks.items()))
            return [{"type": name, "value": self.block(child)}]
        if isinstance(block, blocks.StructBlock):
            return {name: self.block(child) for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            return [self.block(block.child_block)]
        return self.word() if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock) else None


def is_decimal(field) -> bool:
    return isinstance(field, models.DecimalField)


def bound(field, kind: type, choose) -> int | None:
    limits = [each.limit_value for each in field.validators if isinstance(each, kind)]
    return choose(limits) if limits else None


def few_values(field) -> list:
    """All values of a field that has few, the default last; none for other fields."""
    if (name := f"{field.model.__name__}.{field.name}") in RULED:
        return RULED[name]
    values = [value for value, _label in field.flatchoices] if field.choices else []
    values = [True, False] if isinstance(field, models.BooleanField) else values
    return sorted(values, key=lambda value: value in {field.get_default(), "", None})


# The more special kinds come first.
KINDS = {
    PartialDateField: lambda values, field: values.day().isoformat(),
    models.FileField: Values.file,
    StreamField: lambda values, field: values.block(field.stream_block),
    models.URLField: lambda values, field: f"https://{values.word()}.example/",
    models.EmailField: lambda values, field: f"{values.word()}@example.org",
    models.CharField: Values.text,
    models.TextField: lambda values, field: values.word(),
    models.DateTimeField: Values.moment,
    models.DateField: Values.day,
    models.TimeField: lambda values, field: time(next(values.numbers["time"]) % 24, 17, 43),
    models.DurationField: lambda values, field: timedelta(seconds=FIRST_NUMBER + next(values.numbers["number"])),
    models.IntegerField: Values.number,
    models.DecimalField: Values.number,
    models.FloatField: lambda values, field: float(FIRST_NUMBER + next(values.numbers["number"])),
    models.UUIDField: lambda values, field: UUID(int=2**127 + next(values.numbers["uuid"])),
    models.JSONField: lambda values, field: {"said": values.word()},
    ArrayField: lambda values, field: [values.of(field.base_field)],
}


def marks(value) -> list[str]:
    """The texts by which a value is known where it is written; none for one of few: a choice, yes, a small number."""
    if isinstance(value, dict):
        return [mark for each in value.values() for mark in marks(each)]
    if isinstance(value, list | tuple):
        return [mark for each in value for mark in marks(each)]
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | Decimal | float):
        return [format(Decimal(value).normalize(), "f")] if value >= FIRST_NUMBER else []
    if isinstance(value, datetime):
        moment = f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
        return [moment, f"{moment}Z"]
    text = value.isoformat() if isinstance(value, date | time) else str(value)
    return [text.removeprefix("https://").removesuffix("/")]
