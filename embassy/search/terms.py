"""What a question is made of: words, quoted phrases, words to leave out, and terms that have synonyms."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.search.analysis import WORD, fold, words_in
from embassy.search.languages import lemma
from embassy.search.reader import cut, with_whole_numbers

SHORTEST_BEGINNING = 3  # letters of the last word, to match words that go on

QUOTES = str.maketrans(dict.fromkeys("“”„«»‟〝〞＂", '"'))
TOKEN = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
AROUND = re.compile(r"^[\W_]+|[\W_]+$")  # of a word
# A letter that an apostrophe ties to a word: ngo's, zo'n; l'aide, d'Ivoire.
TIED = re.compile(r"['’´`ʼ][^\W\d_]?$|^[^\W\d_]['’´`ʼ](?=\w{2})")


@dataclass(frozen=True)
class Term:
    """A word to look for, a few that belong together, or a quoted phrase. Texts are as they are typed."""

    texts: tuple[str, ...]
    is_phrase: bool = False
    is_excluded: bool = False
    is_last: bool = False
    synonyms: tuple[str, ...] = ()

    def __str__(self):
        text = " ".join(self.texts)
        return ("-" if self.is_excluded else "") + (f'"{text}"' if self.is_phrase else text)

    @property
    def word(self) -> str:
        """The word that the term is, in lower case; empty when it is more than a word, or none."""
        is_word = len(self.texts) == 1 and not self.is_phrase and WORD.fullmatch(self.texts[0])
        return self.texts[0].lower() if is_word else ""

    @property
    def words(self) -> list[str]:
        return [word for text in self.texts for word in words_in(text)]

    @property
    def beginning(self) -> str:
        """What longer words may begin with, for the last word of a question; else empty."""
        return self.word if self.is_last and len(self.word) >= SHORTEST_BEGINNING else ""


def terms_in(text: str) -> list[Term]:
    """The terms of a question. Operators are nothing but signs between words."""
    terms = []
    for token in TOKEN.finditer(with_whole_numbers(text.translate(QUOTES))):
        phrase, word = token["phrase"], TIED.sub("", AROUND.sub("", token["word"] or ""))
        if cut(phrase or word):
            texts = (" ".join((phrase or word).split()),)
            terms.append(Term(texts, is_phrase=bool(phrase), is_excluded=bool(token["minus"])))
    return [*terms[:-1], *(replace(term, is_last=True) for term in terms[-1:])]


def with_synonyms(terms: list[Term], lines: list[str]) -> list[Term]:
    """Terms that know what else they are called, by lines that mean the same. Several may become one."""
    for line in sorted(lines, key=len, reverse=True):
        names = [forms_of(word) for word in words_of(line)]
        others = tuple(other for other in lines if other != line)
        at = 0
        while names and at < len(terms):
            if end := end_of(terms, at, names):
                texts = tuple(text for term in terms[at:end] for text in term.texts)
                same = terms[at] if end == at + 1 else Term(texts)
                terms = [*terms[:at], replace(same, synonyms=tuple({*same.synonyms, *others})), *terms[end:]]
            at += 1
    return terms


def end_of(terms: list[Term], start: int, names: list[set[str]]) -> int:
    """Where the terms end that are a name, word for word; 0 when those from the start on are not."""
    at, end = 0, start
    while at < len(names) and end < len(terms) and not (terms[end].is_phrase or terms[end].is_excluded):
        words = [word for text in terms[end].texts for word in words_of(text)]
        pairs = zip(words, names[at : at + len(words)], strict=False)
        if at + len(words) > len(names) or any(forms_of(word).isdisjoint(name) for word, name in pairs):
            return 0
        at, end = at + len(words), end + 1
    return end if at == len(names) else 0


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@lru_cache(maxsize=10_000)
def forms_of(word: str) -> set[str]:
    """A word in all its dictionary forms, folded: what two words that are the same have in common."""
    return {fold(word), *(fold(lemma(word, code)) for code in LANGUAGE_CODES)}
