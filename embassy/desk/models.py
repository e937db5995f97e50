"""What the desk remembers: what editors settled, what the link checker saw, to whom the weekly e-mail went."""

from datetime import date, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SettlementQuerySet(models.QuerySet):
    def in_force(self, today: date):
        """Those that still hold: for good, or until a later day."""
        return self.filter(Q(until=None) | Q(until__gt=today))


class Settlement(models.Model):
    """An editor's word that an item of the desk is in order, or can wait.

    It holds for what was judged: `fingerprint` changes with it, and the item is then back on the desk.
    """

    rule = models.CharField(max_length=40)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    key = models.CharField(max_length=2000)
    fingerprint = models.CharField(max_length=16)
    until = models.DateField(null=True)  # None: for as long as the fingerprint stays the same
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    settled_at = models.DateTimeField(default=timezone.now)

    objects = SettlementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "content_type", "object_id", "key"], name="one_settlement_an_item"),
        ]

    def __str__(self):
        return f"{self.rule} {self.content_type_id}:{self.object_id} {self.key}"


class Link(models.Model):
    """A link to another site, and what its checks saw."""

    FAILURES_THAT_COUNT = 2  # one may be the other site's bad day
    AGAIN_AFTER = timedelta(days=7)
    AGAIN_AFTER_A_FAILURE = timedelta(days=1)
    WORDS = {
        "address": _("this is no address"),
        "certificate": _("its certificate is not valid"),
        "connection": _("the site does not answer"),
        "name": _("there is no site of that name"),
        "private": _("it leads into a private network"),
        "redirects": _("it leads from one address to the next without end"),
        "timeout": _("the site does not answer in time"),
    }

    url = models.CharField(max_length=2000, unique=True)
    checked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)  # one after the other
    failing_since = models.DateTimeField(null=True)
    seen = models.CharField(max_length=20, blank=True)  # a key of WORDS, or the number of an answer such as 404

    def __str__(self):
        return self.url

    @property
    def what_was_seen(self) -> str:
        """In words, or as the number that the other site answered with."""
        return str(self.WORDS.get(self.seen) or _("it answers with the error %(status)s") % {"status": self.seen})

    def is_due(self, now) -> bool:
        wait = self.AGAIN_AFTER_A_FAILURE if self.failures else self.AGAIN_AFTER
        return self.checked_at is None or self.checked_at + wait <= now


class Digest(models.Model):
    """When somebody last got the weekly e-mail."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sent_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("weekly e-mail")

    def __str__(self):
        return f"{self.user_id} {self.sent_on}"
