"""The pages that are about the embassy itself (embassy.office.linked_data)."""

from django.template import Context

from embassy.home.models import HomePage, StandardPage
from embassy.office.linked_data import Thing, embassy, subject_of


@subject_of.register
def home(page: HomePage, context: Context) -> Thing:
    return embassy(context["office"], context["request"])


@subject_of.register
def text(page: StandardPage, context: Context) -> Thing | None:
    """The embassy with its other offices, where the page prints how to reach them."""
    return embassy(context["office"], context["request"], context["other_offices"]) if page.shows_contact else None
