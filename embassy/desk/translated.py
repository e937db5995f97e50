"""The rows of the report on translations: pages, of which there may be thousands, and records."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import (
    Case,
    Exists,
    Expression,
    F,
    FloatField,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Extract, Lower, NullIf
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from modeltranslation.utils import resolution_order
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import ModelLogEntry, Revision
from wagtail.permissions import page_permission_policy, policy_registry

from embassy.bilingual.agreement import BilingualRecord, State
from embassy.desk.records import sections
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.querysets import STEP
from embassy.pages.slugs import localized

# The type of what a column is ordered by, where it is no text.
TYPES = dict.fromkeys(dict(settings.LANGUAGES), "int") | {"edited": "float8"}


@dataclass(frozen=True)
class TranslatedRecord:
    """One page or record. `summary` holds the counts by language, as in Bilingual.translation_summary."""

    title: str
    type: str
    model: str
    path: str
    section: str
    summary: dict
    editor: str
    edited: datetime | None
    edit_url: str

    def has(self, code: str, state: str) -> bool:
        return bool(self.summary.get(code, {}).get(state))

    @property
    def is_in_order(self) -> bool:
        return not any(self.has(code, state) for code, _name in settings.LANGUAGES for state in State.lacks())


class Translations:
    """What an editor may see: the records, which are few, and the pages, of which no more are read than are shown."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def types(self) -> dict[int, ContentType]:
        return ContentType.objects.in_bulk()

    @cached_property
    def sections(self) -> dict[str, str]:
        return sections()

    @cached_property
    def pages(self) -> QuerySet:
        pages = page_permission_policy.explorable_instances(self.user).filter(depth__gte=HOME_DEPTH, alias_of=None)
        return pages.rewrite(False).order_by()

    @cached_property
    def page_types(self) -> dict[int, type[BasePage]]:
        """All types of pages by their keys."""
        models = {pk: kind.model_class() for pk, kind in self.types.items()}
        return {pk: model for pk, model in models.items() if model and issubclass(model, BasePage)}

    @cached_property
    def editors(self) -> set[str]:
        """Who has changed a page, or was the last to change a record: one query, whose cost follows the people."""
        drafts = Revision.page_revisions.filter(user=OuterRef("pk"))
        of_pages = get_user_model().objects.filter(Exists(drafts)).values_list("username", flat=True)
        return {*of_pages, *(record.editor for record in self.records)} - {""}

    def rows_of_pages(self, ids: Iterable[int]) -> dict[int, TranslatedRecord]:
        """By key: one query."""
        columns = ("pk", "path", "content_type_id", "translation_summary", "latest_revision_created_at")
        found = (
            self.pages.filter(pk__in=list(ids))
            .annotate(shown=shown_title())
            .values_list(*columns, "shown", "latest_revision__user__username")
        )
        return {
            pk: TranslatedRecord(
                title,
                type_name(self.page_types[type_id]),
                self.page_types[type_id]._meta.label_lower,
                path,
                self.section_of(path),
                summary,
                editor or "",
                edited,
                reverse("wagtailadmin_pages:edit", args=[pk]),
            )
            for pk, path, type_id, summary, edited, title, editor in found
        }

    def section_of(self, path: str) -> str:
        above = (path[:end] for end in range(len(path), 0, -STEP))
        return next((self.sections[part] for part in above if part in self.sections), "")

    @cached_property
    def records(self) -> list[TranslatedRecord]:
        return [
            record
            for model in BilingualRecord.__subclasses__()
            if policy_registry.get_by_type(model).user_has_any_permission(self.user, ["add", "change"])
            for record in self.rows_of(model)
        ]

    def rows_of(self, model: type[BilingualRecord]) -> Iterator[TranslatedRecord]:
        for record in model.objects.order_by("pk"):
            editor, edited = self.last_edits.get((model._meta.label_lower, str(record.pk)), ("", None))
            yield TranslatedRecord(
                str(record),
                type_name(model),
                model._meta.label_lower,
                "",
                "",
                record.translation_summary,
                editor or "",
                edited,
                AdminURLFinder().get_edit_url(record),
            )

    @cached_property
    def last_edits(self) -> dict[tuple[str, str], tuple[str | None, datetime]]:
        """Who last changed each record and when, by model and key."""
        newest = ModelLogEntry.objects.order_by("content_type_id", "object_id", "-timestamp", "-pk")
        return {
            (self.types[type_id].model_class()._meta.label_lower, key): (editor, edited)
            for type_id, key, editor, edited in newest.distinct("content_type_id", "object_id").values_list(
                "content_type_id", "object_id", "user__username", "timestamp"
            )
            if self.types[type_id].model_class()
        }

    def page_key(self, name: str) -> Expression:
        """What the database orders pages by for a column; see sort_key()."""
        if name in dict(settings.LANGUAGES):
            return lacking(name)
        if name == "edited":
            return Coalesce(Extract("latest_revision_created_at", "epoch"), Value(0.0), output_field=FloatField())
        if name == "section":
            deepest_first = sorted(self.sections.items(), reverse=True)
            cases = [When(path__startswith=path, then=Value(title.casefold())) for path, title in deepest_first]
            return Case(*cases, default=Value(""), output_field=TextField())
        if name == "type":
            names = {pk: type_name(model).casefold() for pk, model in self.page_types.items()}
            cases = [When(content_type=pk, then=Value(name)) for pk, name in names.items()]
            return Case(*cases, default=Value(""), output_field=TextField())
        return Lower(shown_title() if name == "title" else Coalesce("latest_revision__user__username", Value("")))


