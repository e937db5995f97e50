"""How the finder's addresses are written: parameters are words of the reader's language, values are codes."""

from collections.abc import Iterable
from functools import cache
from urllib.parse import urlencode

from django.utils import translation
from django.utils.translation import pgettext_lazy

from embassy.bilingual.texts import LANGUAGE_CODES

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
# The words that stood in addresses before the codes did.
FORMER_VALUES = {
    "kind": {"programmas": "programme", "programas": "programme", "partners": "partner", "socios": "partner"},
    "status": {
        "gepland": "planned",
        "planificado": "planned",
        "lopend": "running",
        "en-ejecucion": "running",
        "afgesloten": "ended",
        "concluido": "ended",
        "opgeschort": "suspended",
        "suspendido": "suspended",
        "stopgezet": "cancelled",
        "cancelado": "cancelled",
    },
    "channel": {
        "gouvernementeel": "governmental",
        "gubernamental": "governmental",
        "niet-gouvernementeel": "non-governmental",
        "no-gubernamental": "non-governmental",
        "multilateraal": "multilateral",
        "universitair": "university",
        "universitario": "university",
        "humanitair": "humanitarian",
        "humanitario": "humanitarian",
    },
    "sort": {
        "relevantie": "relevance",
        "relevancia": "relevance",
        "nieuwste": "newest",
        "mas-recientes": "newest",
        "titel": "title",
        "titulo": "title",
    },
}


@cache
def spellings(name: str) -> tuple[str, ...]:
    """How a parameter is written in the addresses of each language, and in English, as the API has it."""
    found = []
    for language in (*LANGUAGE_CODES, None):
        with translation.override(language):
            found.append(str(PARAMETERS[name]))
    return tuple(dict.fromkeys(found))


def query_of(values: Iterable[tuple[str, str]]) -> str:
    """The part of an address from its question mark on, for pairs of a key of PARAMETERS and a value."""
    values = list(values)
    return "?" + urlencode([(str(PARAMETERS[name]), value) for name, value in values]) if values else ""


def finder_address(navigation, **values: str) -> str:
    """Where the finder shows what is asked for (country="pe"); empty where the section is not public."""
    finder = navigation.below(VIEW)
    return finder.url + query_of(values.items()) if finder else ""
