"""A page from a revision: what its rows refer to is looked up once for all of them."""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import (
    ClusterableModel,
    get_all_child_m2m_relations,
    get_all_child_relations,
    model_from_serializable_data,
)


class DraftInFewQueries(ClusterableModel):
    """Loads its rows with one query for each thing that they refer to, where modelcluster asks for every row."""

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        relations = {relation.get_accessor_name(): relation.related_model for relation in get_all_child_relations(cls)}
        own = {name: value for name, value in data.items() if name not in relations}
        page = super().from_serializable_data(own, check_fks, strict_fks)
        if page is not None:
            for name in relations.keys() & data.keys():
                setattr(page, name, rows_from(relations[name], data[name], check_fks))
        return page


def rows_from(model: type[models.Model], rows: list[dict], check_fks: bool) -> list[models.Model]:
    """The rows of one relation. A check leaves out what belongs to something deleted, or empties the reference."""
    nested = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    if nested and any(row.get(name) for row in rows for name in nested):  # such as the replies to a comment
        return [model.from_serializable_data(row, strict_fks=True) for row in rows]
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
