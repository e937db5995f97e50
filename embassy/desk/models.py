"""What the desk remembers: what was read and found, what editors settled, what the link checker saw, to whom the weekly
e-mail went."""

from datetime import date, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ReadText(models.Model):
    """What was read in a text, wherever it stands: see embassy.desk.readings."""

    DIGEST_SIZE = 16  # bytes

    digest = models.CharField(primary_key=True, max_length=2 * DIGEST_SIZE)
    reading = models.JSONField()  # a Reading, see embassy.desk.plain

    def __str__(self):
        return self.digest


class Change(models.Model):
    """Something has changed in a record, so that what was found in it no longer holds.

    Triggers of the database write it, whatever makes the change: see embassy.desk.triggers. `unit` says which record,
    by the table of its keys ("pages_basepage:12"), or what else may have changed ("path:/nl/contact", "url:…", "*").
    """

    unit = models.TextField()
    transaction = models.BigIntegerField()  # in which one change of a record is enough

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "transaction"], name="one_change_a_transaction")]

    def __str__(self):
        return self.unit


class Judgement(models.Model):
    """All rules have looked at a record: on which day, by which version of them, and what that hangs on."""

    unit = models.TextField(primary_key=True)
    stamp = models.CharField(max_length=40, db_index=True)  # the day and the version
    seen = models.BigIntegerField()  # all transactions before this one were over when it was judged
    path = models.CharField(max_length=255, blank=True)  # in the tree of pages
    addresses = ArrayField(models.TextField())  # of a page on this site, as units
    is_public = models.BooleanField(default=False)
    face = models.CharField(max_length=16)  # changes with what others can say or show of the record
    hangs_on = ArrayField(models.TextField())  # the units that it has to be judged again for
    texts = ArrayField(models.CharField(max_length=2 * ReadText.DIGEST_SIZE))  # digests of readings
    days = models.JSONField(default=dict)  # on which sentences first stood there: see embassy.desk.first_seen

    class Meta:
        indexes = [GinIndex(fields=["hangs_on"], name="judgements_that_hang_on")]

    def __str__(self):
        return f"{self.unit} {self.stamp}"


class Found(models.Model):
    """An item as it was found, for the database to choose, order and count. See embassy.desk.attention."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="found")
    rule = models.CharField(max_length=40)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    key = models.CharField(max_length=2000)
    fingerprint = models.CharField(max_length=16)
    urgency = models.PositiveSmallIntegerField()
    is_drafted = models.BooleanField(default=False)
    since = models.DateField()
    holds = models.DurationField(null=True)
    anchor = models.TextField(blank=True)
    edit_address = models.CharField(max_length=255)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    path = models.CharField(max_length=255, blank=True)
    said = models.JSONField()  # by language of the admin: the title of the record, and what Item says in words

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "content_type", "object_id", "key"], name="one_item_found"),
        ]
        indexes = [
            models.Index(fields=["is_drafted", "urgency", "since"], name="found_by_urgency"),
        ]

    def __str__(self):
        return f"{self.rule} {self.content_type_id}:{self.object_id} {self.key}"


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
