"""An item of the desk: what needs attention, where to mend it, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from embassy.bilingual.agreement import fingerprint
from embassy.desk.records import OtherRecord, Record
from embassy.desk.site import LivePages
from embassy.desk.urgency import Urgency


class Verdict(TextChoices):
    """What an editor can say of an item, so that it leaves the desk."""

    CHECKED = "checked", _("Checked")
    RIGHT = "right", _("Right as it is")  # of a sentence, until it changes


@dataclass(frozen=True)
class Quote:
    """A sentence of a text in its language: pieces that are marked or not. `place` is what its field is called."""

    language: str
    pieces: tuple[tuple[str, bool], ...]
    place: str

    def __str__(self):
        return "".join(words for words, _is_marked in self.pieces)


@dataclass(frozen=True)
class Item:
    """Something that a rule found.

    `key` says which of the rule's items on that record this is, `anchor` is the fragment that leads to its field,
    `judged` what the judgement hangs on: when it changes, a settlement no longer holds. `holds` is how long one does at
    most. `since` orders the items of one urgency, the oldest first. `quote` is the sentence that `reason` is about.
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
    quote: Quote | None = None

    @property
    def model(self) -> type[models.Model]:
        return self.record.model

    @property
    def content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self.model)

    @property
    def edit_url(self) -> str:
        """The form, at the field."""
        address = self.record.edit_address
        return f"{address}#{self.anchor}" if self.anchor else address

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.judged)

    @property
    def identity(self) -> tuple:
        return self.rule.name, self.content_type.pk, self.record.pk, self.key

    @property
    def html_id(self) -> str:
        return f"item-{fingerprint(repr(self.identity))}"

    @property
    def urgency(self) -> Urgency:
        """What is wrong in a call, or where visitors look for help or contact, they could act on."""
        is_acted_on = getattr(self.model, "visitors_act_on_it", False) or self.key.startswith("calls.")
        return Urgency.MISLEADS if is_acted_on and self.rule.urgency is Urgency.WRONG else self.rule.urgency

    @property
    def order(self) -> tuple:
        return (
            self.urgency + self.is_drafted * len(Urgency),
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
    verdict: Verdict | None = None  # None: it goes away only when it is mended, and can be postponed

    def items(self, site) -> list[Item]:
        return [replace(item, rule=self) for item in self.find(site)]
