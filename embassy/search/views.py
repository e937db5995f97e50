"""The page of results, and the suggestions while a visitor types."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe

from embassy.kept.telling import reads
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH, Navigation
from embassy.search import vain
from embassy.search.pinned import pinned_to
from embassy.search.questions import MOST_CHARACTERS
from embassy.search.results import find, suggest
from embassy.search.rows import FoundEntry

MOST_DIGITS = 6  # of the number of a page
SUGGESTIONS = 8
STARTING_POINTS = 12


@dataclass(frozen=True)
class Asked:
    """What a visitor asks for, and which page of the results: 0 for one that cannot be."""

    typed: str
    number: int = 1

    @classmethod
    def by(cls, request) -> "Asked":
        number = request.GET.get("page", "1")
        is_number = number.isascii() and number.isdecimal()
        return cls(request.GET.get("q", ""), int(number[:MOST_DIGITS]) if is_number else 0)

    @property
    def text(self) -> str:
        """As much of it as counts, on one line."""
        return " ".join(self.typed[:MOST_CHARACTERS].split())

    @property
    def query(self) -> str:
        return urlencode({"q": self.text}) if self.text else ""

    def url_in(self, language: str) -> str:
        """Where the same question is asked in a language."""
        with translation.override(language):
            return f"{reverse('search')}?{self.query}".rstrip("?")


@require_safe
@reads("q", "page")
def results(request):
    """The page of results; without any, where to set off from."""
    asked, language = Asked.by(request), get_language()
    found = find(asked.typed, language, asked.number)
    is_first = asked.number <= 1
    pinned = pinned_to(asked.text, language) if asked.text and is_first else []
    is_in_vain = found.question and not (found.total or pinned)
    if is_in_vain and is_first:
        vain.tell(request, asked.text)
    ids = {entry.pk for entry in pinned}
    context = {
        "asked": asked,
        "page": asked,
        "navigation": Navigation.of_view(BasePage.objects, "search"),
        "found": found,
        "pinned": [FoundEntry(entry) for entry in pinned],
        "rows": [hit for hit in found.hits if hit.entry.pk not in ids],
        "numbers": Paginator(range(found.pages), 1).get_elided_page_range(found.page, on_each_side=1, on_ends=1),
        "starting_points": [] if found.total else starting_points(),
    }
    return render(request, "search/results.html", context)


def starting_points() -> list[BasePage]:
    """The first public pages right below the sections."""
    return list(BasePage.objects.live().public().filter(depth=HOME_DEPTH + 2).order_by("path")[:STARTING_POINTS])


@require_safe
@reads("q")
def suggestions(request):
    """What the box offers for what is typed so far, and how many that are, in words."""
    found = suggest(Asked.by(request).typed, get_language(), SUGGESTIONS)
    pages = BasePage.objects.in_bulk({one.page_id for one in found if not one.address} - {None})
    options = [{"text": one.text, "url": address_of(one, pages)} for one in found]
    said = ngettext("%(count)s suggestion", "%(count)s suggestions", len(found)) % {"count": len(found)}
    return JsonResponse({"options": options, "said": said})


def address_of(suggestion, pages: dict[int, BasePage]) -> str:
    """Where a suggestion leads: to its file or its page, else to what the search finds for it."""
    if suggestion.address or suggestion.page_id in pages:
        return suggestion.address or pages[suggestion.page_id].url
    return Asked(suggestion.text).url_in(get_language())
