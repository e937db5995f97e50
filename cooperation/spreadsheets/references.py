"""The records that cells name: sectors and organisations by name, regions and countries by code."""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from functools import cached_property
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from modeltranslation.utils import build_localized_fieldname

from cooperation.models import CountryPage, Organisation, Region, Sector
from cooperation.spreadsheets.cells import folded, tidy
from embassy.bilingual.panels import localized_names

NAME = build_localized_fieldname("name", settings.LANGUAGE_CODE)
NEAREST = 3  # records that are named instead of one that there is not
ALIKE = 0.6  # of 1: names that are worth a question


class Alike:
    """Records that are found by names like theirs, cheaply: a file may have thousands of names that are wrong."""

    def __init__(self, names: Iterable[tuple[models.Model, Iterable[str]]]):
        """`names` are the names of each record; empty ones do not count."""
        self.parts = [(record, [*map(parts_of, filter(None, written))]) for record, written in names]

    def nearest(self, written: str, least: float = 0) -> str:
        """The records most like what was written, the nearest first, parted by semicolons; empty for none.

        Their likeness, from 0 to 1, is at least `least`. It is the Dice coefficient of what both names are made of.
        """
        own = parts_of(written)

        def likeness(names: list[frozenset[str]]) -> float:
            return max((2 * len(own & parts) / (len(own) + len(parts)) for parts in names), default=0)

        found = ((likeness(names), record) for record, names in self.parts)
        best = nlargest(NEAREST, (each for each in found if each[0] >= least), key=itemgetter(0))
        return "; ".join(str(record) for _likeness, record in best)


def parts_of(name: str) -> frozenset[str]:
    """The letters of a name and the pairs of letters that follow each other."""
    text = folded(name)
    return frozenset(text) | {one + next_one for one, next_one in pairwise(text)}


class Named:
    """Records that a cell names by their name in any language, or by an acronym that no other has."""

    def __init__(self, records: Iterable, *others: str):
        self.by_id = {record.pk: record for record in records}
        self.by_name = defaultdict(set)
        self.fields = (*localized_names("name"), *others)
        for record in self.by_id.values():
            for name in texts_in(record, self.fields):
                self.by_name[folded(name)].add(record.pk)

    @cached_property
    def alike(self) -> Alike:
        return Alike((record, texts_in(record, self.fields)) for record in self.by_id.values())

    def name(self, pk: int | None) -> str:
        """The name in the default language, so that a file is the same whoever exports it; empty when it is gone."""
        return tidy(getattr(self.by_id.get(pk), NAME, ""))

    @property
    def names(self) -> list[str]:
        return sorted(map(self.name, self.by_id), key=folded)

    def find(self, name: str):
        """Raises ValidationError unless one record alone has this name."""
        found = self.by_name.get(folded(name), ()) if name else ()
        if not found:
            raise self.unknown(name)
        if len(found) > 1:
            raise ValidationError(_("“%(name)s” is the name of several reference records.") % {"name": name})
        return self.by_id[next(iter(found))]

    def unknown(self, name: str) -> ValidationError:
        if similar := self.alike.nearest(name, ALIKE):
            words = _("“%(name)s” is not among the reference records. Similar ones are: %(similar)s.")
            return ValidationError(words % {"name": name, "similar": similar})
        return ValidationError(_("“%(name)s” is not among the reference records.") % {"name": name})


class References:
    """All of them, in four queries."""

    country_code = None  # of the country whose regions are named instead of one that there is not; None for any

    def __init__(self):
        self.sectors = Named(Sector.objects.all())
        self.organisations = Named(Organisation.objects.all(), "acronym")
        self.regions = {region.code: region for region in Region.objects.all()}
        self.countries = {country.path: country for country in CountryPage.objects.all()}
        self.regions_alike = {}  # by the code of their country

    def within(self, country: CountryPage) -> "References":
        """The same records, for cells about one country."""
        here = copy(self)
        here.country_code = country.iso_code
        return here

    def country(self, iso_code: str) -> CountryPage:
        for country in self.countries.values():
            if country.iso_code and country.iso_code == iso_code.upper():
                return country
        raise ValidationError(_("No country has the code %(code)s.") % {"code": iso_code})

    def region(self, code: str) -> Region:
        if code.upper() not in self.regions:
            raise self.unknown_region(code)
        return self.regions[code.upper()]

    def unknown_region(self, code: str) -> ValidationError:
        if self.country_code not in self.regions_alike:
            here = [each for each in self.regions.values() if self.country_code in {None, each.country_code}]
            self.regions_alike[self.country_code] = Alike((region, names_of_region(region)) for region in here)
        if nearest := self.regions_alike[self.country_code].nearest(code):
            words = _("No region has the code %(code)s. The nearest are: %(regions)s.")
            return ValidationError(words % {"code": code, "regions": nearest})
        return ValidationError(_("No region has the code %(code)s.") % {"code": code})


def texts_in(record: models.Model, fields: Iterable[str]) -> list[str]:
    return [getattr(record, field) or "" for field in fields]


def names_of_region(region: Region) -> list[str]:
    """What may be written for a region: its code, the code without the country, its names."""
    return [region.code, region.code.partition("-")[2], *texts_in(region, localized_names("name"))]
