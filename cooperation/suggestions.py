"""What the search suggests besides titles."""

from collections.abc import Iterator

from modeltranslation.utils import build_localized_fieldname

from cooperation.models import Sector
from embassy.search.analysis import fold
from embassy.search.results import Suggestion, register_suggester


@register_suggester
def sectors(beginning: str, language: str) -> Iterator[Suggestion]:
    """The sectors with a name, or a word in it, that begins so; one query."""
    name = build_localized_fieldname("name", language)
    for sector in Sector.objects.exclude(**{name: None}).order_by(name, "pk").values_list(name, flat=True):
        if f" {beginning}" in f" {fold(sector)}":
            yield Suggestion(sector)
