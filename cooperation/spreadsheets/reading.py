"""From an uploaded file to its cells, as texts. Nothing in a file is trusted."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from cooperation.spreadsheets.cells import LONGEST, PERCENT, SHOWN_DIGITS, plain, tidy, unescaped
from cooperation.spreadsheets.package import checked_package, pieces

MAX_BYTES = 20_000_000  # of the file
MAX_ROWS = 10_000
MAX_COLUMNS = 200
LAST_ROW = 1_048_576  # of any sheet in Excel
DELIMITERS = ";,\t"
NOT_TEXT = re.compile(rb"\x00|^\xff\xfe|^\xfe\xff")
# The first line by which a CSV file tells Excel its delimiter: sep=;
DELIMITER_LINE = re.compile(r'"?sep=([^\w\s"]|\t)"?[;,\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
# What does not say what a number is in its format: "dd mmm" in quotes, \d, the space _d, the filling *d, [Red].
LITERALS = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]')
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]+\d+:[A-Z]+\d+)["']""")
csv.field_size_limit(MAX_BYTES)  # of a cell: no longer than the file


@dataclass(frozen=True)
class Cell:
    """The text of a cell, where it stands (C5), and what is wrong with it, if anything."""

    text: str
    place: str
    problem: str = ""
    is_date: bool = False  # to the spreadsheet program, whatever was typed


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
    said = DELIMITER_LINE.match(text)
    delimiter, start = (said[1], said.end()) if said else (delimiter_of(text), 0)
    reader = csv.reader(StringIO(text[start:], newline=""), delimiter=delimiter, strict=True)
    try:
        for number, values in enumerate(reader, 1):
            yield number, [csv_cell(value, place(number, column)) for column, value in enumerate(values, 1)]
    except csv.Error as error:
        raise ValidationError(
            _("Line %(line)s of the file is not CSV: a quotation mark is missing or does not belong there.")
            % {"line": reader.line_num + bool(said)}
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
    package, rows = checked_package(content)
    if rows > 4 * MAX_ROWS:  # some may be empty, but openpyxl would take seconds to find out
        raise too_many_rows()
    try:
        workbook = load_workbook(package, read_only=True, keep_links=False)
        sheet = sheet_with_rows(workbook)
        merged, width = merged_by_row(sheet), 0
        for number, row in islice(enumerate(sheet.rows, 1), LAST_ROW):
            if cells := [xlsx_cell(cell, place(number, column)) for column, cell in enumerate(without_end(row), 1)]:
                width = width or len(cells)  # of the headings
                yield number, refused_where_merged(number, cells, merged.get(number, ()), width)
    except ValidationError:
        raise
    except Exception as error:  # openpyxl answers a broken file with whatever it stumbles over
        raise ValidationError(_("The file cannot be read as an Excel workbook.")) from error


def sheet_with_rows(workbook):
    """The first sheet that is not hidden. Raises ValidationError if another has the same headings."""
    sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for sheet in sheets:
        sheet.reset_dimensions()  # as written in the file, where they may be wrong
    first, *others = sheets
    headings = headings_of(first)
    if alike := [sheet.title for sheet in others if headings and headings_of(sheet) == headings]:
        raise ValidationError(
            _("Several sheets have the same headings: %(sheets)s. Keep the one that is to be imported.")
            % {"sheets": ", ".join([first.title, *alike])}
        )
    return first


def headings_of(sheet) -> set[str]:
    return {str(cell.value) for cell in next(sheet.rows, ()) if cell.value is not None}


def merged_by_row(sheet) -> dict[int, list[tuple[str, int, int]]]:
    """The merged ranges that touch each row: their places (D2:E4) with their first and last column.

    openpyxl does not tell them of a sheet that it reads row by row. Raises ValidationError where they go on and on.
    """
    with sheet._get_source() as source:
        found = [cells for piece in pieces(source) for cells in MERGED.findall(piece)]
    by_row, touched = defaultdict(list), 0
    for cells in map(bytes.decode, found):
        first, top, last, bottom = range_boundaries(cells)
        touched += bottom - top + 1
        if touched > 4 * MAX_ROWS:
            raise ValidationError(are_merged(cells))
        for row in range(top, bottom + 1):
            by_row[row].append((cells, first, last))
    return by_row


def are_merged(cells: str) -> str:
    return _("The cells %(cells)s are merged. Unmerge them and fill in each.") % {"cells": cells}


def refused_where_merged(
    number: int, cells: list[Cell], ranges: Iterable[tuple[str, int, int]], width: int
) -> list[Cell]:
    """The cells of a row, with a problem at those below headings that are merged: one of them alone can hold something.

    `width` is the number of the headings.
    """
    for merged, first, last in ranges:
        end = min(last, width)
        cells += [Cell("", place(number, column)) for column in range(len(cells) + 1, end + 1)]
        cells[first - 1 : end] = [replace(cell, problem=are_merged(merged)) for cell in cells[first - 1 : end]]
    return cells


def without_end(row):
    """A row without the empty cells at its end."""
    width = max((number for number, cell in enumerate(row, 1) if cell.value is not None), default=0)
    return row[:width]


def xlsx_cell(cell, where: str) -> Cell:
    if cell.data_type == "f":
        return Cell("", where, _("There is a formula in this cell. Replace it by its result."))
    if cell.data_type == "e":
        return Cell("", where, _("There is an error value in this cell: %(value)s.") % {"value": cell.value})
    if cell.data_type == "b":
        return Cell("", where, _("The spreadsheet has made a logical value (true or false) of this. Write it as text."))
    if cell.is_date:
        return Cell(date_text(cell), where, is_date=True)
    text = "" if cell.value is None else tidy(text_of(cell))
    cut_off = len(text) >= LONGEST
    return Cell(text, where, _("The text is longer than a cell can hold, and was cut off.") if cut_off else "")


def text_of(cell) -> str:
    """2019.0 gives 2019, and 0.42 that is shown as a percentage 42 %.

    Numbers have at most the 15 digits that Excel shows.
    """
    if isinstance(cell.value, str):
        return unescaped(cell.value)
    written = repr(cell.value)
    if isinstance(cell.value, float) and len(written) > SHOWN_DIGITS + 2:
        written = f"{cell.value:.{SHOWN_DIGITS}g}"
    if PERCENT in LITERALS.sub("", cell.number_format):
        return f"{plain(Decimal(written) * 100)} {PERCENT}"
    return plain(Decimal(written))


def date_text(cell) -> str:
    """A date as ISO 8601, as precise as it is shown: Excel turns 05/2019 into a day that it shows as May-19."""
    if not isinstance(cell.value, date):
        return str(cell.value)
    shown = LITERALS.sub("", cell.number_format.lower())
    parts = "%Y-%m-%d" if "d" in shown else "%Y-%m" if "m" in shown else "%Y"
    return cell.value.strftime(parts)
