"""Blocks whose structure is shared by all languages and whose texts are one per language."""

from django.conf import settings
from wagtail import blocks

from embassy.bilingual.passages import Passage, first_passage


class TranslatedValue(blocks.StructValue):
    """The texts of one block, by language code."""

    @property
    def passage(self) -> Passage:
        return first_passage({language: getattr(text, "source", text) for language, text in self.items()})


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
        self.meta.form_attrs = {"role": "group", "aria-label": self.label}

    def deconstruct(self):
        # A language more in the settings is no change of the schema, so migrations do not list the languages.
        return ("wagtail.blocks.StructBlock", [[]], {})

    def deconstruct_with_lookup(self, lookup):
        return self.deconstruct()

    class Meta:
        value_class = TranslatedValue
        icon = "globe"
        form_classname = "struct-block translations"
