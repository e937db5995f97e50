"""The words of a language for what begins, lasts and ends, compiled once."""

import re
from functools import cache

from embassy.desk.words import words_of

GAP = r"\s(?:[^,;:()–]{0,70}?\s)??"  # a few words of the same clause


def pattern(words: str) -> re.Pattern:
    return re.compile(r"\b(?:" + words.replace("{gap}", GAP) + r")(?!\w)", re.IGNORECASE)


def one_of(words) -> re.Pattern:
    return pattern("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


class LifeWords:
    """The tables of one language."""

    def __init__(self, words: type):
        self.begins, self.ends, self.lasts = pattern(words.BEGINS), pattern(words.ENDS), pattern(words.LASTS)
        self.begin_nouns, self.end_nouns = one_of(words.BEGIN_NOUNS), one_of(words.END_NOUNS)
        self.life_nouns, self.runs = one_of(words.LIFE_NOUNS), pattern(words.RUNS)
        self.dates_from, self.arrives = pattern(words.DATES_FROM), pattern(words.ARRIVES)
        self.cooperates, self.both_countries = pattern(words.COOPERATES), pattern(words.BOTH_COUNTRIES)
        self.the_country, self.also = pattern(words.THE_COUNTRY), pattern(words.ALSO)
        self.first_plans, self.pauses = pattern(words.FIRST_PLANS), pattern(words.PAUSES)
        self.takes_up, self.only = pattern(words.TAKES_UP), pattern(words.ONLY)
        self.counts_on, self.carries_out = pattern(words.COUNTS_ON), pattern(words.CARRIES_OUT)
        self.gives, self.date_nouns = pattern(words.GIVES), one_of(words.DATE_NOUNS)
        self.negated = pattern(words.NEGATED)
        self.lengths, self.length_nouns = pattern(words.LENGTHS), pattern(words.LENGTH_NOUNS)
        self.agreements, self.concludes = pattern(words.AGREEMENTS), pattern(words.CONCLUDES)
        self.elapsed_then = pattern(words.ELAPSED_THEN)
        self.strong_lasts = pattern(words.STRONG_LASTS)
        self.strong_begins, self.strong_ends = pattern(words.STRONG_BEGINS), pattern(words.STRONG_ENDS)
        self.parts, self.counts_from, self.perhaps = (
            pattern(words.PARTS),
            pattern(words.COUNTS_FROM),
            pattern(words.PERHAPS),
        )
        self.partner_country = pattern(words.PARTNER_COUNTRY)
        self.governmental, self.donor = pattern(words.GOVERNMENTAL), pattern(words.DONOR)
        self.elapsed, self.parts_of_duration = pattern(words.ELAPSED), pattern(words.PART_OF_DURATION)
        self.participles, self.governs = pattern(words.PARTICIPLES), pattern(words.GOVERNS)
        self.ago, self.within, self.whole = pattern(words.AGO), pattern(words.WITHIN), pattern(words.WHOLE)
        self.endures, self.anniversary = pattern(words.ENDURES), pattern(words.ANNIVERSARY)
        self.years_of = pattern(words.YEARS_OF)
        self.donor_subject = pattern(words.DONOR_SUBJECT)
        self.for_duration = pattern(words.FOR_DURATION)
        self.words = words


@cache
def life_words(language: str) -> LifeWords | None:
    """None for a language without a file of words."""
    words = words_of(language)
    return words and LifeWords(words.Lifetimes)
