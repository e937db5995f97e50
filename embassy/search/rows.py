"""What the search found, as the pages and the suggestions show it."""

from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from django.apps import apps
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.utils.text import capfirst
from django.utils.translation import get_language

from embassy.bilingual.summaries import language_name
from embassy.clock import today
from embassy.pages.periods import Status, status_on
from embassy.search.excerpts import Excerpt
from embassy.search.models import SearchEntry


@cache
def kinds() -> dict:
    """What each kind of entry is called: the models that tell the search about themselves, by name."""
    models = (model for model in apps.get_models() if hasattr(model, "search_document"))
    return {model._meta.model_name: model._meta.verbose_name for model in models}


@dataclass(frozen=True)
class FoundEntry:
    """One result, with the passage that answers."""

    entry: SearchEntry
    excerpt: Excerpt | None = None

    @property
    def url(self) -> str:
        return self.entry.address or self.entry.page.url

    @property
    def kind(self) -> str:
        return capfirst(kinds().get(self.entry.kind, ""))

    @property
    def lang(self) -> str:
        """The language of the title, where it is not the reader's."""
        return self.entry.text_language if self.entry.text_language != get_language() else ""

    @property
    def language_name(self) -> str:
        return language_name(self.entry.text_language)

    @property
    def status(self) -> Status | None:
        """Where it stands today; None for what has no dates, and for a part of a page."""
        entry = self.entry
        dated = not entry.part and (entry.starts or entry.ends or entry.interruption)
        return status_on(today(), entry.starts, entry.ends, entry.interruption) if dated else None

    @property
    def file_type(self) -> str:
        return PurePosixPath(self.entry.address).suffix.removeprefix(".").upper()

    @property
    def file_size(self) -> int | None:
        """In bytes; None for what is no file of ours, or is gone."""
        name = unquote(self.entry.address)
        if not name.startswith(settings.MEDIA_URL):
            return None
        try:
            return default_storage.size(name.removeprefix(settings.MEDIA_URL))
        except (OSError, SuspiciousFileOperation):
            return None
