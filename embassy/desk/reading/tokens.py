"""The words and marks of a sentence, with where they stand in the text. Every reader works on these."""

import re
from typing import NamedTuple

TOKEN = re.compile(r"⟦\d+⟧|\d+(?:[.,]\d+)*(?![^\W\d_])|\w+(?:[-'’]\w+)*|[^\w\s]")


class Token(NamedTuple):
    text: str
    lower: str
    start: int  # in the whole text
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def tokens_in(words: str, span: tuple[int, int]) -> tuple[Token, ...]:
    """The words, numbers, marks and marks of links of a part of a text. A number keeps its points and commas."""
    return tuple([Token(found[0], found[0].lower(), *found.span()) for found in TOKEN.finditer(words, *span)])
