"""What a form holds, as a tree of values: a leaf for each field, each text of a block, each field of a row.

The tree of a form that was sent and that of what is saved have the same shape, so that they can be compared leaf by
leaf, put together anew from both, and shown in a form again.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalManyToManyField
from taggit.models import TagBase
from wagtail import blocks
from wagtail.fields import RichTextField
from wagtail.models import COMMENTS_RELATION_NAME
from wagtail.rich_text import RichText
from wagtail.utils.text import text_from_html

from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.walk import SEQUENCES, children

DRAFTAIL_KEY = re.compile(r' data-block-key="[^"]*"')
DELETED_NUMBER = "deleted_number"  # which a row had in the database when the form was loaded
LANGUAGE_NAMES = dict(settings.LANGUAGES)


@dataclass(frozen=True)
class Leaf:
    """One value. Two leaves are equal when an editor sees no difference between them."""

    plain: Any  # as JSON
    value: Any = field(compare=False)
    label: str = field(compare=False)
    source: Any = field(compare=False)  # the field of the form, or the block
    language: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """The value in words."""
        return in_words(self.value, self.source)


class Branch(dict):
    """Several values: of a block, of a row, or of a sequence of them, which has an order that matters."""

    def __init__(self, label: str, source=None, is_sequence=False):
        super().__init__()
        self.label, self.source, self.is_sequence = label, source, is_sequence

    @property
    def plain(self) -> dict:
        return {key: node.plain for key, node in self.items()}

    def leaves(self):
        for node in self.values():
            yield from node.leaves() if isinstance(node, Branch) else [node]

    @property
    def text(self) -> str:
        """All that is written in it."""
        return "\n".join(f"{leaf.label}: {leaf.text}" for leaf in self.leaves() if leaf.label and leaf.text)


def plain(value) -> Any:  # noqa: PLR0911 (one return for each kind of value)
    """A value as JSON, without what a form cannot tell: seconds, final zeros, spaces at the ends, Draftail's keys."""
    match value:
        case None | "":
            return None
        case RichText():
            return " ".join(DRAFTAIL_KEY.sub("", value.source).split()) if text_of_html(value.source) else None
        case TagBase():
            return value.name
        case models.Model():
            return value.pk
        case File():
            return value.name
        case datetime():
            return f"{timezone.localtime(value) if timezone.is_aware(value) else value:%Y-%m-%d %H:%M}"
        case Decimal():
            return f"{value.normalize():f}"
        case str():
            return "\n".join(value.strip().splitlines()) or None
        case bool() | int():
            return value
        case Iterable():
            return sorted((plain(item) for item in value), key=str)
    return str(value)


def text_of_html(html: str) -> str:
    return text_from_html(html) or ("embed" if "<embed" in html or "<hr" in html else "")


def in_words(value, source) -> str:  # noqa: PLR0911 (one return for each kind of value)
    """A value of a form field or of a block, in words."""
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, RichText):
        return text_from_html(value.source)
    if isinstance(value, File):
        return value.name.rpartition("/")[2]
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(in_words(item, source) for item in value)
    offered = source.field if isinstance(source, blocks.FieldBlock) else source
    if isinstance(offered, forms.ModelChoiceField):
        found = value if isinstance(value, models.Model) else offered.queryset.filter(pk=value).first()
        return str(found or "")
    if isinstance(offered, forms.ChoiceField):
        return str(dict(offered.choices).get(value, value))
    return str(localize(value))


# --- from a form to its tree


def content_of(form: forms.ModelForm, label: str = "") -> Branch:
    """What a form, or the form of a row, shows; or, of a valid form that was sent, what it would save."""
    content = Branch(label)
    for name, form_field in form.fields.items():
        if column := column_of(form, name):
            content[name] = node_of_column(form, name, form_field, column, label)
    for name, formset in getattr(form, "formsets", {}).items():
        if formset.rel_name != COMMENTS_RELATION_NAME:
            content[name] = rows_of(formset, label)
    return content


def column_of(form, name: str):
    """The model's field that a field of a form is for, if there is one that an editor fills in."""
    columns = (*form._meta.model._meta.get_fields(), *form._meta.model._meta.private_fields)
    column = next((column for column in columns if column.name == name), None)
    return None if column is None or getattr(column, "primary_key", False) else column


def node_of_column(form, name: str, form_field, column, whose: str):
    value = form.cleaned_data.get(name) if form.is_bound else form.get_initial_for_field(form_field, name)
    label = joined(whose, capfirst(getattr(column, "translated_field", column).verbose_name))
    if isinstance(value, blocks.StreamValue):
        return node_of_block(value.stream_block, value, label)
    if isinstance(column, RichTextField):
        value = RichText(value or "")
    return leaf(value, "" if form_field.widget.is_hidden else label, form_field, getattr(column, "language", ""))


def joined(whose: str, label: str) -> str:
    return f"{whose}, {label}" if whose else label


