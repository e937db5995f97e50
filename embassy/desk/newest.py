"""What the rules find in the newest content of one record, public or not: for its form, before it is published."""

from dataclasses import replace

from django.db.models import Model
from django.utils import timezone
from wagtail.models import Revision

from embassy.bilingual.contents import stored
from embassy.desk.attention import Items
from embassy.desk.items import Item
from embassy.desk.models import Change, Found, Settlement
from embassy.desk.records import Record
from embassy.desk.rules import ALL
from embassy.desk.site import LivePages, drafted
from embassy.desk.triggers import unit_of
from embassy.pages.models import BasePage

NOT_SHOWN = ["moderation", "translations"]  # the form says these itself


class NewestContent(LivePages):
    """One page alone, public or not, with the content of its newest revision."""

    def __init__(self, page: BasePage):
        super().__init__(only={BasePage: {page.pk}})
        model = type(page)
        (values,) = stored(model.objects.filter(pk=page.pk))[model]
        content = Revision.objects.values_list("content", flat=True).get(pk=page.latest_revision_id)
        self.pages = {page.pk: drafted(Record(model, values), content, self.today)}
        self.others = []


def findings_in(record: Model) -> list[Item]:
    """The items of a record, those of its newest draft as they will be, the most urgent first.

    Two queries where what was found is known. Items that only a draft has are marked as drafted.
    """
    unit = unit_of(type(record), record.pk)
    known = Items(Found).filter(judgement=unit)
    is_drafted = isinstance(record, BasePage) and (record.has_unpublished_changes or not record.live)
    has_changed = Change.objects.filter(unit=unit).exists()
    if not isinstance(record, BasePage) or not record.latest_revision_id or not (is_drafted or has_changed):
        return list(known.unsettled(timezone.localdate()).exclude(rule__in=NOT_SHOWN).in_order())
    live = {(item.identity, item.fingerprint) for item in known}
    content = NewestContent(record)
    found = [item for rule in ALL if rule.name not in NOT_SHOWN for item in rule.items(content)]
    settled = settled_on(found)
    found = [
        replace(item, is_drafted=is_drafted and (item.identity, item.fingerprint) not in live)
        for item in found
        if (item.identity, item.fingerprint) not in settled
    ]
    return sorted(found, key=lambda item: (item.urgency, item.since, item.key))


def settled_on(found: list[Item]) -> set[tuple]:
    """The identities and fingerprints that an editor has settled, of the page of these items."""
    if not found:
        return set()
    same = Settlement.objects.in_force(timezone.localdate()).filter(
        content_type=found[0].content_type, object_id=found[0].record.pk
    )
    names = ("rule", "content_type_id", "object_id", "key")
    return {(tuple(identity), fingerprint) for *identity, fingerprint in same.values_list(*names, "fingerprint")}
