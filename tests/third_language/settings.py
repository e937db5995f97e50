"""The site with French added: one setting."""

from tests.settings import *  # noqa: F403
from tests.settings import LANGUAGES

LANGUAGES = [*LANGUAGES, ("fr", "Français")]
MODELTRANSLATION_FALLBACK_LANGUAGES = tuple(code for code, name in LANGUAGES)
