"""The live pages as plain values, read in a fixed number of queries: what the rules look at.

Plain values and no page objects, because the desk looks through every text of every page each time it is opened.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from html import unescape
from unicodedata import normalize

from django.db import models
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import get_language
from modelcluster.models import get_all_child_relations
from modeltranslation.utils import build_localized_fieldname
from wagtail.fields import StreamField
from wagtail.models import Revision, get_page_models

from cooperation.dates import PartialDate
from cooperation.models import ProgrammePage
from embassy.bilingual.rows import TranslatedRow
from embassy.bilingual.texts import LANGUAGE_CODES, translated_fields
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.periods import Status, status_on

END_OF_BLOCK = re.compile(r"</(?:p|li|h\d|ul|ol|tr|td)>|<br\s*/?>|<hr\s*/?>")
PAGE_LINK = re.compile(r'<a\b[^>]*?(?:linktype="page"[^>]*?\bid="(\d+)"|\bid="(\d+)"[^>]*?linktype="page")[^>]*>')
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class PlainPair:
    """A pair of texts as in embassy.bilingual.texts, by language, without the record that holds it."""

    key: str
    label: str
    texts: dict[str, str]


@dataclass(frozen=True)
class Text:
    """One language's text at one place of a page."""

    key: str
    label: str
    language: str
    html: str

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
    """A page by its columns (relations as `<name>_id`) and by the rows of its relations."""

    model: type[models.Model]
    values: dict
    rows: dict[str, list[dict]] = field(default_factory=dict)

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
    def pairs(self) -> list[PlainPair]:
        """As embassy.bilingual.texts.pairs_of, from plain values; a passage in one language has that one alone."""
        found = list(self.pairs_in_columns(self.model, self.values, "", ""))
        for accessor, row_model in translated_rows(self.model).items():
            heading = capfirst(row_model._meta.verbose_name)
            for number, row in enumerate(self.rows.get(accessor, ()), start=1):
                found += self.pairs_in_columns(row_model, row, f"{accessor}.{row['uid']}.", f"{heading} {number}: ")
        return found

    def pairs_in_columns(self, model, values: dict, place: str, whose: str) -> Iterator[PlainPair]:
        for name in translated_fields(model):
            columns = {code: build_localized_fieldname(name, code) for code in LANGUAGE_CODES}
            label = capfirst(model._meta.get_field(name).verbose_name)
            texts = {code: values.get(column, values.get(f"{column}_id")) for code, column in columns.items()}
            yield PlainPair(
                f"{place}{name}", f"{whose}{label}", {code: str(text or "") for code, text in texts.items()}
            )
        for stream in stream_fields(model):
            for block in values.get(stream.name) or ():
                label = f"{whose}{capfirst(stream.verbose_name)}"
                yield from pairs_in_block(block["value"], f"{place}{stream.name}.{block.get('id')}", label)

    @cached_property
    def texts(self) -> list[Text]:
        return [
            Text(pair.key, pair.label, code, html) for pair in self.pairs for code, html in pair.texts.items() if html
        ]


def pairs_in_block(value, place: str, label: str) -> Iterator[PlainPair]:
    """The pairs below a block, from its JSON: a pair is the struct that has a text for languages and nothing else."""
    if isinstance(value, list):
        for child in value:
            if isinstance(child, dict):
                yield from pairs_in_block(child.get("value"), f"{place}.{child.get('id')}", label)
    elif isinstance(value, dict) and value.keys() and value.keys() <= set(LANGUAGE_CODES):
        yield PlainPair(place, label, {code: value.get(code) or "" for code in LANGUAGE_CODES})
    elif isinstance(value, dict) and value.keys() == {"language", "text"}:
        yield PlainPair(f"{place}.text", label, {value["language"]: value["text"] or ""})
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from pairs_in_block(child, f"{place}.{name}", label)


def stream_fields(model) -> list[StreamField]:
    return [column for column in model._meta.get_fields() if isinstance(column, StreamField)]


def translated_rows(model) -> dict[str, type[TranslatedRow]]:
    """The models of a page type's rows with texts, by accessor."""
    relations = get_all_child_relations(model)
    return {
        relation.get_accessor_name(): relation.related_model
        for relation in relations
        if issubclass(relation.related_model, TranslatedRow)
    }


def as_plain(model, values: dict) -> dict:
    return values | {stream.name: list(values[stream.name].raw_data) for stream in stream_fields(model)}


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
        page_models = get_page_models()
        found = {
            values["id"]: Record(model, as_plain(model, values))
            for model in page_models
            if model is not BasePage
            for values in model.objects.live().filter(alias_of=None).rewrite(False).values()
        }
        relations = {relation for model in page_models for relation in get_all_child_relations(model)}
        for relation in relations:
            if issubclass(relation.related_model, TranslatedRow):
                parent, accessor = relation.field.attname, relation.get_accessor_name()
                for row in relation.related_model.objects.order_by("sort_order", "pk").rewrite(False).values():
                    if row[parent] in found:
                        found[row[parent]].rows.setdefault(accessor, []).append(row)
        return found

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
            int(pk): drafted(self.live.pages[int(pk)], content)
            for pk, content in drafts.values_list("object_id", "content")
        }

    @property
    def programmes(self) -> list[Record]:
        """All, so that a draft that names another programme is compared with it."""
        return [page for page in (self.live.pages | self.pages).values() if page.is_programme]


def drafted(page: Record, content: dict) -> Record:
    """A page with the columns and rows of a revision, but for what is true of the page as a whole."""
    kept = {"id", "path", "owner_id", "review_by", "translation_summary", "latest_revision_created_at"}
    values = page.values | {
        name: value for name, value in plain_columns(page.model, content).items() if name not in kept
    }
    rows = {
        accessor: [plain_columns(row_model, row) for row in content.get(accessor, ())]
        for accessor, row_model in translated_rows(page.model).items()
    }
    return Record(page.model, values, rows)


def plain_columns(model, content: dict) -> dict:
    """The columns in the JSON of a revision, as the database would give them."""
    columns = {}
    for column in model._meta.concrete_fields:
        if column.name in content:
            value = content[column.name]
            if isinstance(column, StreamField):
                columns[column.name] = list(column.to_python(value).raw_data)
            else:
                columns[column.attname] = value if column.is_relation else column.to_python(value)
    return columns
