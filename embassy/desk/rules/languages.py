"""The two languages of a text that differ in a number, a date or a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Duration, Moment, Number, Place, Sentence, Span
from embassy.desk.reading.number_words import number_words_of
from embassy.desk.reading.places import fold, spellings_of

SMALL = 12  # numbers up to this one may be left out or said in another way ("twice", "both")
HALF_A_DAY, HOURS_OF_DAY, MINUTES = 12, 24, 60
LAST_CENTURIES = {20, 21}
CURRENCIES = {"EUR", "USD", "PEN", "BOB", "BEF"}
DAYS = {"day": 1, "week": 7, "month": Decimal("30.4"), "year": Decimal("365.25")}
ENOUGH_DIGITS = 7  # of a telephone number, without what is left out within the country
SHORTEST_STEM = 4
SHARE_TOLERANCE = 2  # per cent
SHORT_TEXT, MUCH_SHORTER = 300, 0.4  # a text in the making is no translation to compare yet
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Said:
    """What one language says and the other should say too.

    `must` is False for what counts only if the other language says something else of the kind.
    """

    kind: str  # "number", "share", "time", "year", "day", "month", "weekday", "duration", "place"
    value: object
    span: Span
    must: bool = True
    exactness: str = "exact"
    unit: str = ""


@dataclass(frozen=True)
class Part:
    """Some sentences of a text in one language."""

    language: str
    text: str  # the whole text
    sentences: tuple[Sentence, ...]

    @cached_property
    def words(self) -> str:
        return self.text[self.sentences[0].span[0] : self.sentences[-1].span[1]] if self.sentences else ""

    @property
    def moments(self) -> list[Moment]:
        return [moment for sentence in self.sentences for moment in sentence.moments]

    @cached_property
    def said(self) -> list[Said]:
        return [said for sentence in self.sentences for said in said_in(sentence)]

    @cached_property
    def numbers(self) -> list[Number]:
        return [number for sentence in self.sentences for number in sentence.numbers]

    @cached_property
    def values(self) -> set[Decimal]:
        return {Decimal(number.value) for number in self.numbers} | {Decimal(day) for _month, day in self.days}

    @cached_property
    def shares(self) -> list[Decimal]:
        return [Decimal(number.value) for number in self.numbers if number.unit in {"share", "percent"}]

    @cached_property
    def parts(self) -> list[tuple[int | None, int | None, int | None]]:
        return [part for moment in self.moments for part in (moment.first, moment.last)]

    @cached_property
    def years(self) -> set[int]:
        return {year for year, _month, _day in self.parts if year}

    @cached_property
    def days(self) -> set[tuple[int | None, int]]:
        return {(month, day) for _year, month, day in self.parts if day}

    @cached_property
    def months(self) -> set[int]:
        """Those of periods too: the first half of 2023 is from January to June."""
        found = {month for _year, month, _day in self.parts if month}
        for moment in self.moments:
            if moment.first[1] and moment.last[1] and moment.precision in {"half", "quarter", "season", "month"}:
                found |= set(range(moment.first[1], moment.last[1] + 1))
        return found

    @cached_property
    def durations(self) -> list[Duration]:
        return [duration for sentence in self.sentences for duration in sentence.durations]

    @cached_property
    def years_of_durations(self) -> set[int]:
        return {int(duration.amount) for duration in self.durations if duration.unit == "year"}

    @cached_property
    def digits(self) -> list[str]:
        return DIGITS.findall(self.words)

    @cached_property
    def folded(self) -> str:
        return fold(self.words)

    @cached_property
    def stems(self) -> set[str]:
        return set(WORD.findall(self.folded))

    @cached_property
    def places(self) -> set[str]:
        return {place.name for sentence in self.sentences for place in sentence.places}


def languages_that_differ(passage: Passage, world: World) -> Iterator[Finding]:
    """Sentences with a number, a date or a place that the same text in another language does not have."""
    for language, other in passage.others.items():
        if language == passage.language or None in (passage.reading, other.reading):
            continue
        if not are_comparable(passage.words, other.words):
            continue
        for mine, theirs in aligned(passage, other):
            for sentence in mine.sentences:
                if found := [said for said in said_in(sentence) if is_missing(said, mine, theirs)]:
                    instead = said_instead(found, mine, theirs)
                    marks = tuple(said.span for said in found)
                    yield Finding(sentence.span, marks, against(language, instead), instead)


def are_comparable(words: str, others: str) -> bool:
    shorter, longer = sorted((len(words), len(others)))
    return bool(shorter) and (longer < SHORT_TEXT or shorter > longer * MUCH_SHORTER)


def aligned(passage: Passage, other: Passage) -> Iterator[tuple[Part, Part]]:
    """Paragraph by paragraph, each with those around it in the other language, where there are as many in both."""
    mine, theirs = paragraphs(passage), paragraphs(other)
    if len(mine) != len(theirs):
        mine, theirs = [list(passage.reading.sentences)], [list(other.reading.sentences)]
    for place, sentences in enumerate(mine):
        around = [sentence for near in theirs[max(0, place - 1) : place + 2] for sentence in near]
        yield Part(passage.language, passage.words, tuple(sentences)), Part(other.language, other.words, tuple(around))


def paragraphs(passage: Passage) -> list[list[Sentence]]:
    """The sentences of each line."""
    found: list[list[Sentence]] = []
    end = 0
    for sentence in passage.reading.sentences:
        if not found or "\n" in passage.words[end : sentence.span[0]]:
            found.append([])
        found[-1].append(sentence)
        end = sentence.span[1]
    return found


def said_in(sentence: Sentence) -> Iterator[Said]:
    """What a sentence says that its translation says too."""
    for moment in sentence.moments:
        yield from said_by_moment(moment)
    for number in sentence.numbers:
        if not any(overlap(number.span, moment.span) for moment in sentence.moments):
            yield said_by_number(number)
    for duration in sentence.durations:
        yield Said("duration", duration, duration.span, must=False)
    for place in sentence.places:
        if place.is_sure:
            yield Said("country" if place.is_country else "place", place, place.span, must=not place.is_country)


def said_by_moment(moment: Moment) -> Iterator[Said]:
    for year, month, day in dict.fromkeys((moment.first, moment.last)):
        if year and not moment.is_counted and moment.precision != "decade":
            yield Said("year", year, moment.span)
        if day:
            yield Said("day", (month, day), moment.span)
        elif month and moment.precision == "month":
            yield Said("month", month, moment.span)
    if moment.precision == "decade":
        yield Said("decade", moment.first[0], moment.span, must=False)
    if moment.precision in {"half", "quarter"}:
        yield Said("period", (moment.precision, moment.first[1], moment.last[1]), moment.span, must=False)
    if moment.weekday is not None:
        yield Said("weekday", moment.weekday, moment.span, must=False)


def said_by_number(number: Number) -> Said:
    value = Decimal(number.value)
    kind = number.unit if number.unit in SAYS else "number"
    must = kind in {"number", "phone"} and value > SMALL
    return Said(kind, value, number.span, must, number.exactness, number.unit)


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def is_missing(said: Said, mine: Part, theirs: Part) -> bool:
    """Whether the other language does not say it; for what may be left out, whether it says something else instead."""
    if is_said(said, mine, theirs):
        return False
    if said.must:
        return True
    return any(is_rival(said, other) and not is_said(other, theirs, mine) for other in theirs.said)


def is_rival(said: Said, other: Said) -> bool:
    """Whether what the other language says may stand in the place of what it does not say."""
    if other.kind == "number" and said.kind in {"number", "time"}:
        return other.value <= SMALL + 1
    return other.kind == said.kind


def is_said(said: Said, mine: Part, theirs: Part) -> bool:
    return SAYS[said.kind](said, mine, theirs)


def says_number(said: Said, mine: Part, theirs: Part) -> bool:
    value = said.value
    if is_in_other_currency(said, theirs):
        return False
    if value in theirs.values or value in theirs.years or f"{value:f}" in theirs.digits:
        return True
    if any(is_rounded(said, number) for number in theirs.numbers):
        return True
    if any(abs(value - share) <= 1 for share in theirs.shares) and is_share(said, mine):
        return True
    if is_part_of_whole(value, theirs) or is_century(said, theirs):
        return True
    return says_duration(said, mine, theirs) or says_hour(value, theirs)


def is_in_other_currency(said: Said, theirs: Part) -> bool:
    currencies = {number.unit for number in theirs.numbers if Decimal(number.value) == said.value}
    return said.unit in CURRENCIES and bool(currencies) and currencies <= CURRENCIES - {said.unit}


def is_rounded(said: Said, number: Number) -> bool:
    """Whether one of two numbers is the other, rounded, and said to be so: "zowat 3.400", "3.412"."""
    one, other = sorted((said.value, Decimal(number.value)), key=lambda value: len(str(value).rstrip("0")))
    if not other or {said.exactness, number.exactness} == {"exact"}:
        return False
    figures = max(2, len(f"{one:f}".replace(".", "").rstrip("0")))
    return Decimal(f"{other:.{figures - 1}e}") == one


def is_share(said: Said, mine: Part) -> bool:
    return any(number.span == said.span and number.unit == "percent" for number in mine.numbers)


def says_share(said: Said, _mine: Part, theirs: Part) -> bool:
    return any(abs(said.value - share) <= SHARE_TOLERANCE for share in theirs.shares)


def is_part_of_whole(value: Decimal, theirs: Part) -> bool:
    """Whether a number is the share of a whole that the other language tells: "60 of the 120", "half of the 120"."""
    wholes = [other for other in theirs.values if other > value]
    return any(abs(value * 100 / whole - share) <= 1 for whole in wholes for share in theirs.shares)


def is_century(said: Said, theirs: Part) -> bool:
    """Whether a number is that of a century for which the other language has no number: "last century"."""
    words = number_words_of(theirs.language)
    is_number = said.unit == "ordinal" and said.value in LAST_CENTURIES
    return is_number and words is not None and not theirs.stems.isdisjoint(words.data.CENTURY)


def says_duration(said: Said, mine: Part, theirs: Part) -> bool:
    """Whether the other language has a duration of the same length, for a duration or the number in one."""
    found = next((duration for duration in mine.durations if overlap(duration.span, said.span)), None)
    return found is not None and any(are_as_long(found, other) for other in theirs.durations)


def are_as_long(one: Duration, other: Duration) -> bool:
    """Whether two durations are the same, as far as their units and the words around them tell."""
    is_rough = one.unit != other.unit or {one.exactness, other.exactness} != {"exact"}
    return abs(days_of(one) - days_of(other)) <= max(1, days_of(one) / (10 if is_rough else 50))


def days_of(duration: Duration) -> Decimal:
    return Decimal(str(duration.amount)) * DAYS[duration.unit]


def says_hour(value: Decimal, theirs: Part) -> bool:
    """Whether the other language has an hour of the clock, or as many hours in days."""
    hours = {Decimal(number.value) for number in theirs.numbers if number.unit in {"time", "hour"}}
    in_days = {Decimal(str(duration.amount)) * HOURS_OF_DAY for duration in theirs.durations if duration.unit == "day"}
    return not hours.isdisjoint(on_the_clock(value)) or value in in_days


def on_the_clock(value: Decimal) -> set[Decimal]:
    return {value, value - HALF_A_DAY, value + HALF_A_DAY}


def says_time(said: Said, _mine: Part, theirs: Part) -> bool:
    return not theirs.values.isdisjoint(on_the_clock(said.value))


def says_minutes(said: Said, _mine: Part, theirs: Part) -> bool:
    return said.value in theirs.values or said.value / MINUTES in theirs.values


def says_phone(said: Said, _mine: Part, theirs: Part) -> bool:
    return f"{said.value:f}"[-ENOUGH_DIGITS:] in "".join(theirs.digits)


def says_year(said: Said, _mine: Part, theirs: Part) -> bool:
    year = said.value
    if year in theirs.years or str(year) in theirs.digits or Decimal(year) in theirs.values:
        return True
    return any(year in {one + years, one - years} for one in theirs.years for years in theirs.years_of_durations)


def says_day(said: Said, _mine: Part, theirs: Part) -> bool:
    month, day = said.value
    if (month, day) in theirs.days:
        return True
    is_day_there = str(day) in theirs.digits or f"{day:02}" in theirs.digits or Decimal(day) in theirs.values
    return is_day_there and month in theirs.months


def says_month(said: Said, _mine: Part, theirs: Part) -> bool:
    return said.value in theirs.months or any(moment.season and not moment.last[1] for moment in theirs.moments)


def says_decade(said: Said, _mine: Part, theirs: Part) -> bool:
    return any(year // 10 % 10 == said.value // 10 % 10 for year in theirs.years)


def says_period(said: Said, _mine: Part, theirs: Part) -> bool:
    precision, first, last = said.value
    same = any((moment.precision, moment.first[1], moment.last[1]) == said.value for moment in theirs.moments)
    return same or (
        {first, last} <= theirs.months - {None} and not any(m.precision == precision for m in theirs.moments)
    )


def says_weekday(said: Said, _mine: Part, theirs: Part) -> bool:
    return any(moment.weekday == said.value for moment in theirs.moments)


def says_place(said: Said, mine: Part, theirs: Part) -> bool:
    place: Place = said.value
    if place.name in theirs.places:
        return True
    if place.name in theirs.folded:
        return True
    return any(is_made_from(stem, name) for name in spellings_of(place.name) for stem in theirs.stems)


def is_made_from(word: str, name: str) -> bool:
    """Whether a word begins as the name of a place does, but for its last letters: "brugs", "brujense"."""
    length = max(SHORTEST_STEM, len(name) - 1 - (len(word) > len(name)))
    return word[:length] == name[:length]


SAYS = {
    "number": says_number,
    "share": says_share,
    "time": says_time,
    "duration": says_duration,
    "minutes": says_minutes,
    "phone": says_phone,
    "year": says_year,
    "day": says_day,
    "month": says_month,
    "decade": says_decade,
    "period": says_period,
    "weekday": says_weekday,
    "place": says_place,
    "country": says_place,
}


def said_instead(found: list[Said], mine: Part, theirs: Part) -> str:
    """The words of the other language in the place of what is missing there, if they are sure."""
    kinds = {said.kind for said in found}
    instead = [other for other in theirs.said if other.kind in kinds and not is_said(other, theirs, mine)]
    return theirs.text[slice(*instead[0].span)] if len(instead) == 1 else ""


def against(language: str, instead: str) -> str:
    name = get_language_info(language)["name_translated"]
    if instead:
        return _("The text in %(language)s says: %(words)s.") % {"language": name, "words": instead}
    return _("The text in %(language)s does not say this.") % {"language": name}
