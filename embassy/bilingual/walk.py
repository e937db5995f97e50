"""The one walk over all that a record holds: its columns, its blocks by their definitions, its rows and their rows.

Where the content of a record comes from (database, revision, memory) is told in contents.py.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst, format_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from modeltranslation.utils import build_localized_fieldname
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from embassy.bilingual.blocks import LanguageBlock, TranslatedBlock
from embassy.bilingual.texts import LANGUAGE_CODES, Kind, Pair, Part, all_translated_fields, translated_fields

# The first class counts that a block, or a column, is of.
BLOCKS = {
    (blocks.RichTextBlock, blocks.RawHTMLBlock): Kind.RICH_TEXT,
    (blocks.URLBlock,): Kind.ADDRESS,
    (blocks.ChooserBlock,): Kind.REFERENCE,
    (blocks.CharBlock, blocks.TextBlock, blocks.RegexBlock): Kind.TEXT,
    (blocks.ChoiceBlock, blocks.MultipleChoiceBlock, blocks.BooleanBlock, blocks.EmailBlock): Kind.FACT,
    (blocks.IntegerBlock, blocks.FloatBlock, blocks.DecimalBlock): Kind.FACT,
    (blocks.DateBlock, blocks.TimeBlock, blocks.DateTimeBlock, blocks.StaticBlock): Kind.FACT,
}
COLUMNS = {
    (RichTextField,): Kind.RICH_TEXT,
    (models.URLField,): Kind.ADDRESS,
    (models.ForeignKey, models.ManyToManyField): Kind.REFERENCE,
    (models.EmailField, models.SlugField): Kind.FACT,
    (models.CharField, models.TextField): Kind.TEXT,
    (models.Field,): Kind.FACT,
}
Rows = tuple[Promise, ...]  # the names of the rows around a place: "Figure 1"
SEQUENCES = (blocks.StreamBlock, blocks.ListBlock)


def kind_of(source: blocks.Block | models.Field) -> Kind:
    """What a column holds, or a block that has no others inside.

    Raises TypeError for a block of a class that BLOCKS does not know: its texts would be missed.
    """
    known = BLOCKS if isinstance(source, blocks.Block) else COLUMNS
    for classes, kind in known.items():
        if isinstance(source, classes):
            return Kind.FACT if kind is Kind.TEXT and getattr(source, "choices", None) else kind
    name = f"{type(source).__module__}.{type(source).__qualname__}"
    raise TypeError(f"Nobody has said whether the block {name} holds texts: add it to BLOCKS in {__name__}.")


def kinds_in(block: blocks.Block) -> set[Kind]:
    """What the blocks hold that have no others inside. Raises TypeError as kind_of() does."""
    if isinstance(block, blocks.ListBlock):
        return kinds_in(block.child_block)
    if isinstance(block, blocks.StreamBlock | blocks.StructBlock):
        return set().union(*map(kinds_in, block.child_blocks.values()))
    return {kind_of(block)}


def walk(model: type[models.Model], content: dict, place: str = "", rows: Rows = ()) -> Iterator[Part]:
    """All that a record holds: columns, blocks, rows. `place` comes before each key, `rows` before each label."""
    for part, slots, kind, field in columns_of(model, model._meta.concrete_fields, model._meta.many_to_many):
        if part is Pair or any(slot in content for slot in slots.values()):
            yield part(f"{place}{field.name}", content, slots, kind, field, (), rows)
    for field in streams_of(model):
        around = field, (), rows
        yield from walk_block(field.stream_block, content.get(field.name), f"{place}{field.name}", around)
    for name, relation in child_relations(model).items():
        if name in content:
            row_model = relation.related_model
            keys = [str(row.get("uid") or number) for number, row in enumerate(content[name], start=1)]
            yield Part(f"{place}{name}", {"": keys}, {"": ""}, Kind.ORDER, relation, (), rows)
            for number, (key, row) in enumerate(zip(keys, content[name], strict=True), start=1):
                heading = format_lazy("{} {}", capfirst(row_model._meta.verbose_name), number)
                yield from walk(row_model, row, f"{place}{name}.{key}.", (*rows, heading))


@lru_cache
def columns_of(model: type[models.Model], *fields) -> list[tuple[type[Part], dict[str, str], Kind, models.Field]]:
    """The columns of a model, those of a translated field together. `fields` is part of the cache key alone."""
    translated, tracked = [], translated_fields(model)
    for name in all_translated_fields(model):
        slots = {code: model._meta.get_field(build_localized_fieldname(name, code)).attname for code in LANGUAGE_CODES}
        translated.append((Pair if name in tracked else Part, slots, model._meta.get_field(name)))
    seen = {name for _part, slots, field in translated for name in (field.attname, *slots.values())}
    others = [(Part, {"": field.attname}, field) for field in chain(*fields) if field.attname not in seen]
    return [
        (part, slots, kind_of(field), field) for part, slots, field in (*translated, *others) if not is_left_out(field)
    ]


def is_left_out(field: models.Field) -> bool:
    """Whether a column only says which record it is in, or holds blocks, which come after the columns."""
    return field.primary_key or isinstance(field, ParentalKey | StreamField)


def streams_of(model: type[models.Model]) -> list[StreamField]:
    return [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]


def child_relations(model: type[models.Model]) -> dict[str, models.ManyToOneRel]:
    """The relations to a record's rows, by their names; comments are about a record, no part of it."""
    relations = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    return {name: relation for name, relation in relations.items() if name != COMMENTS_RELATION_NAME}


