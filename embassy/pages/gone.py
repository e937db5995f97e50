"""How the screens tell that a record which a version of a page names no longer exists."""

from collections import defaultdict
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField

from embassy.bilingual.rows import OrderedRow
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


def leave_out_unfinished_rows(page) -> dict[str, list]:
    """Take out the rows in memory that their tables cannot hold: visitors never see such a row.

    Returns all rows of the relations that had one, by its name.
    """
    loaded = vars(page).get("_cluster_related_objects") or {}
    relations = child_relations(type(page)).items()
    names = [name for name, one in relations if name in loaded and issubclass(one.related_model, OrderedRow)]
    rows = {name: list(getattr(page, name).all()) for name in names}
    found = {name: of_one for name, of_one in rows.items() if any(row.is_unfinished for row in of_one)}
    for name, of_one in found.items():
        setattr(page, name, [row for row in of_one if not row.is_unfinished])
    return found


def refuse_unfinished(rows: dict[str, list]):
    """Raise ValidationError where rows lack what they have to hold."""
    for row in (row for of_one in rows.values() for row in of_one if row.is_unfinished):
        words = _("Fill in “%(field)s” of “%(row)s”.")
        named = {"field": capfirst(row.lacking[0].verbose_name), "row": capfirst(row._meta.verbose_name)}
        raise ValidationError(words % named)


def refusal(page, reasons: Iterable[str]) -> ValidationError:
    words = _("“%(title)s” cannot be published. %(reason)s")
    return ValidationError(words % {"title": page.get_admin_display_title(), "reason": " ".join(reasons)})
