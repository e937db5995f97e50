"""The words that the site itself writes: how often, and which of them a visitor may have meant."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from django.db import connection

from embassy.clock import now
from embassy.search.analysis import fold, weighed_texts, words_in
from embassy.search.languages import LINKS, STEMS, Compounds, lemma

Vocabularies = dict[str, Compounds]  # by language

SHORT = 5  # letters
MOST_CANDIDATES = 20  # words that are like a mistyped one

COUNT = """
INSERT INTO search_word (language, word, folded, lemma, entries)
SELECT * FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::integer[])
ON CONFLICT (language, word) DO UPDATE SET lemma = EXCLUDED.lemma, entries = search_word.entries + EXCLUDED.entries
"""

# Only what stands in a text that visitors may read is offered to them: a draft must not leak by its words.
LOOK_UP = """
SELECT '' AS meant_by, language, word, folded, lemma, entries FROM search_word
WHERE entries > 0 AND (folded = ANY(%(forms)s) OR lemma = ANY(%(forms)s))
UNION ALL
SELECT asked.word, alike.* FROM unnest(%(asked)s::text[]) AS asked(word) CROSS JOIN LATERAL (
    SELECT language, word, folded, lemma, entries FROM search_word
    WHERE entries > 0 AND (folded %% asked.word OR folded = ANY(%(slips)s))
    ORDER BY similarity(folded, asked.word) DESC, entries DESC, word, language LIMIT %(most)s
) AS alike
WHERE NOT EXISTS (SELECT FROM search_word WHERE entries > 0 AND (folded = asked.word OR lemma = asked.word))
AND EXISTS (
    SELECT FROM search_searchentry AS entry
    WHERE entry.id IN (SELECT unnest(search_matches(plainto_tsquery('site_plain', alike.word)))) AND entry.is_public
    AND (entry.expires_at IS NULL OR entry.expires_at > %(now)s) AND entry.language = %(readers)s
)
"""


@dataclass(frozen=True)
class KnownWord:
    """A word of the site. `meant_by` is the mistyped word that it is offered for, empty where it was asked for."""

    meant_by: str
    language: str
    word: str
    folded: str
    lemma: str
    entries: int


def load_vocabularies() -> Vocabularies:
    with connection.cursor() as cursor:
        cursor.execute("SELECT language, word FROM search_word WHERE language = ANY(%s) AND entries > 0", [list(LINKS)])
        vocabularies = {language: Compounds(language) for language in STEMS}
        for language, word in cursor:
            vocabularies[language].vocabulary.add(word)
    return vocabularies


def count_words(outdated: Iterable, entries: Iterable, vocabularies: Vocabularies):
    """Count the words of new search entries in, those of outdated ones out."""
    counts = Counter(word for entry in entries for word in words_of(entry))
    for language, word in counts:
        if language in vocabularies:
            vocabularies[language].vocabulary.add(word)
    counts.subtract(word for entry in outdated for word in words_of(entry))
    changed = sorted((language, word, count) for (language, word), count in counts.items() if count)
    rows = [(language, word, fold(word), fold(lemma(word, language)), count) for language, word, count in changed]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [list(column) for column in zip(*rows, strict=True)])


def words_of(entry) -> Iterator[tuple[str, str]]:
    """The words of a search entry, each once, with their language."""
    return iter({(language, word) for _weight, text, language in weighed_texts(entry) for word in words_in(text)})


def look_up(asked: set[str], forms: set[str], readers: str) -> list[KnownWord]:
    """What the site knows of words, and what may be meant by those that it does not know, in one query.

    `asked` are the words as visitors wrote them and `forms` what else they may stand under, all folded. `readers` is
    the language of the site that they are on.
    """
    parameters = {
        "forms": list(forms),
        "asked": list(asked),
        "slips": [slip for word in asked for slip in slips(word)],
        "now": now(),
        "readers": readers,
        "most": MOST_CANDIDATES,
    }
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, parameters)
        return [KnownWord(*row) for row in cursor]


def slips(word: str) -> Iterator[str]:
    """A word with two neighbours exchanged; a short one with any letter wrong, missing or too many besides.

    These have too few trigrams in common with what is meant.
    """
    for at in range(len(word)):
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        if len(word) <= SHORT:
            yield word[:at] + word[at + 1 :]
            for letter in ascii_lowercase:
                yield word[:at] + letter + word[at + 1 :]
                yield word[:at] + letter + word[at:]


def distance(one: str, other: str) -> int:
    """How many letters were missed, added, taken for another or exchanged (Damerau and Levenshtein)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, found in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != found))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == found:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
