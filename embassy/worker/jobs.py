"""The recurring work of this site."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.models import EditingSession

from cooperation.opendata.iati import kept
from cooperation.spreadsheets import importing, uploads
from embassy.desk import judging, linkcheck
from embassy.desk.models import Settlement
from embassy.images.abandoned import remove_abandoned_uploads
from embassy.images.deleted import remove_deleted_files
from embassy.kept.models import ContentVersion
from embassy.pages.failures import FailedChange
from embassy.pages.moments import publication
from embassy.recurring.jobs import JOBS, Job
from embassy.search import vain

MORNING = 6  # o'clock, from when the weekly e-mails go


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
    uploads.forget_old()
    vain.forget_old()
    judging.forget_readings()
    ContentVersion.forget_ended()
    FailedChange.objects.exclude(pk__in=FailedChange.standing().values("pk")).delete()
    for model in {settlement.content_type.model_class() for settlement in Settlement.objects.distinct("content_type")}:
        settlements = Settlement.objects.filter(content_type__model=model._meta.model_name)
        settlements.exclude(object_id__in=model._base_manager.values("pk")).delete()


JOBS += [
    Job("publish", _("publishing what is scheduled"), timedelta(seconds=15), publish, publication),
    Job(importing.JOB, _("importing spreadsheets"), timedelta(seconds=5), importing.import_confirmed),
    Job("iati", _("checking programmes for IATI"), timedelta(minutes=1), kept.check_all),
    Job("desk", _("reading what has changed"), timedelta(seconds=15), judging.judge_all),
    Job("digest", _("the weekly e-mail"), timedelta(hours=1), send_digest),
    Job("clean-up", _("cleaning up"), timedelta(days=1), clean_up),
    Job("deleted-files", _("removing deleted files"), timedelta(hours=1), remove_deleted_files),
    Job(linkcheck.JOB, _("checking links"), timedelta(minutes=10), linkcheck.check_links),
]
