"""Blocks that know about cooperation."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.blocks import SnippetChooserBlock

from embassy.pages.blocks import BodyBlock, SectionBlock


class SectorSectionBlock(SectionBlock):
    """What was done in one sector; the sector gives the picture."""

    sector = SnippetChooserBlock("cooperation.Sector", label=_("Sector"))

    class Meta:
        icon = "tag"
        label = _("Work in a sector")
        template = "blocks/sector_section.html"
        form_layout = ["sector", "heading", "text"]


class CountryBodyBlock(BodyBlock):
    """The body of a country page: general texts, then the work by sector."""

    sector = SectorSectionBlock()
