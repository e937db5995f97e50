"""How the finder's addresses are written: their parameters are words of the reader's language."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.utils.translation import pgettext_lazy

VIEW = "finder"
PARAMETERS = {  # in the order in which addresses have them
    "words": pgettext_lazy("parameter of an address", "q"),
    "kind": pgettext_lazy("parameter of an address", "kind"),
    "country": pgettext_lazy("parameter of an address", "country"),
    "sector": pgettext_lazy("parameter of an address", "sector"),
    "status": pgettext_lazy("parameter of an address", "status"),
    "first_year": pgettext_lazy("parameter of an address", "from"),
    "last_year": pgettext_lazy("parameter of an address", "to"),
    "channel": pgettext_lazy("parameter of an address", "channel"),
    "region": pgettext_lazy("parameter of an address", "region"),
    "sort": pgettext_lazy("parameter of an address", "sort"),
    "page": pgettext_lazy("parameter of an address", "page"),
}


def query_of(values: Iterable[tuple[str, str]]) -> str:
    """The part of an address from its question mark on, for pairs of a key of PARAMETERS and a value."""
    values = list(values)
    return "?" + urlencode([(str(PARAMETERS[name]), value) for name, value in values]) if values else ""


def finder_address(navigation, **values: str) -> str:
    """Where the finder shows what is asked for (country="pe"); empty where the section is not public."""
    finder = navigation.below(VIEW)
    return finder.url + query_of(values.items()) if finder else ""
