"""What recurs: each job when it is due, by one worker alone, however many there are."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.models import EditingSession

from embassy.desk import linkcheck
from embassy.desk.locks import lock
from embassy.desk.models import JobRun, Settlement
from embassy.images.abandoned import remove_abandoned_uploads
from embassy.search import vain

logger = logging.getLogger(__name__)
MORNING = 6  # o'clock, from when the weekly e-mails go


@dataclass(frozen=True)
class Job:
    """Something that recurs. `name` is kept in the database and makes the key of the lock."""

    name: str
    label: str | Promise
    every: timedelta
    run: Callable[[], None]

    def is_due(self, now: datetime, slack: timedelta) -> bool:
        began = JobRun.objects.filter(name=self.name).values_list("began_at", flat=True).first()
        return began is None or began + self.every - slack <= now


def publish():
    call_command("publish_scheduled")


def send_digest():
    if timezone.localtime().hour >= MORNING:
        call_command("send_digest")


def clean_up():
    """Remove what nobody misses: old sessions and searches, uploads never finished, word about pages that are gone."""
    EditingSession.cleanup()
    call_command("clearsessions")
    remove_abandoned_uploads()
    vain.forget_old()
    for model in {settlement.content_type.model_class() for settlement in Settlement.objects.distinct("content_type")}:
        settlements = Settlement.objects.filter(content_type__model=model._meta.model_name)
        settlements.exclude(object_id__in=model._base_manager.values("pk")).delete()


JOBS = [
    Job("publish", _("publishing what is scheduled"), timedelta(seconds=15), publish),
    Job("digest", _("the weekly e-mail"), timedelta(hours=1), send_digest),
    Job("clean-up", _("cleaning up"), timedelta(days=1), clean_up),
    Job(linkcheck.JOB, _("checking links"), timedelta(minutes=10), linkcheck.check_links),
]


def run_if_due(job: Job, slack: timedelta = timedelta(0)) -> str | None:
    """Run a job if it is due and nobody else is at it; `slack` earlier counts as due. Returns its error, in words."""
    with lock(job.name) as mine:
        if not mine or not job.is_due(timezone.now(), slack):
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
    began = JobRun.objects.filter(name=job.name).values_list("began_at", flat=True).first()
    left = (began + job.every - timezone.now()).total_seconds() if began else 0
    return min(max(left, 0.2), 60)
