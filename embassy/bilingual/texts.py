"""What a record holds at one place: a text in every language, a text in one, or what is no text."""

from dataclasses import dataclass
from enum import Enum, auto

from django.conf import settings
from django.db import models
from modeltranslation.translator import NotRegistered, translator
from wagtail import blocks

LANGUAGE_CODES = tuple(code for code, name in settings.LANGUAGES)


class Kind(Enum):
    """What a value is."""

    TEXT = auto()
    RICH_TEXT = auto()  # HTML
    ADDRESS = auto()  # a URL
    REFERENCE = auto()  # the key of a record, or a list of keys
    FACT = auto()
    ORDER = auto()  # the keys of rows or of blocks, in their order

    @property
    def is_text(self) -> bool:
        return self in {Kind.TEXT, Kind.RICH_TEXT}


@dataclass(frozen=True)
class Part:
    """What stands at one place. `key` is the place: "lead", "body.<block>.text", "figures.<row>.label".

    `label` names the place in the form; `field` only its column, with its row. `slots` says by language ("" for what
    is in none) under which name `holder` keeps the value. `source` is the column, the relation or the block.
    """

    key: str
    label: str
    holder: dict
    slots: dict[str, str]
    kind: Kind = Kind.TEXT
    source: models.Field | models.ForeignObjectRel | blocks.Block | None = None
    field: str = ""

    @property
    def values(self) -> dict:
        return {code: self.holder.get(slot) for code, slot in self.slots.items()}

    @property
    def texts(self) -> dict[str, str]:
        return {code: str(value or "") for code, value in self.values.items()}

    @property
    def is_in_every_language(self) -> bool:
        return self.slots.keys() >= set(LANGUAGE_CODES)

    @property
    def is_prose(self) -> bool:
        """Whether it is a text for readers. A column that is not translated may be a code, or a note to colleagues."""
        return self.kind.is_text and isinstance(self.source, blocks.Block)


class Pair(Part):
    """One text in every language, whose translation is tracked."""

    @property
    def is_prose(self) -> bool:
        return self.kind.is_text


def translated_fields(model: type[models.Model]) -> list[str]:
    """The names of a model's translated fields, but for those that it does not track."""
    untracked = getattr(model, "untracked_translations", ())
    return [name for name in all_translated_fields(model) if name not in untracked]


def all_translated_fields(model: type[models.Model]) -> list[str]:
    try:
        return list(translator.get_options_for_model(model).get_field_names())
    except NotRegistered:
        return []
