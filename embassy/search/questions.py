"""What visitors ask for, as PostgreSQL understands it."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchQuery

from embassy.search.analysis import configurations


@dataclass(frozen=True)
class Question:
    """The words of a visitor. False when there is nothing to look for."""

    text: str

    def __bool__(self):
        return bool(self.text.strip())

    def query(self, language: str) -> SearchQuery:
        """The question as it is put to texts in a language."""
        queries = [
            SearchQuery(self.text, config=configuration, search_type="websearch")
            for configuration in configurations(language)
        ]
        return reduce(or_, queries)
