"""Rows of a form, rendered from a shell: the HTML around the widgets, which differs in the number of the row alone."""

import re
from functools import partial

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.admin.panels.group import PanelGroup

NUMBER = "__prefix__"  # which Django writes in an empty form where others have their number
MARK = "\0"  # on both sides of the number of a slot
FRAME = re.compile(r'(.*?-FORMS">)(.*?<template [^>]+>)(.*)(</template>.*)', re.DOTALL)
SPACE = re.compile(r"(?<=>)\s+|\s+(?=<)")


def has_shell(panel) -> bool:
    """Whether a panel of a row shows nothing of the row but the widgets of its fields."""
    if isinstance(panel, PanelGroup):
        return all(map(has_shell, panel.children))
    return isinstance(panel, FieldPanel) and not panel.read_only


def bind(group):
    """Make the bound panels below a group: each of them gives its field in the form what it says of it."""
    for child in group.children:
        if isinstance(child, PanelGroup.BoundPanel):
            bind(child)


def appearance(form) -> list[tuple]:
    """What the shell of a row says of the fields of its form."""
    return [(field.name, field.label, field.help_text, field.field.required) for field in form]


class Shell:
    """The HTML of a row as it is for every row, with slots in the place of its widgets."""

    def __init__(self, form):
        self.form, self.appearance, self.slots, self.pieces = form, appearance(form), [], []

    def __enter__(self):
        for field in self.form:
            field.as_widget = partial(self.slot, field.name)
        return self

    def __exit__(self, *error):
        for field in self.form:
            del field.as_widget

    def slot(self, name: str, widget=None, attrs=None, only_initial=False) -> SafeString:
        """Stand for BoundField.as_widget."""
        self.slots.append((name, widget, attrs or {}, only_initial))
        return mark_safe(f"{MARK}{len(self.slots) - 1}{MARK}")

    def fits(self, form) -> bool:
        return not form.errors and appearance(form) == self.appearance

    def fill(self, form, number: str) -> str:
        """The HTML of the row with this number."""
        html = list(self.pieces)
        html[::2] = [text.replace(NUMBER, number) for text in html[::2]]
        for place in range(1, len(html), 2):
            name, widget, attrs, only_initial = self.slots[int(html[place])]
            attrs = {key: str(value).replace(NUMBER, number) for key, value in attrs.items()}
            html[place] = form[name].as_widget(widget, attrs, only_initial)
        return "".join(html)


class RowsPanel(InlinePanel):
    """Rows of a form. What surrounds their widgets is rendered once for all rows."""

    class BoundPanel(InlinePanel.BoundPanel):
        def render_html(self, parent_context=None):
            if not has_shell(self.panel.child_edit_handler):
                return super().render_html(parent_context)
            rows, self.children = self.children, []
            bind(self.empty_child)
            with Shell(self.empty_child.form) as shell:
                html = super().render_html(parent_context)
            self.children = rows
            start, middle, empty_row, end = FRAME.fullmatch(html).groups()
            shell.pieces = SPACE.sub(" ", empty_row).split(MARK)
            filled = "".join(self.row_html(row, shell) for row in rows)
            return mark_safe(start + filled + middle + self.row_html(self.empty_child, shell) + end)

        def row_html(self, row, shell: Shell) -> str:
            bind(row)
            if shell.fits(row.form):
                return shell.fill(row.form, row.form.prefix.removeprefix(f"{self.formset.prefix}-"))
            context = {"self": self, "child": row, "can_order": self.formset.can_order}
            return render_to_string("wagtailadmin/panels/inline_panel_child.html", context)
