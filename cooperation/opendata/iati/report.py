"""The report on the IATI rules: every public programme, whether it is in the files, and what keeps it out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import django_filters
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cooperation.models import ProgrammePage
from cooperation.opendata.iati.checks import Complaint, complaints_of
from cooperation.opendata.iati.publication import checked
from embassy.bilingual.passages import first_passage
from embassy.cells import guarded


class InFiles(models.TextChoices):
    PUBLISHED = "published", pgettext_lazy("programme in the IATI files", "In the files")
    KEPT_OUT = "kept-out", pgettext_lazy("programme in the IATI files", "Not in the files")


@dataclass(frozen=True)
class CheckedProgramme:
    """A public programme and what the rules find in it."""

    title: str
    country: str
    identifier: str
    state: InFiles
    complaints: list[Complaint]
    edit_url: str

    @property
    def label(self) -> str:
        return self.state.label

    @property
    def messages(self) -> str:
        return " ".join(complaint.message for complaint in self.complaints)


def rows() -> Iterable[CheckedProgramme]:
    """A constant number of queries for each thousand programmes."""
    for one in checked():
        programme = one.programme
        form = reverse("wagtailadmin_pages:edit", args=[programme.pk])
        yield CheckedProgramme(
            str(first_passage(programme.title)),
            str(first_passage(programme.country.name)),
            programme.identifier,
            InFiles.PUBLISHED if one.is_valid else InFiles.KEPT_OUT,
            complaints_of(one.findings, programme.country.pk, form),
            form,
        )


class Filters(WagtailFilterSet):
    """Filters rows in memory."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=InFiles.choices)
    country = django_filters.ChoiceFilter(label=_("Country"))

    class Meta:
        model = ProgrammePage
        fields = []

    def __init__(self, *args, rows: list[CheckedProgramme], **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["country"].extra["choices"] = sorted({(row.country, row.country) for row in rows})

    def filter_queryset(self, rows: list[CheckedProgramme]) -> list[CheckedProgramme]:
        wanted = self.form.cleaned_data
        return [
            row for row in rows if wanted["state"] in {"", row.state.value} and wanted["country"] in {"", row.country}
        ]


class ComplaintsColumn(Column):
    """What keeps a programme out, each a link to the field that mends it."""

    cell_template_name = "cooperation/opendata/complaints_cell.html"


class IatiReport(ReportView):
    page_title = _("Open data (IATI)")
    header_icon = "code"
    index_url_name = "iati_report"
    index_results_url_name = "iati_report_results"
    results_template_name = "cooperation/opendata/report_results.html"
    filterset_class = Filters
    default_ordering = "state"
    columns = [
        TitleColumn("title", label=_("Programme"), sort_key="title", get_url=lambda row: row.edit_url),
        Column("country", label=_("Country"), sort_key="country"),
        Column("identifier", label=_("IATI identifier"), sort_key="identifier"),
        Column("label", label=_("State"), sort_key="state"),
        ComplaintsColumn("messages", label=_("What is missing or wrong")),
    ]
    list_export = ["title", "country", "identifier", "label", "messages"]
    export_headings = {column.name: column.label for column in columns}
    custom_field_preprocess = {name: {"csv": guarded, "xlsx": guarded} for name in ("title", "country", "identifier")}

    @cached_property
    def rows(self) -> list[CheckedProgramme]:
        return list(rows())

    def get_base_queryset(self):
        return self.rows

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"rows": self.rows}

    def get_filtered_queryset(self):
        return self.get_queryset()

    def order_queryset(self, rows: list[CheckedProgramme]) -> list[CheckedProgramme]:
        """By a column, and within it by title; what is not in the files comes first."""
        name = self.ordering.removeprefix("-")
        by_title = sorted(rows, key=lambda row: row.title.casefold())
        return sorted(by_title, key=lambda row: getattr(row, name).casefold(), reverse=self.ordering.startswith("-"))
