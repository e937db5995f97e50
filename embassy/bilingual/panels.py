"""Panels that show a text in all languages, one beside the other."""

from functools import partial

from django.conf import settings
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.panels.group import PanelGroup
from wagtail.admin.widgets import AdminAutoHeightTextInput

from embassy.bilingual.comparison import TranslationComparison
from embassy.bilingual.summaries import TranslationSummary

SHORT = 100  # characters that fit in half the width of a form


def localized_names(field: str) -> list[str]:
    """The names of a translated field's columns, in the order of the settings."""
    return [build_localized_fieldname(field, code) for code, name in settings.LANGUAGES]


class LineInput(AdminAutoHeightTextInput):
    """A text of one line that is shown whole, also at half the width. Line breaks become spaces."""

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return value and " ".join(value.splitlines())


def growing_widget(field):
    """A box that grows with its text, for a column that holds a long one; else None."""
    if field.get_internal_type() == "TextField":
        return AdminAutoHeightTextInput(attrs={"rows": 2})
    if field.get_internal_type() == "CharField" and field.max_length > SHORT:
        return LineInput()
    return None


class TranslationPanel(FieldPanel):
    """One language's text, marked with its language; the group around it carries the help text of the field."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if self.bound_field:
                self.help_text = self.bound_field.help_text = ""
                self.bound_field.field.widget.attrs["lang"] = self.panel.language

        def get_comparison(self):
            return [
                partial(TranslationComparison, self.panel.language, compare) for compare in super().get_comparison()
            ]

    def __init__(self, field_name, language="", **kwargs):
        super().__init__(field_name, **kwargs)
        self.language = language

    def clone_kwargs(self):
        return super().clone_kwargs() | {"language": self.language}

    def get_form_options(self):
        options = super().get_form_options()
        if widget := growing_widget(self.db_field):
            options.setdefault("widgets", {self.field_name: widget})
        return options


class TranslatedFieldPanel(MultiFieldPanel):
    """A translated field as one labelled group with a panel for each language. `options` go to each panel."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "bilingual/translated_field_panel.html"

    def __init__(self, field: str, options=None, **kwargs):
        self.field, self.options = field, options or {}
        super().__init__(kwargs.pop("children", None) or self.panels(), **kwargs)

    def panels(self) -> list[TranslationPanel]:
        languages = zip(localized_names(self.field), settings.LANGUAGES, strict=True)
        return [
            TranslationPanel(column, language=code, heading=name, **self.options) for column, (code, name) in languages
        ]

    def clone_kwargs(self):
        return super().clone_kwargs() | {"field": self.field, "options": self.options}

    def on_model_bound(self):
        field = self.model._meta.get_field(self.field)
        self.heading = self.heading or capfirst(field.verbose_name)
        self.help_text = self.help_text or field.help_text
        super().on_model_bound()


class VouchingForm:
    """A form in which an editor can say of a stale text that it is still right. For a ModelForm."""

    def _post_clean(self):
        super()._post_clean()
        if isinstance(self.data, QueryDict):  # Wagtail makes some forms from plain values
            self.instance.still_right = self.data.getlist("still_right")


class RecordForm(VouchingForm, WagtailAdminModelForm):
    """The form of a record in several languages."""


class TranslationsPanel(PanelGroup):
    """A whole form, and above it what its translations lack."""

    @cached_property
    def form_class(self) -> type:
        """The class of the form, made once: Wagtail makes one for each request, and what its widgets keep is lost."""
        return super().get_form_class()

    def get_form_class(self):
        return self.form_class

    class BoundPanel(PanelGroup.BoundPanel):
        template_name = "bilingual/form.html"

        @property
        def form_html(self) -> str:
            return self.visible_children[0].render_html()

        @property
        def translations(self) -> TranslationSummary:
            return TranslationSummary(self.instance)


def record_panels(*panels) -> TranslationsPanel:
    """The form of a record that is not a page."""
    return TranslationsPanel([ObjectList(panels)], base_form_class=RecordForm)
