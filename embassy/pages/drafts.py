"""A page from a revision: all that it refers to is looked up at once, and what is gone leaves an empty place."""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import (
    ClusterableModel,
    get_all_child_m2m_relations,
    get_all_child_relations,
    model_from_serializable_data,
)
from wagtail.models import COMMENTS_RELATION_NAME

from embassy.pages.references import Reference, emptied, gone


class DraftInFewQueries(ClusterableModel):
    """Loads its rows with one query for each thing that they refer to, where modelcluster asks for every row.

    A row whose record is gone stays, with an empty place: modelcluster drops it, or fails where it is protected.
    """

    gone: list[Reference] = []  # what this version refers to although it no longer exists

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        found = gone(cls, data) if check_fks else []
        data = emptied(cls, data, found)
        relations = {relation.get_accessor_name(): relation.related_model for relation in get_all_child_relations(cls)}
        own = {name: value for name, value in data.items() if name not in relations}
        page = super().from_serializable_data(own, check_fks=False, strict_fks=strict_fks)
        for name in relations.keys() & data.keys():
            rows = rows_from(relations[name], data[name], check_fks and name == COMMENTS_RELATION_NAME)
            for number, row in enumerate(rows if found else (), start=1):
                key = str(getattr(row, "uid", "") or number)
                row.gone = [reference for reference in found if reference.rows == (name, key)]
            setattr(page, name, rows)
        page.gone = found
        return page


def rows_from(model: type[models.Model], rows: list[dict], check_fks: bool) -> list[models.Model]:
    """The rows of one relation. A check, of comments, leaves out those whose author was deleted."""
    nested = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    if nested and any(row.get(name) for row in rows for name in nested):  # such as the replies to a comment
        built = [model.from_serializable_data(row, check_fks, strict_fks=True) for row in rows]
        return [row for row in built if row is not None]
    many = {field.name: field.related_model for field in get_all_child_m2m_relations(model)} if rows else {}
    chosen = {name: records.objects.in_bulk(ids_in(rows, name)) for name, records in many.items()}
    built = []
    for row in without_dangling(model, rows) if check_fks else rows:
        instance = model_from_serializable_data(
            model, {name: value for name, value in row.items() if name not in many}, check_fks=False
        )
        for name, records in chosen.items():
            setattr(instance, name, [records[pk] for pk in row.get(name, ()) if pk in records])
        built.append(instance)
    return built


def ids_in(rows: list[dict], name: str) -> set:
    return {pk for row in rows for pk in row.get(name, ())}


def without_dangling(model: type[models.Model], rows: list[dict]) -> list[dict]:
    for field in model._meta.fields:
        if not isinstance(field, models.ForeignKey) or isinstance(field, ParentalKey):
            continue
        pks = {row[field.name] for row in rows if row.get(field.name) is not None}
        missing = pks - field.related_model._base_manager.in_bulk(pks).keys() if pks else set()
        if missing and field.remote_field.on_delete is models.CASCADE:
            rows = [row for row in rows if row.get(field.name) not in missing]
        elif missing:
            rows = [row | {field.name: None} if row.get(field.name) in missing else row for row in rows]
    return rows