def leaf(value, label: str, source, language: str = "") -> Leaf:
    spoken = f"{label} ({LANGUAGE_NAMES[language]})" if language and label else label
    return Leaf(plain(value), value, spoken, source, language)


def node_of_block(block, value, label: str, language: str = ""):
    if not isinstance(block, (*SEQUENCES, blocks.StructBlock)):
        return leaf(value, label, block, language)
    branch = Branch(label, block, is_sequence=isinstance(block, SEQUENCES))
    for number, (key, child, held, spoken) in enumerate(children(block, value), start=1):
        if isinstance(block, TranslatedBlock):
            branch[key] = node_of_block(child, held, label, spoken)
        else:
            within = f"{label} {number}: {child.label}" if branch.is_sequence else f"{label}, {child.label}"
            branch[key] = node_of_block(child, held, within)
    return branch


def rows_of(formset, whose: str = "") -> Branch:
    rows = Branch(joined(whose, capfirst(formset.model._meta.verbose_name_plural)), is_sequence=True)
    for number, form in enumerate(formset.ordered_forms if formset.is_bound else formset.initial_forms, start=1):
        row = content_of(form, joined(whose, f"{capfirst(formset.model._meta.verbose_name)} {number}"))
        rows[key_of_row(form, row, rows)] = row
    return rows


def without_deleted_rows(sent: QueryDict, form_class, above: str = "") -> QueryDict:
    """What a form sent, with those rows as new ones that somebody has deleted since: a formset refuses their number."""
    sent = sent.copy()
    for prefix, formset in getattr(form_class, "formsets", {}).items():
        row = rf"{above}{prefix}-\d+-"
        numbers = {name: value for name, value in sent.items() if re.fullmatch(f"{row}id", name) and value}
        pks = {int(value) for value in numbers.values() if value.isdecimal()}
        living = formset.model._base_manager.in_bulk(pks).keys() if pks else set()
        for name, value in numbers.items():
            if value.isdecimal() and int(value) not in living:
                sent[name], sent[name.removesuffix("id") + DELETED_NUMBER] = "", value
        sent = without_deleted_rows(sent, formset.form, row)
    return sent


def key_of_row(form, row: Branch, others: Branch) -> str:
    """What a row is known by: its own key, else its number in the database, else what stands in it."""
    own = row["uid"].plain if "uid" in row else None
    deleted = form.data.get(form.add_prefix(DELETED_NUMBER))
    key = str(own or form.instance.pk or deleted or fingerprint(row.plain))
    while key in others:
        key += "+"
    return key


def fingerprint(content) -> str:
    """Sixteen hexadecimal digits for a tree of plain values."""
    return blake2b(json.dumps(content, sort_keys=False).encode(), digest_size=8).hexdigest()


# --- from a tree to a form


def initial_values(content: Branch) -> dict:
    """The values of a tree as a form takes them. Files are left out: a form cannot hold one that is not stored."""
    return {
        name: stream_value(node) if isinstance(node, Branch) else node.value
        for name, node in content.items()
        if not is_rows(node) and not isinstance(getattr(node, "value", None), UploadedFile)
    }


def is_rows(node) -> bool:
    return isinstance(node, Branch) and node.source is None


def stream_value(branch: Branch):
    return branch.source.to_python(raw(branch))


def raw(node):
    """A block's value as it is stored."""
    if isinstance(node, Leaf):
        return node.source.get_prep_value(node.value)
    if isinstance(node.source, blocks.StreamBlock):
        return [{"type": child.source.name, "value": raw(child), "id": key} for key, child in node.items()]
    if isinstance(node.source, blocks.ListBlock):
        return [{"type": "item", "value": raw(child), "id": key} for key, child in node.items()]
    return {name: raw(child) for name, child in node.items()}


def put_rows(content: Branch, form: forms.ModelForm):
    """Give the record of a form the rows of a tree; those that it has already keep their number in the database."""
    for name, formset in getattr(form, "formsets", {}).items():
        if name not in content:
            continue
        saved = dict(zip(rows_of(formset), formset.initial_forms, strict=True))
        rows = []
        for number, (key, values) in enumerate(content[name].items()):
            row_form = saved.get(key) or formset.empty_form
            rows.append(filled_in(row_form.instance, values))
            rows[-1].sort_order = number
            put_rows(values, row_form)
        setattr(form.instance, formset.rel_name, rows)


def filled_in(row: models.Model, values: Branch) -> models.Model:
    for name, node in values.items():
        if is_rows(node):
            continue
        column = row._meta.get_field(name)
        if isinstance(node, Branch):
            setattr(row, name, stream_value(node))
        elif isinstance(column, ParentalManyToManyField):
            setattr(row, name, list(node.value))
        elif isinstance(column, models.ForeignKey):
            setattr(row, column.attname, getattr(node.value, "pk", node.value))
        elif name != "uid" or node.value:
            setattr(row, name, node.value)
    return row
