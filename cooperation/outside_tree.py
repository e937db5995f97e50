"""Pages that are not in the tree: the finder, the open data."""

from django.utils import translation

from embassy.bilingual.texts import LANGUAGE_CODES


class PageOutsideTree:
    """What templates ask of a page, for one that every language has.

    Its class adds `title`, `url` and `search_description`.
    """

    in_readers_language = True
    photograph = art = None  # as cooperation and pages have them: what is shown where somebody shares the page

    @property
    def seo_title(self) -> str:
        """How the page is introduced elsewhere."""
        return self.title

    def url_in(self, language: str) -> str:
        with translation.override(language):
            return self.url

    def alternates(self) -> dict[str, str]:
        return {language: self.url_in(language) for language in LANGUAGE_CODES}
