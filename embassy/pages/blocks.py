"""What editors compose a text from: shared structure, one text per language."""

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from embassy.bilingual.blocks import LanguageBlock, TranslatedBlock

RICH_TEXT = {"features": ["h3", "bold", "italic", "link", "document-link", "ul", "ol"]}
PASSAGE_LANGUAGE_CHOICES = [
    (code, LANG_INFO[code]["name_local"])
    for code in sorted({*settings.PASSAGE_LANGUAGES, *(code for code, name in settings.LANGUAGES)})
]


class PhotographBlock(ImageChooserBlock):
    """An image together with its renditions, for all such blocks of a text in two queries."""

    def bulk_to_python(self, values):
        images = self.model_class.objects.prefetch_related("renditions").in_bulk(values)
        return [images.get(value) for value in values]


class SectionBlock(blocks.StructBlock):
    """A heading with the text below it."""

    heading = TranslatedBlock(label=_("Heading"))
    text = TranslatedBlock(blocks.RichTextBlock, options=RICH_TEXT, label=_("Text"))

    class Meta:
        icon = "title"
        label = _("Section with a heading")
        template = "blocks/section.html"


class TextBlock(blocks.StructBlock):
    """A text without a heading of its own."""

    text = TranslatedBlock(blocks.RichTextBlock, options=RICH_TEXT, label=_("Text"))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"


class PictureBlock(blocks.StructBlock):
    """A photograph with a caption; its alternative text, credit and licence belong to the image."""

    image = PhotographBlock(label=_("Image"))
    caption = TranslatedBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Photograph")
        template = "blocks/picture.html"


class PassageBlock(blocks.StructBlock):
    """A text in one language for all readers, such as a legal text, marked with its own `lang`."""

    language = LanguageBlock(label=_("Language"), choices=PASSAGE_LANGUAGE_CHOICES)
    text = blocks.RichTextBlock(label=_("Text"), **RICH_TEXT)

    class Meta:
        icon = "globe"
        label = _("Passage in one language")
        template = "blocks/passage.html"


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    section = SectionBlock()
    text = TextBlock()
    picture = PictureBlock()
    passage = PassageBlock()
