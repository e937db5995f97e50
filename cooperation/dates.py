"""Dates as precise as the source: ISO 8601 with reduced precision (2019, 2019-05, 2019-05-31), and decades."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.dateformat import format as format_date
from django.utils.formats import get_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

FIRST_YEAR, LAST_YEAR = 1800, 2200
YEAR_VALIDATORS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
DAY_FIRST = re.compile(r"(?:(\d{1,2})([/.-])(\d{1,2})\2|(\d{1,2})[/.-])(\d{4})", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day. Compare `first_day` and `last_day`, not the texts."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read 2019, 2019-05 or 2019-05-31, or the same written as 31/05/2019 or 05/2019, also with hyphens or points.

        Raises ValueError for anything else and for days that do not exist.
        """
        text = text.strip()
        if found := ISO.fullmatch(text):
            year, month, day = found.groups()
        elif found := DAY_FIRST.fullmatch(text):
            day, _separator, month, month_alone, year = found.groups()
            month = month or month_alone
        else:
            raise ValueError(text)
        parsed = cls(int(year), int(month) if month else None, int(day) if day else None)
        if not FIRST_YEAR <= parsed.year <= LAST_YEAR:
            raise ValueError(text)
        date(parsed.year, parsed.month or 1, parsed.day or 1)
        return parsed

    @property
    def iso(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)])

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def in_sentence(self) -> str:
        """The date after "until", "since" and the like: some languages put an article before a day."""
        return pgettext("day in a sentence", "%(day)s") % {"day": self} if self.day else str(self)

    def __str__(self):
        if self.day:
            return format_date(self.first_day, get_format("DATE_FORMAT"))
        if self.month:
            return format_date(self.first_day, get_format("YEAR_MONTH_FORMAT"))
        return str(self.year)


def iso_date(text: str) -> str:
    """What somebody typed, as ISO 8601; empty where nothing is.

    Raises ValidationError for what is no date.
    """
    try:
        return PartialDate.parse(text).iso if text else ""
    except ValueError as error:
        raise ValidationError(_("Write a year, a month or a day: 2019, 05/2019 or 31/05/2019.")) from error


class PartialDateInput(forms.CharField):
    """Refuses what is no date before the record of the form gets it."""

    def clean(self, value):
        return iso_date(super().clean(value))


class PartialDateField(models.CharField):
    """A column for a partial date, as ISO 8601 text ("2019", "2019-05", "2019-05-31"); empty when not known."""

    description = _("Year, month or day")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("help_text", _("As precise as the source: 2019, 05/2019 or 31/05/2019."))
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        return iso_date(super().clean(value, model_instance))

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PartialDateInput} | kwargs)


def optional_year(label: Promise, help_text: Promise | str = "") -> models.PositiveSmallIntegerField:
    """A column for a year that need not be known."""
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=YEAR_VALIDATORS, help_text=help_text
    )


class YearPrecision(models.TextChoices):
    """How precise a year is: some sources know the decade alone."""

    YEAR = "year", _("exact year")
    DECADE = "decade", _("part of a decade")


def decade_name(year: int) -> str:
    """Words for a part of a decade: 1980 is the early 1980s, 1985 the mid, 1988 the late."""
    decade = year // 10 * 10
    short = decade % 100 if decade // 100 == 19 else decade  # noqa: PLR2004  (the 20th century alone)
    part = year % 10
    if part < 4:  # noqa: PLR2004  (the first third of the decade)
        # xgettext: no-python-format
        words = pgettext("part of a decade; short is 80 for 1980", "early %(decade)ss")
    elif part < 7:  # noqa: PLR2004  (the second third)
        # xgettext: no-python-format
        words = pgettext("part of a decade; short is 80 for 1980", "mid %(decade)ss")
    else:
        # xgettext: no-python-format
        words = pgettext("part of a decade; short is 80 for 1980", "late %(decade)ss")
    return words % {"decade": decade, "short": short}


def year_name(year: int, precision: str = YearPrecision.YEAR) -> str:
    """A year in words that follow its precision."""
    return decade_name(year) if precision == YearPrecision.DECADE else str(year)
