"""A text together with the language it is in, so that a page can say when it fell back to another language."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models
from django.utils.html import format_html
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname, resolution_order

from embassy.bilingual.fields import is_blank


@dataclass(frozen=True)
class Passage:
    """A text and its language code. False when it shows nothing; str() gives the text."""

    text: str
    language: str

    def __bool__(self):
        return not is_blank(self.text)

    def __str__(self):
        return self.text

    @property
    def fell_back(self) -> bool:
        return self.language != get_language() and bool(self)

    @property
    def lang(self) -> str:
        """The attributes that mark an element whose text is not in the reader's language (WCAG 3.1.2)."""
        return format_html(' lang="{}" data-fallback', self.language) if self.fell_back else ""


def first_passage(texts: dict[str, str | None]) -> Passage:
    """The text in the reader's language, else in the first language that has one. `texts` is keyed by language."""
    return first_written(texts.get)


def passage_of(instance: models.Model, field: str) -> Passage:
    """The passage of a translated model field."""
    return first_written(lambda language: getattr(instance, build_localized_fieldname(field, language)))


def first_written(text_in: Callable[[str], str | None]) -> Passage:
    order = resolution_order(get_language())
    for language in order:
        passage = Passage(str(text_in(language) or ""), language)
        if passage:
            return passage
    return Passage("", order[0])
