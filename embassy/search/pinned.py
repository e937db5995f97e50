"""The pages that editors pin to words (Wagtail's promoted search results)."""

from functools import cache

from django.db.models import QuerySet
from wagtail.search.utils import normalise_query_string

from embassy.compiled import Compiled, Parameter
from embassy.search.models import SearchEntry
from embassy.search.results import still_public


def pinned_to(text: str, language: str) -> list[SearchEntry]:
    """The public pages, written in a language, that are pinned to exactly these words. Accents do not count."""
    # Once, though it may be pinned to the words in several spellings.
    return list({entry.pk: entry for entry in pinned(language)(words=normalise_query_string(text))}.values())


@cache
def pinned(language: str) -> Compiled:
    def entries() -> QuerySet:
        found = still_public(SearchEntry.objects.for_readers(language)).filter(part="", text_language=language)
        found = found.filter(page__searchpromotion__query__query_string__unaccent=Parameter("words"))
        return found.order_by("page__searchpromotion__sort_order", "pk")

    return Compiled(entries)