def walk_block(block, value, key: str, around: tuple, language: str = "") -> Iterator[Part]:
    """All that stands in a block, from its stored value. `around`: the column, the blocks and the rows it is in."""
    if isinstance(block, TranslatedBlock):
        slots = {code: code for code in block.child_blocks}
        yield Pair(key, {} if value is None else value, slots, kind_of(block.child_blocks[LANGUAGE_CODES[0]]), *around)
        return
    if not isinstance(block, (*SEQUENCES, blocks.StructBlock)):
        yield Part(key, {language: value}, {language: language}, kind_of(block), *around)
        return
    inside, (column, outer, rows) = list(children(block, value, language)), around
    if isinstance(block, SEQUENCES):
        yield Part(key, {"": [name for name, *_rest in inside]}, {"": ""}, Kind.ORDER, *around)
    for name, child, held, spoken in inside:
        yield from walk_block(child, held, f"{key}.{name}", (column, (*outer, child), rows), spoken)


def children(block, value, language: str = "") -> Iterator[tuple[str, blocks.Block, object, str]]:
    """Key, definition, value and language of what is inside a block. The value may be a stored or a native one."""
    if isinstance(block, SEQUENCES):
        for number, (key, child, held) in enumerate(items_of(block, value), start=1):
            yield key or str(number), child, held, language
        return
    values = value if isinstance(value, dict) else {}
    for name, child in block.child_blocks.items():
        if isinstance(child, LanguageBlock):
            language = values.get(name) or language
    for name, child in block.child_blocks.items():
        yield name, child, values.get(name), name if isinstance(block, TranslatedBlock) else language


def items_of(block, value) -> list[tuple[str | None, blocks.Block, object]]:
    """Key, definition and value of each block in a sequence; those of a type that is no longer defined are left out."""
    if isinstance(value, blocks.StreamValue | ListValue):
        bound = value.bound_blocks if isinstance(value, ListValue) else value
        return [(child.id, child.block, child.value) for child in bound]
    if isinstance(block, blocks.ListBlock):
        return [(item["id"], block.child_block, item["value"]) for item in map(as_item, value or ())]
    known = (item for item in value or () if item["type"] in block.child_blocks)
    return [(item.get("id"), block.child_blocks[item["type"]], item["value"]) for item in known]


def as_item(value) -> dict:
    """A block of a list as it is stored now; before Wagtail 2.16 its value alone was."""
    is_item = isinstance(value, dict) and value.get("type") == "item" and {"id", "value"} <= value.keys()
    return value if is_item else {"type": "item", "id": None, "value": value}
