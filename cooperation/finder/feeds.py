"""A selection as an Atom feed (RFC 4287), in pages (RFC 5005)."""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from uuid import uuid5

from django.core.paginator import Paginator
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.utils.translation import get_language

from cooperation.finder import queries
from cooperation.finder.results import Row, rows_of
from cooperation.finder.selection import Selection
from cooperation.finder.sentences import sentence_of
from cooperation.outside_tree import PageOutsideTree
from embassy.bilingual.passages import passage_of
from embassy.pages.models import BasePage

ENTRIES = 100  # on each page of the feed
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PagedFeed(Atom1Feed):
    """Atom with links between the pages of the feed, and the language of each entry; one without entries has a date."""

    def latest_post_date(self):
        return super().latest_post_date() if self.items else self.feed["since"]

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for relation, href in self.feed["pages"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": href})

    def item_attributes(self, item):
        return super().item_attributes(item) | {"xml:lang": item["language"]}


def feed_of(selection: Selection, page: PageOutsideTree, author: str, absolute: Callable) -> str:
    """A page of the feed of a selection as XML.

    `page` is the finder's with the selection, `absolute` makes whole addresses of local ones.
    """
    meant = queries.as_meant(selection)
    found = queries.selected(meant).only("page_id", "kind", "facets")
    pages = Paginator(found, ENTRIES)
    shown = pages.get_page(selection.page)
    feed = PagedFeed(
        title=for_xml(unescape(strip_tags(sentence_of(meant, pages.count)))),
        link=absolute(page.url),
        description=None,
        language=get_language(),
        author_name=author,
        feed_url=absolute(page.feed_of(selection.at(shown.number))),
        pages={
            relation: absolute(page.feed_of(selection.at(number))) for relation, number in neighbours(shown).items()
        },
        since=changed_at(page.section),
    )
    for row in rows_of(shown.object_list, selection.groups):
        add_entry(feed, row, absolute)
    return feed.writeString("utf-8")


def neighbours(page) -> dict[str, int]:
    """The other pages of the feed by their relation to this one."""
    relations = {"first": 1, "last": page.paginator.num_pages} if page.has_other_pages() else {}
    relations |= {"previous": page.number - 1} if page.has_previous() else {}
    return relations | ({"next": page.number + 1} if page.has_next() else {})


def add_entry(feed: PagedFeed, row: Row, absolute: Callable):
    title, text = passage_of(row.page, "title"), row.text
    feed.add_item(
        title=for_xml(str(title)),
        link=absolute(row.page.url),
        description=for_xml(str(text)) if text.language == title.language else None,
        unique_id=uuid5(row.page.translation_key, get_language()).urn,
        updateddate=changed_at(row.page),
        categories=[for_xml(str(choice.name)) for choice in (*row.countries, *row.sectors)],
        language=title.language,
    )


def changed_at(page: BasePage) -> datetime:
    """When what is published of a page last changed."""
    return page.last_published_at or page.first_published_at or page.latest_revision_created_at


def for_xml(text: str) -> str:
    """A text without the characters that XML 1.0 does not allow."""
    return NOT_IN_XML.sub("", text)
