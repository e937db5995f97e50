"""Entries of the sitemap, as Wagtail's view takes them."""

from django.conf import settings


def sitemap_entries(urls: dict[str, str], lastmod, request) -> list[dict]:
    """An entry for each language that something has a local address in, with all of them as alternates."""
    locations = {language: request.build_absolute_uri(url) for language, url in urls.items()}
    alternates = [{"lang_code": language, "location": location} for language, location in locations.items()]
    if settings.LANGUAGE_CODE in locations:
        alternates.append({"lang_code": "x-default", "location": locations[settings.LANGUAGE_CODE]})
    return [{"location": location, "lastmod": lastmod, "alternates": alternates} for location in locations.values()]
