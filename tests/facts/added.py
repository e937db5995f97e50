"""Fields and rows that models get for the length of a test, in the database as well."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.conf import settings
from django.db import connection, models
from modeltranslation.fields import TranslationFieldDescriptor, create_translation_field
from modeltranslation.translator import NONE, translator
from modeltranslation.utils import build_localized_fieldname


@contextmanager
def unchanged(model: type[models.Model]) -> Iterator[None]:
    """Take back what a model was given; the transaction takes back what its table was given."""
    attributes, options = set(vars(model)), model._meta
    fields, many = list(options.local_fields), list(options.local_many_to_many)
    try:
        yield
    finally:
        for name in set(vars(model)) - attributes:
            delattr(model, name)
        options.local_fields, options.local_many_to_many = fields, many
        apps.clear_cache()


@contextmanager
def added_field(model: type[models.Model], fields: dict[str, models.Field]) -> Iterator[None]:
    known = dict(apps.all_models[model._meta.app_label])
    with unchanged(model):
        for name, field in fields.items():
            model.add_to_class(name, field)
        add_columns(model, fields)
        try:
            yield
        finally:
            apps.all_models[model._meta.app_label] = apps.app_configs[model._meta.app_label].models = known


def add_columns(model: type[models.Model], names):
    with connection.schema_editor() as editor:
        for name in names:
            editor.add_field(model, model._meta.get_field(name))


@contextmanager
def added_translation(model: type[models.Model], name: str, field: models.Field) -> Iterator[None]:
    """As translation.py registers one."""
    options = translator.get_options_for_model(model)
    kept = dict(options.local_fields), dict(options.all_fields)
    with unchanged(model):
        model.add_to_class(name, field)
        options.local_fields[name], options.all_fields[name] = set(), set()
        for code, _language in settings.LANGUAGES:
            column = create_translation_field(model, name, code, NONE)
            model.add_to_class(build_localized_fieldname(name, code), column)
            options.add_translation_field(name, column)
        setattr(model, name, TranslationFieldDescriptor(field))
        add_columns(model, [name, *(build_localized_fieldname(name, code) for code, _language in settings.LANGUAGES)])
        try:
            yield
        finally:
            options.local_fields, options.all_fields = kept


@contextmanager
def added_row(name: str, base: type[models.Model], fields: dict[str, models.Field]) -> Iterator[None]:
    """A model of rows below the page that its ParentalKey names."""
    (parent,) = [field.remote_field.model for field in fields.values() if field.is_relation]
    label = parent._meta.app_label
    known = dict(apps.all_models[label])
    with unchanged(parent):
        meta = type("Meta", (base.Meta,), {"app_label": label})
        row = type(name, (base,), {"__module__": __name__, "Meta": meta, **fields})
        with connection.schema_editor() as editor:
            editor.create_model(row)
        try:
            yield
        finally:
            apps.all_models[label] = apps.app_configs[label].models = known
            apps.clear_cache()
