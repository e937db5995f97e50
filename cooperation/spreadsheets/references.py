"""The records that cells name: sectors and organisations by name, regions and countries by code."""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from difflib import SequenceMatcher

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from modeltranslation.utils import build_localized_fieldname

from cooperation.models import CountryPage, Organisation, Region, Sector
from cooperation.spreadsheets.cells import folded, tidy
from embassy.bilingual.panels import localized_names

NAME = build_localized_fieldname("name", settings.LANGUAGE_CODE)
LONGEST_NAME = Region._meta.get_field("name").max_length
NEAREST = 3  # regions that are named instead of one that there is not


class Named:
    """Records that a cell names by their name in any language, or by an acronym that no other has."""

    def __init__(self, records: Iterable, *others: str):
        self.by_id = {record.pk: record for record in records}
        self.by_name = defaultdict(set)
        for record in self.by_id.values():
            for field in (*localized_names("name"), *others):
                self.by_name[folded(getattr(record, field) or "")].add(record.pk)

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
            raise ValidationError(_("“%(name)s” is not among the reference records.") % {"name": name})
        if len(found) > 1:
            raise ValidationError(_("“%(name)s” is the name of several reference records.") % {"name": name})
        return self.by_id[next(iter(found))]


class References:
    """All of them, in four queries."""

    country_code = None  # of the country whose regions may be named; None for any

    def __init__(self):
        self.sectors = Named(Sector.objects.all())
        self.organisations = Named(Organisation.objects.all(), "acronym")
        self.regions = {region.code: region for region in Region.objects.all()}
        self.countries = {country.path: country for country in CountryPage.objects.all()}

    def country(self, iso_code: str) -> CountryPage:
        for country in self.countries.values():
            if country.iso_code and country.iso_code == iso_code.upper():
                return country
        raise ValidationError(_("No country has the code %(code)s.") % {"code": iso_code})

    def within(self, country: CountryPage) -> "References":
        """The same records, for cells about one country."""
        here = copy(self)
        here.country_code = country.iso_code
        return here

    def region(self, code: str) -> Region:
        if code.upper() not in self.regions:
            nearest = "; ".join(map(str, self.nearest_regions(code)))
            raise ValidationError(
                _("No region has the code %(code)s. The nearest are: %(regions)s.") % {"code": code, "regions": nearest}
                if nearest
                else _("No region has the code %(code)s.") % {"code": code}
            )
        return self.regions[code.upper()]

    def nearest_regions(self, code: str) -> list[Region]:
        """The regions of the country whose code or name is most like what was written, the nearest first."""
        matcher = SequenceMatcher(b=folded(code[:LONGEST_NAME]))

        def likeness(region: Region) -> float:
            ratios = []
            for name in (region.code, region.code.partition("-")[2], region.name):
                matcher.set_seq1(folded(name))
                ratios.append(matcher.ratio())
            return max(ratios)

        here = [region for region in self.regions.values() if self.country_code in {None, region.country_code}]
        return sorted(here, key=likeness, reverse=True)[:NEAREST]
