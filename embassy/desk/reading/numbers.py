"""Reads numbers: in digits and in words, with their share, their currency or what they count."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from embassy.desk.reading.model import Number, Span
from embassy.desk.reading.number_words import TEN, NumberWords, Sum, number_words_of

HALF_A_DAY, MINUTES = 12, 60
FIRST_YEAR, LAST_YEAR = 1900, 2100
ENOUGH_FOR_PHONE = 7
LARGEST_WHOLE = 1000  # of a share: "one in a thousand"
GROUPED = (
    r"\d{1,3}(?:(?P<mark>[. \u00a0\u202f\u2009'’])\d{3})(?:(?P=mark)\d{3})*(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
)
DATE_OR_TIME = r"\d\d?[/.-]\d\d?[/.-]\d{4}|\d\d[/.-]\d{4}|\d\d[.:]\d\d(?!\d)"
TOKEN = re.compile(
    r"(?P<word>(?i:US\$|S/\.?|Bs\.)|[^\W\d_]+(?:['’-][^\W\d_]+|\d+)*|[€$%º°ª])"
    r"|(?P<phone>(?<![\d.,])(?!" + DATE_OR_TIME + r")(?:\+\d|\(0|0\d)[\d ()/.\u00a0\u202f-]{5,}\d)"
    r"|(?P<clock>(?<![\d.,])(?:[01]?\d|2[0-3])[:.hHuU][0-5]\d(?![\d.,]\d|\d))"
    r"|(?P<digits>(?<![\d.,])(?:" + GROUPED + r"|\d+(?:[.,]\d+)?))",
)
ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
LETTERS_BEFORE = re.compile(r"[^\W\d_]-?$")  # "HX-2020" is a name
WORDS_BEFORE = 4  # as many as the longest phrase that says how exact a number is


class Token(NamedTuple):
    start: int
    end: int
    kind: str
    text: str  # in small letters
    is_roman: bool = False

    @property
    def span(self) -> Span:
        return self.start, self.end


def numbers_in(language: str, words: str, span: Span) -> tuple[Number, ...]:
    """The numbers of a sentence, years and days among them; articles are no numbers."""
    language_words = number_words_of(language)
    if language_words is None:
        return ()
    return tuple(NumberReader(language_words, words, span).numbers())


class NumberReader:
    """Reads the numbers of one sentence."""

    def __init__(self, language_words: NumberWords, words: str, span: Span):
        self.language_words, self.data = language_words, language_words.data
        self.words, self.first = words, span[0]
        self.tokens = [
            Token(found.start(), found.end(), found.lastgroup, found[0].lower(), found[0][0] in ROMAN_VALUES)
            for found in TOKEN.finditer(words, *span)
        ]

    def numbers(self) -> Iterator[Number]:
        index, may_begin = 0, self.language_words.may_begin
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.kind == "word" and not token.is_roman and not may_begin(token.text):
                index += 1
                continue
            number, index = self.number_at(index)
            if number:
                yield number

    def number_at(self, index: int) -> tuple[Number | None, int]:
        """The number that begins at a token, and the token after it."""
        token = self.tokens[index]
        if token.kind == "phone":
            digits = re.sub(r"\D", "", token.text)
            return self.whole(index, index + 1, Decimal(digits), "phone"), index + 1
        if token.kind == "clock" and self.is_time(index):
            return self.whole(index, index + 1, hours_of(token.text), "time"), index + 1
        if special := self.minutes_at(index) or self.share_at(index) or self.half_hour_at(index):
            return special
        if token.is_roman and (roman := roman_value(self.words[token.start : token.end])):
            return self.whole(index, index + 1, roman, "ordinal"), index + 1
        if token.kind == "digits" and LETTERS_BEFORE.search(self.words, self.first, token.start):
            return None, index + 1
        run = self.run_at(index)
        if run and self.text_at(run[2]) in self.data.TIMES and (factor := self.run_at(run[2] + 1)):
            run = run[0] * factor[0], factor[1], factor[2]
        if run is None:
            return None, index + 1
        number, end = self.with_unit(index, *run)
        is_article = (
            run[2] == index + 1 and token.text in self.data.ARTICLES and number.unit not in {"share", "percent"}
        )
        return (None if is_article else number), (index + 1 if is_article else end)

    def is_time(self, index: int) -> bool:
        """14:30 is one; 14.30 where a word for hours follows, or another time with one."""
        if "." not in self.tokens[index].text or self.follows(index + 1, "HOURS"):
            return True
        if self.text_at(index + 1).isdigit() and self.follows(index + 2, "HOURS"):
            return True  # "14.30-17 uur"
        others = (place for place in (index + 1, index + 2) if place < len(self.tokens))
        return any(self.tokens[place].kind == "clock" and self.is_time(place) for place in others)

    def text_at(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def follows(self, index: int, kind: str) -> tuple[str, ...] | None:
        """The longest of the phrases of a kind ("PERCENT") whose words stand at a token."""
        for phrase in self.language_words.phrases[kind].get(self.text_at(index), ()):
            if all(self.text_at(index + place) == word for place, word in enumerate(phrase)):
                return phrase
        return None

    def share_at(self, index: int) -> tuple[Number, int] | None:
        phrase = self.follows(index, "SHARES")
        if phrase is None or self.text_at(index + len(phrase)) in self.language_words.multipliers:
            return None
        end = index + len(phrase)
        return self.whole(index, end, Decimal(self.data.SHARES[phrase]), "share"), end

    def minutes_at(self, index: int) -> tuple[Number, int] | None:
        """Minutes that are told in parts of an hour: "drie kwartier"."""
        phrase = self.follows(index, "MINUTES")
        if phrase is None:
            return None
        end = index + len(phrase)
        return self.whole(index, end, Decimal(self.data.MINUTES[phrase]), "minutes"), end

    def half_hour_at(self, index: int) -> tuple[Number, int] | None:
        """ "Half drie", which is half past two."""
        hour = self.language_words.number_word(self.text_at(index + 1))
        if self.text_at(index) not in self.data.HALF_TO or hour is None or hour.kind or hour.parts[0] > HALF_A_DAY:
            return None
        if self.text_at(index + 1) in self.data.ARTICLES:
            return None
        return self.whole(index, index + 2, hour.parts[0] - Decimal("0.5"), "time"), index + 2

    def run_at(self, index: int) -> tuple[Decimal, str, int] | None:
        """The value of a run of words or digits, its kind, and the token after it."""
        found, kind, start = Sum(), "", index
        while index < len(self.tokens):
            token = self.tokens[index]
            if index > start and self.is_parted(index):
                break
            if (step := self.step(found, token, index, start)) is None:
                break
            kind = step or kind
            index += 1
            if token.text in self.data.JOINERS:
                continue
            if kind and not self.continues_ordinal(found, index):
                break
        if index > start and self.tokens[index - 1].text in self.data.JOINERS:
            index -= 1
        if index == start or (found.is_empty and not self.is_zero(start)):
            return None
        value, index = self.with_half(found, index)
        return value, kind, index

    def step(self, found: Sum, token: Token, index: int, start: int) -> str | None:
        """Add a token to a run: its kind, "" for a plain one, None if it is no part of it."""
        word = token.text
        if token.kind in ("digits", "clock"):
            return "" if index == start and found.add(digits_value(word)) else None
        if factor := self.language_words.multipliers.get(word):
            if (found.is_empty and word not in self.data.ALONE) or self.is_year(start, index, word):
                return None
            return "" if found.multiply(factor) else None
        if (half := self.language_words.halves.get(word)) and self.text_at(
            index + 1
        ) in self.language_words.multipliers:
            found.current = half * (found.current or 1)
            return ""
        if word in self.data.JOINERS:
            if not found.awaits_unit:
                return None
            following = self.language_words.number_word(self.text_at(index + 1))
            if following is None or following.parts[0] >= TEN:
                return None
            found.limit = Decimal(TEN)
            return ""
        number = None if self.tokens[start].kind == "digits" else self.language_words.number_word(word)
        if number is None:
            return None
        if number.kind == "ordinal" and index > start:
            if not self.continues_ordinal(found, index):
                return None
            found.limit = Decimal(TEN)
        return number.kind if found.add(number.parts[0]) else None

    def continues_ordinal(self, found: Sum, index: int) -> bool:
        """Whether an ordinal of a unit follows one of a ten: "vigésima quinta"."""
        following = self.language_words.number_word(self.text_at(index))
        is_unit = following is not None and following.kind == "ordinal" and following.parts[0] < TEN
        return is_unit and found.awaits_unit

    def is_parted(self, index: int) -> bool:
        """Whether something else than a space stands before a token."""
        return bool(self.words[self.tokens[index - 1].end : self.tokens[index].start].strip())

    def is_year(self, start: int, index: int, word: str) -> bool:
        """Whether the digits before a multiplier are a year: "in 2015 mil caficultores"."""
        year = self.text_at(start)
        return (
            index == start + 1 and word in self.data.ALONE and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR
        )

    def is_zero(self, start: int) -> bool:
        token = self.tokens[start]
        return token.kind == "digits" or self.language_words.numbers.get(token.text) == 0

    def with_half(self, found: Sum, index: int) -> tuple[Decimal, int]:
        """The value with a half that follows: "ocho millones y medio", "acht en een half miljoen"."""
        if phrase := self.follows(index, "HALF_AFTER"):
            index += len(phrase)
            value = found.value + found.scale / 2
            if factor := self.language_words.multipliers.get(self.text_at(index)):
                return value * factor, index + 1
            return value, index
        return found.value, index

    def with_unit(self, start: int, value: Decimal, kind: str, end: int) -> tuple[Number, int]:
        if kind == "ordinal" or (self.tokens[start].kind == "digits" and self.is_ordinal(end)):
            return self.whole(start, end, value, "ordinal"), end
        if phrase := self.follows(end, "PERCENT"):
            return self.whole(start, end + len(phrase), value, "percent"), end + len(phrase)
        if phrase := self.follows(end, "HOURS"):
            return self.whole(start, end, value, "hour"), end + len(phrase)
        if (phrase := self.follows(end, "PARTS")) and value < self.data.PARTS[phrase]:
            end += len(phrase)
            return self.whole(start, end, value * 100 / self.data.PARTS[phrase], "share"), end
        if (phrase := self.follows(end, "OUT_OF")) and (other := self.run_at(end + len(phrase))):
            whole, _kind, last = other
            if value < whole <= LARGEST_WHOLE and (len(phrase) > 1 or whole in (2, 3, 4, 5, 10, 100, 1000)):
                return self.whole(start, last, value * 100 / whole, "share"), last
        return self.with_currency(start, end, value, kind)

    def is_ordinal(self, end: int) -> bool:
        token = self.tokens[end] if end < len(self.tokens) else None
        stands_there = token and not self.words[self.tokens[end - 1].end : token.start].strip(".")
        return bool(stands_there and token.text in self.data.ORDINAL_ENDINGS)

    def with_currency(self, start: int, end: int, value: Decimal, kind: str) -> tuple[Number, int]:
        """A number with its currency, else with the word that follows it."""
        currencies = self.data.CURRENCIES
        after = end + (self.text_at(end) in self.data.BEFORE_CURRENCY and self.text_at(end + 1) in currencies)
        if (currency := currencies.get(self.text_at(after))) and not self.is_parted(end):
            return self.whole(start, after + 1, value, currency, kind), after + 1
        if start and (currency := currencies.get(self.text_at(start - 1))) and not self.is_parted(start):
            return self.whole(start - 1, end, value, currency, kind), end
        noun = end + (self.text_at(end) in self.data.BEFORE_NOUN)
        counts = noun < len(self.tokens) and self.tokens[noun].kind == "word" and not self.is_parted(end)
        return self.whole(start, end, value, self.text_at(noun) if counts else "", kind), end

    def whole(self, start: int, end: int, value: Decimal, unit: str, kind: str = "") -> Number:
        span = self.tokens[start].start, self.tokens[end - 1].end
        in_words = all(token.kind == "word" for token in self.tokens[start:end])
        return Number(span, plain(value), unit, kind or self.exactness(start), in_words)

    def exactness(self, start: int) -> str:
        """What the words before a number say: "about", "more", "less" or "exact"."""
        before = [token.text for token in self.tokens[max(0, start - WORDS_BEFORE) : start]]
        for length in range(len(before), 0, -1):
            phrase = " ".join(before[-length:])
            for name, phrases in (("about", self.data.ABOUT), ("more", self.data.MORE), ("less", self.data.LESS)):
                if phrase in phrases:
                    return name
        return "exact"


def hours_of(text: str) -> Decimal:
    """14:30 is fourteen hours and a half."""
    hours, minutes = re.split(r"\D", text)
    return Decimal(hours) + Decimal(minutes) / MINUTES


def digits_value(text: str) -> Decimal:
    """1.200, 1 200, 1,200 and 1'200 are twelve hundred; 1,2 and 1.2 are not."""
    if re.fullmatch(GROUPED, text):
        fraction = re.search(r",\d+$", text) if not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text) else None
        if fraction:
            return Decimal(re.sub(r"\D", "", text[: fraction.start()]) + "." + fraction[0][1:])
        whole, point, rest = text.partition(".") if "," in text else (text, "", "")
        return Decimal(re.sub(r"\D", "", whole) + (f".{rest}" if point else ""))
    return Decimal(re.sub(r"[^\d]", ".", text))


def roman_value(text: str) -> Decimal | None:
    if not ROMAN.fullmatch(text):
        return None
    values = [ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return Decimal(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))


def plain(value: Decimal) -> str:
    """A number without an exponent or zeros that say nothing, to two decimals."""
    return f"{round(value, 2).normalize():f}"
