"""The report on what visitors searched for in vain."""

from urllib.parse import urlencode

import django_filters
from django.conf import settings
from django.db.models import Max, Sum
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from embassy.bilingual.summaries import language_name
from embassy.search.models import VainSearch


def address_of_results(row: dict) -> str:
    """Where the same words are searched for again."""
    with translation.override(row["language"]):
        return f"{reverse('search')}?{urlencode({'q': row['terms']})}"


class VainSearchFilters(WagtailFilterSet):
    day = django_filters.DateFromToRangeFilter(label=_("Period"), widget=DateRangePickerWidget)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = VainSearch
        fields = []


class VainSearchReport(ReportView):
    """The words that nothing answered, in all the days of a period together."""

    page_title = _("Searches in vain")
    header_icon = "search"
    index_url_name = "desk:vain_searches"
    index_results_url_name = "desk:vain_searches_results"
    no_results_message = _("Everybody found something.")
    filterset_class = VainSearchFilters
    default_ordering = "-times"
    columns = [
        TitleColumn("terms", label=_("Searched for"), sort_key="terms", get_url=address_of_results),
        Column(
            "language", label=_("Language"), sort_key="language", accessor=lambda row: language_name(row["language"])
        ),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        Column("last", label=_("Last day"), sort_key="last", accessor=lambda row: date_format(row["last"])),
    ]
    list_export = ["terms", "language", "times", "last"]
    export_headings = {column.name: column.label for column in columns}

    def get_base_queryset(self):
        words = VainSearch.objects.values("terms", "language")
        return words.annotate(times=Sum("count"), last=Max("day"))

    def order_queryset(self, words):
        return words.order_by(self.ordering, "terms", "language")
