"""Reads the names of places, by the lists of embassy/desk/words/: the same place has one name in all languages."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

from embassy.desk.reading.model import Place, Span

LISTS = Path(__file__).parent.parent / "words"
WORD = re.compile(r"[^\W\d_]+")
FEWEST_LETTERS = 4  # of a word in a name that has a capital: "San Juan de Lurigancho"
COUNTRY, UNSURE, MADE_FROM = "*", "~", ";"


@dataclass(frozen=True)
class Spelling:
    words: tuple[str, ...]  # folded
    place: str
    is_country: bool = False
    is_sure: bool = True
    is_name: bool = True  # else a word that is made from the name


def places_in(words: str, span: Span) -> tuple[Place, ...]:
    """The places that a sentence names, the longest name where several begin; for words made from a name also."""
    found, spellings = [], spellings_by_first_word()
    tokens = list(WORD.finditer(words, *span))
    folded = [fold(token[0]) for token in tokens]
    index = 0
    while index < len(tokens):
        begun = spellings.get(folded[index])
        spelling = begun and next((each for each in begun if stands_at(each, tokens, folded, index)), None)
        if not spelling:
            index += 1
            continue
        end = index + len(spelling.words)
        is_sure = spelling.is_name and (spelling.is_sure or index > 0)
        found.append(
            Place((tokens[index].start(), tokens[end - 1].end()), spelling.place, spelling.is_country, is_sure)
        )
        index = end
    return tuple(found)


def stands_at(spelling: Spelling, tokens: list[re.Match], folded: list[str], index: int) -> bool:
    """Whether a spelling stands at a word; of a name all words but the short ones have a capital."""
    end = index + len(spelling.words)
    if tuple(folded[index:end]) != spelling.words:
        return False
    names = [tokens[index][0], *(token[0] for token in tokens[index:end] if len(token[0]) >= FEWEST_LETTERS)]
    return not spelling.is_name or all(word[0].isupper() for word in names)


@cache
def spellings_by_first_word() -> dict[str, list[Spelling]]:
    """The longest first."""
    found: dict[str, list[Spelling]] = defaultdict(list)
    for spelling in (*names_in_many_languages(), *names_that_are_the_same()):
        found[spelling.words[0]].append(spelling)
    return {first: sorted(each, key=lambda spelling: -len(spelling.words)) for first, each in found.items()}


@cache
def spellings_of(place: str) -> tuple[str, ...]:
    """The names of one word that a place has in any language, folded."""
    return tuple(
        dict.fromkeys(
            spelling.words[0]
            for spellings in spellings_by_first_word().values()
            for spelling in spellings
            if spelling.place == place and spelling.is_name and len(spelling.words) == 1
        )
    )


def names_in_many_languages():
    for line in lines_of("places.txt"):
        names, _mark, made_from = line.lstrip(f"{COUNTRY}{UNSURE} ").partition(MADE_FROM)
        names, made_from = parts(names), parts(made_from)
        place = fold(names[0])
        for name in names:
            yield Spelling(folded_words(name), place, line.startswith(COUNTRY), not line.startswith(UNSURE))
        for word in made_from:
            yield Spelling(folded_words(word), place, line.startswith(COUNTRY), is_name=False)


def names_that_are_the_same():
    for line in lines_of("place_names.txt"):
        name = line.lstrip(f"{UNSURE} ")
        yield Spelling(folded_words(name), fold(name), is_sure=not line.startswith(UNSURE))


def lines_of(file: str) -> list[str]:
    return [line for line in (LISTS / file).read_text().splitlines() if line and not line.startswith("#")]


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in WORD.findall(text))


def fold(text: str) -> str:
    """In small letters, without accents."""
    if text.isascii():
        return text.lower()
    return "".join(letter for letter in normalize("NFD", text.casefold()) if not combining(letter))
