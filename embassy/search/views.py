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

from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH, Navigation
from embassy.search import vain
from embassy.search.pinned import pinned_to
from embassy.search.results import PAGE_SIZE, find, suggest
from embassy.search.rows import Row

LONGEST = 200  # characters of a question
LONGEST_NUMBER = 8  # digits of a page of results
SUGGESTIONS = 8
STARTING_POINTS = 12


@dataclass(frozen=True)
class Asked:
    """What a visitor asks for, and which page of the results: 0 for one that cannot be."""

    text: str
    number: int

    @classmethod
    def by(cls, request) -> "Asked":
        number = request.GET.get("page", "1")
        is_number = number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER
        return cls(request.GET.get("q", "").strip()[:LONGEST], int(number) if is_number else 0)

    @property
    def query(self) -> str:
        return urlencode({"q": self.text}) if self.text else ""

    def url_in(self, language: str) -> str:
        """Where the same question is asked in a language."""
        with translation.override(language):
            return f"{reverse('search')}?{self.query}".rstrip("?")


@require_safe
def results(request):
    """The page of results; without any, where to set off from."""
    asked, language = Asked.by(request), get_language()
    found = find(asked.text, language, asked.number or 1)
    last = max(found.pages, 1)
    exists = 1 <= asked.number <= last
    pinned = pinned_to(asked.text, language) if asked.text and asked.number == 1 else []
    is_in_vain = asked.text and not (found.total or pinned)
    if is_in_vain and vain.counts(request):
        vain.remember(asked.text, language)
    context = {
        "asked": asked,
        "page": asked,
        "navigation": Navigation(),
        "found": found,
        "exists": exists,
        "first": (asked.number - 1) * PAGE_SIZE + 1,
        "pinned": [Row(entry) for entry in pinned],
        "rows": [
            Row(hit.entry, hit.excerpt)
            for hit in found.hits
            if exists and hit.entry.pk not in {one.pk for one in pinned}
        ],
        "numbers": Paginator(range(found.pages), 1).get_elided_page_range(
            asked.number if exists else last, on_each_side=1, on_ends=1
        ),
        "starting_points": [] if found.total else starting_points(),
    }
    return render(request, "search/results.html", context)


def starting_points() -> list[BasePage]:
    """The first public pages right below the sections."""
    return list(BasePage.objects.live().public().filter(depth=HOME_DEPTH + 2).order_by("path")[:STARTING_POINTS])


@require_safe
def suggestions(request):
    """What the box offers for what is typed so far, and how many in words."""
    rows = [Row(entry) for entry in suggest(Asked.by(request).text, get_language(), SUGGESTIONS)]
    options = [{"title": row.entry.title, "lang": row.lang, "kind": row.kind, "url": row.url} for row in rows]
    said = ngettext("%(count)s suggestion", "%(count)s suggestions", len(rows)) % {"count": len(rows)}
    return JsonResponse({"options": options, "said": said})
