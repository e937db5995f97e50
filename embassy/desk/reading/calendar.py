"""Reads a day, a month, a season, a part of a year, a year or a decade, without the words before it."""

import re
from calendar import monthrange
from collections.abc import Sequence
from typing import NamedTuple

from embassy.desk.reading.date_words import APOSTROPHES, DateWords, Word
from embassy.desk.reading.model import Part

FIRST_YEAR, LAST_YEAR = 1800, 2100
DASHES = frozenset("-–—")
MONEY_AND_SHARES = frozenset("€$£%°")
SHORT_YEAR, LONG_YEAR = 2, 4  # digits
PIVOT = 50  # '49 is 2049, '50 is 1950
NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])|(\d{4})-(\d{2})-(\d{2})(?!\d)")
MONTH_AND_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d/])|((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])")
DAY_AND_MONTH = re.compile(r"(0?[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])(?![\d/%])")


class Core(NamedTuple):
    """What was read, and from which word to before which."""

    begin: int
    end: int
    first: Part
    last: Part
    precision: str
    season: str = ""
    weekday: int | None = None
    is_counted: bool = False


def is_date(year: int | None, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]  # noqa: PLR2004  (months)


def long_year(digits: str) -> int:
    """1998 for 98."""
    year = int(digits)
    return year if len(digits) == LONG_YEAR else year + (1900 if year >= PIVOT else 2000)


