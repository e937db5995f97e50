"""Which day it is. A preview may show another day than today; nothing else may."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)

shown_day: ContextVar[date | None] = ContextVar("shown_day", default=None)


def today() -> date:
    """The day in the embassy's time zone, by which everything computed on a page goes."""
    return shown_day.get() or timezone.localdate()


def now() -> datetime:
    """This moment; in a preview of another day, the same time on that day."""
    day = shown_day.get()
    moment = timezone.localtime()
    return moment if day is None else moment.replace(year=day.year, month=day.month, day=day.day)


def not_to_come(day: date):
    """Raise ValidationError for a day after today: nothing was done on it yet."""
    if day > today():
        raise ValidationError(_("This day is still to come."))


@contextmanager
def on_day(day: date | None) -> Iterator[None]:
    """While this lasts, `day` is today; None leaves the real one."""
    token = shown_day.set(day)
    try:
        yield
    finally:
        shown_day.reset(token)


def parse_day(text: str) -> date:
    """The day of an ISO 8601 date such as 2027-01-01.

    Raises ValueError for anything else, and for a day outside 1900 to 2100, where no fact of the site lies.
    """
    day = date.fromisoformat(text)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(text)
    return day
