"""The finder's answers: a page, a feed and a table of the same selection."""

from dataclasses import dataclass

from django.http import HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from cooperation import addresses
from cooperation.finder.choices import groups_below
from cooperation.finder.exports import table_of
from cooperation.finder.feeds import feed_of
from cooperation.finder.results import Results
from cooperation.finder.selection import Reader, Selection
from cooperation.models import CooperationPage
from cooperation.outside_tree import PageOutsideTree
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.pages.navigation import Navigation
from embassy.pages.slugs import ascii_slug


@dataclass(frozen=True)
class FinderPage(PageOutsideTree):
    """The finder with a selection, which its addresses say."""

    section: CooperationPage
    selection: Selection

    @property
    def title(self) -> str:
        return str(self.section.sub_pages[addresses.VIEW])

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
    return Reader(request.GET).selection(groups_below(section))


def finder(request, section: CooperationPage) -> HttpResponse:
    results = Results(asked_of(request, section))
    context = {
        "page": section,
        "finder": FinderPage(section, results.selection),
        "results": results,
        "parameters": addresses.PARAMETERS,
        "navigation": Navigation(BasePage.objects, f"{section.path}/{addresses.VIEW}"),
    }
    return TemplateResponse(request, "cooperation/finder.html", context).render()


def atom(request, section: CooperationPage) -> HttpResponse:
    selection = asked_of(request, section)
    page = FinderPage(section, selection.at(1))
    author = EmbassySettings.load(request_or_site=request).name
    feed = feed_of(selection, page.feed_of, page.url, author, request.build_absolute_uri)
    return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")


def csv(request, section: CooperationPage) -> StreamingHttpResponse:
    selection = asked_of(request, section)
    name = ascii_slug(FinderPage(section, selection).title)
    return StreamingHttpResponse(
        table_of(selection, get_language(), request.build_absolute_uri("/")),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
