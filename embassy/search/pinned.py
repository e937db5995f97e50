"""The pages that editors pin to words (Wagtail's promoted search results)."""

from wagtail.search.utils import normalise_query_string

from embassy.search.models import SearchEntry
from embassy.search.results import still_public


def pinned_to(text: str, language: str) -> list[SearchEntry]:
    """The public pages, written in a language, that are pinned to exactly these words. Accents do not count."""
    words = normalise_query_string(text)
    pinned = still_public(SearchEntry.objects.for_readers(language)).filter(
        part="", text_language=language, page__searchpromotion__query__query_string__unaccent=words
    )
    # Once, though it may be pinned to the words in several spellings.
    return list({entry.pk: entry for entry in pinned.order_by("page__searchpromotion__sort_order", "pk")}.values())
