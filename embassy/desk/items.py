"""An item of the desk: what needs attention, where to mend it, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from wagtail.admin.admin_url_finder import AdminURLFinder

from embassy.bilingual.agreement import fingerprint
from embassy.desk.records import LivePages, Record
from embassy.pages.models import BasePage


class Urgency(IntEnum):
    """What comes first on the desk."""

    WRONG = 1  # visitors read something that is not, or no longer, true
    WAITING = 2  # somebody waits, or a day that was agreed on has passed
    CARE = 3  # a gap
    COMING = 4  # nothing is wrong yet


@dataclass(frozen=True)
class OtherRecord:
    """A record that is no page: an organisation, an image, the settings."""

    instance: models.Model
    owner_id = None
    path = ""

    @property
    def model(self) -> type[models.Model]:
        return type(self.instance)

    @property
    def pk(self) -> int:
        return self.instance.pk

    @property
    def title(self) -> str:
        return str(self.instance)


@dataclass(frozen=True)
class Item:
    """Something that a rule found.

    `key` says which of the rule's items on that record this is, `anchor` is the fragment that leads to its field,
    `judged` what the judgement hangs on: when it changes, a settlement no longer holds. `holds` is how long one does at
    most. `since` orders the items of one urgency, the oldest first.
    """

    record: Record | OtherRecord
    key: str
    anchor: str
    reason: str
    judged: str
    since: date
    holds: timedelta | None = None
    rule: "Rule | None" = None
    is_drafted: bool = False  # the newest draft mends it already

    @property
    def model(self) -> type[models.Model]:
        return self.record.model

    @property
    def content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self.model)

    @property
    def edit_url(self) -> str:
        """The form, at the field."""
        if issubclass(self.model, BasePage):
            address = reverse("wagtailadmin_pages:edit", args=[self.record.pk])
        else:
            address = AdminURLFinder().get_edit_url(self.record.instance)
        return f"{address}#{self.anchor}" if self.anchor else address

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.judged)

    @property
    def identity(self) -> tuple:
        return self.rule.name, self.content_type.pk, self.record.pk, self.key

    @property
    def order(self) -> tuple:
        return (
            self.rule.urgency + self.is_drafted * len(Urgency),
            self.since,
            self.record.title,
            self.key,
            *self.identity,
        )


@dataclass(frozen=True)
class Rule:
    """A rule by name (kept in the database: never rename one), with its label and how urgent its items are."""

    name: str
    label: str | Promise
    urgency: Urgency
    find: Callable[[LivePages], Iterable[Item]]
    reads_texts: bool = False  # a draft that is not published yet may have mended what it finds

    def items(self, site) -> list[Item]:
        return [replace(item, rule=self) for item in self.find(site)]