class Calendar:
    """The words of a sentence, from which it reads what stands at one of them."""

    def __init__(self, text: str, words: Sequence[Word], tables: DateWords):
        self.text, self.words, self.tables = text, words, tables
        self.lower = [word.lower for word in words]
        self.known_year: int | None = None  # the year that was read last

    def word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def joins(self, at: int) -> bool:
        """Whether a word follows the one before it without a space."""
        return 0 < at < len(self.words) and self.words[at].start == self.words[at - 1].end

    def is_digits(self, at: int, size: int = LONG_YEAR) -> bool:
        word = self.word(at)
        return len(word) == size and word.isdecimal() and word.isascii()

    def core_at(self, at: int) -> Core | None:
        """What begins at a word."""
        tables, word = self.tables, self.lower[at]
        if word[0].isdecimal():
            return self.numeric(at) or self.day(at) or self.part_of_year(at) or self.year(at)
        if word not in tables.readers:
            return None
        for reader in tables.readers[word]:
            if core := getattr(self, reader)(at):
                return core
        return None

    def numeric(self, at: int) -> Core | None:
        start = self.words[at].start
        if at and self.joins(at) and self.word(at - 1) in {"/", ".", "-", ","} and self.word(at - 2)[:1].isdecimal():
            return None
        if found := NUMERIC.match(self.text, start):
            day, _separator, month, year, iso_year, iso_month, iso_day = found.groups()
            parts = (iso_year, iso_month, iso_day) if iso_year else (str(long_year(year)), month, day)
            precision = "day"
        elif found := MONTH_AND_YEAR.match(self.text, start):
            month, year, iso_year, iso_month = found.groups()
            if iso_year and int(iso_month) > int(iso_year[-2:]):
                return None  # 2009-10 is a school year
            parts, precision = (iso_year or year, iso_month or month, None), "month"
        elif (found := DAY_AND_MONTH.match(self.text, start)) and tables_before(self, at):
            parts, precision = (None, found[2], found[1]), "day"
        else:
            return None
        first = tuple(part and int(part) for part in parts)
        if not is_date(first[0], first[1], first[2] or 1):
            return None
        end = next((n for n in range(at, len(self.words)) if self.words[n].start >= found.end()), len(self.words))
        return Core(at, end, first, first, precision)

    def day(self, at: int) -> Core | None:
        """A day of a month or several, after its weekday or without one."""
        weekday, begin = self.tables.weekdays.get(self.word(at)), at
        if weekday is not None:
            at += 1
            at += self.word(at) == "."
            at += self.word(at) == ","
            for _more in range(2):
                at += self.word(at) in self.tables.articles or self.word(at) in self.tables.day_prepositions
        if not (found := self.day_number(at)):
            return None
        first_day, at = found
        last_day = first_day
        joined = self.tables.day_to.after(self.lower, at) or self.dash(at)
        if joined and (later := self.day_number(joined[1])):
            last_day, at = later
        if link := self.tables.links.after(self.lower, at):
            at = link[1]
        at += self.word(at) == "." and self.joins(at)
        month = self.month_number(at, after_day=True)
        if month is None:
            return None
        year, end, is_counted = self.year_after(at + 1, after_day=True)
        if not (is_date(year, month, first_day) and is_date(year, month, last_day)) or not self.is_common(at, year):
            return None
        return Core(begin, end, (year, month, first_day), (year, month, last_day), "day", "", weekday, is_counted)

    def dash(self, at: int) -> tuple[None, int] | None:
        return (None, at + 1) if self.word(at) in DASHES else None

    def day_number(self, at: int) -> tuple[int, int] | None:
        word = self.word(at)
        if word.isdecimal() and len(word) <= SHORT_YEAR and 1 <= int(word) <= 31:  # noqa: PLR2004  (days)
            ends = self.joins(at + 1) and (self.word(at + 1) in self.tables.ordinal_endings)
            return int(word), at + 1 + ends
        return self.tables.days.after(self.lower, at)

    def month_number(self, at: int, after_day: bool = False) -> int | None:
        """The month at a word; a short name counts after a day or before a year alone."""
        word = self.word(at)
        if month := self.tables.months.get(word):
            return month
        follows = self.is_digits(at + 1) or (self.word(at + 1) == "." and self.is_digits(at + 2))
        return self.tables.short_months.get(word) if after_day or follows else None

    def is_common(self, at: int, year: int | None) -> bool:
        """Whether a month is no part of a name, such as the street "2 de Mayo"."""
        return year is not None or self.words[at].text[0].islower() or self.begins_line(at)

    def begins_line(self, at: int) -> bool:
        return at == 0 or self.word(at - 1) in {":", "(", "-", "–", "•", ".", ";", "¿", "¡", "«", "“", '"'}

    def month(self, at: int) -> Core | None:
        month = self.month_number(at)
        if month is None:
            return None
        year, end, is_counted = self.year_after(at + 1)
        part = (year, month, None)
        return Core(at, end, part, part, "month", is_counted=is_counted) if self.is_common(at, year) else None

    def year_after(self, at: int, after_day: bool = False) -> tuple[int | None, int, bool]:
        """The year of what stands before a word, the word after it, and whether it was counted; else no year."""
        begin, tables = at, self.tables
        at += self.word(at) == "." and self.is_digits(at + 1)
        if found := tables.same_year.after(self.lower, at):
            return self.known_year and self.known_year + found[0], found[1], True
        link = tables.links.after(self.lower, at)
        if link and (self.word(at) != "," or after_day):
            at = link[1]
        at += self.word(at) in tables.year_nouns
        if found := tables.same_year.after(self.lower, at):
            return self.known_year and self.known_year + found[0], found[1], True
        if self.is_digits(at) and FIRST_YEAR <= int(self.word(at)) <= LAST_YEAR and not self.is_amount(at):
            return int(self.word(at)), at + 1, False
        if self.word(at) in APOSTROPHES and self.is_digits(at + 1, SHORT_YEAR):
            return long_year(self.word(at + 1)), at + 2, False
        return None, begin, False

    def season(self, at: int) -> Core | None:
        season = self.tables.seasons.get(self.word(at))
        if not season or not (self.words[at].text[0].islower() or self.begins_line(at)):
            return None
        begin, at = at, at + 1
        at += self.word(at) in self.tables.season_adjectives
        year, end, is_counted = self.year_after(at)
        return Core(begin, end, (year, None, None), (year, None, None), "season", season, is_counted=is_counted)

    def part_of_year(self, at: int) -> Core | None:
        """A quarter or a half: "het eerste kwartaal van 2026", "Q2 2026"."""
        begin, size = at, None
        if self.word(at) == "q" and self.is_digits(at + 1, 1):
            number, size, at = int(self.word(at + 1)), 3, at + 2
        elif (number := self.ordinal(at)) is not None:
            at += 1
            at += self.word(at) in self.tables.ordinal_endings and self.joins(at)
            size, at = self.tables.months_in.get(self.word(at)), at + 1
        if size is None:
            return None
        number = 12 // size if number == -1 else number
        if not 1 <= number * size <= 12:  # noqa: PLR2004  (months)
            return None
        months = ((number - 1) * size + 1, number * size)
        year, end, is_counted = self.year_after(at)
        if year is None and self.month_after(at):
            return None  # the first half of June
        precision = "half" if size == 6 else "quarter"  # noqa: PLR2004  (months)
        return Core(begin, end, (year, months[0], None), (year, months[1], None), precision, is_counted=is_counted)

    def month_after(self, at: int) -> bool:
        link = self.tables.links.after(self.lower, at)
        return self.word(link[1] if link else at) in self.tables.months

    def ordinal(self, at: int) -> int | None:
        word = self.word(at)
        if word.isdecimal() and len(word) == 1 and self.joins(at + 1):
            return int(word) if self.word(at + 1) in self.tables.ordinal_endings else None
        return self.tables.ordinals.get(word)

    def decade(self, at: int) -> Core | None:
        """ "de jaren tachtig", "los años 80", "en los noventa"."""
        begin, tables = at, self.tables
        is_bare = self.word(at) in tables.bare_decades
        if not (is_bare or self.word(at) in tables.decade_heads):
            return None
        at += 1
        while not is_bare and (self.word(at) in tables.decade_joins or self.word(at) in APOSTROPHES):
            at += 1
        digits = self.word(at)
        if found := tables.decades.after(self.lower, at):
            year, end = found
            if is_bare and (self.word(end).isalpha() and self.word(end) not in tables.known):
                return None  # "los ochenta alumnos"
        elif not is_bare and digits.isdecimal() and len(digits) in (SHORT_YEAR, LONG_YEAR) and digits[-1] == "0":
            year, end = long_year(digits) if int(digits) != 20 else 2020, at + 1  # noqa: PLR2004  (the twenties)
            if not FIRST_YEAR <= year <= LAST_YEAR:
                return None
        else:
            return None
        return Core(begin, end, (year, None, None), (year + 9, None, None), "decade")

    def named_year(self, at: int) -> Core | None:
        """A year after its noun: "het academiejaar 2025-2026", "el año 2014"."""
        kind = self.tables.year_nouns.get(self.word(at))
        if kind is None:
            return None
        begin = at
        while self.tables.year_nouns.get(self.word(at)) is not None:
            kind = kind or self.tables.year_nouns[self.word(at)]
            at += 1
        at += self.word(at) in self.tables.of_words and self.is_digits(at + 1)
        if not (core := self.year(at, is_named=True)):
            return None
        return core._replace(begin=begin, precision="years" if kind else core.precision)

    def short_year(self, at: int) -> Core | None:
        """ "'98"."""
        if self.word(at) not in APOSTROPHES or not (self.is_digits(at + 1, SHORT_YEAR) and self.joins(at + 1)):
            return None
        if self.joins(at) or not self.tables.relations.before(self.lower, at):
            return None
        year = long_year(self.word(at + 1))
        return Core(at, at + 2, (year, None, None), (year, None, None), "year")

    def same_year(self, at: int) -> Core | None:
        found = self.tables.same_year.after(self.lower, at)
        step, end = found if found else (None, at)
        if step is None and (number := self.tables.amounts.after(self.lower, at)):
            later = self.word(number[1]) in self.tables.years and self.tables.later.after(self.lower, number[1] + 1)
            step, end = (int(later[0] * number[0]), later[1]) if later else (None, at)
        if step is None or self.known_year is None:
            return None
        year = self.known_year + step
        return Core(at, end, (year, None, None), (year, None, None), "year", is_counted=True)

    def year(self, at: int, is_named: bool = False) -> Core | None:
        """A year, or several as "2014-2019" and "2025/26"."""
        if not self.is_digits(at) or not FIRST_YEAR <= int(self.word(at)) <= LAST_YEAR or self.is_amount(at):
            return None
        if not is_named and self.is_number_of(at):
            return None
        year, last, end = int(self.word(at)), int(self.word(at)), at + 1
        is_near = self.joins(at + 1) and self.joins(at + 2)
        if self.word(at + 1) in DASHES and self.is_digits(at + 2):
            last, end = int(self.word(at + 2)), at + 3
        elif self.word(at + 1) in DASHES | {"/"} and is_near and self.is_digits(at + 2, SHORT_YEAR):
            last, end = year // 100 * 100 + int(self.word(at + 2)), at + 3
        elif self.word(at + 1) == "/" and is_near and self.is_digits(at + 2):
            last, end = int(self.word(at + 2)), at + 3
        if not year <= last <= LAST_YEAR:
            return None
        return Core(at, end, (year, None, None), (last, None, None), "year" if last == year else "years")

    def is_year(self, at: int) -> bool:
        return self.is_digits(at) and FIRST_YEAR <= int(self.word(at)) <= LAST_YEAR

    def is_amount(self, at: int) -> bool:
        """Whether four digits count something: "2000 gezinnen", "2.019,50", "€ 2000", "2000 tot 2500 meter"."""
        before, after = self.word(at - 1), self.word(at + 1)
        if before in MONEY_AND_SHARES or after in MONEY_AND_SHARES or after in self.tables.counted:
            return True
        if after in {".", ","} and self.joins(at + 1) and self.joins(at + 2) and self.word(at + 2).isdecimal():
            return True
        if before in {".", ","} and self.joins(at) and self.word(at - 2).isdecimal():
            return True
        if (before.isdecimal() and self.word(at - 2) != "q") or (after.isdecimal() and not self.is_year(at + 1)):
            return True
        if self.joins(at) and before not in DASHES | {"(", "/", "["} | APOSTROPHES and not before.isalpha():
            return before in {"#", "+", "_", "°", "º"}
        is_round = int(self.word(at)) % 100 == 0 and int(self.word(at)) != 1900 + 100
        if is_round and after.isalpha() and after not in self.tables.known:
            return True
        return self.is_other_end_counted(at)

    def is_other_end_counted(self, at: int) -> bool:
        joined = self.tables.range_to.after(self.lower, at + 1) or self.dash(at + 1)
        end = joined[1] if joined else at + 2 if self.word(at + 1) in self.tables.and_ else None
        return end is not None and self.word(end).isdecimal() and self.word(end + 1) in self.tables.counted

    def is_number_of(self, at: int) -> bool:
        """Whether digits belong to a name or to a thing with a number: "Agenda 2030", "wet 2019", "Calle Lima 1985"."""
        before = self.words[at - 1] if at else None
        if before is None or not before.text[0].isalpha():
            if before is not None and before.lower in {".", "°", "º"} and self.word(at - 2) in self.tables.numbered:
                return True
            return self.is_postcode(at)
        if before.lower in self.tables.numbered:
            return True
        return before.text[0].isupper() and before.lower not in self.tables.known

    def is_postcode(self, at: int) -> bool:
        after = self.words[at + 1].text if at + 1 < len(self.words) else ""
        return self.word(at - 1) == "," and self.word(at - 2).isdecimal() and after[:1].isupper()


def tables_before(calendar: Calendar, at: int) -> bool:
    """Whether a preposition stands before a word, an article aside."""
    lower, tables = calendar.lower, calendar.tables
    at -= calendar.word(at - 1) in tables.articles
    found = tables.relations.before(lower, at)
    return found is not None and found[0] in {"until", "by", "before", "from", "since"}
