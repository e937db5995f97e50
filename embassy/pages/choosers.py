"""What choosers and the links of a form show: looked up once, however many rows there are."""

from contextlib import suppress
from functools import cached_property
from operator import attrgetter

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from wagtail.admin.widgets import AdminPageChooser
from wagtail.admin.widgets.chooser import BaseChooser

from embassy.pages.querysets import STEP


class ParentOfMany:
    """The page above a page; prefetch_related("page_above") looks up those of many in one query."""

    def __get__(self, page, model):
        return page.get_parent() if page else self

    def is_cached(self, page) -> bool:
        return hasattr(page, "_cached_parent_obj")  # where treebeard keeps it

    def get_prefetch_querysets(self, pages, _querysets=None) -> tuple:
        """As Django's related fields answer it: the pages, how both sides match, and where to keep the one found."""
        found = apps.get_model("pages.BasePage").objects.filter(path__in={path_above(page) for page in pages})
        return found, attrgetter("path"), path_above, True, "_cached_parent_obj", True


def path_above(page) -> str:
    return page.path[:-STEP]


def pages_with_parents(ids) -> dict[int, object]:
    """The pages with these ids, each knowing its parent: a query for both, and one for each type of page."""
    page_model = apps.get_model("pages.BasePage")
    pages = list(page_model.objects.filter(pk__in=ids).specific())
    above = {page.path[:-STEP] for page in pages}
    parents = {page.path: page for page in page_model.objects.filter(path__in=above)} if above else {}
    for page in pages:
        page._cached_parent_obj = parents.get(page.path[:-STEP])
    return {page.pk: page for page in pages}


class ChosenInRows:
    """Finds the record that a chooser holds among those of all rows of a formset."""

    def __init__(self, formset, name: str, widget: BaseChooser):
        self.formset, self.name, self.widget = formset, name, widget

    @cached_property
    def records(self) -> dict:
        ids = {self.key(row[self.name].value()) for row in self.formset.forms if self.name in row.fields} - {None}
        if isinstance(self.widget, AdminPageChooser):
            return pages_with_parents(ids)
        return self.widget.model_class._default_manager.in_bulk(ids)

    def key(self, value):
        with suppress(ValidationError):
            return self.widget.model_class._meta.pk.to_python(value or None)

    def __call__(self, value):
        return value if isinstance(value, self.widget.model_class) else self.records.get(self.key(value))


def for_each_row(formset, change):
    """Call `change(row)` for every row of a formset, also for those that the editor will add."""
    add_fields = formset.add_fields

    def add_fields_and_change(row, index):
        add_fields(row, index)
        change(row)

    formset.add_fields = add_fields_and_change


def look_up_once(formset):
    """Let the choosers of one field share one query in all rows."""
    found: dict[str, ChosenInRows] = {}

    def share(row: forms.Form):
        for name, field in row.fields.items():
            if isinstance(field.widget, BaseChooser):
                field.widget.get_instance = found.setdefault(name, ChosenInRows(formset, name, field.widget))

    for_each_row(formset, share)
