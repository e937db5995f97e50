"""Reads how long something lasts: "vijf jaar en vier maanden", "medio siglo", "een vijfjarig programma"."""

from collections.abc import Sequence

from embassy.desk.reading.date_words import DateWords, Word, date_words, words_in
from embassy.desk.reading.model import Duration, Span

MONTHS = 12
LONGEST_COUNT = 3  # digits
MOST_KNOWN = 20_000  # words that are kept with what they say


def durations_in(language: str, text: str, span: Span) -> tuple[Duration, ...]:
    """The durations of a sentence, in their order. "Five years and four months" is one."""
    tables = date_words(language)
    if tables is None:
        return ()
    words = words_in(text, span)
    lower = [word.lower for word in words]
    found, at = [], 0
    while at < len(words):
        if not may_begin(tables, lower[at]):
            at += 1
            continue
        duration, end = duration_at(tables, words, lower, at)
        if duration:
            found.append(duration)
        at = end
    return tuple(found)


def may_begin(tables: DateWords, word: str) -> bool:
    if word not in tables.lasting:
        if len(tables.lasting) > MOST_KNOWN:
            tables.lasting.clear()
        firsts = (tables.whole_durations, tables.nth.firsts, tables.amounts.firsts, tables.units.firsts)
        tables.lasting[word] = (
            word.isdecimal() or any(word in each for each in firsts) or adjective_duration(tables, word) is not None
        )
    return tables.lasting[word]


def duration_at(tables: DateWords, words: Sequence[Word], lower: list[str], at: int) -> tuple[Duration | None, int]:
    """What lasts from a word on, and the word to go on at."""
    begin = at
    if whole := tables.whole_durations.get(lower[at]):
        amount, unit, at = *whole, at + 1
    elif adjective := adjective_duration(tables, lower[at]):
        amount, unit, at = *adjective, at + 1
    elif anniversary := anniversary_at(tables, words, lower, at):
        (amount, at), unit = anniversary, "year"
    else:
        counted = amount_at(tables, words, lower, at)
        bare = None if counted else tables.units.after(lower, at)
        if bare and tables.and_half.after(lower, bare[1]):
            counted = 1, at  # "año y medio"
        if not counted:
            return None, begin + 1
        number, at = counted
        if not (named := tables.units.after(lower, at)):
            return None, begin + 1
        (unit, size), at = named
        amount, at = with_rest(tables, words, lower, number * size, unit, at)
    exactness = "exact"
    first = begin - (begin > 0 and lower[begin - 1] in tables.counted_articles)
    if told := tables.exactness.before(lower, begin) or tables.exactness.before(lower, first):
        exactness, begin = told
    return Duration((words[begin].start, words[at - 1].end), amount, unit, exactness), at


def anniversary_at(tables: DateWords, words: Sequence[Word], lower: list[str], at: int) -> tuple[float, int] | None:
    """The years of an anniversary: thirty for "dertigste verjaardag", "30 aniversario"."""
    found = tables.nth.after(lower, at)
    if found is None and lower[at].isdecimal() and len(lower[at]) <= LONGEST_COUNT:
        end = at + 1
        while end < len(lower) and words[end].start == words[end - 1].end:
            end += 1
        found = float(lower[at]), end
    is_anniversary = found is not None and found[1] < len(lower) and lower[found[1]] in tables.anniversaries
    return (found[0], found[1] + 1) if is_anniversary else None


def amount_at(tables: DateWords, words: Sequence[Word], lower: list[str], at: int) -> tuple[float, int] | None:
    """A number below a thousand, in digits or in words, and the word after it."""
    word = lower[at]
    if not (word.isdecimal() and word.isascii()):
        return tables.amounts.after(lower, at)
    is_part = at and words[at - 1].end == words[at].start and not lower[at - 1].isalpha() and lower[at - 1] != "("
    if len(word) > LONGEST_COUNT or is_part or (at and lower[at - 1].isdecimal()):
        return None
    is_decimal = at + 2 < len(words) and lower[at + 1] in {",", "."} and words[at + 2].start == words[at].end + 1
    if is_decimal and lower[at + 2].isdecimal() and len(lower[at + 2]) == 1:
        return float(f"{word}.{lower[at + 2]}"), at + 3
    return float(word), at + 1


def with_rest(
    tables: DateWords, words: Sequence[Word], lower: list[str], amount: float, unit: str, at: int
) -> tuple[float, int]:
    """Years with the months after them ("five years and four months") or with a half."""
    if half := tables.and_half.after(lower, at):
        return amount + 0.5, half[1]
    if unit == "year" and at + 1 < len(lower) and lower[at] in tables.and_:
        counted = amount_at(tables, words, lower, at + 1)
        named = counted and tables.units.after(lower, counted[1])
        if named and named[0][0] == "month":
            return amount + counted[0] * named[0][1] / MONTHS, named[1]
    return amount, at


def adjective_duration(tables: DateWords, word: str) -> tuple[float, str] | None:
    """Of an adjective: five years for "vijfjarig"."""
    for ending, unit in tables.adjective_units.items():
        if word.endswith(ending) and (number := tables.numbers.get(word.removesuffix(ending))):
            return number, unit
    return None
