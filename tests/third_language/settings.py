"""The site with French added: one setting."""

from tests.settings import *  # noqa: F403
from tests.settings import DATABASES, LANGUAGES

LANGUAGES = [*LANGUAGES, ("fr", "Français")]
MODELTRANSLATION_FALLBACK_LANGUAGES = tuple(code for code, name in LANGUAGES)
DATABASES = {"default": DATABASES["default"] | {"NAME": "third_language", "TEST": {"NAME": "third_language"}}}
