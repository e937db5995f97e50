"""Pages that are not in the tree: the finder, the open data."""

from django.utils import translation

from embassy.bilingual.texts import LANGUAGE_CODES


class PageOutsideTree:
    """What templates ask of a page, for one that every language has. Its class adds `title` and `url`."""

    in_readers_language = True
    search_description = ""

    def url_in(self, language: str) -> str:
        with translation.override(language):
            return self.url

    def alternates(self) -> dict[str, str]:
        return {language: self.url_in(language) for language in LANGUAGE_CODES}
