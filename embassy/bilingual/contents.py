"""The content of records as plain values, for the walk: columns by their names in the database, blocks as they are
stored, and rows, with theirs, by the names of their relations."""

from collections import defaultdict
from collections.abc import Iterator
from uuid import uuid4

from django.db import models
from modelcluster.models import get_all_child_m2m_relations
from modeltranslation.fields import TranslationField
from modeltranslation.manager import MultilingualQuerySet
from wagtail import blocks

from embassy.bilingual.texts import Pair, all_translated_fields, translated_fields
from embassy.bilingual.walk import SEQUENCES, as_item, child_relations, children, streams_of, walk

Model = type[models.Model]


def rows_with_texts(model: Model) -> dict[str, models.ManyToOneRel]:
    """The relations to those rows that hold texts, or have rows that do, by their names."""
    relations = child_relations(model)
    return {name: relation for name, relation in relations.items() if holds_texts(relation.related_model)}


def holds_texts(model: Model) -> bool:
    return bool(translated_fields(model) or streams_of(model) or rows_with_texts(model))


def paths_to_rows(model: Model) -> Iterator[str]:
    """The relations to rows with texts, and on to theirs, as prefetch_related() takes them."""
    for name, relation in rows_with_texts(model).items():
        yield from (name, *(f"{name}__{path}" for path in paths_to_rows(relation.related_model)))


def stored(*querysets: models.QuerySet) -> dict[Model, list[dict]]:
    """The contents of records in the database: a query for each queryset, and one for each kind of rows with texts."""
    found = {queryset.model: values_of(queryset) for queryset in querysets}
    add_rows(found)
    return found


def values_of(queryset: models.QuerySet) -> list[dict]:
    if isinstance(queryset, MultilingualQuerySet):
        queryset = queryset.rewrite(False)
    found, streams = list(queryset.values()), streams_of(queryset.model)
    for values in found:
        values |= {stream.name: list(values[stream.name].raw_data) for stream in streams}
    return found


def add_rows(found: dict[Model, list[dict]]):
    """Give each record its rows."""
    above = defaultdict(dict)
    for model, records in found.items():
        for name, relation in rows_with_texts(model).items():
            above[relation] |= {record[model._meta.pk.attname]: record.setdefault(name, []) for record in records}
    for relation, lists in above.items():
        model, parent = relation.related_model, relation.field.attname
        in_order = models.QuerySet(model).order_by(*model._meta.ordering, "pk")
        rows = values_of(in_order.filter(**{f"{parent}__in": lists}))
        for row in rows:
            lists[row[parent]].append(row)
        add_rows({model: rows})


def of_revision(model: Model, content: dict) -> dict:
    """The content of a record as a revision stores it: all of it."""
    held = {}
    for column in model._meta.concrete_fields:
        if column.name in content:
            value = content[column.name]
            held[column.attname] = value if column.is_relation else column.to_python(value)
    held |= {stream.name: list(held[stream.name].raw_data) for stream in streams_of(model) if stream.name in held}
    chosen = {field.name for field in get_all_child_m2m_relations(model)}
    held |= {name: sorted(content[name]) for name in chosen & content.keys()}
    for name, relation in child_relations(model).items():
        if name in content:
            held[name] = [of_revision(relation.related_model, row) for row in content[name]]
    return held


def in_memory(record: models.Model) -> dict:
    """The content of a record as it is in memory, with its rows with texts. Blocks without a key get one."""
    originals = all_translated_fields(type(record))
    columns = [column for column in record._meta.concrete_fields if column.name not in originals]
    held = {column.attname: getattr(record, column.attname) for column in columns}
    for stream in streams_of(type(record)):
        held[stream.name] = held[stream.name].get_prep_value()
        complete(stream.stream_block, held[stream.name])
    for name in rows_with_texts(type(record)):
        held[name] = [in_memory(row) for row in getattr(record, name).all()]
    return held


def complete(block: blocks.Block, value):
    """Add to a stored value what Wagtail would: keys in lists, and empty blocks that the definition has had since."""
    if isinstance(block, blocks.ListBlock):
        value[:] = map(as_item, value)
    if isinstance(block, SEQUENCES):
        for item in value:
            item["id"] = item.get("id") or str(uuid4())
    elif isinstance(block, blocks.StructBlock) and isinstance(value, dict):
        nested = (name for name, child in block.child_blocks.items() if isinstance(child, blocks.StructBlock))
        value |= {name: {} for name in nested if not value.get(name)}
    else:
        return
    for _key, child, held, _language in children(block, value):
        if held is not None:
            complete(child, held)


def pairs_of(record: models.Model) -> list[Pair]:
    """All pairs of a record in memory and of its rows."""
    return [part for part in walk(type(record), in_memory(record)) if isinstance(part, Pair)]


def put_language(code: str, source: models.Model, target: models.Model):
    """Give `target` the texts that `source` has in one language, where both have the same place for them.

    The rows of `target` must be in memory, as those of a revision are.
    """
    given = {pair.key: pair for pair in pairs_of(source)}
    content = in_memory(target)
    for pair in walk(type(target), content):
        if isinstance(pair, Pair) and pair.key in given:
            pair.holder[pair.slots[code]] = given[pair.key].values[code]
    put_texts(content, target)


def put_texts(content: dict, record: models.Model):
    for column in record._meta.concrete_fields:
        if isinstance(column, TranslationField) or column in streams_of(type(record)):
            setattr(record, column.attname, content[column.attname])
    for name in rows_with_texts(type(record)):
        for row, held in zip(getattr(record, name).all(), content[name], strict=True):
            put_texts(held, row)
