"""Addresses: a slug in ASCII for every language, and the path that they make."""

from anyascii import anyascii
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.text import slugify
from modeltranslation.utils import build_localized_fieldname as localized

from embassy.bilingual.texts import LANGUAGE_CODES

SLUGS = {language: localized("slug", language) for language in LANGUAGE_CODES}
PATHS = {language: localized("url_path", language) for language in LANGUAGE_CODES}
LONGEST = 255  # characters of a slug, in Wagtail
PAGES = "wagtail_serve"  # the name of the address that all pages of the tree have


def ascii_slug(title: str | None) -> str:
    """A slug of ASCII letters, also for œ and ß, which slugify alone would drop."""
    return slugify(anyascii(title or ""))


def free_slug(base: str, taken: set[str]) -> str:
    """`base`, numbered from 2 if it is taken, and cut off where it would be too long."""
    candidate, number = base[:LONGEST], 1
    while candidate in taken:
        number += 1
        suffix = f"-{number}"
        candidate = f"{base[: LONGEST - len(suffix)]}{suffix}"
    return candidate


def is_reserved(slug: str, parent, language: str) -> bool:
    """Whether the site itself answers at the address of a page with this slug: the search does at /nl/zoeken/."""
    _root, _slash, section = getattr(parent, localized("url_path", language)).lstrip("/").partition("/")
    with translation.override(language):
        try:
            return resolve(f"/{language}/{section}{slug}/").url_name != PAGES
        except Resolver404:  # no slug at all, which its own field refuses
            return False
