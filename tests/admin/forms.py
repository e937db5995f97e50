"""What a browser sends when somebody opens a form of the admin, types, and saves."""

import re
from collections.abc import Iterable

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import get_page_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from embassy.pages.models import BasePage
from tests import factories

PAGE_TYPES = [model for model in get_page_models() if model is not BasePage]
PUBLISH = {"action-publish": "action-publish"}
# XPath expressions for the forms that are edited.
PAGE_FORM, RECORD_FORM = "//form[@id='page-edit-form']", "//form[@id='w-editor-form']"
SUBMIT = {"action-submit": "action-submit"}
empty_forms: dict[str, dict] = {}
STREAM_FIELD = re.compile(r'w-field--block_field[^>]*data-contentpath="(\w+)"')


def parent_for(model: type[BasePage]) -> BasePage:
    """A page below which one more page of this type may be made; where there may be one alone, it is made room for."""
    if model.max_count:
        for page in model.objects.all():
            page.delete()
    (parent_model,) = model.allowed_parent_page_models()
    return parent_model.objects.first()


def add_url(model: type[BasePage], parent: BasePage) -> str:
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])


def edit_url(page: BasePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def needed(model: type[BasePage]) -> dict:
    """What a page type cannot be published without, besides its title."""
    has_organisation = any(field.name == "organisation" for field in model._meta.fields)
    return {"organisation": factories.organisation().pk} if has_organisation else {}


def sent_by(page: str, form: str) -> dict[str, list[str]]:
    """What a form sends when nothing is typed; `form` is an XPath expression for it. Blocks are left out."""
    sent = {}
    found = html.fromstring(page).xpath(form)[0]
    beside = found.xpath("//*[self::input or self::textarea or self::select][@form=$id]", id=found.get("id", ""))
    for control in [*found.iter("input", "textarea", "select"), *beside]:
        if name := control.get("name"):
            if control.get("type") == "checkbox" or control.tag == "select":
                sent.setdefault(name, []).extend(values(control))
            else:
                sent[name] = values(control) or sent.get(name, [])
    return {name: texts for name, texts in sent.items() if texts and name != "csrfmiddlewaretoken"}


def values(control: html.HtmlElement) -> list[str]:
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        return [option.get("value", option.text) for option in chosen]
    if control.tag == "textarea":
        return [control.text or ""]
    if control.get("type") in {"checkbox", "radio"}:
        return [control.get("value", "on")] if "checked" in control.attrib else []
    return [control.get("value", "")]


def form_in(response: HttpResponse) -> dict:
    """What the form of a page sends when nothing is typed; blocks are left out."""
    page = response.content.decode()
    blocks = {name: streamfield([]) for name in STREAM_FIELD.findall(page)}
    return sent_by(page, PAGE_FORM) | nested_form_data(blocks)


def fields_of(client: Client, url: str) -> dict:
    """What the form of a page at an address sends when nothing is typed; blocks are left out."""
    return form_in(client.get(url))


def filled_in(client: Client, url: str, typed: dict) -> dict:
    """The fields of the form at an address, with what is typed. The empty form of a page type is read once."""
    if "/add/" not in url:
        return fields_of(client, url) | typed
    page_type = url.rstrip("/").rpartition("/")[0]
    if page_type not in empty_forms:
        empty_forms[page_type] = fields_of(client, url)
    return empty_forms[page_type] | typed


def send(client: Client, url: str, typed: dict, action: dict | None = None):
    """Fill in the form of a page and press the button for an action; without one: save the draft."""
    return client.post(url, filled_in(client, url, typed) | (action or {}))


def rows(name: str, items: Iterable[dict]) -> dict:
    """New rows of an inline panel."""
    return nested_form_data({name: inline_formset(list(items))})


def errors(response) -> dict[str, list[str]]:
    """What the form refuses: messages by field; those of inline rows as panel-row-field."""
    form = response.context["form"]
    found = {name: list(messages) for name, messages in form.errors.items()}
    for name, formset in form.formsets.items():
        for number, row in enumerate(formset.forms):
            found |= {f"{name}-{number}-{field}": list(messages) for field, messages in row.errors.items()}
    return found


def blocks_sent(page: BasePage, **texts: dict) -> dict:
    """What the blocks of a page send when nothing is typed; `texts` by language for the first block of a field."""
    sent = {}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            sent |= block_sent(field.name, field.stream_block, value)
            if field.name in texts:
                text = value[0].block.child_blocks["text"]
                sent |= block_sent(f"{field.name}-0-value-text", text, text.to_python(texts[field.name]))
    return sent


def block_sent(prefix: str, block, value) -> dict:
    if isinstance(block, blocks.StreamBlock):
        sent = {f"{prefix}-count": len(value)}
        for number, child in enumerate(value):
            own = {"type": child.block.name, "id": child.id, "order": number, "deleted": ""}
            sent |= {f"{prefix}-{number}-{name}": text for name, text in own.items()}
            sent |= block_sent(f"{prefix}-{number}-value", child.block, child.value)
        return sent
    if isinstance(block, blocks.StructBlock):
        inner = [block_sent(f"{prefix}-{name}", child, value[name]) for name, child in block.child_blocks.items()]
        return {name: text for one in inner for name, text in one.items()}
    shown = block.field.prepare_value(block.value_for_form(value))
    return {prefix: block.field.widget.format_value(getattr(shown, "pk", shown)) or ""}
