"""How the screens tell that a record which a version of a page names no longer exists."""

from collections import defaultdict
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField

from embassy.bilingual.walk import child_relations, children
from embassy.pages.references import Reference


def sentences(found: Iterable[Reference]) -> list[str]:
    """Where something is gone, and what: each once."""
    return list({f"{reference.where}: {reference.sentence}": None for reference in found})


def tell_in_form(form: forms.ModelForm, found: Iterable[Reference]):
    """Put the sentences at the empty fields of a form, or of a row, that was not sent yet, as if they were errors."""
    by_column = defaultdict(list)
    for reference in () if form.is_bound else found:
        if reference.column in form.fields:
            by_column[reference.column].append(reference)
    for name, references in by_column.items():
        field = form._meta.model._meta.get_field(name)
        if isinstance(field, StreamField):
            messages = [error_in_blocks(field.stream_block, getattr(form.instance, name), tree_of(references))]
        else:
            messages = list(dict.fromkeys(str(reference.sentence) for reference in references))
        form.errors[name] = form.error_class(messages)


def tree_of(references: Iterable[Reference]) -> dict:
    """The sentences as leaves of a tree, by the keys of the blocks around them."""
    tree = {}
    for reference in references:
        *outer, last = reference.within
        branch = tree
        for key in outer:
            branch = branch.setdefault(key, {})
        branch.setdefault(last, []).append(str(reference.sentence))
    return tree


def error_in_blocks(block: blocks.Block, value, tree: dict | list) -> ValidationError:
    """The error of a block that Wagtail shows at each of the places in `tree`."""
    if isinstance(tree, list):
        return ValidationError(list(dict.fromkeys(tree)))
    inside = enumerate(children(block, value))
    errors = {
        (key if isinstance(block, blocks.StructBlock) else place): error_in_blocks(child, held, tree[key])
        for place, (key, child, held, _language) in inside
        if key in tree
    }
    if isinstance(block, blocks.StructBlock):
        return blocks.StructBlockValidationError(errors)
    return (ListBlockValidationError if isinstance(block, blocks.ListBlock) else StreamBlockValidationError)(errors)


def leave_out_unfinished_rows(page):
    """Take the rows in memory that do not name what they have to: visitors never see such a row."""
    loaded = vars(page).get("_cluster_related_objects") or {}
    for name, relation in child_relations(type(page)).items():
        if name in loaded:
            rows = list(getattr(page, name).all())
            setattr(page, name, [row for row in rows if not lacks_record(row, relation)])


def lacks_record(row, relation) -> bool:
    own = (field for field in row._meta.concrete_fields if field.is_relation and field != relation.field)
    return any(not field.null and getattr(row, field.attname) is None for field in own)


def refusal(page, reasons: Iterable[str]) -> ValidationError:
    words = _("“%(title)s” cannot be published. %(reason)s")
    return ValidationError(words % {"title": page.get_admin_display_title(), "reason": " ".join(reasons)})
