"""What the sections of the page on emergencies are made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from embassy.bilingual.blocks import TranslatedBlock
from embassy.pages.blocks import BodyBlock, SectionBlock


class SourcedSectionBlock(SectionBlock):
    """A heading with the text below it, and where that comes from."""

    source = TranslatedBlock(label=_("Source"), required=False)
    source_url = blocks.URLBlock(label=_("Link to the source"), required=False)

    class Meta:
        template = "blocks/sourced_section.html"


class EmergencyBodyBlock(BodyBlock):
    """The body of the page on emergencies: as of any page, its sections with a source."""

    section = SourcedSectionBlock()
