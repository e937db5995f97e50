"""Links in rich text: to the reader's language, never to what is not public, one query for a whole page."""

import json
import re
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db.models import QuerySet
from wagtail.fields import RichTextField, StreamField

from embassy.compiled import Compiled, Parameter

LINK = re.compile(r'linktype=\\?"page\\?"[^>]*?\bid=\\?"(\d+)|\bid=\\?"(\d+)\\?"[^>]*?linktype=\\?"page')

known_pages: ContextVar[dict[str, object] | None] = ContextVar("known_pages", default=None)


def public_pages(ids: set[str]) -> dict[str, object]:
    """The public page for each id, None for one that is not public."""
    return dict.fromkeys(ids) | {str(pk): page for pk, page in public_among.in_bulk(map(int, ids)).items()}


@Compiled
def public_among() -> QuerySet:
    return apps.get_model("pages.BasePage").objects.live().public().filter(pk__among=Parameter("keys"))


def linked_ids(page) -> set[str]:
    """The ids of all pages that the texts of a page link to."""
    texts = (
        json.dumps(list(getattr(page, field.name).raw_data))
        if isinstance(field, StreamField)
        else field.value_from_object(page)
        for field in page._meta.concrete_fields
        if isinstance(field, StreamField | RichTextField)
    )
    return {first or second for text in texts for first, second in LINK.findall(text or "")}


@contextmanager
def resolved_links(page):
    """While a page is rendered, all pages that it links to are known from one query."""
    token = known_pages.set(public_pages(linked_ids(page)))
    try:
        yield
    finally:
        known_pages.reset(token)


def linked_pages(ids: list[str]) -> list:
    """The public page for each id, None for what is not public."""
    known = known_pages.get()
    known = {} if known is None else known
    known.update(public_pages({id_ for id_ in ids if id_.isdigit()} - known.keys()))
    return [known.get(id_) for id_ in ids]
