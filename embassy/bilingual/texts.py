"""What a record holds at one place: a text in every language, a text in one, or what is no text."""

from enum import Enum, auto
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from modeltranslation.translator import NotRegistered, translator
from wagtail.blocks import Block

LANGUAGE_CODES = tuple(code for code, name in settings.LANGUAGES)


class Kind(Enum):
    """What a value is."""

    TEXT = auto()
    RICH_TEXT = auto()  # HTML
    ADDRESS = auto()  # a URL
    REFERENCE = auto()  # the key of a record, or a list of keys
    FACT = auto()
    ORDER = auto()  # the keys of rows or of blocks, in their order


TEXTS = (Kind.TEXT, Kind.RICH_TEXT)


class Part(NamedTuple):
    """What stands at one place. `key` is the place: "lead", "body.<block>.text", "figures.<row>.label".

    `slots` says by language ("" for what is in none) under which name `holder` keeps the value. `column` is the model's
    field or relation; `blocks` are those around the value, its own the last; `rows` names the rows around it.
    """

    key: str
    holder: dict
    slots: dict[str, str]
    kind: Kind = Kind.TEXT
    column: models.Field | models.ForeignObjectRel | None = None
    blocks: tuple[Block, ...] = ()
    rows: tuple[str | Promise, ...] = ()

    @property
    def values(self) -> dict:
        return {code: self.holder.get(slot) for code, slot in self.slots.items()}

    @property
    def texts(self) -> dict[str, str]:
        return {code: str(value or "") for code, value in self.values.items()}

    @property
    def label(self) -> str:
        """What the place is called in the form."""
        return (
            ": ".join([*map(str, self.rows), *(str(block.label) for block in self.blocks)])
            if self.blocks
            else self.field
        )

    @property
    def field(self) -> str:
        """What the column is called, with its rows."""
        return ": ".join([*map(str, self.rows), capfirst(str(self.column.verbose_name))])

    @property
    def is_in_every_language(self) -> bool:
        return self.slots.keys() >= set(LANGUAGE_CODES)

    @property
    def is_prose(self) -> bool:
        """Whether it is a text for readers. A column that is not translated may be a code, or a note to colleagues."""
        return self.kind in TEXTS and bool(self.blocks)


class Pair(Part):
    """One text in every language, whose translation is tracked."""

    @property
    def is_prose(self) -> bool:
        return self.kind in TEXTS


def translated_fields(model: type[models.Model]) -> list[str]:
    """The names of a model's translated fields, but for those that it does not track."""
    untracked = getattr(model, "untracked_translations", ())
    return [name for name in all_translated_fields(model) if name not in untracked]


def all_translated_fields(model: type[models.Model]) -> list[str]:
    """In the model's order: modeltranslation keeps sets, whose order is another in each process."""
    try:
        names = translator.get_options_for_model(model).all_fields
    except NotRegistered:
        return []
    return [field.name for field in model._meta.concrete_fields if field.name in names]
