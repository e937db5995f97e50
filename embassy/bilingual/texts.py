"""Every text of a record that exists once per language: in its columns, in its blocks, in its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from modeltranslation.translator import NotRegistered, translator
from modeltranslation.utils import build_localized_fieldname
from wagtail import blocks
from wagtail.fields import StreamField

from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.rows import TranslatedRow

LANGUAGE_CODES = tuple(code for code, name in settings.LANGUAGES)


@dataclass(frozen=True)
class Pair:
    """One text in every language. `key` is its place: "lead", "body.<block>.text", "figures.<row>.label".

    `holder` keeps the texts: a record in its columns, or a block in its values. `slots` names them by language.
    """

    key: str
    label: str
    holder: models.Model | blocks.StructValue
    slots: dict[str, str]

    @property
    def texts(self) -> dict[str, str]:
        return {code: str(self.value(code) or "") for code in self.slots}

    def value(self, code: str):
        if isinstance(self.holder, blocks.StructValue):
            return getattr(self.holder[code], "source", self.holder[code])
        return getattr(self.holder, self.slots[code])

    def take(self, other: "Pair", code: str):
        """Take one language's text over from the same pair of another version of the record."""
        if isinstance(self.holder, blocks.StructValue):
            self.holder[code] = other.holder[code]
        else:
            setattr(self.holder, self.slots[code], getattr(other.holder, other.slots[code]))


def translated_fields(model: type[models.Model]) -> list[str]:
    """The names of a model's translated fields, but for those that it does not track."""
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return []
    untracked = getattr(model, "untracked_translations", ())
    return [name for name in options.get_field_names() if name not in untracked]


def pairs_of(instance: models.Model, place: str = "", whose: str = "") -> Iterator[Pair]:
    """All pairs of a record and of its rows. `place` and `whose` come before each key and label."""
    for name in translated_fields(type(instance)):
        columns = {code: instance._meta.get_field(build_localized_fieldname(name, code)) for code in LANGUAGE_CODES}
        label = capfirst(instance._meta.get_field(name).verbose_name)
        slots = {code: column.attname for code, column in columns.items()}
        yield Pair(f"{place}{name}", f"{whose}{label}", instance, slots)
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            yield from pairs_in_blocks(getattr(instance, field.name), f"{place}{field.name}", whose)
    for relation in get_all_child_relations(type(instance)):
        if issubclass(relation.related_model, TranslatedRow):
            heading = capfirst(relation.related_model._meta.verbose_name)
            for number, row in enumerate(getattr(instance, relation.get_accessor_name()).all(), start=1):
                yield from pairs_of(row, f"{relation.get_accessor_name()}.{row.uid}.", f"{whose}{heading} {number}: ")


def pairs_in_blocks(value, place: str, whose: str) -> Iterator[Pair]:
    """All pairs in the value of a stream, a list or a struct."""
    if isinstance(value, blocks.StreamValue | blocks.list_block.ListValue):
        for child in value if isinstance(value, blocks.StreamValue) else value.bound_blocks:
            child.id = child.id or str(uuid4())  # what has no id yet could not be found again
            yield from pairs_in_blocks(child.value, f"{place}.{child.id}", f"{whose}{child.block.label}: ")
    elif isinstance(value, blocks.StructValue):
        if isinstance(value.block, TranslatedBlock):
            yield Pair(place, whose.removesuffix(": "), value, {code: code for code in value})
            return
        for name, child in value.items():
            yield from pairs_in_blocks(child, f"{place}.{name}", f"{whose}{value.block.child_blocks[name].label}: ")


def put_language(code: str, source: models.Model, target: models.Model):
    """Give `target` the texts that `source` has in one language, where both have the same place for them.

    The rows of `target` must be in memory, as those of a revision are.
    """
    pairs = {pair.key: pair for pair in pairs_of(source)}
    for pair in pairs_of(target):
        if pair.key in pairs:
            pair.take(pairs[pair.key], code)
