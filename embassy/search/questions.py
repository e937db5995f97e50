"""What visitors ask for, and how PostgreSQL is asked for it."""

import unicodedata
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from math import log10
from operator import add, and_, or_

from django.apps import apps
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, FloatField, Value
from django.utils.translation import get_language, gettext

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.search.analysis import FORM, PART, PLAIN, QueryOfLexemes, configurations, fold, quoted
from embassy.search.languages import is_stop_word, lemma, parts_of
from embassy.search.terms import Term, forms_of, terms_in, with_synonyms
from embassy.search.vocabulary import KnownWord, distance, look_up

MOST_CHARACTERS, MOST_TERMS = 200, 20
SHORTEST_MISTAKEN = 4  # letters of a word, to think that it is mistyped
LETTERS_FOR_EACH_MISTAKE = 4

WEIGHTS = [0.02, 0.15, 0.4, 1.0]  # of the parts of compounds, the body, the lead, the title
OF_SYNONYMS, OF_LOOSE = 0.5, 0.1  # what a match by another term, and one by part of a word, keep of their rank
NOTHING = SearchQuery("", config=PLAIN)


@dataclass(frozen=True)
class Question:
    """The words of a visitor. False when there is nothing to look for.

    All its terms must be found; when it is relaxed, one of them will do. `readers` is the language of the site that
    it is asked on.
    """

    text: str
    readers: str = field(default_factory=get_language)
    is_relaxed: bool = False
    lexicon_of: "Question | None" = None  # the question that this one comes from

    def __bool__(self):
        return any(self.are_included(self.typed, language) for language in LANGUAGE_CODES)

    @cached_property
    def cleaned(self) -> str:
        """The text as far as it counts, without control characters."""
        kept = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in self.text[:MOST_CHARACTERS])
        return unicodedata.normalize("NFC", kept)

    @cached_property
    def typed(self) -> list[Term]:
        return terms_in(self.cleaned)[:MOST_TERMS]

    @cached_property
    def terms(self) -> list[Term]:
        """The terms, with their synonyms; one query."""
        terms = self.typed
        sets = apps.get_model("search.SynonymSet").objects.order_by("pk").values_list("terms", flat=True)
        for lines in sets if terms else ():
            terms = with_synonyms(terms, [line.strip() for line in lines.splitlines() if line.strip()])
        return terms

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
        if self.typed and not self:
            notices.append(gettext("Say what you look for: these words are too common, or only leave pages out."))
        return notices

    # --- what the site knows of the words

    @cached_property
    def lexicon(self) -> list[KnownWord]:
        """The words of the question that the site has, and what may be meant by those that it has not; one query."""
        if self.lexicon_of:
            return self.lexicon_of.lexicon
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
        """The parts of a compound, as a dictionary has them."""
        vocabulary = {row.word for row in self.lexicon if row.language == language}
        return {form for part in parts_of(word, language, vocabulary) for form in self.forms(part, language)}

    def rarity(self, term: Term, language: str) -> float:
        """What a term counts for: 1 when no page has it, less when many have."""
        words = {row.word: row.entries for word in term.words for row in self.known_words(word, language)}
        return 1 / (1 + log10(1 + sum(words.values())))

    @cached_property
    def corrected(self) -> "Question | None":
        """The question with the words that may be meant by mistyped ones; None when there is nothing to correct."""
        terms = [replace(term, texts=tuple(map(self.corrected_text, term.texts))) for term in self.typed]
        text = " ".join(map(str, terms))
        return replace(self, text=text, lexicon_of=self) if terms != self.typed else None

    def corrected_text(self, text: str) -> str:
        return " ".join(map(self.corrected_word, text.split()))

    def corrected_word(self, word: str) -> str:
        folded = fold(word)
        near = [(distance(folded, row.folded), row) for row in self.lexicon if row.meant_by == folded]
        near = [(far, row) for far, row in near if far <= 1 + len(folded) // LETTERS_FOR_EACH_MISTAKE / 2]
        best = min(
            near, key=lambda found: (found[0], found[1].language != self.readers, -found[1].entries), default=None
        )
        return best[1].word if best else word

    # --- what PostgreSQL is asked

    def query(self, language: str) -> SearchQuery:
        """The question as it is put to texts in a language."""
        included = [self.query_of(term, language) for term in self.are_included(self.terms, language)]
        excluded = [query for term in self.terms if term.is_excluded for query in self.refusals(term, language)]
        return reduce(and_, [reduce(or_ if self.is_relaxed else and_, included), *excluded]) if included else NOTHING

    def rank(self, language: str):
        """How well a text in a language answers, as an expression: the sum of what each term counts for."""
        ranks = []
        for term in self.are_included(self.terms, language):
            rank = ranked(self.same(term, language))
            if term.synonyms:
                rank += ranked(self.by_synonyms(term, language)) * Value(OF_SYNONYMS)
            ranks.append(rank * Value(self.rarity(term, language)))
            if loose := self.loose(term, language):
                ranks.append(ranked(loose) * Value(OF_LOOSE))
        return reduce(add, ranks) if ranks else Value(0.0, FloatField())

    def query_of(self, term: Term, language: str):
        queries = [self.same(term, language), self.loose(term, language)]
        if term.synonyms:
            queries.append(self.by_synonyms(term, language))
        return reduce(or_, filter(None, queries))

    def same(self, term: Term, language: str):
        """A term as it is typed, or in another form."""
        if term.word:
            forms = QueryOfLexemes(" | ".join(quoted(FORM + form) for form in self.forms(term.word, language)))
            return reduce(or_, [forms, *in_configurations(term.word, configurations(language), "plain")])
        names = [PLAIN] if term.is_phrase else configurations(language)
        return reduce(and_, [reduce(or_, in_configurations(text, names, "phrase")) for text in term.texts])

    def by_synonyms(self, term: Term, language: str):
        queries = [in_configurations(name, configurations(language), "phrase") for name in term.synonyms]
        return reduce(or_, [query for of_name in queries for query in of_name])

    def loose(self, term: Term, language: str):
        """Longer words that have the term in them, and the parts of the term itself. None when there are none."""
        queries = []
        if term.word:
            forms, parts = self.forms(term.word, language), self.parts(term.word, language)
            lexemes = [PART + form for form in forms | parts] + [FORM + part for part in parts]
            queries.append(QueryOfLexemes(" | ".join(map(quoted, lexemes))))
        if term.beginning:
            queries.append(SearchQuery(f"{quoted(term.beginning)}:*", config=PLAIN, search_type="raw"))
        return reduce(or_, queries) if queries else None

    def refusals(self, term: Term, language: str) -> list:
        """What must not be found, each by itself."""
        if term.is_phrase or not term.word:
            return [~query for text in term.texts for query in in_configurations(text, [PLAIN], "phrase")]
        lexemes = " | ".join(quoted(FORM + form) for form in self.forms(term.word, language))
        return [~query for query in in_configurations(term.word, configurations(language), "plain")] + [
            QueryOfLexemes(f"!({lexemes})")
        ]


def in_configurations(text: str, names, search_type: str) -> list[SearchQuery]:
    return [SearchQuery(text, config=name, search_type=search_type) for name in names]


def ranked(query) -> SearchRank:
    return SearchRank(F("vector"), query, weights=WEIGHTS)
