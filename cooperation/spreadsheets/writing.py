"""All programmes with their figures as a file: a row for each programme, and below it a row for each of its figures."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from cooperation.spreadsheets.cells import guarded
from cooperation.spreadsheets.columns import (
    CODE,
    COLUMNS,
    COUNTRY,
    KEY,
    KIND,
    DayColumn,
    Kind,
    NumberColumn,
    YearColumn,
    headings,
    in_all_languages,
)
from cooperation.spreadsheets.records import Programme, programmes
from cooperation.spreadsheets.references import References

TEXT_FORMAT, DAY_FORMAT = "@", "yyyy-mm-dd"
Line = dict[str, str]  # the texts of a row's cells by the name of the column


def lines() -> Iterator[tuple[Kind, Line]]:
    """The rows of the file. Programmes without a code are left out: nothing would tell which they are."""
    references = References()
    for programme in programmes(references):
        if programme.code:
            yield from lines_of(programme, references)


def lines_of(programme: Programme, references: References) -> Iterator[tuple[Kind, Line]]:
    code = programme.code
    place = {KIND: in_all_languages(Kind.PROGRAMME.label), CODE: code, COUNTRY: programme.country.iso_code or ""}
    yield Kind.PROGRAMME, place | texts(Kind.PROGRAMME, programme.draft, references)
    for figure in programme.figures:
        place = {KIND: in_all_languages(Kind.FIGURE.label), CODE: code, KEY: str(figure.uid)}
        yield Kind.FIGURE, place | texts(Kind.FIGURE, figure, references)


def texts(kind: Kind, record, references: References) -> Line:
    return {key: column.text(column.read(record), references) for key, column in COLUMNS[kind].items()}


def written_csv() -> bytes:
    """UTF-8 with the mark by which Excel knows it; semicolons, which Excel expects where commas are decimal."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    names = headings()
    writer.writerow(names.values())
    for kind, line in lines():
        writer.writerow(written_in_csv(COLUMNS[kind].get(key), line.get(key, "")) for key in names)
    return file.getvalue().encode("utf-8-sig")


def written_in_csv(column, text: str) -> str:
    return text if isinstance(column, NumberColumn) else guarded(text)


def written_xlsx() -> bytes:
    """One sheet, as a table that can be filtered and sorted."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_("Programmes"))
    sheet.freeze_panes = "C2"
    names = headings()
    for number, key in enumerate(names, 1):
        width = max((columns[key].width for columns in COLUMNS.values() if key in columns), default=14)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(heading_cell(sheet, words) for words in names.values())
    for kind, line in lines():
        sheet.append(xlsx_cell(sheet, COLUMNS[kind].get(key), line.get(key, "")) for key in names)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def heading_cell(sheet, words: str):
    cell = WriteOnlyCell(sheet, words)
    cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    return cell


def xlsx_cell(sheet, column, text: str):
    """Numbers and days as such; all else as text, so that Excel does not make a day of 2019-05."""
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text and isinstance(column, NumberColumn | YearColumn):
        cell.value = Decimal(text)
    elif text and isinstance(column, DayColumn):
        cell.value, cell.number_format = date.fromisoformat(text), DAY_FORMAT
    else:
        cell.value, cell.number_format = guarded(text) or None, TEXT_FORMAT
    return cell
