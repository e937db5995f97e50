"""The records that cells name: sectors and organisations by name, regions and countries by code."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from modeltranslation.utils import build_localized_fieldname

from cooperation.models import CountryPage, Organisation, Region, Sector
from cooperation.spreadsheets.cells import folded, tidy
from embassy.bilingual.panels import localized_names

NAME = build_localized_fieldname("name", settings.LANGUAGE_CODE)


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

    def region(self, code: str) -> Region:
        if code.upper() not in self.regions:
            raise ValidationError(_("No region has the code %(code)s.") % {"code": code})
        return self.regions[code.upper()]
