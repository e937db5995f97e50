"""The records of the site as plain values: what the rules look at.

Plain values and no page objects, because the desk looks through every text of every page each day.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import unescape
from unicodedata import normalize
from urllib.parse import quote

from django.db import models
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import get_language
from wagtail.admin.admin_url_finder import AdminURLFinder

from cooperation.dates import PartialDate
from cooperation.models import ProgrammePage
from embassy.bilingual.contents import in_memory
from embassy.bilingual.texts import LANGUAGE_CODES, Pair, Part
from embassy.bilingual.walk import walk
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.periods import Status, status_on

END_OF_BLOCK = re.compile(r"</(?:p|li|h\d|ul|ol|tr|td)>|<br\s*/?>|<hr\s*/?>")
PAGE_LINK = re.compile(r'<a\b[^>]*?(?:linktype="page"[^>]*?\bid="(\d+)"|\bid="(\d+)"[^>]*?linktype="page")[^>]*>')
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
SPACES = re.compile(r"[^\S\n]+")
FIRST_WORDS = 60  # letters


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

    def anchor_at(self, words: str) -> str:
        """The fragment that leads to words of the text, which their beginning is enough to find."""
        return f"{self.anchor}:{quote(words[:FIRST_WORDS])}"

    @cached_property
    def words(self) -> str:
        return plain_words(self.html)

    @property
    def sentences(self) -> list[str]:
        return SENTENCE_END.split(self.words)


def plain_words(html: str) -> str:
    """A text as it is read, a line for each paragraph; a link to a page leaves "⟦its id⟧" before its words."""
    html = normalize("NFC", html)
    if "<" in html:
        html = PAGE_LINK.sub(lambda link: f" ⟦{link[1] or link[2]}⟧ ", END_OF_BLOCK.sub("\n", html))
        html = strip_tags(html)
    return SPACES.sub(" ", unescape(html))


def texts_in(parts: list[Part]) -> list[Text]:
    """What is written for readers."""
    return [Text(part, code, html) for part in parts if part.is_prose for code, html in part.texts.items() if html]


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
    def edit_address(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.pk])

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
        return texts_in(self.parts)


@dataclass
class OtherRecord:
    """A record that is no page: an organisation, an image, the settings."""

    instance: models.Model
    owner_id = None
    path = ""

    @property
    def model(self) -> type[models.Model]:
        return type(self.instance)

    @property
    def pk(self) -> int:
        return self.instance.pk

    @property
    def title(self) -> str:
        return str(self.instance)

    @property
    def edit_address(self) -> str:
        return AdminURLFinder().get_edit_url(self.instance)

    @cached_property
    def texts(self) -> list[Text]:
        return texts_in(list(walk(self.model, in_memory(self.instance))))


def base_of(model: type[models.Model]) -> type[models.Model]:
    """The model whose keys are those of all pages, for a page; else the model itself."""
    return BasePage if issubclass(model, BasePage) else model


def in_use(model: type[models.Model]) -> models.QuerySet:
    """The records of a kind; of notices, those that are shown, or will be at an hour at which nothing else changes."""
    return Notice.objects.not_over() if model is Notice else model.objects.all()


def sections() -> dict[str, str]:
    """The titles of the pages that others lie below, in the reader's language, by path, in the order of the tree."""
    above = BasePage.objects.filter(depth__gt=HOME_DEPTH, numchild__gt=0).order_by("path")
    return dict(above.values_list("path", "title"))
