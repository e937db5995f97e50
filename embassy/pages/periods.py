"""Where something with a period stands on a day: computed, never typed."""

from datetime import date

from django.db import models
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where a programme stands on a day. Only the last two are ever typed; the others follow from the dates."""

    PLANNED = "planned", pgettext_lazy("programme", "Planned")
    RUNNING = "running", pgettext_lazy("programme", "Running")
    ENDING = "ending", pgettext_lazy("programme", "Ends this year")
    ENDED = "ended", pgettext_lazy("programme", "Ended")
    SUSPENDED = "suspended", pgettext_lazy("programme", "Suspended")
    CANCELLED = "cancelled", pgettext_lazy("programme", "Cancelled")


def status_on(day: date, first: date | None, last: date | None, interruption: str = "") -> Status:
    """The status on a day of what lasts from its first day to its last, None where that is open or not known."""
    if interruption == Status.CANCELLED:
        return Status.CANCELLED
    if last and last < day:
        return Status.ENDED
    if interruption == Status.SUSPENDED:
        return Status.SUSPENDED
    if first and first > day:
        return Status.PLANNED
    return Status.ENDING if last and last.year == day.year else Status.RUNNING
