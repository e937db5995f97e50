"""When notices begin and end, and offices open and close."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from embassy.kept.moments import MOMENTS
from embassy.office.models import Notice, Office

DAYS = 2  # today and tomorrow, in any time zone


def notices(now: datetime) -> Iterator[datetime]:
    """The next moment at which a notice begins, and the next at which one ends."""
    for name in ("starts", "until"):
        yield from Notice.objects.filter(**{f"{name}__gt": now}).order_by(name).values_list(name, flat=True)[:1]


def offices(now: datetime) -> Iterator[datetime]:
    """When offices open, close, and begin a day, each on its own clocks."""
    for office in Office.objects.public():
        zone = ZoneInfo(office.time_zone)
        days = [now.astimezone(zone).date() + timedelta(days=number) for number in range(DAYS)]
        for day in days:
            for hour in (time(), *(hour for hours in office.hours_on(day) for hour in hours)):
                moment = datetime.combine(day, hour, zone)
                if moment > now:
                    yield moment


MOMENTS.extend([notices, offices])
