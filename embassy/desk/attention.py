"""What needs the attention of one person: what the rules find, less what is settled or not theirs to change."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wagtail.permissions import policy_registry

from embassy.desk.items import Item
from embassy.desk.models import Settlement
from embassy.desk.records import DraftedPages, LivePages
from embassy.desk.rules import ALL
from embassy.pages.models import BasePage


def attention(reader, today: date | None = None) -> list[Item]:
    """The items that a person may mend, the most urgent first, with reasons in the active language."""
    site = LivePages(today, reader)
    return sorted(theirs(reader, unsettled(found(site), site.today)), key=lambda item: item.order)


def found(site: LivePages) -> list[Item]:
    """All that the rules find, marked where the newest draft of a page no longer has it."""
    drafts = DraftedPages(site)
    items = []
    for rule in ALL:
        on_site = rule.items(site)
        if rule.reads_texts and any(item.record.pk in drafts.pages for item in on_site):
            in_drafts = {item.identity for item in rule.items(drafts)}
            on_site = [
                replace(item, is_drafted=item.record.pk in drafts.pages and item.identity not in in_drafts)
                for item in on_site
            ]
        items += on_site
    return items


def unsettled(items: Iterable[Item], today: date) -> list[Item]:
    """Those that nobody settled, or that have changed since."""
    fields = ("rule", "content_type_id", "object_id", "key")
    settlements = Settlement.objects.in_force(today).values_list(*fields, "fingerprint")
    settled = {(*identity, fingerprint) for *identity, fingerprint in settlements}
    return [item for item in items if (*item.identity, item.fingerprint) not in settled]


def theirs(reader, items: Iterable[Item]) -> list[Item]:
    """Those on records that a person may change: one query for each kind of record."""
    ids = defaultdict(set)
    for item in items:
        ids[base_model(item)].add(item.record.pk)
    allowed = {
        model: set(may_change(reader, model).filter(pk__in=found).values_list("pk", flat=True))
        for model, found in ids.items()
    }
    return [item for item in items if item.record.pk in allowed[base_model(item)]]


def base_model(item: Item):
    return BasePage if issubclass(item.model, BasePage) else item.model


def may_change(reader, model):
    return policy_registry.get_by_type(model).instances_user_has_permission_for(reader, "change")
