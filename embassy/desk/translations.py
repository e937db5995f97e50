"""The report on translations: every page and record, and what each of its languages lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import django_filters
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ModelLogEntry
from wagtail.permissions import page_permission_policy, policy_registry

from embassy.bilingual.agreement import BilingualRecord, State
from embassy.bilingual.summaries import sentence
from embassy.desk.records import sections
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.querysets import STEP


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
    """The rows that an editor may see, in a number of queries that does not grow with them."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def types(self) -> dict[int, ContentType]:
        return ContentType.objects.in_bulk()

    @cached_property
    def sections(self) -> dict[str, str]:
        return sections()

    def rows(self) -> Iterator[TranslatedRecord]:
        yield from self.page_rows()
        for model in BilingualRecord.__subclasses__():
            if policy_registry.get_by_type(model).user_has_any_permission(self.user, ["add", "change"]):
                yield from self.record_rows(model)

    def page_rows(self) -> Iterator[TranslatedRecord]:
        columns = ("pk", "path", "content_type_id", "title", "translation_summary", "latest_revision_created_at")
        pages = page_permission_policy.explorable_instances(self.user).filter(depth__gte=HOME_DEPTH, alias_of=None)
        for pk, path, type_id, title, summary, edited, editor in pages.order_by("path").values_list(
            *columns, "latest_revision__user__username"
        ):
            model = self.types[type_id].model_class()
            yield TranslatedRecord(
                title,
                capfirst(model._meta.verbose_name),
                model._meta.label_lower,
                path,
                self.section_of(path),
                summary,
                editor or "",
                edited,
                reverse("wagtailadmin_pages:edit", args=[pk]),
            )

    def section_of(self, path: str) -> str:
        above = (path[:end] for end in range(len(path), 0, -STEP))
        return next((self.sections[part] for part in above if part in self.sections), "")

    def record_rows(self, model: type[BilingualRecord]) -> Iterator[TranslatedRecord]:
        for record in model.objects.order_by("pk"):
            editor, edited = self.last_edits.get((model._meta.label_lower, str(record.pk)), ("", None))
            yield TranslatedRecord(
                str(record),
                capfirst(model._meta.verbose_name),
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


def state_choices() -> list[tuple[str, str]]:
    """Each state that a language may be in, and "in order" for all of them."""
    states = [
        (f"{code}:{state}", f"{name}: {state.label}") for code, name in settings.LANGUAGES for state in State.lacks()
    ]
    return [*states, (State.OK, State.OK.label)]


class TranslationFilters(WagtailFilterSet):
    """Filters rows, which come from many tables, in memory."""

    model = django_filters.ChoiceFilter(label=_("Type"))
    section = django_filters.ChoiceFilter(label=_("Section"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=state_choices)
    editor = django_filters.ChoiceFilter(label=_("Last editor"))

    class Meta:
        model = BasePage
        fields = []

    def __init__(self, *args, rows: Iterable[TranslatedRecord], sections: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["model"].extra["choices"] = sorted(
            {(row.model, row.type) for row in rows}, key=lambda one: one[::-1]
        )
        self.filters["section"].extra["choices"] = list(sections.items())
        self.filters["editor"].extra["choices"] = sorted({(row.editor, row.editor) for row in rows if row.editor})

    def filter_queryset(self, rows: Iterable[TranslatedRecord]) -> list[TranslatedRecord]:
        wanted = self.form.cleaned_data
        code, _colon, state = wanted["state"].partition(":")
        return [
            row
            for row in rows
            if (not wanted["model"] or row.model == wanted["model"])
            and row.path.startswith(wanted["section"])
            and (not wanted["editor"] or row.editor == wanted["editor"])
            and (not code or (row.has(code, state) if state else row.is_in_order))
        ]


class TranslationReport(ReportView):
    """Every page and record with the states of its translations."""

    page_title = _("Translations")
    header_icon = "globe"
    index_url_name = "desk:translations"
    index_results_url_name = "desk:translations_results"
    no_results_message = _("No page or record matches.")
    filterset_class = TranslationFilters
    table_classname = "listing translation-report"
    default_ordering = f"-{settings.LANGUAGES[-1][0]}"  # what lacks most comes first
    columns = [
        TitleColumn("title", label=_("Title"), sort_key="title", get_url=lambda row: row.edit_url),
        Column("type", label=_("Type"), sort_key="type"),
        Column("section", label=_("Section"), sort_key="section"),
        *(
            Column(
                code,
                label=name,
                sort_key=code,
                accessor=lambda row, code=code: sentence(row.summary.get(code, {})) or State.OK.label,
            )
            for code, name in settings.LANGUAGES
        ),
        Column("editor", label=_("Last editor"), sort_key="editor"),
        DateColumn("edited", label=_("Changed"), sort_key="edited"),
    ]
    counts = {
        f"summary.{code}.{state}": format_lazy("{}: {}", name, state.label)
        for code, name in settings.LANGUAGES
        for state in State.lacks()
    }
    list_export = ["title", "type", "section", *counts, "editor", "edited"]
    export_headings = counts | {column.name: column.label for column in columns}

    @cached_property
    def translations(self) -> Translations:
        return Translations(self.request.user)

    @cached_property
    def rows(self) -> list[TranslatedRecord]:
        return list(self.translations.rows())

    def get_base_queryset(self):
        return self.rows

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"rows": self.rows, "sections": self.translations.sections}

    def get_filtered_queryset(self):
        return self.get_queryset()

    def order_queryset(self, rows: list[TranslatedRecord]) -> list[TranslatedRecord]:
        name = self.ordering.removeprefix("-")
        by_title = sorted(rows, key=lambda row: sort_key(row, "title"))
        return sorted(by_title, key=lambda row: sort_key(row, name), reverse=self.ordering.startswith("-"))


def sort_key(row: TranslatedRecord, name: str):
    """What rows are ordered by: for a language, how much it lacks."""
    if name == "edited":
        return row.edited.timestamp() if row.edited else 0
    if name in dict(settings.LANGUAGES):
        return sum(row.summary.get(name, {}).values())
    return getattr(row, name).casefold()
