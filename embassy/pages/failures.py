"""Scheduled changes that failed: why, and when they are tried again."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone, translation
from wagtail.models import Revision

from embassy.pages.gone import leave_out_unfinished_rows, refuse_unfinished
from embassy.pages.references import objections

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(days=1)
DOUBLINGS = 12  # after which the longest pause is reached


class FailedChange(models.Model):
    """A page that could not be published, or without a revision not be taken away, when its time had come.

    `reasons` has the reason in each language. Each pause before the next try is twice as long as the one before.
    """

    page = models.ForeignKey("pages.BasePage", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, null=True, on_delete=models.CASCADE, related_name="+")
    failures = models.PositiveSmallIntegerField(default=0)
    failed_since = models.DateTimeField(default=timezone.now)
    next_try = models.DateTimeField(default=timezone.now)
    reasons = models.JSONField(default=dict)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "revision"], nulls_distinct=False, name="one_failure_a_change")
        ]

    def __str__(self):
        return f"{self.page_id} {self.failures}"

    @classmethod
    def standing(cls) -> models.QuerySet:
        """Those of changes that are still scheduled: no editor has mended the page or called them off."""
        expires = Q(revision=None, page__live=True, page__expire_at__isnull=False)
        return cls.objects.filter(Q(revision__approved_go_live_at__isnull=False) | expires)

    @classmethod
    def pausing(cls) -> models.QuerySet:
        return cls.objects.filter(next_try__gt=timezone.now())

    @classmethod
    def remember(cls, record: models.Model, error: Exception):
        """Count a failure to publish a revision, or to take away a page."""
        revision = record if isinstance(record, Revision) else None
        page_id = int(revision.object_id) if revision else record.pk
        failed, _new = cls.objects.get_or_create(page_id=page_id, revision=revision)
        failed.next_try = timezone.now() + min(FIRST_PAUSE * 2 ** min(failed.failures, DOUBLINGS), LONGEST_PAUSE)
        failed.failures += 1
        failed.reasons = reasons(revision, error)
        failed.save()


def reasons(revision: Revision | None, error: Exception) -> dict[str, str]:
    """Why a change failed, in each language: what a rule says of the page, else the error itself."""
    said = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            try:
                if revision:
                    check(revision)
                said[code] = in_words(error)
            except ValidationError as refused:
                said[code] = in_words(refused)
    return said


def check(revision: Revision):
    """Ask of a revision what is asked when it is published. Raises ValidationError."""
    page = revision.as_object()
    if found := objections(type(page), revision.content):
        raise ValidationError(" ".join(found))
    page.full_clean()
    refuse_unfinished(leave_out_unfinished_rows(page))
    page.clean_rows()


def in_words(error: Exception) -> str:
    return " ".join(error.messages) if isinstance(error, ValidationError) else str(error) or repr(error)
