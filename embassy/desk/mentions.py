"""Finds the records that a text names: by a link, by a title or the part of one, or by an acronym."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from unicodedata import combining, normalize

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.reading.model import Span
from embassy.desk.words import words_of

NAMED = frozenset({"programme", "country", "partner"})  # kinds of records
TOKEN = re.compile(r"⟦\d+⟧|[^\W_]+")
ACRONYM = re.compile(r"\b(?=(?:\w*[A-Z]){3})[A-Z]\w{2,}\b")
PART_ENDS = re.compile(r"\s*[:(|–—]\s*|\s-\s")
FEWEST_WORDS = 2  # of a title without its first word, or of what stands after its colon


class Named(Protocol):
    pk: int
    kind: str
    titles: dict[str, str]


@dataclass(frozen=True)
class Mention:
    """Where a text names a record."""

    span: Span
    pk: int


@lru_cache(maxsize=10_000)
def folded(word: str) -> str:
    """A word without capitals and accents, z as s: "Potosi" names "Potosí", and "Cusco" names "Cuzco"."""
    plain = "".join(sign for sign in normalize("NFD", word) if not combining(sign))
    return plain.casefold().replace("z", "s")


def keys_of(name: str) -> tuple[str, ...]:
    return tuple(folded(found[0]) for found in TOKEN.finditer(name))


class Names:
    """The names of the records of a world, to look them up word by word."""

    def __init__(self, records: Iterable[Named], generic: frozenset[str] = frozenset()):
        """`generic` are first words that a name keeps its sense without, such as "Stichting"."""
        self.generic = frozenset(map(folded, generic))
        owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for record in records:
            if record.kind in NAMED:
                for name in self.names_of(record):
                    owners[name].add(record.pk)
        self.owners = {name: next(iter(pks)) for name, pks in owners.items() if len(pks) == 1}
        self.sizes: dict[str, set[int]] = defaultdict(set)  # how many words a name has that begins with a word
        for name in self.owners:
            self.sizes[name[0]].add(len(name))

    def names_of(self, record: Named) -> set[tuple[str, ...]]:
        """Titles, what stands before and after a colon, a title without its generic first word, and acronyms."""
        names = {(f"⟦{record.pk}⟧",)}
        for title in filter(None, record.titles.values()):
            whole = keys_of(title)
            first, *rest = map(keys_of, PART_ENDS.split(title))
            names |= {whole, first} | {part for part in rest if len(part) >= FEWEST_WORDS}
            names |= {keys_of(acronym) for acronym in ACRONYM.findall(title)}
            for name in (whole, first):
                if name and name[0] in self.generic and len(name) > 1:
                    names.add(name[1:])
        return {name for name in names if name}

    def mentions_in(self, text: str, span: Span) -> list[Mention]:
        """In the order of the text; the longest name where several begin. A name begins with a capital."""
        words = list(TOKEN.finditer(text, *span))
        keys = [folded(word[0]) for word in words]
        found, at = [], 0
        while at < len(words):
            name = None if words[at][0][0].islower() else self.name_at(keys, at)
            if name:
                end = at + len(name)
                found.append(Mention((words[at].start(), words[end - 1].end()), self.owners[name]))
            at += len(name) if name else 1
        return found

    def name_at(self, keys: list[str], at: int) -> tuple[str, ...] | None:
        """The longest name that begins at a word."""
        names = (tuple(keys[at : at + size]) for size in sorted(self.sizes.get(keys[at], ()), reverse=True))
        return next((name for name in names if name in self.owners), None)


def generic_first_words() -> frozenset[str]:
    """Of all languages with a file of words: a text in one language may give the title of another."""
    known = filter(None, map(words_of, LANGUAGE_CODES))
    return frozenset(word for words in known for word in words.Names.GENERIC_FIRST_WORDS)
