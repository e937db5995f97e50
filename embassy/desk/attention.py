"""What needs the attention of one person: what was found, less what is settled or not theirs to change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_type_hints

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Exists, F, Model, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Concat, Lower, NullIf, Trim
from django.db.models.query import ModelIterable
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import TaskState, get_page_models
from wagtail.permissions import policy_registry

from embassy.bilingual.agreement import BilingualRecord
from embassy.desk.items import Item
from embassy.desk.judging import SAID, catch_up
from embassy.desk.models import Found, Settlement
from embassy.desk.plain import maker
from embassy.desk.rules import ALL, RULES
from embassy.pages.models import BasePage

HINTS = get_type_hints(Item)
MAKERS = {name: maker(HINTS[name]) for name in SAID}


@dataclass(frozen=True)
class FoundRecord:
    """A record as it was when it was judged."""

    model: type[Model]
    pk: int
    title: str
    path: str
    owner_id: int | None
    edit_address: str


@dataclass(frozen=True)
class FoundItem(Item):
    """An item as it was found."""

    fingerprint: str = ""


def item_of(found: Found) -> FoundItem:
    """With words in the active language."""
    said = found.said[reader_language()]
    model = ContentType.objects.get_for_id(found.content_type_id).model_class()
    return FoundItem(
        FoundRecord(model, found.object_id, said["title"], found.path, found.owner_id, found.edit_address),
        key=found.key,
        anchor=found.anchor,
        judged="",
        since=found.since,
        holds=found.holds,
        rule=RULES[found.rule],
        is_drafted=found.is_drafted,
        fingerprint=found.fingerprint,
        **{name: make(said[name]) for name, make in MAKERS.items()},
    )


def reader_language() -> str:
    """The active language, if it is one of the admin's; else the first of those."""
    codes = [code for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES]
    return get_language() if get_language() in codes else codes[0]


class ItemIterable(ModelIterable):
    def __iter__(self) -> Iterator[FoundItem]:
        return map(item_of, super().__iter__())


class Items(QuerySet):
    """Items, which the database chooses, orders and counts."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._iterable_class = ItemIterable

    def unsettled(self, today: date) -> "Items":
        """Those that nobody settled, or that have changed since."""
        same = {name: OuterRef(name) for name in ("rule", "content_type", "object_id", "key", "fingerprint")}
        return self.exclude(Exists(Settlement.objects.in_force(today).filter(**same)))

    def theirs(self, reader) -> "Items":
        """Those on records that a person may change; of what waits for moderation, that which they may approve."""
        keys = ContentType.objects.get_for_models(*get_page_models(), *BilingualRecord.__subclasses__())
        pages = [key for model, key in keys.items() if issubclass(model, BasePage)]
        mine = Q(content_type__in=pages, object_id__in=may_change(reader, BasePage).order_by().values("pk"))
        for model in BilingualRecord.__subclasses__():
            mine |= Q(content_type=keys[model], object_id__in=may_change(reader, model).order_by().values("pk"))
        waiting = TaskState.objects.reviewable_by(reader).values_list("pk", flat=True)
        return self.filter(mine).exclude(Q(rule="moderation") & ~Q(key__in=list(map(str, waiting))))

    def in_order(self, column: str = "", descending: bool = False) -> "Items":
        """The most urgent first, or by a column of the list."""
        ordered = self.annotate(title=KeyTextTransform("title", KeyTextTransform(reader_language(), "said")))
        first = {"title": Lower("title"), "rule": label_of_rule(), "owner": Lower(name_of_owner())}.get(column)
        most_urgent = ("is_drafted", "urgency", "since", "title", "key", "rule", "content_type", "object_id")
        if first is None:
            return ordered.order_by(*most_urgent)
        return ordered.order_by(first.desc() if descending else first.asc(), *most_urgent)

    def looked_after(self, user) -> "Items":
        """Those on somebody's own pages. Those that nobody owns, or nobody who still works here, go to moderators."""
        own = Q(owner=user) | Q(rule="moderation")
        if policy_registry.get_by_type(BasePage).user_has_permission(user, "publish"):
            own |= Q(owner=None) | Q(owner__is_active=False)
        return self.filter(own)


def label_of_rule() -> Case:
    return Case(
        *(When(rule=rule.name, then=Value(str(rule.label).casefold())) for rule in ALL), output_field=TextField()
    )


def name_of_owner() -> Coalesce:
    full = Trim(Concat(F("owner__first_name"), Value(" "), F("owner__last_name")))
    return Coalesce(NullIf(full, Value("")), F("owner__username"), Value(""), output_field=TextField())


def attention(reader, today: date | None = None) -> Items:
    """The items that a person may mend, the most urgent first, with reasons in the active language.

    What is to be judged is judged first; see catch_up().
    """
    catch_up(today)
    return on_desk(reader, today)


def on_desk(reader, today: date | None = None) -> Items:
    """The same, as far as it is known."""
    return Items(Found).theirs(reader).unsettled(today or timezone.localdate()).in_order()


def may_change(reader, model: type[Model]) -> QuerySet:
    return policy_registry.get_by_type(model).instances_user_has_permission_for(reader, "change")