def type_name(model: type[Model]) -> str:
    return capfirst(model._meta.verbose_name)


def shown_title() -> Coalesce:
    """The title of a page in the reader's language, else in the first that has one."""
    names = (localized("title", code) for code in resolution_order(get_language()))
    return Coalesce(*(NullIf(F(name), Value("")) for name in names), "draft_title", output_field=TextField())


def lacking(code: str, states: Iterable[str] = State.lacks()) -> Expression:
    """How many texts of a page a language lacks, in the database."""
    kept = [KeyTextTransform(state, KeyTextTransform(code, "translation_summary")) for state in states]
    return sum((Coalesce(Cast(number, IntegerField()), 0) for number in kept), Value(0))


@dataclass(frozen=True)
class Rows:
    """The rows of pages and records in one order. Of the pages, those alone are read that a slice has."""

    translations: Translations
    pages: QuerySet
    records: list[TranslatedRecord]
    ordering: str

    def __len__(self):
        return self.pages.count() + len(self.records)

    def __iter__(self):
        return iter(self[:])

    def __getitem__(self, part: slice) -> list[TranslatedRecord]:
        name, direction = self.ordering.removeprefix("-"), "DESC" if self.ordering.startswith("-") else "ASC"
        key = self.translations.page_key(name)
        ordered = self.pages.annotate(by_column=key, by_title=Lower(shown_title()))
        try:
            sql, parameters = ordered.values_list("pk", "by_column", "by_title").query.sql_with_params()
        except EmptyResultSet:
            sql, parameters = NONE.format(type=TYPES.get(name, "text")), ()
        places = [
            {"place": place, "by_column": sort_key(row, name), "by_title": sort_key(row, "title")}
            for place, row in enumerate(self.records)
        ]
        statement = MERGED.format(pages=sql, type=TYPES.get(name, "text"), direction=direction)
        number = None if part.stop is None else part.stop - (part.start or 0)
        with connection.cursor() as cursor:
            cursor.execute(statement, [*parameters, json.dumps(places), number, part.start or 0])
            found = cursor.fetchall()
        pages = self.translations.rows_of_pages(pk for pk, _place in found if pk)
        return [pages[pk] if pk else self.records[place] for pk, place in found if not pk or pk in pages]


NONE = "SELECT NULL::int, NULL::{type}, NULL::text LIMIT 0"
MERGED = """
SELECT pk, place FROM (
    SELECT pk, NULL::int AS place, by_column, by_title FROM ({pages}) AS pages (pk, by_column, by_title)
    UNION ALL SELECT NULL, place, by_column, by_title
    FROM jsonb_to_recordset(%s) AS records (place int, by_column {type}, by_title text)
) AS merged ORDER BY by_column {direction}, by_title, pk, place LIMIT %s OFFSET %s
"""


def sort_key(row: TranslatedRecord, name: str):
    """What rows are ordered by: for a language, how much it lacks."""
    if name == "edited":
        return row.edited.timestamp() if row.edited else 0
    if name in dict(settings.LANGUAGES):
        return sum(row.summary.get(name, {}).values())
    return getattr(row, name).casefold()
