"""What a draft changes: the texts of which languages, and whether anything besides texts.

Compared is what revisions store, so that a list of pages costs no query for each of them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modeltranslation.fields import TranslationField
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Revision

from embassy.bilingual.agreement import fingerprint
from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.fields import is_blank
from embassy.bilingual.summaries import language_name
from embassy.pages.slugs import localized

NO_LANGUAGE = ""
FOLLOWING = {"url_path"}  # from the slug and the page above
ADDRESSES = {localized("slug", code) for code, name in settings.LANGUAGES}  # a new page has all of them at once
Part = tuple[str, str]  # a place ("lead", "body.<block>.text", "figures.<row>.year") and the language of what is there
# What belongs to the page as a whole or follows from other fields, and what only identifies a row or says its place.
NOT_EDITED = {
    *("pk", "uid", "sort_order", "content_type", "path", "depth", "numchild"),
    *("draft_title", "live", "expired", "has_unpublished_changes", "owner", "locked", "locked_at", "locked_by"),
    *("latest_revision", "latest_revision_created_at", "live_revision", "first_published_at", "last_published_at"),
    *("translation_key", "locale", "alias_of", "wagtail_admin_comments"),
    *("agreed_texts", "translation_summary", "only_language", "review_by"),
}


@dataclass(frozen=True)
class Changes:
    """The languages whose texts changed, in the order of the settings, and whether anything else did."""

    languages: tuple[str, ...] = ()
    facts: bool = False

    def __bool__(self):
        return bool(self.languages or self.facts)

    def __str__(self):
        names = [capfirst(language_name(code)) for code in self.languages]
        return ", ".join([*names, _("facts")] if self.facts else names)


def changes_of(live_page, draft_page) -> Changes:
    """What a draft changes in the page as it is public."""
    return changes_between(type(draft_page), live_page.serializable_data(), draft_page.serializable_data())


def waiting(model: type[models.Model], draft: Revision, live: Revision | None) -> str:
    """What of a draft waits to become public, in words; empty when nothing does. No live revision: all of it."""
    if live:
        changes = changes_between(model, live.content, draft.content)
        return " ".join([_("Changed: %(what)s") % {"what": changes}, *submitted_alone(draft)]) if changes else ""
    addresses = {name: value for name, value in draft.content.items() if name in ADDRESSES}
    return _("New: %(what)s") % {"what": replace(changes_between(model, addresses, draft.content), facts=False)}


def submitted_alone(draft: Revision) -> list[str]:
    """Which language the approval of a draft will publish, where that is not all of it."""
    code = draft.content.get("only_language")
    return [_("Submitted to publish %(language)s alone.") % {"language": language_name(code)}] if code else []


def annotate_waiting(pages: Iterable, draft_ids: dict[int, int]):
    """Give each page, as `waiting`, what its draft changes: one query. `draft_ids`: a revision's id by page's id."""
    live_ids = {page.pk: page.live_revision_id for page in pages if page.pk in draft_ids}
    revisions = Revision.objects.in_bulk({*draft_ids.values(), *live_ids.values()} - {None})
    for page in pages:
        draft, live = revisions.get(draft_ids.get(page.pk)), revisions.get(live_ids.get(page.pk))
        page.waiting = waiting(page.specific_class, draft, live) if draft else ""


def changes_between(model: type[models.Model], before: dict, after: dict) -> Changes:
    """The changes from one stored content of a page to another; an empty one is that of a page not yet public."""
    old, new = dict(parts_of(model, before)), dict(parts_of(model, after))
    changed = {part[1] for part in old.keys() | new.keys() if old.get(part) != new.get(part)}
    languages = tuple(code for code, name in settings.LANGUAGES if code in changed)
    return Changes(languages, NO_LANGUAGE in changed)


def parts_of(model: type[models.Model], content: dict, above: str = "") -> Iterator[tuple[Part, object]]:
    """Everything that an editor writes in a record, each with the language that it is in."""
    fields = {field.name: field for field in model._meta.get_fields() if field.name not in NOT_EDITED}
    originals = {field.translated_field.name for field in fields.values() if isinstance(field, TranslationField)}
    for name in content.keys() & fields.keys() - originals:
        field, value, place = fields[name], content[name], f"{above}{name}"
        if isinstance(field, TranslationField):
            base = field.translated_field.name
            if base not in FOLLOWING and not is_blank(str(value or "")):
                yield (f"{above}{base}", field.language), fingerprint(str(value))
        elif isinstance(field, StreamField):
            yield from parts_of_block(field.stream_block, json.loads(value or "[]"), place)
        elif field.one_to_many:
            yield from parts_of_rows(field.related_model, value, place)
        elif field.many_to_many:
            yield (place, NO_LANGUAGE), sorted(value)
        elif not isinstance(field, ParentalKey):
            yield (place, NO_LANGUAGE), value if field.is_relation else field.to_python(value)


def parts_of_rows(model: type[models.Model], rows: list[dict], place: str) -> Iterator[tuple[Part, object]]:
    keys = [str(row.get("uid", number)) for number, row in enumerate(rows)]
    yield (place, NO_LANGUAGE), keys
    for key, row in zip(keys, rows, strict=True):
        yield from parts_of(model, row, f"{place}.{key}.")


def parts_of_block(block: blocks.Block | None, value, place: str) -> Iterator[tuple[Part, object]]:
    """The parts of a block's stored value."""
    if isinstance(block, TranslatedBlock):
        written = {code: text for code, text in (value or {}).items() if not is_blank(text)}
        yield from (((place, code), fingerprint(text)) for code, text in written.items())
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from parts_of_block(child, (value or {}).get(name), f"{place}.{name}")
    elif isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        keys = [item.get("id") or str(number) for number, item in enumerate(value or [])]
        yield (place, NO_LANGUAGE), keys
        for key, item in zip(keys, value or [], strict=True):
            child = block.child_block if isinstance(block, blocks.ListBlock) else block.child_blocks.get(item["type"])
            yield from parts_of_block(child, item["value"], f"{place}.{key}")
    else:
        yield (place, NO_LANGUAGE), value
