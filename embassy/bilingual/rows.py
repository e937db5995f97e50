"""Rows of a page that keep their identity through drafts, in which they have no primary key yet."""

from collections.abc import Iterable
from functools import partial
from uuid import uuid4

from django import forms
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from embassy.bilingual.comparison import RowsComparison
from embassy.bilingual.shells import RowsPanel


class RecordOfRow(ForwardManyToOneDescriptor):
    """The record that a row names; None in a draft that does not name one."""

    def __get__(self, instance, cls=None):
        try:
            return super().__get__(instance, cls)
        except self.field.related_model.DoesNotExist:
            return None


class RowForeignKey(models.ForeignKey):
    """The record that a row has to name, but for the rows of drafts, whose record may be gone or not yet chosen."""

    forward_related_accessor_class = RecordOfRow

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs


def has_rules_for_publishing(model: type[models.Model]) -> bool:
    return issubclass(model, OrderedRow) and model.clean_for_publishing is not OrderedRow.clean_for_publishing


def finished(rows: Iterable["OrderedRow"]) -> list["OrderedRow"]:
    """The rows that lack nothing."""
    return [row for row in rows if not row.is_unfinished]


class RowKeyField(models.UUIDField):
    """The key of a row."""

    def formfield(self, **kwargs):
        return super().formfield(**{"show_hidden_initial": False} | kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.UUIDField", args, kwargs


class RowKeyInput(forms.HiddenInput):
    """A hidden key. Rows that the editor adds get theirs in the browser, else from the model's default."""

    def __init__(self, attrs=None):
        super().__init__({"data-controller": "row-key"} | (attrs or {}))

    def get_context(self, name, value, attrs):
        return super().get_context(name, None if "__prefix__" in name else value, attrs)

    def value_omitted_from_data(self, data, files, name):
        return not data.get(name)


class RowKeyPanel(FieldPanel):
    """Puts the key of a row into its form, unseen."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.heading = ""

        def classes(self):
            return ["w-hidden"]

        def render_html(self, parent_context=None):
            return str(self.bound_field)

        def get_comparison(self):
            return []

    def __init__(self, **kwargs):
        super().__init__(**{"field_name": "uid", "widget": RowKeyInput} | kwargs)


class TranslatedRowsPanel(RowsPanel):
    """The rows of a page, which the comparison of revisions tells apart by their keys."""

    class BoundPanel(RowsPanel.BoundPanel):
        def get_comparison(self):
            return [partial(RowsComparison, *rows.args, **rows.keywords) for rows in super().get_comparison()]


class TranslatedRow(models.Model):
    """A row with texts. Its `uid` stays the same from the first draft on."""

    uid = RowKeyField(default=uuid4, db_default=RandomUUID(), blank=True)

    class Meta:
        abstract = True


class OrderedRow(Orderable):
    """A row in the order that the editors gave it; in the database, rows without a number come last."""

    class Meta(Orderable.Meta):
        abstract = True
        ordering = [*Orderable.Meta.ordering, "pk"]

    @property
    def is_unfinished(self) -> bool:
        """Whether it lacks what its table has to hold, as a row of a draft may: it is in the page's revision alone."""
        return bool(self.lacking)

    @property
    def lacking(self) -> list[models.Field]:
        return [column for column in self.columns_to_fill() if getattr(self, column.attname) is None]

    @classmethod
    def columns_to_fill(cls) -> list[models.Field]:
        """The columns that are never empty, but for the keys; an empty text is a text."""
        return [
            column
            for column in cls._meta.concrete_fields
            if not column.null and not column.primary_key and not isinstance(column, ParentalKey)
        ]

    def clean_for_publishing(self):
        """What a draft may lack and a public page may not. Raises ValidationError, by field."""
