"""Texts in cells: what spreadsheets do to them, undone."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

SHOWN_DIGITS = 15  # of a number, in Excel
LONGEST = 32_767  # characters in a cell, in Excel; what is longer arrives cut off
NUMBER = re.compile(r"([+-]?\d+)(?:[.,](\d+))?")
THOUSAND = 3  # digits between separators
SPACES = str.maketrans("", "", " \u00a0\u202f")


def tidy(text: str | None) -> str:
    """A text without what the round through a spreadsheet changes: line ends, control characters, outer spaces."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    return ILLEGAL_CHARACTERS_RE.sub("", lines).strip()


def plain(number: Decimal) -> str:
    """A number with a decimal point, no separators and no more decimals than it needs."""
    return format(number.normalize(), "f")


def parsed_number(text: str) -> str:
    """The number in a cell with a decimal point: 12,5 and 12.5 give 12.5, 1 000 gives 1000; other texts as they are.

    Raises ValidationError where a point or comma may part thousands as well as decimals.
    """
    found = NUMBER.fullmatch(text.translate(SPACES))
    if not found:
        return text
    whole, decimals = found.groups(default="")
    if len(decimals) == THOUSAND:
        raise ValidationError(_("Write the number without separators for thousands: 1000, not 1.000 or 1,000."))
    return f"{whole}.{decimals or 0}"


def parsed_year(text: str) -> str:
    """A whole number as spreadsheets may write it: 2019.0 and 2019,00 give 2019; other texts as they are."""
    return re.sub(r"^(\d+)[.,]0+$", r"\1", text)


def folded(text: str) -> str:
    """A name for comparing: case and spaces do not count."""
    return " ".join(text.split()).casefold()
