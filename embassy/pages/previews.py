"""Previews of a page: in every language, and as it will be on another day."""

from django.conf import settings
from django.template.response import TemplateResponse
from django.utils import translation

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import FIRST_DAY, LAST_DAY, on_day, parse_day
from embassy.pages.gone import leave_out_unfinished_rows, sentences
from embassy.pages.rich_text import resolved_links


class Previewed:
    """A page whose previews take ?mode=<language>&day=<ISO 8601 date>; without a day: today."""

    @property
    def preview_modes(self):
        return settings.LANGUAGES

    def make_preview_request(self, original_request=None, preview_mode=None, extra_request_attrs=None):
        query = original_request.GET if original_request else {}
        wished = (query.get("mode"), preview_mode)  # moderators' previews do not hand the first on
        language = next((code for code in wished if code in LANGUAGE_CODES), settings.LANGUAGE_CODE)
        asked = query.get("day", "").strip()
        try:
            day = parse_day(asked) if asked else None
        except ValueError:
            return no_such_day(original_request, asked)
        with translation.override(language):
            attributes = (extra_request_attrs or {}) | {"preview_day": day}
            return super().make_preview_request(original_request, language, attributes)

    def serve_preview(self, request, mode_name):
        """Render at once: when Wagtail renders later, the caller's language is active, and the day is today."""
        request.LANGUAGE_CODE = mode_name or settings.LANGUAGE_CODE
        request.gone = sentences(self.gone)
        leave_out_unfinished_rows(self)
        day = getattr(request, "preview_day", None)
        with translation.override(request.LANGUAGE_CODE), on_day(day), resolved_links(self):
            return super().serve_preview(request, mode_name).render()


def no_such_day(request, asked: str) -> TemplateResponse:
    context = {"asked": asked, "first_year": FIRST_DAY.year, "last_year": LAST_DAY.year}
    return TemplateResponse(request, "pages/no_such_day.html", context, status=400)
