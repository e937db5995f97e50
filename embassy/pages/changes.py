"""What a draft changes: the texts of which languages, and whether anything besides texts.

Compared is what revisions store, so that a list of pages costs no query for each of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Revision

from embassy.bilingual.agreement import fingerprint
from embassy.bilingual.contents import of_revision
from embassy.bilingual.fields import is_blank
from embassy.bilingual.summaries import language_name
from embassy.bilingual.walk import walk
from embassy.pages.slugs import SLUGS

NO_LANGUAGE = ""
Place = tuple[str, str]  # the key of a part, and the language of what is there
# What belongs to the page as a whole or follows from other fields, and what only identifies a row or says its place.
NOT_EDITED = {
    *("uid", "sort_order", "content_type", "path", "url_path", "depth", "numchild"),
    *("draft_title", "live", "expired", "has_unpublished_changes", "owner", "locked", "locked_at", "locked_by"),
    *("latest_revision", "latest_revision_created_at", "live_revision", "first_published_at", "last_published_at"),
    *("translation_key", "locale", "alias_of"),
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
    addresses = {name: value for name, value in draft.content.items() if name in SLUGS.values()}  # it has all at once
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
    old, new = (dict(facts_and_texts(model, content)) for content in (before, after))
    changed = {place[1] for place in old.keys() | new.keys() if old.get(place) != new.get(place)}
    languages = tuple(code for code, name in settings.LANGUAGES if code in changed)
    return Changes(languages, NO_LANGUAGE in changed)


def facts_and_texts(model: type[models.Model], content: dict) -> Iterator[tuple[Place, object]]:
    """Everything that an editor writes in a record. A text that is not in every language counts as a fact."""
    for part in walk(model, of_revision(model, content)):
        if part.column.name in NOT_EDITED:
            continue
        if part.is_in_every_language:
            written = {code: text for code, text in part.texts.items() if not is_blank(text)}
            yield from (((part.key, code), fingerprint(text)) for code, text in written.items())
        else:
            yield from (((part.key, NO_LANGUAGE), value) for value in part.values.values())
