from collections.abc import Sequence

from django import template
from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from cooperation.models import CountryPage, ProgrammeOrganisation, ProgrammePage
from cooperation.opendata.iati.checks import Check, check_of
from cooperation.opendata.iati.rules import is_valid
from cooperation.opendata.published import outline_of, reporter_of
from embassy.office.models import EmbassySettings

register = template.Library()


@register.simple_tag
def iati_check(page: ProgrammePage) -> Check | None:
    """What keeps a draft out of the IATI files; None for one that was never saved."""
    return check_of(page) if page.pk else None


@register.simple_tag
def iati_address(page: ProgrammePage, country: CountryPage, sectors, organisations, office: EmbassySettings) -> str:
    """The address of a programme as IATI; empty when it is not in the files. No query."""
    if not page.live or not is_valid(outline_of(page, country, sectors, organisations), reporter_of(office)):
        return ""
    return reverse("opendata:activity", args=[page.iati_identifier])


@register.simple_tag
def iati_of_country(country: CountryPage, programmes: Sequence[ProgrammePage], office: EmbassySettings) -> dict | None:
    """The `address` of a country's programmes as IATI, how many are `inside` and of how many (`total`).

    None when no programme is in the file. One query at most.
    """
    registered, reporter = [page for page in programmes if page.iati_identifier], reporter_of(office)
    organisations = ProgrammeOrganisation.objects.select_related("organisation")
    prefetch_related_objects(registered, Prefetch("organisations", organisations))
    outlines = (outline_of(page, country, page.sectors.all(), page.organisations.all()) for page in registered)
    inside = sum(is_valid(outline, reporter) for outline in outlines)
    if not inside:
        return None
    address = reverse("opendata:country", args=[country.iso_code])
    return {"address": address, "inside": inside, "total": len(programmes)}
