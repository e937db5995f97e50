"""What every form shows alike, worked out once: the HTML around the widgets of a row, what blocks a text may have."""

import re
from functools import partial

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.admin.panels.group import PanelGroup
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.blocks.base import BlockWidget
from wagtail.fields import StreamField

NUMBER = "__prefix__"  # which Django writes in an empty form where others have their number
MARK = "\0"  # on both sides of the number of a slot
FRAME = re.compile(r'(.*?-FORMS">)(.*?<template [^>]+>)(.*)(</template>.*)', re.DOTALL)
SPACE = re.compile(r"(?<=>)\s+|\s+(?=<)")
MOST_SHELLS = 20  # of one panel: a handful for each language


def has_shell(panel) -> bool:
    """Whether the HTML of a panel of a row, its widgets apart, depends neither on the user nor on the row."""
    if isinstance(panel, PanelGroup):
        return not panel.permission and all(map(has_shell, panel.children))
    return isinstance(panel, FieldPanel) and not panel.permission and not panel.read_only


def bind(group):
    """Make the bound panels below a group: making one sets the help text and the attributes of its form field."""
    for child in group.children:
        if isinstance(child, PanelGroup.BoundPanel):
            bind(child)


def appearance(form) -> tuple:
    """What the shell of a row says of the fields of its form."""
    return tuple((field.name, field.label, field.help_text, field.field.required, type(field.field)) for field in form)


class Shell:
    """The fields of a row as they are for every row, with slots in the place of their widgets."""

    def __init__(self, row):
        self.slots = []
        for field in row.form:
            field.as_widget = partial(self.slot, field.name)
        self.html = row.render_form_content()
        for field in row.form:
            del field.as_widget
        self.empty_choosers = {
            name: row.form[name].as_widget(*arguments)
            for name, *arguments in self.slots
            if isinstance(row.form[name].field.widget, BaseChooser)
        }

    def slot(self, name: str, widget=None, attrs=None, only_initial=False) -> SafeString:
        """Stand for BoundField.as_widget."""
        self.slots.append((name, widget, attrs or {}, only_initial))
        return mark_safe(f"{MARK}{len(self.slots) - 1}{MARK}")

    def fill(self, html: list[str], form, number: str) -> str:
        """The HTML of the row with this number. `html` is that of the empty row, cut at the marks."""
        filled = [text.replace(NUMBER, number) for text in html]
        for place in range(1, len(html), 2):
            name, widget, attrs, only_initial = self.slots[int(html[place])]
            if name in self.empty_choosers and form[name].value() is None:
                filled[place] = self.empty_choosers[name].replace(NUMBER, number)
            else:
                attrs = {key: str(value).replace(NUMBER, number) for key, value in attrs.items()}
                filled[place] = form[name].as_widget(widget, attrs, only_initial)
        return "".join(filled)


class RowsPanel(InlinePanel):
    """Rows of a form. What surrounds their widgets is rendered once for all rows, and kept."""

    def on_model_bound(self):
        super().on_model_bound()
        self.shells: dict[tuple, Shell] = {}

    class BoundPanel(InlinePanel.BoundPanel):
        def render_html(self, parent_context=None):
            if not has_shell(self.panel.child_edit_handler):
                return super().render_html(parent_context)
            rows, self.children = self.children, []
            shell = self.shell()
            self.empty_child.render_form_content = lambda: shell.html
            start, middle, empty_row, end = FRAME.fullmatch(super().render_html(parent_context)).groups()
            html = SPACE.sub(" ", empty_row).split(MARK)
            filled = "".join(self.row_html(row, shell, html) for row in rows)
            return mark_safe(start + filled + middle + self.row_html(self.empty_child, shell, html) + end)

        def shell(self) -> Shell:
            """The shell of the rows, in the language and with the labels of this form."""
            bind(self.empty_child)
            shells, key = self.panel.shells, (get_language(), self.prefix, appearance(self.empty_child.form))
            if key not in shells and len(shells) >= MOST_SHELLS:
                shells.clear()
            return shells.get(key) or shells.setdefault(key, Shell(self.empty_child))

        def row_html(self, row, shell: Shell, html: list[str]) -> str:
            bind(row)
            if not row.form.errors and appearance(row.form) == appearance(self.empty_child.form):
                return shell.fill(html, row.form, row.form.prefix.removeprefix(f"{self.formset.prefix}-"))
            context = {"self": self, "child": row, "can_order": self.formset.can_order}
            return render_to_string("wagtailadmin/panels/inline_panel_child.html", context)


class KeptBlockWidget(BlockWidget):
    """The widget of a StreamField, with the JSON of its block definitions cached by language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept = {}  # shared by the copies that each form makes of its widgets

    def _build_block_json(self):
        language = get_language()
        if language not in self.kept:
            super()._build_block_json()
            self.kept[language] = self._js_context, self._block_json
        self._js_context, self._block_json = self.kept[language]


register_form_field_override(StreamField, override=lambda field: {"widget": KeptBlockWidget(field.stream_block)})
