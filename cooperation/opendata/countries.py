"""The public countries as records. There are few: they are not streamed."""

from collections.abc import Iterator
from dataclasses import dataclass

from cooperation.models import CountryPage
from cooperation.opendata import published
from cooperation.opendata.records import PageRecord, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRecord(PageRecord):
    since: int | None
    governmental_from: int | None
    governmental_to: int | None
    lead: Texts
    summary: Texts


def countries(**only) -> Iterator[CountryRecord]:
    """The public countries in the order of the tree: four queries. `only` are lookups."""
    rows = published.rows_of_pages()
    pages = published.public(CountryPage, **only).order_by("path").prefetch_related(*rows, "regions")
    return map(country_record, pages)


def country_record(page: CountryPage) -> CountryRecord:
    regions = published.regions_of(page.regions.all())
    return published.page_record(CountryRecord, page, published.country_of(page), regions=regions)
