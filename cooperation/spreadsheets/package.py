"""The package of an XLSX file: a ZIP archive that may hold anything, unpacked without what would only cost time."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_UNPACKED = 60_000_000  # bytes, without what is only formatted
MAX_FORMATTED = 200_000_000  # bytes, with it
CHUNK = 1_000_000  # bytes
SHEET = "worksheets/"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # an OLE container: .xls, or a workbook with a password
# Cells and rows that are only formatted. Those without a number of their own stay: they would move what follows them.
EMPTY_CELL = re.compile(rb"<c\s(?=[^<>]*\br=)[^<>]*(?:/>|>(?:<v\s?/>|<v></v>)?</c>)")
EMPTY_ROW = re.compile(rb"<row\s(?=[^<>]*\br=)[^<>]*(?:/>|>\s*</row>)")


def checked_package(content: bytes) -> tuple[BytesIO, int]:
    """The package of a workbook, unpacked and within bounds, and how many rows with values its sheets have.

    openpyxl would unpack whatever it is given, at once. Raises ValidationError for any other file.
    """
    if content.startswith(OLD_EXCEL):
        raise ValidationError(_("The file is in an old format or has a password. Save it as XLSX, without a password."))
    checked, size, rows = BytesIO(), 0, 0
    try:
        with ZipFile(BytesIO(content)) as package, ZipFile(checked, "w") as copy:
            check_entries(package.infolist())
            for entry in package.infolist():
                with package.open(entry) as packed, copy.open(entry.filename, "w") as part:
                    for piece in map(with_values, pieces(packed)):
                        part.write(piece)
                        size += len(piece)
                        rows += piece.count(b"<row") if SHEET in entry.filename else 0
                        if size > MAX_UNPACKED:
                            raise too_large(MAX_UNPACKED)
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise ValidationError(_("The file cannot be read as an Excel workbook.")) from error
    return checked, rows


def check_entries(entries: list[ZipInfo]):
    """Look at what the entries say of themselves: no more is read of one than the size that it says it has."""
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        raise ValidationError(_("The file has macros. Save it as XLSX, without macros."))
    if sum(entry.file_size for entry in entries) > MAX_FORMATTED:
        raise too_large(MAX_FORMATTED)


def too_large(limit: int) -> ValidationError:
    return ValidationError(_("Unpacked, the file is larger than %(size)s MB.") % {"size": limit // 1_000_000})


def pieces(part: BinaryIO) -> Iterator[bytes]:
    """A part of a package, piece by piece: none ends within a tag, nor within a row that is shorter than a piece."""
    rest = b""
    for chunk in iter(lambda: part.read(CHUNK), b""):
        rest += chunk
        end = rest.rfind(b"<row")
        if end < 1:
            end = rest.rfind(b">") + 1 or len(rest)
        yield rest[:end]
        rest = rest[end:]
    yield rest


def with_values(piece: bytes) -> bytes:
    """A piece without the cells and rows that are only formatted, if it is one of a sheet: there may be a million."""
    return EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", piece))
