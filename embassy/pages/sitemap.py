"""The sitemap: an index of files, and the entries of each, as Wagtail's views take them."""

from django.conf import settings
from wagtail.contrib.sitemaps import Sitemap

ADDRESSES = 1_000  # in a file at most: search engines take fifty times as many, but somebody waits while it is made
BELOW_PAGES = 50  # addresses that page types serve below themselves, in each language: room for more than there are


class PageSitemap(Sitemap):
    """All public pages, so many to a file that it has at most ADDRESSES."""

    limit = ADDRESSES // len(settings.LANGUAGES) - BELOW_PAGES

    def get_latest_lastmod(self):
        """Nothing in the index: each file says it of each page, and to know it of all would be to read them."""


def sitemap_entries(urls: dict[str, str], lastmod, request) -> list[dict]:
    """An entry for each language that something has a local address in, with all of them as alternates."""
    locations = {language: request.build_absolute_uri(url) for language, url in urls.items()}
    alternates = [{"lang_code": language, "location": location} for language, location in locations.items()]
    if settings.LANGUAGE_CODE in locations:
        alternates.append({"lang_code": "x-default", "location": locations[settings.LANGUAGE_CODE]})
    return [{"location": location, "lastmod": lastmod, "alternates": alternates} for location in locations.values()]
