"""The package of an XLSX file: a ZIP archive that may hold anything, unpacked without what would only cost time."""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_UNPACKED = 30_000_000  # bytes, without what is only formatted
MAX_FORMATTED = 300_000_000  # bytes, with it
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
                part = unpacked(package, entry, MAX_UNPACKED - size)
                copy.writestr(entry.filename, part)
                size += len(part)
                rows += part.count(b"<row") if SHEET in entry.filename else 0
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise ValidationError(_("The file cannot be read as an Excel workbook.")) from error
    return checked, rows


def check_entries(entries: list[ZipInfo]):
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        raise ValidationError(_("The file has macros. Save it as XLSX, without macros."))
    if sum(entry.file_size for entry in entries) > MAX_FORMATTED:
        raise too_large(MAX_FORMATTED)


def too_large(limit: int) -> ValidationError:
    return ValidationError(_("Unpacked, the file is larger than %(size)s MB.") % {"size": limit // 1_000_000})


def unpacked(package: ZipFile, entry: ZipInfo, limit: int) -> bytes:
    """What is packed in an entry, without what is only formatted: a sheet may have a million rows without a value.

    Never more than the size that it says it has. Raises ValidationError beyond `limit`, in bytes.
    """
    done, size, rest = [], 0, b""
    with package.open(entry) as file:
        for piece in iter(lambda: file.read(CHUNK), b""):
            rest += piece
            end = max(rest.rfind(b"<row"), 0)  # no row is split
            done.append(with_values(rest[:end]))
            size, rest = size + len(done[-1]), rest[end:]
            if size + len(rest) > limit:
                raise too_large(MAX_UNPACKED)
    return b"".join([*done, with_values(rest)])


def with_values(part: bytes) -> bytes:
    """A part of a workbook without the cells and rows that are only formatted, if it is a sheet."""
    return EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", part))
