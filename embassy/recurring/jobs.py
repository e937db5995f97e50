"""The registry of what recurs. Each job runs when it is due, by one worker alone, however many there are."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.management import CommandError
from django.utils import timezone
from django.utils.functional import Promise

from embassy.recurring.locks import lock
from embassy.recurring.models import JobRun

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """Something that recurs. `name` is kept in the database and makes the key of the lock.

    `moments` gives the next moment after another at which the job is due as well.
    """

    name: str
    label: str | Promise
    every: timedelta
    run: Callable[[], None]
    moments: Callable[[datetime], Iterable[datetime]] = lambda _began: ()

    def due_in(self) -> timedelta:
        """Time until the job is due: zero if it has never run, negative if it is late."""
        began = JobRun.objects.filter(name=self.name).values_list("began_at", flat=True).first()
        return min([began + self.every, *self.moments(began)]) - timezone.now() if began else timedelta(0)


JOBS: list[Job] = []  # all that the site has, in the order in which `work --once` does them


def run_if_due(job: Job, slack: timedelta = timedelta(0)) -> str | None:
    """Run a job if it is due and nobody else is at it; `slack` earlier counts as due. Returns its error, in words."""
    with lock(job.name) as mine:
        if not mine or job.due_in() > slack:
            return None
        JobRun.objects.update_or_create(name=job.name, defaults={"began_at": timezone.now()})
        try:
            job.run()
        except Exception as error:  # whatever one job throws, the others go on
            logger.log(logging.WARNING if isinstance(error, CommandError) else logging.ERROR, job.name, exc_info=True)
            JobRun.objects.filter(name=job.name).update(failed_at=timezone.now(), error=str(error) or repr(error))
            return f"{job.name}: {error}"
        JobRun.objects.filter(name=job.name).update(succeeded_at=timezone.now(), error="")
        return None


def seconds_until_due(job: Job) -> float:
    """How long a worker can sleep before it asks for a job again: at least a moment, at most a minute."""
    return min(max(job.due_in().total_seconds(), 0.2), 60)
