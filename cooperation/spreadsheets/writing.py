"""Programmes as a file: a row for each programme, and below it one for each of its figures and amounts.

A file is written while it is read from the database, so that a large one takes no more memory than a small one.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, zip_longest
from tempfile import TemporaryFile
from typing import BinaryIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from cooperation.csv_text import BATCH, BYTE_ORDER_MARK, csv_text
from cooperation.spreadsheets.cells import SHOWN_DIGITS
from cooperation.spreadsheets.columns import ListColumn, NumberColumn, YearColumn
from cooperation.spreadsheets.layout import CODE, COLUMNS, COUNTRY, KEY, KIND, ROWS, RowKind, headings, kinds
from cooperation.spreadsheets.programmes import EditedProgramme, programmes
from cooperation.spreadsheets.reading import MAX_ROWS
from cooperation.spreadsheets.references import References
from embassy.cells import guarded

TEXT_FORMAT = "@"
Line = dict[str, str]  # the texts of a row's cells by the name of the column


def lines(references: References, ids: list[int]) -> Iterator[tuple[RowKind, Line]]:
    """The rows of the file. Programmes without a code are left out: nothing would tell which they are."""
    for programme in programmes(references, ids):
        if programme.code:
            yield from lines_of(programme, references)


def lines_of(programme: EditedProgramme, references: References) -> Iterator[tuple[RowKind, Line]]:
    code = programme.code
    place = {KIND: kinds().written[RowKind.PROGRAMME], CODE: code, COUNTRY: programme.country.iso_code or ""}
    yield RowKind.PROGRAMME, place | texts(RowKind.PROGRAMME, programme.draft, references)
    for kind in ROWS:
        for row in programme.rows(kind):
            place = {KIND: kinds().written[kind], CODE: code, KEY: str(row.uid)}
            yield kind, place | texts(kind, row, references)


def texts(kind: RowKind, record, references: References) -> Line:
    return {key: column.text(column.read(record), references) for key, column in COLUMNS[kind].items()}


def written_csv(ids: list[int]) -> Iterator[bytes]:
    """UTF-8 with the mark by which Excel knows it; semicolons, which Excel expects where commas are decimal."""
    names = headings()
    yield f"{BYTE_ORDER_MARK}{csv_text([names.values()], delimiter=';')}".encode()
    rows = (
        [written_in_csv(COLUMNS[kind].get(key), line.get(key, "")) for key in names]
        for kind, line in lines(References(), ids)
    )
    while batch := list(islice(rows, BATCH)):
        yield csv_text(batch, delimiter=";").encode()


def written_in_csv(column, text: str) -> str:
    return text if isinstance(column, NumberColumn) else guarded(text)


def written_xlsx(ids: list[int]) -> BinaryIO:
    """A sheet with the rows, and one with what their cells may say. Only the first is read back."""
    workbook, names, references = Workbook(write_only=True), headings(), References()
    sheet, choices = workbook.create_sheet(_("Programmes")), workbook.create_sheet(_("Choices"))
    sheet.freeze_panes = "C2"
    for number, key in enumerate(names, 1):
        width = max((columns[key].width for columns in COLUMNS.values() if key in columns), default=14)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(heading_cell(sheet, words) for words in names.values())
    for kind, line in lines(references, ids):
        sheet.append(xlsx_cell(sheet, COLUMNS[kind].get(key), line.get(key, "")) for key in names)
    write_choices(choices, sheet, references)
    file = TemporaryFile()  # noqa: SIM115  (closed by the response)
    workbook.save(file)
    file.seek(0)
    return file


def write_choices(choices, sheet, references: References):
    """A column for each of the sheet's that has choices; a list to choose from in those that take one of them."""
    names = headings()
    listed = choices_by_column(references)
    choices.append(heading_cell(choices, names[key]) for key in listed)
    for values in zip_longest(*listed.values(), fillvalue=""):
        choices.append(xlsx_cell(choices, None, value) for value in values)
    for number, (key, values) in enumerate(listed.items(), 1):
        choices.column_dimensions[get_column_letter(number)].width = ListColumn.width
        if not isinstance(COLUMNS[RowKind.PROGRAMME].get(key), ListColumn) and values:
            letter, place = get_column_letter(number), get_column_letter(list(names).index(key) + 1)
            source = f"{quote_sheetname(choices.title)}!${letter}$2:${letter}${len(values) + 1}"
            offer = DataValidation(type="list", formula1=source, showErrorMessage=False)
            offer.add(f"{place}2:{place}{MAX_ROWS + 1}")
            sheet.data_validations.append(offer)


def choices_by_column(references: References) -> dict[str, list[str]]:
    places = {
        KIND: list(kinds().written.values()),
        COUNTRY: sorted(country.iso_code for country in references.countries.values() if country.iso_code),
    }
    own = defaultdict(dict)  # whose keys are the choices, in their order
    for columns in COLUMNS.values():
        for key, column in columns.items():
            own[key] |= dict.fromkeys(column.choices(references))
    return places | {key: list(values) for key, values in own.items() if values}


def heading_cell(sheet, words: str):
    cell = WriteOnlyCell(sheet, words)
    cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    return cell


def xlsx_cell(sheet, column, text: str):
    """Numbers as such, but for those that Excel would round; all else as text: Excel makes a day of 2019-05."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(column, NumberColumn | YearColumn) and len(text.lstrip("-").replace(".", "")) <= SHOWN_DIGITS:
        cell.value = Decimal(text)
    else:
        cell.value, cell.number_format = guarded(text), TEXT_FORMAT
        cell.data_type = "s"  # openpyxl takes a text such as #N/A for an error
    return cell
