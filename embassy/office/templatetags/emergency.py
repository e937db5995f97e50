"""Help in an emergency, one tap away on every page."""

from django import template

from embassy.bilingual.passages import passage_of
from embassy.office.emergency import help_known

register = template.Library()


@register.inclusion_tag("components/emergency.html", takes_context=True)
def emergency(context) -> dict:
    """The duty number and the page on emergencies. Inputs: office, navigation."""
    office, navigation = context["office"], context["navigation"]
    page = next((page for page in navigation.sections if page.pk == office.emergency_page_id), None)
    found = {"duty_number": office.duty_number}
    if page:
        found |= {"address": page.url, "title": passage_of(page, "title"), "is_here": page.path == navigation.here}
    return found


@register.inclusion_tag("components/emergency.html")
def emergency_without_database() -> dict:
    """The same as this machine knows it."""
    return help_known()
