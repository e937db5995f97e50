"""The finder's answers: a page, a feed and a table of the same selection."""

from dataclasses import dataclass
from html import unescape

from django.http import HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils.html import strip_tags
from django.utils.translation import get_language

from cooperation import addresses
from cooperation.finder.choices import groups_below
from cooperation.finder.exports import table_of
from cooperation.finder.feeds import feed_of
from cooperation.finder.results import Results
from cooperation.finder.selection import Reader, Selection
from cooperation.linked_data import list_page
from cooperation.models import CooperationPage
from cooperation.outside_tree import PageOutsideTree
from embassy.bilingual.passages import passage_of
from embassy.kept.telling import READ
from embassy.office.linked_data import Thing, data_block
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.pages.navigation import Navigation
from embassy.pages.slugs import ascii_slug


@dataclass(frozen=True)
class FinderPage(PageOutsideTree):
    """The finder with a selection, which its addresses say."""

    section: CooperationPage
    selection: Selection
    sentence: str = ""  # that says what is shown, as HTML

    @property
    def title(self) -> str:
        return str(self.section.sub_pages[addresses.VIEW])

    @property
    def found(self) -> str:
        """The selection in words, as plain text; empty when nothing is chosen."""
        return "" if self.selection.is_empty else unescape(strip_tags(self.sentence))

    @property
    def seo_title(self) -> str:
        return " – ".join(filter(None, [self.found, self.title]))

    @property
    def search_description(self) -> str:
        return " ".join(filter(None, [self.found and f"{self.found}.", str(self.section.finder_description)]))

    @property
    def photograph(self):
        return self.section.photograph

    @property
    def art(self) -> str:
        return self.section.art

    @property
    def address(self) -> str:
        """Without the selection."""
        return self.section.sub_url(addresses.VIEW)

    @property
    def url(self) -> str:
        return self.address + self.selection.query

    def feed_of(self, selection: Selection) -> str:
        return self.section.sub_url("finder_atom") + selection.query

    @property
    def feed(self) -> str:
        return self.feed_of(self.selection.at(1))

    @property
    def table(self) -> str:
        return self.section.sub_url("finder_csv") + self.selection.at(1).query


def asked_of(request, section: CooperationPage) -> Selection:
    request.META[READ] = tuple(spelling for name in addresses.PARAMETERS for spelling in addresses.spellings(name))
    return Reader(request.GET).selection(groups_below(section))


def finder(request, section: CooperationPage) -> HttpResponse:
    selection = asked_of(request, section)
    if selection.is_outdated:
        return HttpResponsePermanentRedirect(FinderPage(section, selection).url)
    results = Results(selection)
    page = FinderPage(section, results.selection, results.sentence)
    navigation = Navigation(BasePage.objects, f"{section.path}/{addresses.VIEW}")
    office = EmbassySettings.load(request_or_site=request)
    context = {
        "page": section,
        "finder": page,
        "results": results,
        "parameters": addresses.PARAMETERS,
        "navigation": navigation,
        "linked_data": data_block(*listed(page, results, office, navigation.breadcrumb, request)),
    }
    return TemplateResponse(request, "cooperation/finder.html", context).render()


def listed(page: FinderPage, results: Results, office: EmbassySettings, above: list, request) -> list[Thing]:
    """The page for machines: a list of what was found."""
    rows = [(passage_of(row.page, "title"), row.page.url) for row in results.rows]
    return list_page(page, rows, office, above, request)


def atom(request, section: CooperationPage) -> HttpResponse:
    selection = asked_of(request, section)
    page = FinderPage(section, selection.at(1))
    if selection.is_outdated:
        return HttpResponsePermanentRedirect(page.feed_of(selection))
    author = EmbassySettings.load(request_or_site=request).name
    feed = feed_of(selection, page, author, request.build_absolute_uri)
    return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")


def csv(request, section: CooperationPage) -> HttpResponseBase:
    selection = asked_of(request, section)
    page = FinderPage(section, selection)
    if selection.is_outdated:
        return HttpResponsePermanentRedirect(page.table)
    name = ascii_slug(page.title)
    return StreamingHttpResponse(
        table_of(selection, get_language(), request.build_absolute_uri("/")),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
