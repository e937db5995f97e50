"""The days that words of time mean: the last day of what a text names, and when a relative word no longer holds."""

from calendar import monthrange
from datetime import date, timedelta

from cooperation.dates import FIRST_YEAR, LAST_YEAR
from embassy.desk.passages import Passage
from embassy.desk.reading.model import Moment, Relative, Sentence

DECEMBER = 12
MONTHS_OF_GRACE = 2  # "this month" is said of what takes a while
WEEK = timedelta(days=7)
DAYS_OF = {"day": 1, "week": 7, "month": 30.5, "quarter": 91.5, "half": 183, "year": 365.25}
MONTHS_UNTIL_STALE = {"recent": 12, "since-recently": 12, "if-past": 12, "soon": 6}
LONGEST_AGO = 5 * 365.25  # "thirty years ago" stays about right
SCHOOL_YEAR_BEGINS = 10  # of the months in which one can begin in Belgium, the last
# The month in which a season ends in Belgium and in the Andes; after December, those of the next year.
SEASON_ENDS = {"spring": (6, 12), "summer": (9, 15), "autumn": (12, 6), "winter": (15, 9)}
TURN_OF_SEASON = 21
PART_ENDS = {"begin": 4, "mid": 8}  # the month in which that part of a year ends at the latest
DAY_OF_PART = {"begin": 10, "mid": 20}


def day_written(passage: Passage, sentence: Sentence) -> date | None:
    """The day from which the words of a sentence count: the last on which somebody wrote it or reviewed the page."""
    written = passage.days.get(sentence.span[0], passage.written)
    return max((day for day in (written, passage.facts.reviewed) if day), default=None)


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * DECEMBER + day.month - 1 + months, DECEMBER)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(moment: Moment, written: date | None) -> date | None:
    """The last day that a moment can mean; None where its year is not known.

    A season has passed when it has passed in Belgium and in the Andes.
    """
    year, month, day = moment.last
    if year is None and written and moment.season and not month:
        return end_of_period(moment.season, written, is_next=False)
    if year is None:
        year = year_meant(moment, written) if written and month else None
    if year is None or not FIRST_YEAR < year < LAST_YEAR:
        return None
    if moment.season and month is None:
        return end_of_season(moment, year)
    if month is None:
        month = PART_ENDS.get(moment.part, DECEMBER)
    if day is None:
        day = DAY_OF_PART.get(moment.part) if moment.last[1] and moment.precision == "month" else None
    return safe_day(year, month, day)


def end_of_season(moment: Moment, year: int) -> date:
    if moment.first[0] and moment.first[0] < year:  # "the winter of 2025-2026" is one of Belgium
        return date(year, SEASON_ENDS[moment.season][0] % DECEMBER, TURN_OF_SEASON)
    month = max(SEASON_ENDS[moment.season])
    return date(year + (month > DECEMBER), (month - 1) % DECEMBER + 1, TURN_OF_SEASON)


def safe_day(year: int, month: int, day: int | None) -> date:
    days = monthrange(year, month)[1]
    return date(year, month, min(day or days, days))


def year_meant(moment: Moment, written: date) -> int | None:
    """The year of a day without one: by its weekday, else the first that comes after the day of writing."""
    _year, month, day = moment.last
    years = range(written.year, written.year + 2)
    if moment.weekday is None or day is None:
        return next(year for year in years if safe_day(year, month, day) >= written or year > written.year)
    fitting = [
        year
        for year in (*years, written.year - 1)
        if day <= monthrange(year, month)[1] and date(year, month, day).weekday() == moment.weekday
    ]
    return min(fitting, key=lambda year: abs((date(year, month, day) - written).days), default=None)


def stale_from(relative: Relative, written: date) -> date | None:
    """The first day on which a relative word no longer holds; None where it always does."""
    if months := MONTHS_UNTIL_STALE.get(relative.kind):
        return months_later(written, months)
    if relative.kind == "ago":
        is_short = (relative.amount or 1) * DAYS_OF[relative.unit] <= LONGEST_AGO
        return months_later(written, MONTHS_UNTIL_STALE["recent"]) if is_short else None
    if relative.kind == "ahead":
        return day_ahead(relative, written)
    end = end_of_period(relative.unit or "year", written, is_next=relative.kind in {"next", "next-told"})
    if relative.kind == "this" and relative.unit in {"week", "weekday", "month"}:
        return months_later(end, MONTHS_OF_GRACE)
    return end + 3 * WEEK if relative.kind == "last" and relative.unit in {"week", "weekday"} else end


def day_ahead(relative: Relative, written: date) -> date:
    if relative.amount is None:
        return months_later(written, 3 * DECEMBER if relative.unit == "year" else MONTHS_UNTIL_STALE["soon"])
    return written + timedelta(days=relative.amount * DAYS_OF[relative.unit] + 1)


def end_of_period(unit: str, written: date, is_next: bool) -> date:
    """The first day after the period that a day is in, which is the first of the next one."""
    if unit.startswith("named-"):
        month = int(unit.removeprefix("named-"))
        return months_later(date(written.year + (month < written.month), month, 1), 1)
    if unit == "weekday":
        return written + WEEK * (1 + is_next)
    if unit == "week":
        return written + WEEK - timedelta(days=written.weekday())
    if unit in SEASON_ENDS:
        return max(end_of_season_after(written, month) for month in SEASON_ENDS[unit])
    if unit == "school":
        return date(written.year + (written.month >= SCHOOL_YEAR_BEGINS), SCHOOL_YEAR_BEGINS, 1)
    months = {"month": 1, "quarter": 3, "half": 6, "year": DECEMBER}[unit]
    begin = (written.month - 1) // months * months + 1
    return months_later(date(written.year, begin, 1), months)


def end_of_season_after(written: date, month: int) -> date:
    """The end of the season that is on or comes, in one hemisphere."""
    ends = (date(written.year + later, (month - 1) % DECEMBER + 1, TURN_OF_SEASON) for later in range(3))
    return next(end for end in ends if end > written)
