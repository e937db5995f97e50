"""The rows of a file under the names of their columns."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cooperation.spreadsheets.cells import folded
from cooperation.spreadsheets.columns import DateColumn
from cooperation.spreadsheets.layout import CODE, COLUMNS, COUNTRY, KEY, KIND, LABELS, ROWS, RowKind, headings, kinds
from cooperation.spreadsheets.reading import Cell, Row, place

PLACE = {RowKind.PROGRAMME: {KIND, CODE, COUNTRY}} | {kind: {KIND, CODE, KEY} for kind in ROWS}


@dataclass(frozen=True)
class Mistake:
    """What is wrong, and where: the place of a cell, or none where it is the whole row; the label of a column."""

    place: str
    label: str
    message: str


@dataclass
class Line:
    """A row of the file: what it is about, its cells by the name of the column, and what is wrong with it."""

    number: int
    kind: RowKind | None
    code: str
    cells: dict[str, Cell]
    problems: list[Mistake] = field(default_factory=list)

    def refuse(self, key: str, error: ValidationError | str):
        """Put what is wrong at the cell of a column, or at the row where there is no such cell."""
        place = self.cells[key].place if key in self.cells else ""
        messages = error.messages if isinstance(error, ValidationError) else [error]
        self.problems += [Mistake(place, label_of(key), message) for message in messages]

    def text(self, key: str) -> str:
        return self.cells[key].text if key in self.cells else ""


def lines_of(rows: list[Row]) -> list[Line]:
    """Raises ValidationError, with one message for each column that is not as it should be."""
    (_number, first), *others = rows
    names = names_of(first)
    return [line_of(number, row, names) for number, row in others]


def names_of(row: list[Cell]) -> list[str]:
    """The names of the columns, from their headings or as they are; empty above a column without a heading."""
    known = {folded(words): key for key, words in headings().items()}
    known |= {key: key for key in headings()}
    names = [known.get(folded(cell.text), "") for cell in row]
    twice = [name for name, times in Counter(filter(None, names)).items() if times > 1]
    errors = [f"{cell.place}: {cell.problem}" for cell in row if cell.problem]
    errors += [
        _("%(place)s: there is no column “%(name)s”. Write the heading as it was in the export.")
        % {"place": cell.place, "name": cell.text}
        for cell, name in zip(row, names, strict=True)
        if cell.text and not name
    ]
    errors += [_("The column “%(name)s” is there twice.") % {"name": headings()[name]} for name in twice]
    errors += [
        _("The column “%(name)s” is missing.") % {"name": headings()[name]}
        for name in (KIND, CODE)
        if name not in names
    ]
    if errors:
        raise ValidationError(errors)
    return names


def line_of(number: int, row: list[Cell], names: list[str]) -> Line:
    cells = {name: Cell("", place(number, column)) for column, name in enumerate(names, 1) if name}
    cells |= {name: cell for name, cell in zip(names, row, strict=False) if name}
    line = Line(number, None, cells[CODE].text, cells)
    for cell, name in zip_longest(row, names[: len(row)], fillvalue=""):
        if cell.problem:
            line.problems.append(Mistake(cell.place, label_of(name), cell.problem))
        elif cell.text and not name:
            line.problems.append(Mistake(cell.place, "", _("There is no heading above this cell.")))
    read_kind(line)
    return line


def label_of(key: str) -> str:
    """The name of a column for one reader; empty for none."""
    own = {key: column for columns in reversed(COLUMNS.values()) for key, column in columns.items()}
    return capfirst(own[key].label if key in own else str(LABELS.get(key, "")))


def read_kind(line: Line):
    try:
        line.kind = RowKind(kinds().find(line.text(KIND)))
    except ValidationError as error:
        return line.refuse(KIND, error)
    for key, cell in line.cells.items():
        if cell.text and key not in PLACE[line.kind] and key not in COLUMNS[line.kind]:
            line.refuse(key, _("This column has no meaning in this row: leave the cell empty."))
        elif cell.is_date and not isinstance(COLUMNS[line.kind].get(key), DateColumn):
            line.refuse(
                key, _("The spreadsheet has made a date of this. Format the cell as text, and write it once more.")
            )
    if not line.code:
        line.refuse(CODE, _("Give the code of the programme."))
    return None
