"""Blocks whose structure is shared by all languages and whose texts are one per language."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks

from embassy.bilingual.comparison import TranslatedBlockComparison
from embassy.bilingual.fields import is_blank
from embassy.bilingual.passages import Passage, first_passage


class TranslatedValue(blocks.StructValue):
    """The texts of one block, by language code."""

    @property
    def texts(self) -> dict[str, str]:
        return {language: getattr(text, "source", text) for language, text in self.items()}

    @property
    def passage(self) -> Passage:
        return first_passage(self.texts)

    @property
    def written(self) -> set[str]:
        """The languages that the text shows something in."""
        return {language for language, text in self.texts.items() if not is_blank(text)}


class TranslatedBlock(blocks.StructBlock):
    """One text in every language of the settings; only the default language may be required.

    `text_block` makes the block for one language; it is called with `required`, `label` and `options`.
    """

    def __init__(self, text_block=blocks.CharBlock, required=True, options=None, **kwargs):
        children = [
            (code, text_block(required=required and code == settings.LANGUAGE_CODE, label=name, **(options or {})))
            for code, name in settings.LANGUAGES
        ]
        for code, text in children:
            text.meta.form_attrs = {"lang": code}  # on the wrapper: Draftail ignores the widget's attributes
        super().__init__(children, required=required, **kwargs)
        self.meta.form_attrs = {"role": "group", "aria-label": self.label, "data-controller": "translations"}

    def clean(self, value):
        """Ask for the default language of a text that has another one, and of one that Draftail left as a bare <p>."""
        cleaned = super().clean(value)
        written = cleaned.written
        if (
            (written or self.meta.required)
            and settings.LANGUAGE_CODE not in written
            and not self.is_deferred_validation
        ):
            message = _("Give this text in %(language)s too.") % {
                "language": dict(settings.LANGUAGES)[settings.LANGUAGE_CODE]
            }
            raise blocks.StructBlockValidationError({settings.LANGUAGE_CODE: ValidationError(message)})
        return cleaned

    def get_comparison_class(self):
        return TranslatedBlockComparison

    def deconstruct(self):
        # A language more in the settings is no change of the schema, so migrations do not list the languages.
        return ("wagtail.blocks.StructBlock", [[]], {})

    def deconstruct_with_lookup(self, lookup):
        return self.deconstruct()

    class Meta:
        value_class = TranslatedValue
        icon = "globe"
        form_classname = "struct-block translations"


class LanguageBlock(blocks.ChoiceBlock):
    """The language of the texts beside it, in a block whose texts are in one language for all readers."""
