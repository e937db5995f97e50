"""Holds a moment against a recorded date: whether both can be true."""

from calendar import monthrange
from datetime import date, timedelta

from cooperation.dates import PartialDate
from embassy.desk.reading.model import Moment, Part

# The months of a part of a year; generous, because "early in the year" is no exact thing.
PARTS_OF_YEAR = {"begin": (1, 5), "mid": (4, 9), "end": (8, 12)}
PARTS_OF_MONTH = {"begin": (1, 15), "mid": (8, 23), "end": (16, 31)}
# In Belgium and in the Andes: one of them is enough.
SEASONS = {
    "spring": ((3, 6), (9, 12)),
    "summer": ((6, 9), (12, 15)),
    "autumn": ((9, 12), (3, 6)),
    "winter": ((12, 15), (6, 9)),
}
A_YEAR = timedelta(days=366)
HALF_A_YEAR = timedelta(days=184)


def day(year: int, month: int, number: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(number, monthrange(year, month)[1]))


def days_of(part: Part, moment: Moment) -> list[tuple[date, date]]:
    """The days that a part may be, as first and last days."""
    year, month, number = part
    if number:
        return [(date(year, month, number), date(year, month, number))]
    if month and moment.precision == "month":
        first, last = PARTS_OF_MONTH.get(moment.part, (1, 31))
        return [(day(year, month, first), day(year, month, last))]
    if moment.season:
        halves = [(day(year, first, 1), day(year, last, 31)) for first, last in SEASONS[moment.season]]
        return [*halves, *((first - A_YEAR, last - A_YEAR) for first, last in halves if last.year > year)]
    first, last = PARTS_OF_YEAR.get(moment.part, (1, 12)) if moment.precision == "year" else (1, 12)
    return [(day(year, first, 1), day(year, last, 31))]


def ranges_of(moment: Moment, what: str) -> list[tuple[date, date]]:
    """The days on which something may have begun or ended by a moment."""
    if moment.relation == "through" or (moment.relation != "in" and moment.precision == "years"):
        return days_of(moment.first if what == "start" else moment.last, moment)
    if moment.first == moment.last:
        ranges = days_of(moment.first, moment)
    else:
        ranges = [(days_of(moment.first, moment)[0][0], days_of(moment.last, moment)[-1][1])]
    if what == "end" and moment.relation == "since":  # it may have ended at the end of the year before
        ranges = [(first - HALF_A_YEAR, last) for first, last in ranges]
    if moment.precision == "decade" and moment.part:
        first = moment.first[0]
        ranges = [
            (date(first + 2 * (moment.part != "begin"), 1, 1), date(first + 9 - 4 * (moment.part == "begin"), 12, 31))
        ]
    return ranges


def differs(moment: Moment, recorded: PartialDate, what: str) -> bool:
    """Whether a record cannot have begun ("start") or ended ("end") when a text says it did."""
    ranges = ranges_of(moment, what)
    first, last = recorded.first_day, recorded.last_day
    if moment.relation == "after":
        return last < min(begin for begin, _end in ranges)
    if moment.relation in {"by", "before"}:
        return first > max(end for _begin, end in ranges)
    slack = A_YEAR if moment.is_about else timedelta(0)
    # "Until 1 January 2017" and "until 31 December 2016" are the same.
    early = timedelta(days=1) if moment.relation == "until" and moment.precision == "day" else timedelta(0)
    return all(last < begin - slack - early or first > end + slack for begin, end in ranges)


def lies_outside(moment: Moment, recorded: PartialDate, what: str) -> bool:
    """Whether something is said to be since before a record began, or until after it ended."""
    ranges = ranges_of(moment, what)
    if what == "start":
        return max(end for _begin, end in ranges) < recorded.first_day
    return min(begin for begin, _end in ranges) > recorded.last_day


def contradicts(moment: Moment, recorded: PartialDate, what: str, is_activity: bool) -> bool:
    return lies_outside(moment, recorded, what) if is_activity else differs(moment, recorded, what)


def decade_of(year: int) -> list[PartialDate]:
    return [PartialDate(each) for each in range(year // 10 * 10, year // 10 * 10 + 10)]
