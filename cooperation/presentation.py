"""From records to what the pictures take: plain values in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from cooperation.addresses import finder_address
from cooperation.pictures.figures import ChangeChart, Plotted, SquaresChart, figure_charts
from cooperation.pictures.khipu import Event, Timeline, khipu
from cooperation.pictures.maps import LitPlace, Map, countries_map, region_map
from cooperation.pictures.threads import Period, Threads, threads
from embassy.bilingual.passages import Passage, passage_of
from embassy.clock import today


def timeline_of(milestones: Iterable) -> Timeline | None:
    """The timeline of a country's milestones."""
    return khipu([event_of(milestone) for milestone in milestones])


def event_of(milestone) -> Event:
    text = passage_of(milestone, "text")
    return Event(
        milestone.year,
        milestone.precision,
        milestone.kind,
        milestone.when,
        text.text,
        text.language * text.fell_back,
        milestone.get_kind_display(),
    )


@dataclass(frozen=True)
class LinkedRegion:
    """A region with the address that tells what happened there; empty where the finder cannot be reached."""

    region: Model
    href: str

    @property
    def name(self) -> Passage:
        return passage_of(self.region, "name")

    @property
    def link_name(self) -> str:
        return _("What happened in %(region)s") % {"region": self.name}


def regions_shown(country, regions: Sequence, navigation) -> dict:
    """What the templates of a country's page, and of those below it, take of the regions that the page names."""
    places = [LinkedRegion(region, finder_address(navigation, region=region.code.lower())) for region in regions]
    return {
        "regions": regions,
        "places": places,
        "map": map_of_regions(country.iso_code, places),
        "map_label": label_of_regions(country, regions),
    }


def map_of_regions(country_code: str | None, places: Sequence[LinkedRegion]) -> Map | None:
    """A country's map with these regions lit; None for a country without a map, or when no region is to be lit."""
    lit = [LitPlace(place.region.code, str(place.name), place.href, place.link_name) for place in places]
    return region_map(country_code, lit) if country_code and lit else None


def label_of_regions(country, regions: Sequence) -> str:
    """What the map of a country's regions shows, in words."""
    names = ", ".join(str(passage_of(region, "name")) for region in regions)
    return _("Map of %(country)s. Highlighted: %(regions)s.") % {
        "country": passage_of(country, "title"),
        "regions": names,
    }


def label_of_countries(countries: Sequence) -> str:
    """What the map of South America shows, in words."""
    names = ", ".join(str(passage_of(country, "title")) for country in countries)
    return _("Map of South America. Highlighted: %(countries)s.") % {"countries": names}


def map_of_countries(countries: Sequence) -> Map | None:
    """The countries of the section on the map of South America, each leading to its page."""
    return countries_map(
        [
            LitPlace(country.iso_code, str(passage_of(country, "title")), country.url)
            for country in countries
            if country.iso_code
        ]
    )


def threads_of(countries: Sequence) -> Threads | None:
    """The periods of governmental cooperation, side by side."""
    return threads([period_of(country) for country in countries if country.governmental_from], today())


def period_of(country) -> Period:
    title = passage_of(country, "title")
    return Period(
        title.text, country.governmental_from, country.governmental_to, country.url, title.language * title.fell_back
    )


def charts_of(figures: Sequence) -> list[ChangeChart | SquaresChart | None]:
    """The small charts below figures that stand side by side, each None where it would tell nothing."""
    return figure_charts(
        [
            Plotted(figure.unit, figure.number, figure.year if figure.timing == figure.Timing.SINCE else None)
            for figure in figures
        ]
    )
