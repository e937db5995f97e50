"""Whether the recurring work is done, in plain words."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from embassy.recurring.jobs import JOBS
from embassy.recurring.models import JobRun

PATIENCE = timedelta(minutes=10)


def complaints(now: datetime | None = None) -> list[str]:
    """What keeps the recurring work from being done, in sentences: one query."""
    now = now or timezone.now()
    runs = {run.name: run for run in JobRun.objects.all()}
    return [*overdue(runs, now), *failed(runs), *without_network(runs)]


def overdue(runs: dict[str, JobRun], now: datetime) -> list[str]:
    began = [run.began_at for run in runs.values() if run.began_at]
    if not began:
        return [_("The recurring work has never run: nothing scheduled is published, no link is checked.")]
    late = [job for job in JOBS if job.name not in runs or is_late(runs[job.name], job.every, now)]
    if len(late) == len(JOBS) or now - max(began) > PATIENCE:
        return [_("The recurring work has not run since %(when)s.") % {"when": moment(max(began))}]
    return [_("This has not been done for too long: %(job)s.") % {"job": job.label} for job in late]


def is_late(run: JobRun, every: timedelta, now: datetime) -> bool:
    return run.began_at is None or now - run.began_at > every + PATIENCE


def failed(runs: dict[str, JobRun]) -> list[str]:
    return [
        _("This failed on %(when)s: %(job)s. %(error)s")
        % {"when": moment(runs[job.name].failed_at), "job": job.label, "error": runs[job.name].error}
        for job in JOBS
        if job.name in runs and runs[job.name].error
    ]


def without_network(runs: dict[str, JobRun]) -> list[str]:
    return [
        _("Links to other sites have not been checked since %(when)s: there is no network.")
        % {"when": moment(run.no_network_since)}
        for run in runs.values()
        if run.no_network_since
    ]


def moment(when: datetime) -> str:
    return date_format(timezone.localtime(when), "DATETIME_FORMAT")
