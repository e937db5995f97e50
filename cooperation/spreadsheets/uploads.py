"""Uploaded files from the dry run to its confirmation: in the database, for who uploaded them, for a day.

No cache holds them: it may forget, and another machine may be the one that is asked to confirm.
"""

from datetime import timedelta
from secrets import token_urlsafe

from django.utils import timezone

from cooperation.models import SpreadsheetUpload

KEPT = timedelta(days=1)


def keep(user, **upload) -> SpreadsheetUpload:
    """In place of the last one of this person. `upload` has its `name`, `content` and `publish`."""
    upload |= {"token": token_urlsafe(), "uploaded_at": timezone.now()}
    return SpreadsheetUpload.objects.update_or_create(user=user, defaults=upload)[0]


def find(user, token: str) -> SpreadsheetUpload | None:
    return SpreadsheetUpload.objects.filter(user=user, token=token).first()


def forget_old():
    """Remove what nobody confirmed for a day."""
    SpreadsheetUpload.objects.filter(uploaded_at__lt=timezone.now() - KEPT).delete()
