"""A page type that modeltranslation does not know filters on the Dutch columns, whatever the reader's language."""

from collections.abc import Iterator

from django.apps import apps
from django.core import checks
from modeltranslation.translator import NotRegistered, translator
from wagtail import blocks
from wagtail.models import get_page_models

from embassy.bilingual.walk import kind_of, streams_of


@checks.register("translation")
def every_page_type_is_registered(app_configs, **kwargs):
    """embassy.E001: a page type without a translation registration, even one with no field of its own."""
    return [
        checks.Error(
            f"{model._meta.label} is not registered with modeltranslation.",
            hint="Register it in its app's translation.py, if need be with fields = ().",
            obj=model,
            id="embassy.E001",
        )
        for model in get_page_models()
        if not is_registered(model)
    ]


@checks.register("translation")
def every_block_is_known(app_configs, **kwargs):
    """embassy.E002: a block of a class of which nobody has said whether it holds texts."""
    leaves = [
        (field, leaf)
        for model in apps.get_models()
        for field in streams_of(model)
        for leaf in leaves_of(field.stream_block)
    ]
    return [
        checks.Error(f"{field}: {error}", obj=field.model, id="embassy.E002")
        for field, leaf in leaves
        if (error := why_unknown(leaf))
    ]


def leaves_of(block: blocks.Block) -> Iterator[blocks.Block]:
    """The blocks inside that have no others inside."""
    if isinstance(block, blocks.ListBlock):
        yield from leaves_of(block.child_block)
    elif isinstance(block, blocks.StreamBlock | blocks.StructBlock):
        for child in block.child_blocks.values():
            yield from leaves_of(child)
    else:
        yield block


def why_unknown(leaf: blocks.Block) -> TypeError | None:
    try:
        kind_of(leaf)
    except TypeError as error:
        return error
    return None


def is_registered(model) -> bool:
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return False
    return options.registered
