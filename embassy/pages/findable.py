"""What a page tells the search, in one language and as plain text. The search knows no page type."""

import re
from dataclasses import dataclass
from datetime import date
from html import unescape

from django.utils.html import strip_tags

from embassy.bilingual.contents import in_memory
from embassy.bilingual.texts import Pair, Part
from embassy.bilingual.walk import walk
from embassy.pages.slugs import localized

END_OF_BLOCK = re.compile(r"(?=</(?:p|h\d|li|blockquote)>)", re.IGNORECASE)
NOT_SHOWN = {"title", "seo_title", "search_description", "search_words"}  # the title and keywords count by themselves


@dataclass(frozen=True)
class SearchDocument:
    """One thing to find. A page is one; it may hold others, each with a `part` of its own ("publication:5").

    `keywords` are words that the page shows without being sentences: names of countries, sectors, organisations.
    `body_language` is set where the body is in another language than the rest; `address` where it is not the page's.
    After its `last_day` a part of a page is found no longer. Its rank is multiplied by `importance`.
    """

    title: str
    lead: str = ""
    body: str = ""
    keywords: str = ""
    part: str = ""
    kind: str = ""
    address: str = ""
    body_language: str = ""
    last_day: date | None = None
    importance: float = 1


class Findable:
    """A page's side of the search. Types override what they know better."""

    search_lead = "lead"  # the name of the translated field that says most in few words
    search_prefetch: tuple[str, ...] = ()  # what the methods below read, besides the page's own rows
    searched_apart: tuple[str, ...] = ()  # the relations to rows that are documents of their own
    # Rows that tell the search a line of their own, with the field that is told in it: see `search_line`.
    search_rows: dict[str, str] = {}
    search_importance = 1.0  # of the page beside others that answer the same question
    interruption = ""  # why the period below does not tell the whole story: "suspended", "cancelled"

    def search_documents(self, language: str) -> list[SearchDocument]:
        """The page and what else it holds, with the texts of one language and no other."""
        return [self.search_document(language)]

    def search_document(self, language: str) -> SearchDocument:
        shown = (
            part
            for part in walk(type(self), in_memory(self))
            if is_shown(part) and not self.is_apart(part) and not self.is_in_line(part)
        )
        parts = sorted(shown, key=lambda part: not isinstance(part, Pair))
        texts = {part.key: plain(text) for part in parts if (text := part.texts.get(language) or part.texts.get(""))}
        lead = texts.pop(self.search_lead, "")
        return SearchDocument(
            title=getattr(self, localized("title", language)) or "",
            lead=lead,
            body="\n".join(filter(None, [*texts.values(), *self.search_lines(language)])),
            keywords="\n".join(filter(None, self.search_keywords(language))),
            kind=self._meta.model_name,
            importance=self.search_importance,
        )

    def search_lines(self, language: str) -> list[str]:
        """What the page prints of its rows, in lines: numbers with what they count."""
        return [row.search_line(language) for name in self.search_rows for row in getattr(self, name).all()]

    def is_apart(self, part: Part) -> bool:
        """Whether a text belongs to a row that is a document of its own."""
        relation, dot, _rest = part.key.partition(".")
        return bool(dot) and relation in self.searched_apart

    def is_in_line(self, part: Part) -> bool:
        """Whether a text is told in the line of its row."""
        rows, _dot, rest = part.key.partition(".")
        return rows in self.search_rows and rest.endswith(f".{self.search_rows[rows]}")

    def search_keywords(self, language: str) -> list[str]:
        """Names that belong to the page, in one language."""
        return []

    def search_period(self) -> tuple[date | None, date | None]:
        """The first and the last day of what the page is about, None where it is open or not known."""
        return None, None

    def search_facets(self) -> list[str]:
        """What lists of pages can be narrowed down by, as "group:value"."""
        return []


def plain(text: str) -> str:
    """A text without its HTML, a line for each paragraph."""
    if not ("<" in text or "&" in text):
        return text.strip()
    lines = strip_tags(END_OF_BLOCK.sub("\n", text.replace("<br", " <br"))).splitlines()
    return "\n".join(filter(None, (unescape(line).strip() for line in lines)))


def is_shown(part: Part) -> bool:
    """Whether visitors read a text on the page."""
    return part.is_prose and part.key not in NOT_SHOWN
