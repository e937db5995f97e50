"""A page type that modeltranslation does not know filters on the Dutch columns, whatever the reader's language."""

from django.core import checks
from modeltranslation.translator import NotRegistered, translator
from wagtail.models import get_page_models


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


def is_registered(model) -> bool:
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return False
    return options.registered
