"""The rows of a record as its page shows them: those of a draft in memory, else by a query whose SQL is built once."""

from functools import cache

from django.db.models import Model, QuerySet

from embassy.compiled import Compiled, Parameter

IN_MEMORY = ("_cluster_related_objects", "_prefetched_objects_cache")  # where modelcluster and Django keep rows


def rows_of(record: Model, name: str, *named: str) -> list[Model]:
    """The rows of a record, in their order, with the records that they name (`named`): one query at most."""
    if is_in_memory(record, name):
        return list(getattr(record, name).all())
    rows = saved_rows(type(record), name, named)(record=record.pk)
    to_record = type(record)._meta.get_field(name).field
    for row in rows:
        to_record.set_cached_value(row, record)
    return rows


def several_of(record: Model, name: str) -> list[Model]:
    """The records that a field of a record names several of: one query at most."""
    if is_in_memory(record, name):
        return list(getattr(record, name).all())
    return saved_several(type(record), name)(record=record.pk)


def is_in_memory(record: Model, name: str) -> bool:
    """Whether a draft has other rows than the database, or a query has fetched them already."""
    known = vars(record)
    return record.pk is None or any(name in known.get(place, ()) for place in IN_MEMORY)


@cache
def saved_rows(model: type[Model], name: str, named: tuple[str, ...]) -> Compiled:
    relation = model._meta.get_field(name)

    def rows() -> QuerySet:
        found = relation.related_model._default_manager.filter(**{relation.field.name: Parameter("record")})
        return found.select_related(*named) if named else found

    return Compiled(rows)


@cache
def saved_several(model: type[Model], name: str) -> Compiled:
    field = model._meta.get_field(name)

    def several() -> QuerySet:
        pairs = field.remote_field.through._default_manager.filter(**{field.m2m_field_name(): Parameter("record")})
        return field.related_model._default_manager.filter(pk__in=pairs.values(field.m2m_reverse_field_name()))

    return Compiled(several)
