"""The activities in a file that somebody sent, one after the other. Nothing in a file is trusted."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from lxml import etree

MAX_BYTES = 200_000_000  # of a file
MAX_ACTIVITY = 2_000_000  # bytes of one activity, for that much is in memory at once
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
MADE_FOR_2 = "2."
# Nothing is fetched, no entity becomes text, and libxml2 keeps its limits on depth and length.
SAFE = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class UnreadableFileError(Exception):
    """A file that is no IATI file, or that does harm; the message says in English what is wrong."""


class Guarded:
    """A file that stops being read when it declares entities or when an activity does not end."""

    def __init__(self, file: BinaryIO):
        self.file, self.unfinished, self.tail = file, 0, b""

    def read(self, size: int) -> bytes:
        part = self.file.read(size)
        self.unfinished += len(part)
        if any(doctype in self.tail + part for doctype in DOCTYPES):
            raise UnreadableFileError(
                "The file has a document type declaration (DOCTYPE), which IATI files never have."
            )
        if self.unfinished > MAX_ACTIVITY:
            raise UnreadableFileError(f"An activity is larger than {MAX_ACTIVITY // 1_000_000} MB.")
        self.tail = part[-len(DOCTYPES[-1]) :]
        return part


def activities(path: Path) -> Iterator[etree._Element]:
    """The activities of a file; each is emptied when the next one is asked for. Raises UnreadableFileError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableFileError(f"The file is larger than {MAX_BYTES // 1_000_000} MB. Split it.")
        with path.open("rb") as file:
            yield from elements(Guarded(file))
    except OSError as error:
        raise UnreadableFileError(f"The file cannot be read: {error.strerror}.") from error
    except etree.XMLSyntaxError as error:
        raise UnreadableFileError(f"The file is not XML, or broken: {error.msg}.") from error


def elements(file: Guarded) -> Iterator[etree._Element]:
    root, depth = None, 0
    for event, element in etree.iterparse(file, events=("start", "end"), **SAFE):
        if root is None:
            root = checked(element)
        depth += 1 if event == "start" else -1
        if event == "end" and depth == 1:
            if element.tag == "iati-activity":
                yield element
            element.clear()
            while element.getprevious() is not None:
                del root[0]
            file.unfinished = 0


def checked(root: etree._Element) -> etree._Element:
    """The root of an IATI 2 activity file."""
    if root.tag != "iati-activities":
        raise UnreadableFileError(f"The file holds no IATI activities: it begins with <{root.tag}>.")
    if not root.get("version", "").startswith(MADE_FOR_2):
        raise UnreadableFileError("Only files of IATI version 2 can be read.")
    return root
