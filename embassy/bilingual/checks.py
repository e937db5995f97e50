"""System checks: modeltranslation knows every page type, and walk.py every class of blocks."""

from django.apps import apps
from django.core import checks
from modeltranslation.translator import NotRegistered, translator
from wagtail.models import get_page_models

from embassy.bilingual.walk import kinds_in, streams_of


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
    errors = []
    for model in apps.get_models():
        for field in streams_of(model):
            try:
                kinds_in(field.stream_block)
            except TypeError as error:
                errors.append(checks.Error(f"{field}: {error}", obj=model, id="embassy.E002"))
    return errors


def is_registered(model) -> bool:
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return False
    return options.registered
