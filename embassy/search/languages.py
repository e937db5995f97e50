"""What the search knows of each language: how words are stemmed, which say nothing, how compounds are made.

A language that is not named here is searched by its plain words.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from simplemma import is_known, lemmatize

# Text search configurations of migration 0001. Spanish needs two: unaccented first, "organizacion" stems apart from its
# plural.
STEMS = {"nl": ("site_nl",), "es": ("site_es", "site_es_accents")}

WORDS = Path(__file__).with_name("words")

# Words that say nothing of what is looked for, those that only make it a question included. Without accents.
STOP_WORDS = {code: frozenset((WORDS / f"stop_words.{code}.txt").read_text().split()) for code in STEMS}

# What may stand between the parts of compounds: "ontwikkeling-s-samenwerking", "kind-er-arbeid".
LINKS = {"nl": ("s", "", "en", "er", "n", "e")}
SAME_STEM, LONGEST_ENDING = 5, 3  # letters that words have in common, and in which they may then differ
ACCENTED = dict(zip("aeioun", "áéíóúñ", strict=True))
SHORTEST_PART, SHORTEST_COMPOUND, SHORT_HEAD = 4, 8, 3
# What begins and ends words without being a part: prefixes, prepositions, suffixes that are words as well.
NO_PARTS = {code: frozenset((WORDS / f"no_parts.{code}.txt").read_text().split()) for code in LINKS}


def is_stop_word(word: str, language: str) -> bool:
    """Whether a word without accents, in lower case, says nothing by itself."""
    return word in STOP_WORDS.get(language, ())


@lru_cache(maxsize=50_000)
def lemma(word: str, language: str) -> str:
    """The form under which a dictionary has a word, in lower case; the word itself where it is not known."""
    if language not in STEMS:
        return word
    # The dictionary writes some with a seam: "afgerond" is of "af_ronden".
    return lemmatize(word, lang=language, low_memory=True).lower().replace("_", "")


def load_dictionaries():
    """Bring the dictionaries of all languages into memory, which takes about a second."""
    for language in STEMS:
        lemma(language, language)


@lru_cache(maxsize=50_000)
def is_word(text: str, language: str) -> bool:
    return is_known(text, lang=language, low_memory=True)


def is_spelled_well(word: str, language: str) -> bool:
    """Whether a dictionary has a word, or has it with one accent more."""
    if language not in STEMS:
        return False
    accented = (word[:at] + ACCENTED[c] + word[at + 1 :] for at, c in enumerate(word) if c in ACCENTED)
    # Rare forms of verbs are left aside: "bolvia" lacks an i rather than the accent of "bolvía".
    return is_word(word, language) or any(
        is_word(spelling, language) and is_beginning_of(lemma(spelling, language), spelling) for spelling in accented
    )


def is_beginning_of(form: str, word: str) -> bool:
    return word.startswith(form[:-1])


def are_of_one_stem(word: str, form: str) -> bool:
    """Whether words differ only in how they end, as far as one can tell without a dictionary."""
    stem = max(SAME_STEM, max(len(word), len(form)) - LONGEST_ENDING)
    return len(word) >= stem and word[:stem] == form[:stem]


class Compounds:
    """Cuts the compounds of a language into words of its dictionary, or of a vocabulary besides."""

    def __init__(self, language: str, vocabulary: Iterable[str] = ()):
        self.language, self.vocabulary = language, set(vocabulary)
        self.found: dict[str, set[str]] = {}

    def parts_of(self, word: str) -> set[str]:
        """The words that a word is made of, in the form in which it has them; none for what is no compound."""
        if self.language not in LINKS:
            return set()
        if word not in self.found:
            self.found[word] = self.parts(lemma(word, self.language))
        return self.found[word]

    def parts(self, word: str) -> set[str]:
        """All words in it: those of "drinkwatervoorziening" are drinkwater, voorziening, drink and water."""
        halves = self.halves(word) if len(word) >= SHORTEST_COMPOUND else set()
        return halves.union(*map(self.parts, halves))

    def halves(self, word: str) -> set[str]:
        """The words on both sides of each seam; where the end is no word itself, it may be a compound."""
        cuts = [(word[:end], word[end:]) for end in range(SHORT_HEAD, len(word) - SHORTEST_PART + 1)]
        whole = [(self.head(head, tail), tail) for head, tail in cuts if self.is_part(tail)]
        long = [(self.head(head, tail), tail) for head, tail in cuts if len(tail) > len(word) / 2]
        found = [cut for cut in whole if cut[0]] or [cut for cut in long if cut[0] and self.parts(cut[1])]
        return {part for cut in found for part in cut}

    def head(self, head: str, tail: str) -> str:
        """What comes before the seam, without the letters that link; empty where that is no word."""
        shortest = SHORT_HEAD if len(tail) > SHORTEST_PART else SHORTEST_PART
        heads = (head.removesuffix(link) for link in LINKS[self.language] if head.endswith(link))
        return next((head for head in heads if len(head) >= shortest and self.is_part(head)), "")

    def is_part(self, text: str) -> bool:
        return text not in NO_PARTS[self.language] and (text in self.vocabulary or is_word(text, self.language))
