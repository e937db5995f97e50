"""The page about the open data, as the search and others introduce it: it is outside the tree."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from embassy.pages.findable import SearchDocument


def title() -> str:
    return _("Open data")


def description() -> str:
    return _("Files to download: CSV (for Excel too), JSON and IATI (XML), and an API for programmers.")


def data_document(language: str) -> SearchDocument:
    """What the search knows of the page in a language."""
    with translation.override(language):
        # Translators: words under which visitors look for the data, in any language that they may use.
        words = pgettext("searched for", "open data, dataset, database, download, spreadsheet")
        return SearchDocument(title(), description(), keywords=words, part="data", address=reverse("data"))
