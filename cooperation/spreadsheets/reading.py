"""From an uploaded file to its cells, as texts. Nothing in a file is trusted."""

import csv
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import islice
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from cooperation.spreadsheets.cells import LONGEST, SHOWN_DIGITS, plain, tidy

MAX_BYTES = 20_000_000  # of the file
MAX_UNPACKED = 60_000_000  # bytes of all that is packed in an XLSX
MAX_ROWS = 10_000
MAX_COLUMNS = 200
LAST_ROW = 1_048_576  # of any sheet in Excel
DELIMITERS = ";,\t"
NOT_TEXT = re.compile(rb"\x00|^\xff\xfe|^\xfe\xff")
SHEET = "worksheets/"
CHUNK = 65_536  # bytes
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # an OLE container: .xls, or a workbook with a password
# What is not printed literally in a number format: "dd mmm" in quotes, \d, [Red].
LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True)
class Cell:
    """The text of a cell, where it stands (C5), and what is wrong with it, if anything."""

    text: str
    place: str
    problem: str = ""


Row = tuple[int, list[Cell]]  # its number in the spreadsheet, and its cells


def place(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"


def rows_of(name: str, content: bytes) -> list[Row]:
    """The rows of an XLSX or CSV file, the headings first, without those that are empty.

    Raises ValidationError, in words for the person who uploaded it, for any other file and for what is too large.
    """
    if len(content) > MAX_BYTES:
        raise ValidationError(_("The file is larger than %(size)s MB.") % {"size": MAX_BYTES // 1_000_000})
    kind = name.lower().rpartition(".")[2]
    readers = {"xlsx": xlsx_rows, "csv": csv_rows}
    if kind not in readers:
        raise ValidationError(_("Only XLSX and CSV files can be read. Save the spreadsheet as one of these."))
    if not content.strip():
        raise ValidationError(_("The file is empty."))
    rows = limited(readers[kind](content))
    if not rows:
        raise ValidationError(_("The file is empty."))
    return rows


def limited(rows: Iterable[Row]) -> list[Row]:
    kept = []
    for number, cells in rows:
        if len(cells) > MAX_COLUMNS:
            raise ValidationError(_("The file has more than %(limit)s columns.") % {"limit": MAX_COLUMNS})
        if any(cell.text or cell.problem for cell in cells):
            kept.append((number, cells))
        if len(kept) > MAX_ROWS + 1:
            raise too_many_rows()
    return kept


def too_many_rows() -> ValidationError:
    return ValidationError(
        _("The file has more than %(limit)s rows. Split it into smaller files.") % {"limit": MAX_ROWS}
    )


# --- CSV


def csv_rows(content: bytes) -> Iterator[Row]:
    text = decoded(content)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        for number, values in enumerate(reader, 1):
            yield number, [csv_cell(value, place(number, column)) for column, value in enumerate(values, 1)]
    except csv.Error as error:
        raise ValidationError(
            _("Line %(line)s of the file is not CSV: a quotation mark is missing or does not belong there.")
            % {"line": reader.line_num}
        ) from error


def decoded(content: bytes) -> str:
    try:
        if not NOT_TEXT.search(content):
            return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise ValidationError(
        _("The file is not in UTF-8, so letters with accents would be lost. In Excel, save it as “CSV UTF-8”.")
    )


def delimiter_of(text: str) -> str:
    """The one that parts the headings most often: spreadsheet programs write the one of their country."""
    headings = text.lstrip().partition("\n")[0]
    return max(DELIMITERS, key=headings.count)


def csv_cell(value: str, where: str) -> Cell:
    text = tidy(value)
    problem = (
        _("A cell that begins with “=” is a formula. Write its result, or an apostrophe before it if it is a text.")
        if text.startswith("=")
        else ""
    )
    return Cell(text, where, problem)


# --- XLSX


def xlsx_rows(content: bytes) -> Iterator[Row]:
    package = checked_package(content)
    try:
        workbook = load_workbook(package, read_only=True, keep_links=False)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()  # as written in the file, where they may be wrong
        for number, row in islice(enumerate(sheet.rows, 1), LAST_ROW):
            if row:
                yield (
                    number,
                    [xlsx_cell(cell, place(number, column)) for column, cell in enumerate(without_end(row), 1)],
                )
    except Exception as error:  # openpyxl answers a broken file with whatever it stumbles over
        raise ValidationError(_("The file cannot be read as an Excel workbook.")) from error


def checked_package(content: bytes) -> BytesIO:
    """The package of a workbook, unpacked and within bounds: openpyxl would unpack whatever it is given, at once."""
    if content.startswith(OLD_EXCEL):
        raise ValidationError(_("The file is in an old format or has a password. Save it as XLSX, without a password."))
    checked, rows = BytesIO(), 0
    try:
        with ZipFile(BytesIO(content)) as package, ZipFile(checked, "w") as copy:
            check_entries(package.infolist())
            for entry in package.infolist():
                part = unpacked(package, entry)
                copy.writestr(entry.filename, part)
                rows += part.count(b"<row") if SHEET in entry.filename else 0
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise ValidationError(_("The file cannot be read as an Excel workbook.")) from error
    if rows > 4 * MAX_ROWS:  # some may be empty, but openpyxl would take seconds to find out
        raise too_many_rows()
    return checked


def check_entries(entries: list[ZipInfo]):
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        raise ValidationError(_("The file has macros. Save it as XLSX, without macros."))
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise ValidationError(_("Unpacked, the file is larger than %(size)s MB.") % {"size": MAX_UNPACKED // 1_000_000})


def unpacked(package: ZipFile, entry: ZipInfo) -> bytes:
    """What is packed in an entry, no more than the size that it says it has: read whole, it could be any size."""
    with package.open(entry) as part:
        return b"".join(iter(lambda: part.read(CHUNK), b""))


def without_end(row):
    """A row without the empty cells at its end."""
    width = max((number for number, cell in enumerate(row, 1) if cell.value is not None), default=0)
    return row[:width]


def xlsx_cell(cell, where: str) -> Cell:
    if cell.data_type == "f":
        return Cell("", where, _("There is a formula in this cell. Replace it by its result."))
    if cell.data_type == "e":
        return Cell("", where, _("There is an error value in this cell: %(value)s.") % {"value": cell.value})
    if cell.is_date:
        return Cell(date_text(cell), where)
    text = "" if cell.value is None else tidy(text_of(cell.value))
    cut_off = len(text) >= LONGEST
    return Cell(text, where, _("The text is longer than a cell can hold, and was cut off.") if cut_off else "")


def text_of(value: str | float | bool) -> str:
    """2019.0 gives 2019; numbers have at most the 15 digits that Excel shows."""
    if isinstance(value, float):
        written = repr(value)
        return plain(Decimal(written if len(written) <= SHOWN_DIGITS + 2 else f"{value:.{SHOWN_DIGITS}g}"))
    return str(value)


def date_text(cell) -> str:
    """A date as ISO 8601, as precise as it is shown: Excel turns 05/2019 into a day that it shows as May-19."""
    if not isinstance(cell.value, date):
        return str(cell.value)
    shown = LITERALS.sub("", cell.number_format.lower())
    parts = "%Y-%m-%d" if "d" in shown else "%Y-%m" if "m" in shown else "%Y"
    return cell.value.strftime(parts)
