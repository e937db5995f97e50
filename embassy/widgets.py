"""The plain widgets of forms: the HTML of Django's and Wagtail's templates, letter by letter, without templates.

A form of the admin has hundreds of inputs, and a template for each of them took a quarter of the form's time.
"""

from collections.abc import Callable
from html import escape

from django.forms.renderers import DjangoTemplates
from django.utils.formats import localize
from django.utils.safestring import SafeString, mark_safe

FOLDER = "django/forms/widgets"
INPUTS = ("checkbox", "date", "datetime", "email", "hidden", "input", "number", "password", "text", "time", "url")
Render = Callable[[str, dict], str]


def escaped(value) -> str:
    """As Django escapes it, without the wrapper that its function has for lazy texts."""
    return value if isinstance(value, SafeString) else escape(str(value))


def attributes(attrs: dict) -> str:
    """The attributes of an element: True for those without a value, False for those that are left out."""
    return "".join(
        f" {escaped(name)}" if value is True else f' {escaped(name)}="{escaped(value)}"'
        for name, value in attrs.items()
        if value is not False
    )


def input_html(widget: dict, render: Render) -> str:
    value = "" if widget["value"] is None else f' value="{escaped(widget["value"])}"'
    return f'<input type="{widget["type"]}" name="{escaped(widget["name"])}"{value}{attributes(widget["attrs"])}>'


def textarea_html(widget: dict, render: Render) -> str:
    start = f'<textarea name="{escaped(widget["name"])}"{attributes(widget["attrs"])}>'
    return f"{start}\n{escaped(localize(widget['value'] or ''))}</textarea>"


def select_html(widget: dict, render: Render) -> str:
    html = [f'<select name="{escaped(widget["name"])}"{attributes(widget["attrs"])}>']
    for group, options, _index in widget["optgroups"]:
        choices = "".join(f"\n  {render(option['template_name'], {'widget': option})}" for option in options)
        html.append(f'\n  <optgroup label="{escaped(localize(group))}">{choices}\n  </optgroup>' if group else choices)
    return "".join([*html, "\n</select>"])


def option_html(widget: dict, render: Render) -> str:
    value, label = escaped(widget["value"]), escaped(localize(widget["label"]))
    return f'<option value="{value}"{attributes(widget["attrs"])}>{label}</option>\n'


def picker_html(start: str) -> Callable:
    """The renderer of an input with a picker, as the templates of embassy.policy have it."""

    def html(widget: dict, render: Render) -> str:
        data = (
            f'<script type="application/json" data-start="{start}" data-for="{escaped(widget["attrs"].get("id", ""))}">'
        )
        return f"{input_html(widget, render)}\n\n{data}{widget['config_json']}</script>"

    return html


PLAIN = {f"{FOLDER}/{name}.html": input_html for name in INPUTS} | {
    f"{FOLDER}/textarea.html": textarea_html,
    f"{FOLDER}/select.html": select_html,
    f"{FOLDER}/select_option.html": option_html,
    "wagtailadmin/widgets/date_input.html": picker_html("initDateChooser"),
    "wagtailadmin/widgets/time_input.html": picker_html("initTimeChooser"),
    "wagtailadmin/widgets/datetime_input.html": picker_html("initDateTimeChooser"),
}


class PlainWidgets(DjangoTemplates):
    """The renderer of widgets, without templates for the plain ones."""

    def render(self, template_name, context, request=None):
        if plain := PLAIN.get(template_name):
            return mark_safe(plain(context["widget"], self.render))
        return super().render(template_name, context, request)
