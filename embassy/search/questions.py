"""What visitors ask for, and how PostgreSQL is asked for it."""

import unicodedata
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from math import log10
from operator import and_, or_

from django.apps import apps
from django.db.models import Q
from django.utils.translation import get_language, gettext

from embassy.search.analysis import FORM, PART, PLAIN, TITLED, configurations, fold, in_phrases, words_in
from embassy.search.languages import (
    LONGEST_ENDING,
    SAME_STEM,
    Compounds,
    are_of_one_stem,
    is_spelled_well,
    is_stop_word,
    lemma,
)
from embassy.search.terms import Term, forms_of, terms_in, with_synonyms
from embassy.search.tsquery import (
    NOTHING,
    TsQuery,
    WeighedRank,
    beginning_query,
    lexemes_query,
    phrase_query,
    words_query,
)
from embassy.search.vocabulary import KnownWord, distance, look_up

MOST_CHARACTERS, MOST_TERMS = 200, 20
SHORTEST_MISTAKEN = 4  # letters of a word, to think that it is mistyped
LONG, VERY_LONG = 6, 10  # letters of a word, to have two and three mistakes in it
SHORTEST_PART_ASKED = 5  # letters of a part of a compound, to look for it by itself

OF_EACH_FOUND = 0.5  # what a term counts for by being found at all, when not all must be
OF_SYNONYMS, OF_LOOSE = 0.8, 0.25  # what a match by another term, and one by part of a word, keep of their rank
OF_TITLED = 0.7  # and one by part of a word in the title: less than the word itself there, more than it elsewhere


