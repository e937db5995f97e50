"""A page of each type with its rows and the records that they name, every field of them filled.

What a field is, the models say: nothing here names one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from modeltranslation.fields import TranslationField
from modeltranslation.translator import NotRegistered, translator
from wagtail.models import get_page_models

from embassy.pages.models import BasePage
from tests.facts.values import Values

OURS = ("embassy", "cooperation", "tests")
FRAMEWORK = ("wagtail", "modelcluster", "treebeard")


@dataclass(frozen=True)
class Fact:
    """A field of a public type: a column for each language where it is translated."""

    model: type[models.Model]
    column: models.Field = field(compare=False)
    name: str  # ProgrammePage.source_es

    @property
    def is_translated(self) -> bool:
        return isinstance(self.column, TranslationField)

    @property
    def original(self) -> str:
        """The name of the field, whatever the language of the column."""
        return original_name(self.column)


@dataclass(frozen=True)
class Filled:
    """A record of the sample with the page that it belongs to."""

    record: models.Model
    page: BasePage


def is_ours(model: type[models.Model]) -> bool:
    return model.__module__.partition(".")[0] in OURS


def facts_of(model: type[models.Model]) -> list[Fact]:
    """The facts that a model holds: its columns and what it names, but for keys and for what Wagtail keeps itself."""
    kept = {
        each.name
        for base in model.__mro__
        if base.__module__.partition(".")[0] in FRAMEWORK and hasattr(base, "_meta")
        for each in (*base._meta.local_fields, *base._meta.local_many_to_many)
    }
    return [
        Fact(model, column, f"{model.__name__}.{column.name}")
        for column in (*model._meta.fields, *model._meta.many_to_many)
        if not (column.primary_key or isinstance(column, ParentalKey) or column.name in originals(model))
        and (original_name(column) == "title" or original_name(column) not in kept)
    ]


def original_name(column: models.Field) -> str:
    return column.translated_field.name if isinstance(column, TranslationField) else column.name


def originals(model: type[models.Model]) -> list[str]:
    """The untranslated columns of translated fields, which say the same as one of the languages."""
    try:
        return translator.get_options_for_model(model).get_field_names()
    except NotRegistered:
        return []


def rows_of(page_type: type[BasePage]) -> Iterator[models.ManyToOneRel]:
    """The relations to a page's inline rows."""
    return (each for each in get_all_child_relations(page_type) if is_ours(each.related_model))


class Sample:
    """Makes the sample, in the database. `filled` has the records of each model; `values` what each of them holds."""

    def __init__(self):
        self.make = Values()
        self.filled: dict[type, list[Filled]] = {}
        self.files: dict[type, models.Model] = {}
        self.pages: dict[type, BasePage] = {}
        page_types = [model for model in get_page_models() if model is not BasePage]
        while missing := [model for model in page_types if model not in self.pages]:
            self.add_page(next(model for model in missing if self.parent_of(model) or model.objects.exists()))
        for page in self.pages.values():
            for relation in rows_of(type(page)):
                getattr(page, relation.get_accessor_name()).all().delete()
                self.add(relation.related_model, page, {relation.field.name: page})
        for page in self.pages.values():
            self.fill_later(page)

    def parent_of(self, model: type[BasePage]) -> BasePage | None:
        return next((self.pages[each] for each in model.allowed_parent_page_models() if each in self.pages), None)

    def add_page(self, model: type[BasePage]):
        """A new page below one that is there; of a type that exists once, that one."""
        there = model.objects.first() if model.max_count == 1 else None
        page = there or model(live=True)
        self.pages[model] = page
        self.filled[model] = [Filled(page, page)]
        self.fill(page, page)
        if there:
            values = {column.attname: getattr(page, column.attname) for column in columns_to_fill(model)}
            model.objects.filter(pk=page.pk).update(**values)
        else:
            self.parent_of(model).add_child(instance=page)
        self.fill_many(page, page)

    def add(self, model: type[models.Model], page: BasePage, values: dict) -> models.Model:
        """A record for a page, or the one that all pages share where it is a file."""
        if model in self.files:
            return self.files[model]
        record = model(**values)
        self.fill(record, page)
        record.save()
        self.fill_many(record, page)
        self.filled.setdefault(model, []).append(Filled(record, page))
        if any(isinstance(each, models.FileField) for each in model._meta.fields):
            self.files[model] = record
        return record

    def fill(self, record: models.Model, page: BasePage):
        for column in columns_to_fill(type(record)):
            value = self.named_by(column, page) if column.is_relation else self.make.of(column)
            if value is not None or column.null:
                setattr(record, column.name, value)

    def named_by(self, column: models.Field, page: BasePage) -> models.Model | None:
        """A record of its own for each field that names one; of pages and rows, one that is there by now."""
        model = column.related_model
        if model is get_user_model():
            return model.objects.first()
        if issubclass(model, BasePage):
            return self.pages.get(model) or next(iter(self.pages.values()))
        if any(isinstance(each, ParentalKey) for each in model._meta.fields):
            return self.filled[model][0].record if model in self.filled else None
        return self.add(model, page, {})

    def fill_many(self, record: models.Model, page: BasePage):
        """What a record names several of: one of each, written as it is, without saving the record anew."""
        for fact in facts_of(type(record)):
            if fact.column.many_to_many and (named := self.named_by(fact.column, page)):
                ends = {fact.column.m2m_field_name(): record, fact.column.m2m_reverse_field_name(): named}
                fact.column.remote_field.through.objects.create(**ends)

    def fill_later(self, page: BasePage):
        """Fill the fields that name a row, when all rows are there."""
        for column in columns_to_fill(type(page)):
            if column.is_relation and getattr(page, column.attname) is None:
                value = self.named_by(column, page)
                setattr(page, column.name, value)
                type(page).objects.filter(pk=page.pk).update(**{column.name: value})

    def facts(self) -> list[Fact]:
        return [fact for model in self.filled if is_ours(model) for fact in facts_of(model)]


def columns_to_fill(model: type[models.Model]) -> list[models.Field]:
    """The columns of a model's facts; for files what Wagtail needs, too."""
    own = [fact.column for fact in facts_of(model) if fact.column in model._meta.fields]
    try:
        file = model._meta.get_field("file")
    except FieldDoesNotExist:
        return own
    return own if file in own or not isinstance(file, models.FileField) else [*own, file]
