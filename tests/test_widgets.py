"""A widget without a template is what its template renders, letter by letter."""

import re
from importlib.util import find_spec, module_from_spec

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils import translation
from django.utils.safestring import mark_safe
from wagtail.admin import widgets as admin_widgets

from embassy.widgets import PLAIN, PlainWidgets

NASTY = [
    '<b a="1">&\'',
    mark_safe("<i>"),
    "",
    None,
    0,
    1.5,
    True,
    "\nfirst line",
    "a  b",
    translation.gettext_lazy("Yes"),
]


def widget(name: str) -> forms.Widget:
    if name == "Select":
        return forms.Select(
            choices=[("", "---"), ("<1>", '"one"'), ("<Group>", [(2, translation.gettext_lazy("Yes"))])]
        )
    return getattr(admin_widgets if name.startswith("Admin") else forms, name)()


@pytest.mark.parametrize("value", NASTY, ids=repr)
@pytest.mark.parametrize(
    "name",
    [
        "TextInput",
        "NumberInput",
        "EmailInput",
        "URLInput",
        "HiddenInput",
        "DateInput",
        "AdminDateInput",
        "AdminTimeInput",
        "AdminDateTimeInput",
        "DateTimeInput",
        "TimeInput",
        "PasswordInput",
        "CheckboxInput",
        "Textarea",
        "Select",
        "SelectMultiple",
        "RadioSelect",
        "NullBooleanSelect",
    ],
)
def test_a_widget_is_as_its_template_renders_it(name, value):
    attrs = {"id": "id_<x>", "required": True, "disabled": False, "data-n": 3, "title": None, "class": mark_safe("&")}
    rendered = [widget(name).render("a<b", value, attrs, renderer) for renderer in (PlainWidgets(), DjangoTemplates())]
    assert rendered[0] == rendered[1]
    assert hasattr(rendered[0], "__html__")


def test_every_plain_widget_has_a_template():
    for name in PLAIN:
        DjangoTemplates().get_template(name)


def test_a_chooser_is_as_wagtail_renders_it_but_for_its_script():
    wagtails = module_from_spec(find_spec("wagtail.admin.widgets.chooser"))
    wagtails.__spec__.loader.exec_module(wagtails)
    chooser, attrs = admin_widgets.AdminPageChooser(), {"id": "id_page"}
    data = r'<script type="application/json" data-start="\1" data-for="\2">\3</script>'
    script = re.compile(r'<script>new (\w+)\("([^"]*)", (.*)\);</script>')
    assert chooser.render("page", None, attrs) == script.sub(
        data, wagtails.BaseChooser.render(chooser, "page", None, attrs)
    )
