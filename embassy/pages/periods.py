"""Where something with a period stands on a day: computed, never typed. One rule, for Python and for the database."""

from datetime import date
from operator import eq, gt, le, lt

from django.db import models
from django.db.models import Case, TextField, Value, When
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where a programme stands on a day. Only the last two are ever typed; the others follow from the dates."""

    PLANNED = "planned", pgettext_lazy("programme", "Planned")
    RUNNING = "running", pgettext_lazy("programme", "Running")
    ENDING = "ending", pgettext_lazy("programme", "Ends this year")
    ENDED = "ended", pgettext_lazy("programme", "Ended")
    SUSPENDED = "suspended", pgettext_lazy("programme", "Suspended")
    CANCELLED = "cancelled", pgettext_lazy("programme", "Cancelled")


OVER = (Status.ENDED, Status.SUSPENDED, Status.CANCELLED)  # nothing takes place, now or later, as far as is known
COMPARISONS = {"exact": eq, "gt": gt, "lt": lt, "lte": le}  # Django's lookups


def rule(day: date) -> list[tuple[str, str, date | str, Status]]:
    """What decides the status on a day: a field, a comparison, its limit and the status. The first that holds counts.

    A date that is open or not known fulfils no comparison; what fulfils none is running.
    """
    return [
        ("interruption", "exact", Status.CANCELLED.value, Status.CANCELLED),
        ("ends", "lt", day, Status.ENDED),
        ("interruption", "exact", Status.SUSPENDED.value, Status.SUSPENDED),
        ("starts", "gt", day, Status.PLANNED),
        ("ends", "lte", date(day.year, 12, 31), Status.ENDING),
    ]


def status_on(day: date, starts: date | None, ends: date | None, interruption: str = "") -> Status:
    """The status on a day of what lasts from its first day to its last, None where that is open or not known."""
    values = {"starts": starts, "ends": ends, "interruption": interruption}
    for field, comparison, limit, status in rule(day):
        if values[field] is not None and COMPARISONS[comparison](values[field], limit):
            return status
    return Status.RUNNING


def status_in_database(day: date, ending: Status = Status.ENDING) -> Case:
    """The same as an expression over the columns starts, ends and interruption; `ending` replaces Status.ENDING."""
    cases = [
        When(**{f"{field}__{comparison}": limit}, then=Value((ending if status == Status.ENDING else status).value))
        for field, comparison, limit, status in rule(day)
    ]
    return Case(*cases, default=Value(Status.RUNNING.value), output_field=TextField())
