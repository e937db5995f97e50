"""Uploaded files in the database, for who uploaded them.

No cache holds them: it may forget, and another machine may be the one that is asked to confirm.
"""

from datetime import timedelta
from secrets import token_urlsafe

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from cooperation.models import SpreadsheetUpload
from cooperation.spreadsheets.plan import Plan

KEPT = timedelta(days=1)  # what nobody confirms
RESULTS_KEPT = timedelta(days=30)
SHOWN = 10


@transaction.atomic
def keep(user, **upload) -> SpreadsheetUpload:
    """In place of the last one of this person that is not imported, so that nobody fills the database.

    `upload` has its `name`, `content` and `publish`.
    """
    SpreadsheetUpload.objects.filter(user=user, state__in=SpreadsheetUpload.OPEN).delete()
    return SpreadsheetUpload.objects.create(user=user, token=token_urlsafe(), uploaded_at=timezone.now(), **upload)


def find(user, token: str) -> SpreadsheetUpload | None:
    upload = SpreadsheetUpload.objects.filter(user=user, token=token).first()
    if upload:
        upload.user = user  # whose permissions are known
    return upload


@transaction.atomic
def confirm(upload: SpreadsheetUpload, plan: Plan):
    """Have the worker import it, as planned. Nothing happens if it has been confirmed already."""
    is_first = SpreadsheetUpload.objects.filter(pk=upload.pk, state__in=SpreadsheetUpload.OPEN).update(
        state=SpreadsheetUpload.State.WAITING,
        confirmed_at=timezone.now(),
        fingerprint=plan.fingerprint,
        language=get_language(),
        total=len(plan.writing),
        problem="",
    )
    if is_first:
        upload.programmes.all().delete()  # what an earlier try left


def confirmed_by(user) -> QuerySet[SpreadsheetUpload]:
    """The last imports of a person, the newest first."""
    return SpreadsheetUpload.objects.filter(user=user).exclude(confirmed_at=None).defer("content")[:SHOWN]


def forget_old():
    """Remove what nobody confirmed for a day, and imports of a month ago."""
    now = timezone.now()
    SpreadsheetUpload.objects.filter(uploaded_at__lt=now - KEPT, confirmed_at=None).delete()
    ended = SpreadsheetUpload.objects.exclude(state__in=SpreadsheetUpload.RUNNING)
    ended.filter(confirmed_at__lt=now - RESULTS_KEPT).delete()
