"""Texts in cells: what spreadsheets do to them, undone."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

SHOWN_DIGITS = 15  # of a number, in Excel
LONGEST = 32_767  # characters in a cell, in Excel; what is longer arrives cut off
NUMBER = re.compile(r"([+-]?\d+)(?:[.,](\d+))?")
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d+)?")  # 1.000 too, which may be a number with decimals
SPACES = str.maketrans("", "", " \u00a0\u202f")
PERCENT = "%"
# What spreadsheet programs write instead of a result (#REF!, #¡VALOR!, #N/B) or of a number that is too wide (####).
ERROR_VALUE = re.compile(r"#[¡¿]?[A-Z0-9/]+[!?]|#N/[ABD]|##+")
# Characters that XML cannot hold, and the underscore of what looks like one (ECMA-376, ST_Xstring).
ESCAPED = re.compile(r"_x(00[01][0-9A-F]|005F|D[89A-F][0-9A-F]{2})_", re.IGNORECASE)


def tidy(text: str | None) -> str:
    """A text without what the round through a spreadsheet changes: line ends, control characters, outer spaces."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    return ILLEGAL_CHARACTERS_RE.sub("", lines).strip()


def unescaped(text: str) -> str:
    """A text of a workbook with the characters that its escapes mean; half an emoji is replaced by a mark."""
    meant = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return meant.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if meant != text else text


def plain(number: Decimal) -> str:
    """A number with a decimal point, no separators and no more decimals than it needs."""
    return format(number.normalize(), "f")


def parsed_number(text: str, places: int) -> str:
    """The number in a cell with a decimal point: 12,5 and 12.5 and 12.5 % give 12.5, 1 000 gives 1000.

    `places` is how many decimals it may have, for the message alone.

    Raises ValidationError for anything else, and where a point or comma may part thousands as well as decimals.
    """
    number = text.translate(SPACES).removesuffix(PERCENT)
    if THOUSANDS.fullmatch(number) and not number.lstrip("+-").startswith("0"):
        raise ValidationError(
            _(
                "“%(number)s”: write thousands without separators (1000, not 1.000 or 1,000), "
                "and no more than %(places)s decimals."
            )
            % {"number": text, "places": places}
        )
    found = NUMBER.fullmatch(number)
    if not found:
        raise ValidationError(_("“%(text)s” is not a number. Write it as 1000 or 12.5.") % {"text": text})
    whole, decimals = found.groups()
    return f"{whole}.{decimals or 0}"


def parsed_year(text: str) -> str:
    """A whole number as spreadsheets may write it: 2019.0 and 2019,00 give 2019; other texts as they are."""
    return re.sub(r"^(\d+)[.,]0+$", r"\1", text)


def folded(text: str) -> str:
    """A name for comparing: case and spaces do not count."""
    return " ".join(text.split()).casefold()
