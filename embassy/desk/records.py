"""The live pages as plain values, read in a fixed number of queries: what the rules look at.

Plain values and no page objects, because the desk looks through every text of every page each time it is opened.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import unescape
from unicodedata import normalize

from django.db import models
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import get_language
from wagtail.models import Revision, get_page_models

from cooperation.dates import PartialDate
from cooperation.models import ProgrammePage
from embassy.bilingual.contents import of_revision, stored
from embassy.bilingual.texts import LANGUAGE_CODES, Pair, Part
from embassy.bilingual.walk import walk
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.periods import Status, status_on

END_OF_BLOCK = re.compile(r"</(?:p|li|h\d|ul|ol|tr|td)>|<br\s*/?>|<hr\s*/?>")
PAGE_LINK = re.compile(r'<a\b[^>]*?(?:linktype="page"[^>]*?\bid="(\d+)"|\bid="(\d+)"[^>]*?linktype="page")[^>]*>')
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class Text:
    """One language's text at one place of a page."""

    part: Part
    language: str
    html: str

    @property
    def key(self) -> str:
        return self.part.key

    @property
    def field(self) -> str:
        return self.part.field

    @property
    def anchor(self) -> str:
        return f"pair-{self.key}:{self.language}"

    @cached_property
    def words(self) -> str:
        """The text as it is read, a line for each paragraph; a link to a page leaves "⟦its id⟧" before its words."""
        html = normalize("NFC", self.html)
        if "<" in html:
            html = PAGE_LINK.sub(lambda link: f" ⟦{link[1] or link[2]}⟧ ", END_OF_BLOCK.sub("\n", html))
            html = strip_tags(html)
        return SPACES.sub(" ", unescape(html))

    @property
    def sentences(self) -> list[str]:
        return SENTENCE_END.split(self.words)


@dataclass
class Record:
    """A page by its content as plain values, see embassy.bilingual.contents."""

    model: type[models.Model]
    values: dict

    @property
    def pk(self) -> int:
        return self.values["id"]

    @property
    def path(self) -> str:
        return self.values["path"]

    @property
    def owner_id(self) -> int | None:
        return self.values["owner_id"]

    @property
    def title(self) -> str:
        """The title in the reader's language, else in the first that has one."""
        names = [f"title_{language}" for language in (get_language(), *LANGUAGE_CODES)]
        return next((self.values[name] for name in names if self.values.get(name)), self.values["draft_title"])

    @property
    def is_programme(self) -> bool:
        return self.model is ProgrammePage

    @cached_property
    def starts(self) -> PartialDate | None:
        return PartialDate.parse(self.values["start"]) if self.values.get("start") else None

    @cached_property
    def ends(self) -> PartialDate | None:
        """The end of a programme that takes place; None for any other page."""
        if not self.is_programme or self.values["interruption"] == ProgrammePage.Interruption.CANCELLED:
            return None
        return PartialDate.parse(self.values["end"]) if self.values["end"] else None

    def has_ended(self, today: date) -> bool:
        """Whether it is a programme that has ended on a day."""
        if not self.is_programme:
            return False
        starts, ends = self.starts and self.starts.first_day, self.ends and self.ends.last_day
        return status_on(today, starts, ends, self.values["interruption"]) == Status.ENDED

    @cached_property
    def parts(self) -> list[Part]:
        return list(walk(self.model, self.values))

    @property
    def pairs(self) -> list[Pair]:
        return [part for part in self.parts if isinstance(part, Pair)]

    @cached_property
    def texts(self) -> list[Text]:
        """What is written on the page for readers."""
        prose = (part for part in self.parts if part.is_prose)
        return [Text(part, code, html) for part in prose for code, html in part.texts.items() if html]


def in_use(model: type[models.Model]) -> models.QuerySet:
    """The records of a kind; of notices, those that are not over or yet to come."""
    return Notice.objects.current() if model is Notice else model.objects.all()


def sections() -> dict[str, str]:
    """The titles of the pages that others lie below, in the reader's language, by path, in the order of the tree."""
    above = BasePage.objects.filter(depth__gt=HOME_DEPTH, numchild__gt=0).order_by("path")
    return dict(above.values_list("path", "title"))


class LivePages:
    """All that visitors can be shown, aliases aside, on one day."""

    def __init__(self, today: date | None = None, reader=None):
        self.today = today or timezone.localdate()
        self.reader = reader  # whose desk it is

    @cached_property
    def pages(self) -> dict[int, Record]:
        """By id: one query for each page type and for each model of rows."""
        types = (model for model in get_page_models() if model is not BasePage)
        found = stored(*(model.objects.live().filter(alias_of=None) for model in types))
        return {
            values["id"]: Record(model, without_closed_calls(values, self.today))
            for model, pages in found.items()
            for values in pages
        }

    @cached_property
    def office(self) -> EmbassySettings:
        return EmbassySettings.load()

    @property
    def programmes(self) -> list[Record]:
        return [page for page in self.pages.values() if page.is_programme]


class DraftedPages(LivePages):
    """The same pages as they will be when the newest drafts are published; those without a draft are left out."""

    def __init__(self, live: LivePages):
        super().__init__(live.today, live.reader)
        self.live = live

    @cached_property
    def pages(self) -> dict[int, Record]:
        """One query."""
        changed = [pk for pk, page in self.live.pages.items() if page.values["has_unpublished_changes"]]
        drafts = Revision.page_revisions.filter(
            pk__in=BasePage.objects.filter(pk__in=changed).values("latest_revision")
        )
        return {
            int(pk): drafted(self.live.pages[int(pk)], content, self.today)
            for pk, content in drafts.values_list("object_id", "content")
        }

    @property
    def programmes(self) -> list[Record]:
        """All, so that a draft that names another programme is compared with it."""
        return [page for page in (self.live.pages | self.pages).values() if page.is_programme]


def drafted(page: Record, content: dict, today: date) -> Record:
    """A page with the columns and rows of a revision, but for what is true of the page as a whole."""
    kept = {"id", "path", "owner_id", "review_by", "translation_summary", "latest_revision_created_at"}
    values = {name: value for name, value in of_revision(page.model, content).items() if name not in kept}
    return Record(page.model, without_closed_calls(page.values | values, today))


def without_closed_calls(values: dict, today: date) -> dict:
    """The content of a page without what has disappeared from it. A call of a draft may have no closing day yet."""
    if "calls" not in values:
        return values
    return values | {"calls": [row for row in values["calls"] if not row["closes_on"] or row["closes_on"] >= today]}
