"""The report on translations: every page and record, and what each of its languages lacks."""

from dataclasses import replace
from functools import cached_property

import django_filters
from django.conf import settings
from django.db.models import Value
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from embassy.bilingual.agreement import State
from embassy.bilingual.summaries import sentence
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.translated import Rows, Translations, lacking, type_name
from embassy.pages.models import BasePage


def state_choices() -> list[tuple[str, str]]:
    """Each state that a language may be in, and "in order" for all of them."""
    states = [
        (f"{code}:{state}", f"{name}: {state.label}") for code, name in settings.LANGUAGES for state in State.lacks()
    ]
    return [*states, (State.OK, State.OK.label)]


class TranslationFilters(WagtailFilterSet):
    """Filters pages in the database and records in memory."""

    model = django_filters.ChoiceFilter(label=_("Type"))
    section = django_filters.ChoiceFilter(label=_("Section"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=state_choices)
    editor = django_filters.ChoiceFilter(label=_("Last editor"))

    class Meta:
        model = BasePage
        fields = []

    def __init__(self, *args, translations: Translations, **kwargs):
        super().__init__(*args, **kwargs)
        types = {(model._meta.label_lower, type_name(model)) for model in translations.page_types.values()}
        types |= {(record.model, record.type) for record in translations.records}
        self.filters["model"].extra["choices"] = sorted(types, key=lambda one: one[::-1])
        self.filters["section"].extra["choices"] = list(translations.sections.items())
        self.filters["editor"].extra["choices"] = [(name, name) for name in sorted(translations.editors)]

    def filter_queryset(self, rows: Rows) -> Rows:
        wanted = self.form.cleaned_data
        code, _colon, state = wanted["state"].partition(":")
        pages, types = rows.pages, rows.translations.page_types
        if wanted["model"]:
            pages = pages.filter(
                content_type__in=[pk for pk in types if types[pk]._meta.label_lower == wanted["model"]]
            )
        if wanted["section"]:
            pages = pages.filter(path__startswith=wanted["section"])
        if wanted["editor"]:
            pages = pages.filter(latest_revision__user__username=wanted["editor"])
        if state:
            pages = pages.alias(asked=lacking(code, [state])).filter(asked__gt=0)
        elif code:
            pages = pages.alias(asked=sum((lacking(each) for each in LANGUAGE_CODES), Value(0))).filter(asked=0)
        records = [
            row
            for row in rows.records
            if (not wanted["model"] or row.model == wanted["model"])
            and not wanted["section"]
            and (not wanted["editor"] or row.editor == wanted["editor"])
            and (not code or (row.has(code, state) if state else row.is_in_order))
        ]
        return replace(rows, pages=pages, records=records)


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

    def get_base_queryset(self):
        return Rows(self.translations, self.translations.pages, self.translations.records, self.ordering)

    def order_queryset(self, rows: Rows) -> Rows:
        return rows

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"translations": self.translations}

    def get_filtered_queryset(self):
        return self.get_queryset()
