"""What keeps the site from working as it should, in sentences for those who can mend it."""

import shutil
from datetime import timedelta

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from embassy.backup.saving import BACKUP
from embassy.health import filling_disks
from embassy.mail import MAIL
from embassy.recurring.health import complaints, moment
from embassy.recurring.models import JobRun

OLD = timedelta(days=2)  # for a backup, which is made every night


def complaints_for(reader) -> list[str]:
    """What everybody is told of the recurring work; administrators also of backups, disks and mail: one query more."""
    if not reader.has_perm("users.change_user"):
        return complaints()
    runs = JobRun.objects.in_bulk([BACKUP, MAIL], field_name="name")
    return [*complaints(), *without_backup(runs.get(BACKUP)), *with_full_disks(), *without_mail(runs.get(MAIL))]


def without_backup(run: JobRun | None) -> list[str]:
    """Nothing outside production: nobody keeps copies of a demo."""
    if not settings.PRODUCTION:
        return []
    if run is None:
        return [_("No backup was ever made. Have the server run “manage.py backup” every night.")]
    if timezone.now() - run.succeeded_at > OLD:
        last = _("The last backup was made on %(when)s. See in the log of the server why there is none since.")
        return [last % {"when": moment(run.succeeded_at)}]
    return []


def with_full_disks() -> list[str]:
    room = _("The disk of %(folder)s fills: %(free)s is free. Make room or enlarge it, before uploads are refused.")
    return [
        room % {"folder": folder, "free": filesizeformat(shutil.disk_usage(folder).free)} for folder in filling_disks()
    ]


def without_mail(run: JobRun | None) -> list[str]:
    if run is None or not run.error:
        return []
    told = _("The last e-mail, on %(when)s, did not leave (%(error)s). See whether the mail server of this site runs.")
    return [told % {"when": moment(run.failed_at), "error": run.error}]
