"""Until when what the pages show is true by the clock: everything dated tells its moments here."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

from django.utils import timezone

# Each gives the moments after now at which something that pages show begins or ends by itself.
MOMENTS: list[Callable[[datetime], Iterator[datetime]]] = []


def next_midnight(now: datetime) -> Iterator[datetime]:
    """When the next day begins, in the time zone that is active: statuses, calls and ages go by days."""
    tomorrow = timezone.localtime(now).date() + timedelta(days=1)
    yield timezone.make_aware(datetime.combine(tomorrow, time()))


MOMENTS.append(next_midnight)


def true_until(now: datetime) -> datetime:
    """The first moment after now at which pages show something else."""
    return min(moment for moments in MOMENTS for moment in moments(now))
