"""The page that explains the open data."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import Count, QuerySet, Value
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cooperation.linked_data import Download, dataset
from cooperation.models import Call, CountryPage, Figure, MoneyLine, PartnerPage, Partnership, ProgrammePage
from cooperation.opendata import findable
from cooperation.opendata.filtering import ABOUT, on
from cooperation.opendata.formats import FORMATS, IATI, base_of
from cooperation.opendata.freshness import known_since, state_of_data
from cooperation.opendata.published import public
from cooperation.opendata.serialisers import SEPARATOR, csv_cell
from cooperation.opendata.summary import summary_of
from cooperation.opendata.tables import PROGRAMMES, TABLES, Table
from cooperation.outside_tree import PageOutsideTree
from embassy.clock import today
from embassy.compiled import Compiled, Today
from embassy.kept.rendering import once
from embassy.office.linked_data import data_block
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.pages.navigation import Navigation

PREVIEWED = 5  # rows


class DataSitemap(Sitemap):
    """The page in each language, for search engines."""

    i18n = alternates = True

    def items(self) -> list[str]:
        return ["data"]

    def location(self, item: str) -> str:
        return reverse(item)


@dataclass(frozen=True)
class DataPage(PageOutsideTree):
    """The page about the open data as it is since a moment."""

    modified: datetime

    @property
    def title(self) -> str:
        return findable.title()

    @property
    def search_description(self) -> str:
        return findable.description()

    @property
    def url(self) -> str:
        return reverse("data")


@dataclass(frozen=True)
class ShownTable:
    """A table as the page tells of it."""

    table: Table
    rows: int

    @property
    def links(self) -> list[tuple[str | Promise, str]]:
        """What each of its files is called, and the address."""
        return [link for form in FORMATS for link in form.links_to(self.table)]


@require_safe
def data(request) -> HttpResponse:
    state = state_of_data()
    page, office = DataPage(known_since(state)), EmbassySettings.load(request_or_site=request)
    rows = once(("numbers of tables", today()), lambda: dict(numbers_of_tables()))
    tables = [ShownTable(table, rows[name]) for name, table in TABLES.items()]
    context = {
        "page": page,
        "navigation": Navigation.of_view(BasePage.objects, "data"),
        "tables": tables,
        "iati": IATI,
        "summary": summary_of(state),
        "preview": preview(base_of(request)),
        "separator": SEPARATOR,
        "linked_data": data_block(*dataset_of(page, office, tables, request)),
    }
    return TemplateResponse(request, "cooperation/opendata/data.html", context).render()


@Compiled
def numbers_of_tables() -> QuerySet:
    """The name of each table and how many rows it has."""
    amounts = MoneyLine.objects.filter(on(ABOUT.values(), []))
    tables = {
        "programmes": public(ProgrammePage),
        "figures": Figure.objects.filter(on(ABOUT.values(), [])),
        "budgets": amounts.filter(kind=MoneyLine.Kind.BUDGET),
        "spending": amounts.exclude(kind=MoneyLine.Kind.BUDGET),
        "partners": public(PartnerPage),
        "partnerships": Partnership.objects.filter(on([PartnerPage], [])),
        "calls": Call.objects.filter(on([PartnerPage], []), closes_on__gte=Today()),
        "countries": public(CountryPage),
    }
    first, *others = (
        rows.rewrite(False)
        .order_by()
        .values(table=Value(name))
        .annotate(number=Count("pk"))
        .values_list("table", "number")
        for name, rows in tables.items()
    )
    return first.union(*others, all=True)


def preview(base: str) -> list[tuple[str, str, list[str]]]:
    """The first programmes as the CSV has them, turned: name, language and cells of each column."""
    columns = [(name, code) for column in PROGRAMMES.columns for name, code in column.languages.items()]
    ids = public(ProgrammePage).order_by("path").values_list("pk", flat=True)[:PREVIEWED]
    found = list(PROGRAMMES.rows(base, pk__in=list(ids)))
    return [(name, code, [csv_cell(row[name]) for row in found]) for name, code in columns]


def dataset_of(page: DataPage, office: EmbassySettings, tables: list[ShownTable], request) -> list[dict]:
    files = [(form.address_of(shown.table), form.media_type) for form in FORMATS for shown in tables]
    return dataset(
        office,
        request,
        name=page.title,
        description=_("Belgian development cooperation in the Andes: programmes, partners and figures, with sources."),
        address=request.build_absolute_uri(page.url),
        downloads=[Download(request.build_absolute_uri(address), media_type) for address, media_type in files],
        modified=page.modified,
    )
