"""Two places that say something else about the same fact."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.items import Item
from embassy.desk.records import LivePages, Record, Text
from embassy.desk.words.patterns import Phrase, words_of

WORD = re.compile(r"\w+|⟦\d+⟧")
ACRONYM = re.compile(r"\b(?=(?:\w*[A-Z]){3})[A-Z]\w{2,}\b")


class ProgrammeNames:
    """Finds programmes that a sentence names: by a link, the title, its part before a colon, or an acronym in it."""

    def __init__(self, programmes: list[Record]):
        self.by_first_word: dict[str, list[tuple[str, Record]]] = defaultdict(list)
        for page in programmes:
            for name in self.names_of(page):
                if first := WORD.search(name):
                    self.by_first_word[first[0]].append((name, page))

    @staticmethod
    def names_of(page: Record) -> set[str]:
        titles = {page.values[f"title_{language}"] or "" for language in LANGUAGE_CODES} - {""}
        parts = {part.strip() for title in titles for part in title.split(":")[:1]}
        acronyms = {acronym for title in titles for acronym in ACRONYM.findall(title)}
        return titles | parts | acronyms | {f"⟦{page.pk}⟧"}

    def mentions(self, sentence: str) -> list[tuple[int, Record]]:
        """Where a sentence names a programme, and which one; the longest name where several begin."""
        found = []
        for word in WORD.finditer(sentence):
            names = [
                (len(name), page)
                for name, page in self.by_first_word.get(word[0], ())
                if sentence.startswith(name, word.start()) and not sentence[word.start() + len(name) :][:1].isalnum()
            ]
            if names:
                found.append((word.start(), max(names, key=lambda name: name[0])[1]))
        return found

    def meant(self, sentence: str, phrase: Phrase) -> Record | None:
        """The programme that a phrase is about: the last one named before it, else the first after it."""
        mentions = self.mentions(sentence)
        before = [page for start, page in mentions if start < phrase.end]
        return before[-1] if before else mentions[0][1] if mentions else None


def end_years_differ(site: LivePages) -> Iterator[Item]:
    """A text that says of a programme that it ended in another year than its record says.

    On the programme's own page also of a sentence that names none, and there "until 2018" alone is enough, unless the
    programme had not begun by then. On any other page the sentence names the programme.
    """
    names = ProgrammeNames(list(site.programmes))
    for page in site.pages.values():
        for text in page.texts:
            if found := first_other_end(page, text, names):
                phrase, programme = found
                reason = _("“%(words)s” differs from the end of the programme %(programme)s, %(year)s (%(field)s).")
                words = {
                    "words": phrase.words,
                    "programme": programme.title,
                    "year": programme.ends,
                    "field": text.field,
                }
                judged = f"{text.html} {programme.pk} {programme.ends.iso}"
                since = date(min(phrase.year, programme.ends.year), 12, 31)
                yield Item(page, f"{text.key}:{text.language}", text.anchor, reason % words, judged, since)


def first_other_end(page: Record, text: Text, names: ProgrammeNames) -> tuple[Phrase, Record] | None:
    words = words_of(text.language)
    if words is None or not any(digit in text.html for digit in ("19", "20")):
        return None
    for sentence in text.sentences:
        for phrase in (*words.phrases("ended", sentence), *words.phrases("until", sentence)):
            programme = names.meant(sentence, phrase) or (page if page.ends else None)
            if programme and programme.ends and differs(programme, phrase):
                return phrase, programme
    return None


def differs(programme: Record, phrase: Phrase) -> bool:
    """Whether the year of a phrase is another than the programme's last, and not one from before it began."""
    began = programme.starts is None or programme.starts.year <= phrase.year
    return began and phrase.year != programme.ends.year
