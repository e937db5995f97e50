"""CSV by RFC 4180, for all files that are written in it."""

import csv
from collections.abc import Iterable
from io import StringIO

BATCH = 200  # rows in a piece of a file that goes out piece by piece
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for something else


def csv_text(rows: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()
