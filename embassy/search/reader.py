"""Cuts texts into words: one reader for what is indexed, what is asked and what is marked.

PostgreSQL's own parser goes by the locale of its server, and takes a no-break space for a letter where that is C. It
therefore gets words of letters and digits alone, in lower case, with a space between them.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# What is not seen within a word (soft hyphens, joiners, marks of direction), and accents that stand by themselves.
UNSEEN, ACCENTS = "\u00ad\u034f\u200b-\u200f\u2060\ufeff", "\u0300-\u036f"
# What stands between the thousands: spaces of all widths, a point, a comma, an apostrophe; the same in one number.
THOUSANDS = " \u00a0\u2000-\u200a\u202f\u205f.,'\u2019"
TELEPHONE = r"(?P=between)\d{1,2}(?!\d)"  # goes on with a pair of digits
NUMBER = rf"(?<!\d)\d{{1,3}}(?P<between>[{THOUSANDS}])\d{{3}}(?:(?P=between)\d{{3}})*(?!\d)(?!{TELEPHONE})"
# Letters and digits, but for apostrophes that Unicode counts among the letters.
WRITTEN = r"[^\W_\u02b9-\u02bf]"
WORD = rf"{WRITTEN}(?:{WRITTEN}|[{UNSEEN}{ACCENTS}])*"
TOKEN = re.compile(rf"(?P<number>{NUMBER})|{WORD}")
NO_DIGIT, RUN, NOT_SEEN = re.compile(r"\D"), re.compile(rf"{WRITTEN}+"), re.compile(f"[{UNSEEN}]")


class Token(NamedTuple):
    """A word or a number of a text: where it stands, and how it is compared."""

    start: int
    end: int
    word: str


def read(text: str) -> Iterator[Token]:
    """The words and numbers of a text in their order; 100 000 is one number, however it is printed."""
    for found in TOKEN.finditer(text):
        word = NO_DIGIT.sub("", found["number"]) if found["number"] else compared(found[0])
        if word:
            yield Token(found.start(), found.end(), word)


def compared(word: str) -> str:
    """A word in lower case without what is not seen in it, its ligatures and accents made whole."""
    if word.isascii():
        return word.lower()
    whole = unicodedata.normalize("NFKC", NOT_SEEN.sub("", word)).lower()
    return " ".join(RUN.findall(unicodedata.normalize("NFC", whole)))


def with_whole_numbers(text: str) -> str:
    """A text in which nothing stands between the thousands of a number."""
    return TOKEN.sub(lambda found: NO_DIGIT.sub("", found["number"]) if found["number"] else found[0], text)


def cut(text: str) -> str:
    """The words and numbers of a text with a space between them: what PostgreSQL gets to see of it."""
    return " ".join(token.word for token in read(text))