@dataclass(frozen=True)
class Question:
    """The words of a visitor. False when there is nothing to look for.

    All its terms must be found; when it is relaxed, one of them will do. `readers` is the language of the site that
    it is asked on.
    """

    text: str
    readers: str = field(default_factory=get_language)
    is_relaxed: bool = False
    origin: "Question | None" = None  # the question that this one comes from

    def __bool__(self):
        return bool(self.are_included(self.typed, self.readers))

    @cached_property
    def cleaned(self) -> str:
        """The text as far as it counts, without control characters and what is not seen."""
        seen = (c for c in self.text[:MOST_CHARACTERS] if unicodedata.category(c) != "Cf")
        kept = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in seen)
        return unicodedata.normalize("NFC", kept)

    @cached_property
    def typed(self) -> list[Term]:
        return terms_in(self.cleaned)[:MOST_TERMS]

    @cached_property
    def terms(self) -> list[Term]:
        """The terms, with their synonyms."""
        terms = self.typed
        for lines in self.synonyms if terms else ():
            terms = with_synonyms(terms, [line.strip() for line in lines.splitlines() if line.strip()])
        return terms

    @cached_property
    def synonyms(self) -> list[str]:
        """All sets of synonyms; one query."""
        if self.origin:
            return self.origin.synonyms
        return list(apps.get_model("search.SynonymSet").objects.order_by("pk").values_list("terms", flat=True))

    @staticmethod
    def are_included(terms: list[Term], language: str) -> list[Term]:
        """The terms to look for in texts of a language."""
        return [term for term in terms if not term.is_excluded and not is_stop_word(fold(term.word), language)]

    @property
    def notices(self) -> list[str]:
        """Sentences on what of the question does not count."""
        notices = []
        if len(self.text) > MOST_CHARACTERS:
            cut = gettext("Your question is long. Only its first %(number)s characters count.")
            notices.append(cut % {"number": MOST_CHARACTERS})
        if len(terms_in(self.cleaned)) > MOST_TERMS:
            cut = gettext("Your question has many words. Only the first %(number)s count.")
            notices.append(cut % {"number": MOST_TERMS})
        if self.text.strip() and not self:
            notices.append(gettext("Say what you look for in words that not every page has."))
        return notices

    # --- what the site knows of the words

    @cached_property
    def lexicon(self) -> list[KnownWord]:
        """The words of the question that the site has, and what may be meant by those that it has not; one query."""
        if self.origin:
            return self.origin.lexicon
        words = {word for term in self.typed for word in term.words}
        forms = {form for word in words for form in forms_of(word)}
        pieces = {fold(piece) for word in words for at in range(3, len(word) - 2) for piece in (word[:at], word[at:])}
        asked = {fold(word) for word in words if len(word) >= SHORTEST_MISTAKEN}
        return look_up(asked, forms | pieces, self.readers) if words else []

    def forms(self, word: str, language: str) -> set[str]:
        """A word as it is typed and as a dictionary has it, folded; without its accents, the site's own word helps."""
        folded = fold(word)
        known = (row.lemma for row in self.lexicon if row.language == language and row.folded == folded)
        return {folded, fold(lemma(word, language)), *known}

    def known_words(self, word: str, language: str) -> list[KnownWord]:
        """The forms of a word that the site writes."""
        forms = self.forms(word, language)
        return [row for row in self.lexicon if row.language == language and forms & {row.folded, row.lemma}]

    def parts(self, word: str, language: str) -> set[str]:
        """The parts of a compound, as a dictionary has them; not the shortest, which are in too many words."""
        compounds = Compounds(language, (row.word for row in self.lexicon if row.language == language))
        parts = (part for part in compounds.parts_of(word) if len(part) >= SHORTEST_PART_ASKED)
        return {form for part in parts for form in self.forms(part, language)}

    def rarity(self, term: Term, language: str) -> float:
        """What a term counts for: 1 when no page has it, less when many have."""
        words = {row.word: row.entries for word in term.words for row in self.known_words(word, language)}
        return 1 / (1 + log10(1 + sum(words.values())))

    @cached_property
    def corrected(self) -> "Question | None":
        """The question with the words that may be meant by mistyped ones; None when there is nothing to correct.

        A quoted phrase is taken as it is.
        """
        terms = [
            term if term.is_phrase else replace(term, texts=tuple(map(self.corrected_text, term.texts)))
            for term in self.typed
        ]
        text = " ".join(map(str, terms))
        return replace(self, text=text, origin=self) if terms != self.typed else None

    def corrected_text(self, text: str) -> str:
        return " ".join(map(self.corrected_word, text.split()))

    def corrected_word(self, word: str) -> str:
        """The likeliest word of the site for one that it does not know; the word itself where none is near."""
        folded = fold(word)
        if is_stop_word(folded, self.readers) or len(folded) < SHORTEST_MISTAKEN:
            return word
        near = [(distance(folded, row.folded), row) for row in self.candidates(folded)]
        if is_spelled_well(word, self.readers):  # what is no mistake may still have a relative on the site
            near = [(far, row) for far, row in near if are_of_one_stem(folded, row.folded)]
        near = [(far, row) for far, row in near if far <= most_mistakes(folded)]
        best = min(
            near, key=lambda found: (found[0], found[1].language != self.readers, -found[1].entries), default=None
        )
        return best[1].word if best else word

    def candidates(self, folded: str) -> list[KnownWord]:
        """The words of the site that are like one that it has not, those of synonyms included."""
        if any(folded in {row.folded, row.lemma} for row in self.lexicon if not row.meant_by):
            return []
        words = {word for lines in self.synonyms for word in words_in(lines) if len(word) >= SHORTEST_MISTAKEN}
        named = [KnownWord(folded, self.readers, word, fold(word), fold(word), 0) for word in sorted(words)]
        return [row for row in self.lexicon if row.meant_by == folded] + named

    # --- what PostgreSQL is asked

    def query(self, language: str) -> TsQuery:
        """The question as it is put to texts in a language."""
        included = [self.query_of(term, language) for term in self.are_included(self.terms, language)]
        excluded = [~self.same(term, language) for term in self.terms if term.is_excluded and not term.is_phrase]
        if not included:
            return NOTHING
        return reduce(and_, [reduce(or_ if self.is_relaxed else and_, included), *excluded])

    def phrases(self) -> Q:
        """The quoted phrases stand in the texts, word for word, and those to leave out do not.

        PostgreSQL's own phrases would be those of the first 16 383 words of a text, and of the first 256 times that a
        word is in it.
        """
        quoted = [(term, Q(phrases__contains=in_phrases(term.texts[0]))) for term in self.terms if term.is_phrase]
        return reduce(and_, [~stands if term.is_excluded else stands for term, stands in quoted], Q())

    def title_query(self, language: str) -> TsQuery:
        """What a title answers that has any of the words."""
        words = [term.word for term in self.are_included(self.terms, language) if term.word]
        forms = sorted({TITLED + form for word in words for form in self.forms(word, language)})
        return lexemes_query(forms) if forms else NOTHING

    def rank(self, language: str) -> WeighedRank:
        """How well a text in a language answers: the sum of what each term counts for."""
        ranks = []
        for term in self.are_included(self.terms, language):
            rarity = self.rarity(term, language)
            names = [self.named(text, language) for text in term.synonyms]
            ranks.append([(self.same(term, language), rarity), *((name, rarity * OF_SYNONYMS) for name in names)])
            if loose := self.loose(term, language):
                ranks.append([(loose, OF_LOOSE)])
            if term.word:
                titled = [TITLED + PART + form for form in sorted(self.forms(term.word, language))]
                ranks.append([(lexemes_query(titled), rarity * OF_TITLED)])
        return WeighedRank(ranks, OF_EACH_FOUND if self.is_relaxed else 0)

    def query_of(self, term: Term, language: str) -> TsQuery:
        names = [self.named(text, language) for text in term.synonyms]
        return reduce(or_, filter(None, [self.same(term, language), self.loose(term, language), *names]))

    def same(self, term: Term, language: str) -> TsQuery:
        """A term as it is typed, or in another form; of a phrase, its words: see phrases()."""
        if term.is_phrase:
            return words_query(term.texts[0], PLAIN)
        if term.word:
            forms = lexemes_query([FORM + form for form in sorted(self.forms(term.word, language))])
            return reduce(or_, [forms, *(words_query(term.word, name) for name in configurations(language))])
        names = configurations(language)
        return reduce(and_, [reduce(or_, [phrase_query(text, name) for name in names]) for text in term.texts])

    def named(self, name: str, language: str) -> TsQuery:
        """A synonym, word for word."""
        return reduce(or_, [phrase_query(name, configuration) for configuration in configurations(language)])

    def loose(self, term: Term, language: str) -> TsQuery | None:
        """Longer words that have the term in them, and the parts of the term itself. None when there are none."""
        if term.is_phrase:
            return None
        if not term.word:  # of several words, as 2015-2019: these, wherever they stand
            return reduce(or_, [words_query(" ".join(term.texts), name) for name in configurations(language)])
        forms, parts = self.forms(term.word, language), self.parts(term.word, language)
        query = lexemes_query(sorted({PART + form for form in forms | parts} | {FORM + part for part in parts}))
        beginnings = filter(None, {term.beginning, *map(relatives_of, forms)})
        return reduce(or_, [query, *(beginning_query(beginning, PLAIN) for beginning in sorted(beginnings))])


def most_mistakes(word: str) -> int:
    return 1 + (len(word) >= LONG) + (len(word) >= VERY_LONG)


def relatives_of(word: str) -> str:
    """What a long word has in common with others of its family: that of "agricultor" with "agricultura"."""
    return word[:-LONGEST_ENDING] if len(word) >= SAME_STEM + LONGEST_ENDING else ""
