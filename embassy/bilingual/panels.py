"""Panels that show a text in all languages, one beside the other."""

from django.conf import settings
from django.utils.text import capfirst
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


def localized_names(field: str) -> list[str]:
    """The names of a translated field's columns, in the order of the settings."""
    return [build_localized_fieldname(field, code) for code, name in settings.LANGUAGES]


class TranslationPanel(FieldPanel):
    """One language's text: its widget carries `lang` for spell checkers, and an empty one says what visitors get."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.language = self.bound_field.field.widget.attrs["lang"] = self.panel.language

    def __init__(self, field_name, language="", **kwargs):
        super().__init__(field_name, **kwargs)
        self.language = language

    def clone_kwargs(self):
        return super().clone_kwargs() | {"language": self.language}


class TranslatedFieldPanel(MultiFieldPanel):
    """A translated field as one labelled group with a panel for each language. `options` go to each panel."""

    def __init__(self, field: str, options=None, **kwargs):
        self.field, self.options = field, options or {}
        super().__init__(kwargs.pop("children", None) or [self.row()], **kwargs)

    def row(self) -> FieldRowPanel:
        languages = zip(localized_names(self.field), settings.LANGUAGES, strict=True)
        return FieldRowPanel(
            [
                TranslationPanel(column, language=code, heading=name, help_text=" ", **self.options)
                for column, (code, name) in languages
            ]
        )

    def clone_kwargs(self):
        return super().clone_kwargs() | {"field": self.field, "options": self.options}

    def on_model_bound(self):
        field = self.model._meta.get_field(self.field)
        self.heading = self.heading or capfirst(field.verbose_name)
        self.help_text = self.help_text or field.help_text
        super().on_model_bound()
