"""Rows as CSV and as JSON, piece by piece."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from cooperation.csv_text import BATCH, BYTE_ORDER_MARK, csv_text
from cooperation.opendata.columns import Cell, Row
from cooperation.spreadsheets.cells import plain
from embassy.cells import guarded

SEPARATOR = "|"  # between the values in a cell


def csv_of(names: list[str], rows: Iterable[Row], bom: bool = False) -> Iterator[str]:
    """CSV, its first line the names of the columns."""
    yield BYTE_ORDER_MARK * bom + csv_text([names])
    for batch in batches(rows):
        yield csv_text([csv_cell(row[name]) for name in names] for row in batch)


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch


def csv_cell(cell: Cell) -> str:
    """Numbers as they are, texts so that no spreadsheet takes them for a formula."""
    if isinstance(cell, int | Decimal):
        return written(cell)
    if isinstance(cell, list):
        cell = SEPARATOR.join(escaped(written(each)) for each in cell)
    return guarded(cell or "")


def written(value: str | int | Decimal | None) -> str:
    if value is None:
        return ""
    return plain(value) if isinstance(value, Decimal) else str(value)


def escaped(text: str) -> str:
    """One value of several: a separator in it has a backslash before it, and so has a backslash."""
    return text.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}")


def json_of(head: dict, rows: Iterable[Row]) -> Iterator[str]:
    """An object with what `head` says and, as the last of its members, the rows: one on each line."""
    yield json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}") + ',\n "rows": ['
    separator = "\n"
    for batch in batches(rows):
        yield separator + ",\n".join(map(json_row, batch))
        separator = ",\n"
    yield "\n]}\n"


def json_row(row: Row) -> str:
    members = ", ".join(f'"{name}": {json_cell(cell)}' for name, cell in row.items())
    return f"{{{members}}}"


def json_cell(cell: Cell) -> str:
    """As JSON; a number with all its digits, which a float would not keep."""
    if isinstance(cell, Decimal):
        return plain(cell)
    if isinstance(cell, list):
        return f"[{', '.join(map(json_cell, cell))}]"
    return json.dumps(cell, ensure_ascii=False)
