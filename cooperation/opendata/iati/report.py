"""The report on the IATI rules: every public programme, whether it is in the files, and what keeps it out."""

from dataclasses import dataclass
from functools import cached_property

import django_filters
from django.db import models
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Lower, NullIf
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cooperation.models import ProgrammePage
from cooperation.opendata.iati.checks import Complaint, complaints_of
from cooperation.opendata.iati.kept import IN_FILES, check_all
from cooperation.opendata.iati.publication import Checked, checked
from cooperation.opendata.published import countries_by_path, public
from embassy.bilingual.panels import localized_names
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


def rows_of(ids: list[int]) -> list[CheckedProgramme]:
    """The rows of some public programmes, in their order, checked anew: a constant number of queries for a thousand."""
    found = {one.programme.pk: row_of(one) for one in checked(pk__in=ids)}
    return [found[pk] for pk in ids if pk in found]


def row_of(one: Checked) -> CheckedProgramme:
    programme = one.programme
    form = reverse("wagtailadmin_pages:edit", args=[programme.pk])
    return CheckedProgramme(
        str(first_passage(programme.title)),
        str(first_passage(programme.country.name)),
        programme.identifier,
        InFiles.PUBLISHED if one.is_valid else InFiles.KEPT_OUT,
        complaints_of(one.findings, programme.country.pk, form),
        form,
    )


def country_names() -> dict[str, str]:
    """What the countries are called, by their places in the tree: one query."""
    names = {path: str(first_passage(country.name)) for path, country in countries_by_path().items()}
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))


def sortable(programmes: QuerySet, countries: dict[str, str]) -> QuerySet:
    """Public programmes with what the columns of the report are sorted by."""
    places = [When(path__startswith=path, then=Value(place)) for place, path in enumerate(countries)]
    return programmes.annotate(
        by_title=Lower(Coalesce(*(NullIf(F(name), Value("")) for name in localized_names("title")), Value(""))),
        by_country=Case(*places, default=Value(len(places))),
        by_identifier=Lower(Coalesce("iati_identifier", Value(""))),
        by_state=Case(When(IN_FILES, then=Value(InFiles.PUBLISHED)), default=Value(InFiles.KEPT_OUT)),
    )


class Filters(WagtailFilterSet):
    """Filters programmes by what was found when they were saved."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=InFiles.choices)
    country = django_filters.ChoiceFilter(label=_("Country"))

    class Meta:
        model = ProgrammePage
        fields = []

    def __init__(self, *args, countries: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.countries = countries
        self.filters["country"].extra["choices"] = [(name, name) for name in dict.fromkeys(countries.values())]

    def filter_queryset(self, programmes: QuerySet) -> QuerySet:
        wanted = self.form.cleaned_data
        if wanted["state"]:
            programmes = programmes.filter(by_state=wanted["state"])
        if wanted["country"]:
            paths = [path for path, name in self.countries.items() if name == wanted["country"]]
            programmes = programmes.filter(Q(*(("path__startswith", path) for path in paths), _connector=Q.OR))
        return programmes


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
    paginate_by = 20  # each is checked anew
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
    def countries(self) -> dict[str, str]:
        return country_names()

    def get_base_queryset(self):
        check_all()
        return sortable(public(ProgrammePage), self.countries)

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"countries": self.countries}

    def get_filtered_queryset(self):
        return self.get_queryset().values_list("pk", flat=True)

    def order_queryset(self, programmes: QuerySet) -> QuerySet:
        """By a column, and within it by title; what is not in the files comes first."""
        column = F(f"by_{self.ordering.removeprefix('-')}")
        return programmes.order_by(column.desc() if self.ordering.startswith("-") else column, "by_title", "pk")

    def get_table(self, object_list):
        return super().get_table([] if self.is_export else rows_of(list(object_list)))

    def decorate_paginated_queryset(self, object_list):
        return rows_of(list(object_list)) if self.is_export else object_list
