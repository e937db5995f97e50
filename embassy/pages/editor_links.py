"""Links to pages as Draftail shows them: those of a whole form from one look-up."""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    ExternalLinkElementHandler,
    PageLinkElementHandler,
)

from embassy.pages.choosers import pages_with_parents
from embassy.pages.rich_text import linked_ids

pages_linked: ContextVar[dict[int, object] | None] = ContextVar("pages_linked", default=None)


class LinkInEditor(PageLinkElementHandler):
    """A link to a page as Draftail shows it: while a form is rendered, without a query of its own."""

    def get_attribute_data(self, attrs):
        known = pages_linked.get()
        if known is None:
            return super().get_attribute_data(attrs)
        page = known.get(int(attrs["id"]))
        parent = page and page.get_parent()
        return {"id": int(attrs["id"]), "url": page and page.url, "parentId": parent and parent.pk}


@contextmanager
def links_for_editors(page):
    """While the form of a page is rendered, all pages that it links to are known."""
    token = pages_linked.set(pages_with_parents(linked_ids(page)))
    try:
        yield
    finally:
        pages_linked.reset(token)


CONVERTER_RULE = {
    "from_database_format": {
        "a[href]": ExternalLinkElementHandler("LINK"),
        'a[linktype="page"]': LinkInEditor("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_entity}},
}
