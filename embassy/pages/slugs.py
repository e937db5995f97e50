"""Addresses: a slug in ASCII for every language, and the path that they make."""

from anyascii import anyascii
from django.conf import settings
from django.utils.text import slugify
from modeltranslation.utils import build_localized_fieldname

LANGUAGE_CODES = tuple(code for code, name in settings.LANGUAGES)


def localized(field: str, language: str) -> str:
    return build_localized_fieldname(field, language)


def ascii_slug(title: str | None) -> str:
    """A slug of ASCII letters, also for œ and ß, which slugify alone would drop."""
    return slugify(anyascii(title or ""))


def free_slug(base: str, taken: set[str]) -> str:
    """`base`, numbered from 2 if it is taken."""
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate
