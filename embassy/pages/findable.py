"""What a page tells the search, in one language and as plain text. The search knows no page type."""

from dataclasses import dataclass
from datetime import date

from wagtail.rich_text import get_text_for_indexing

from embassy.bilingual.contents import in_memory
from embassy.bilingual.texts import Pair, Part
from embassy.bilingual.walk import walk
from embassy.pages.slugs import localized

NOT_SHOWN = {"title", "seo_title", "search_description", "search_words"}  # the title counts by itself


@dataclass(frozen=True)
class SearchDocument:
    """One thing to find. A page is one; it may hold others, each with a `part` of its own ("publication:5").

    `keywords` are words that the page shows without being sentences: names of countries, sectors, organisations.
    `body_language` is set where the body is in another language than the rest; `address` where it is not the page's.
    """

    title: str
    lead: str = ""
    body: str = ""
    keywords: str = ""
    part: str = ""
    kind: str = ""
    address: str = ""
    body_language: str = ""


class Findable:
    """A page's side of the search. Types override what they know better."""

    search_lead = "lead"  # the name of the translated field that says most in few words
    search_prefetch: tuple[str, ...] = ()  # what the methods below read, besides the page's own rows
    interruption = ""  # why the period below does not tell the whole story: "suspended", "cancelled"

    def search_documents(self, language: str) -> list[SearchDocument]:
        """The page and what else it holds, with the texts of one language and no other."""
        return [self.search_document(language)]

    def search_document(self, language: str) -> SearchDocument:
        parts = sorted(filter(is_shown, walk(type(self), in_memory(self))), key=lambda part: not isinstance(part, Pair))
        texts = {part.key: plain(text) for part in parts if (text := part.texts.get(language) or part.texts.get(""))}
        lead = texts.pop(self.search_lead, "")
        return SearchDocument(
            title=getattr(self, localized("title", language)) or "",
            lead=lead,
            body="\n".join(filter(None, texts.values())),
            keywords="\n".join(filter(None, self.search_keywords(language))),
            kind=self._meta.model_name,
        )

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
    return get_text_for_indexing(text).strip() if "<" in text or "&" in text else text.strip()


def is_shown(part: Part) -> bool:
    """Whether visitors read a text on the page."""
    return part.is_prose and part.key not in NOT_SHOWN
