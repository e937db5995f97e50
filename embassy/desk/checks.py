"""A system check: each language in LANGUAGES has what the search and the formats need of it."""

from pathlib import Path

from django.conf import settings
from django.core import checks
from django.utils.translation import to_locale

from embassy.search.languages import STEMS, WORDS


@checks.register("translation")
def every_language_is_known(app_configs, **kwargs):
    """embassy.E003: a language in LANGUAGES without what the search or the formats need of it."""
    return [
        checks.Error(
            f"{name} is a language of the site, but there is nothing of it in {place}.",
            hint='Add it: see "Another language" in docs/operators.md.',
            id="embassy.E003",
        )
        for code, name in settings.LANGUAGES
        for place, is_there in places_of(code).items()
        if not is_there
    ]


def places_of(code: str) -> dict[str, bool]:
    """Where something of a language has to be, and whether it is."""
    catalogue = Path("locale", to_locale(code), "LC_MESSAGES", "django.mo")
    stop_words = WORDS / f"stop_words.{code}.txt"
    formats = Path("embassy", "formats", to_locale(code), "formats.py")
    return {
        "TERRITORIES in embassy/settings.py": code in settings.TERRITORIES,
        "STEMS in embassy/search/languages.py": code in STEMS,
        f"embassy/search/words/{stop_words.name}": stop_words.exists(),
        str(formats): (settings.BASE_DIR / formats).exists(),
        str(catalogue): (settings.BASE_DIR / catalogue).exists(),
    }
