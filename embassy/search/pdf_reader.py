"""A program that reads a PDF from standard input and writes its words to standard output, within hard bounds.

It trusts nothing: it runs apart from the site (pdf.py), with limits that the kernel keeps.
"""

import logging
import re
import resource
import sys
import time
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from pypdf import PdfReader

MOST_PAGES, MOST_CHARACTERS = 300, 1_000_000
MOST_SECONDS = 8  # of the processor
LIMITS = {
    resource.RLIMIT_AS: 512 * 2**20,
    resource.RLIMIT_CPU: MOST_SECONDS + 1,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}
# Control characters (PostgreSQL takes no NUL), what steers the direction or width of text, halves of characters, and
# signs that only the PDF's own font knows.
UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\uf8ff\ufffd-\uffff]"
)
LINE_END = re.compile(r"(?<=[^\W\d_])([-\u00ad])\n(?=(\w+))")
# After a hyphen they begin no second half: "water- en bosbeheer".
CONJUNCTIONS = {"en", "of", "y", "e", "o", "u", "et", "ou", "and", "or"}


def main():
    for limit, most in LIMITS.items():
        resource.setrlimit(limit, (most, most))
    logging.disable()  # of what pypdf thinks of the file
    text = cleaned("\n".join(pages_of(sys.stdin.buffer)))
    sys.stdout.buffer.write(text[:MOST_CHARACTERS].encode())


def pages_of(file: BinaryIO) -> Iterator[str]:
    """The texts of the first pages, but for those that cannot be read."""
    length = 0
    for number, page in enumerate(islice(PdfReader(file).pages, MOST_PAGES), start=1):
        try:
            text = page.extract_text()
        except Exception as error:  # whatever one page throws, the others can be read
            print(f"page {number}: {error!r:.200}", file=sys.stderr)  # noqa: T201
            continue
        yield text[:MOST_CHARACTERS]
        length += len(text)
        if length > MOST_CHARACTERS or time.process_time() > MOST_SECONDS:
            return


def cleaned(text: str) -> str:
    """The words in one line: ligatures and accents as one types them, words that a line's end broke made whole."""
    visible = UNSEEN.sub("", unicodedata.normalize("NFKC", text)).replace("\u2010", "-")
    lines = "\n".join(filter(None, (" ".join(line.split()) for line in visible.splitlines())))
    return LINE_END.sub(joint, lines).replace("\n", " ").replace("\u00ad", "")


def joint(line_end: re.Match) -> str:
    """What stands between the parts of a word that a line's end broke, if it did."""
    hyphen, after = line_end.groups()
    if hyphen == "\u00ad":
        return ""
    if after in CONJUNCTIONS:
        return "- "
    return "" if after[0].islower() else "-"


if __name__ == "__main__":
    main()
