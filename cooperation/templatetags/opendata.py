from django import template
from django.urls import reverse

from cooperation.models import CountryPage, ProgrammePage
from cooperation.opendata.iati.checks import Check, check_of
from cooperation.opendata.iati.kept import numbers_of
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
def numbers_of_country(country: CountryPage) -> dict:
    """How many public programmes a country has in `total`, how many of them are `inside` the file of IATI, and its
    `address`: one query.
    """
    numbers = numbers_of(ProgrammePage.objects.in_country(country).live().public())
    is_there = numbers["inside"] and country.iso_code
    return numbers | {"address": reverse("opendata:country", args=[country.iso_code]) if is_there else ""}
