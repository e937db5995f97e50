"""Which backups are kept."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

# How many periods have a backup kept, and which period a moment is in.
RULE: list[tuple[int, Callable[[datetime], str]]] = [
    (7, lambda moment: f"{moment:%Y-%m-%d}"),
    (5, lambda moment: f"{moment:%G-%V}"),
    (12, lambda moment: f"{moment:%Y-%m}"),
]


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """The latest backup of each of the last 7 days, 5 weeks and 12 months that have one, and all of the last 24 hours.

    The latter, so that a backup after an upgrade leaves the one before it.
    """
    latest_first = sorted(moments, reverse=True)
    keep = {moment for moment in latest_first if moment > latest_first[0] - timedelta(days=1)}
    for number, period in RULE:
        latest = {}
        for moment in latest_first:
            latest.setdefault(period(moment), moment)
        keep |= set(list(latest.values())[:number])
    return keep
