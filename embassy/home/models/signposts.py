"""Signposts: short pages that show the way to what the embassy, or somebody else, does for visitors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cooperation.models import Sourced
from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.compiled import Compiled, Parameter
from embassy.home.models.wanted import Wanted
from embassy.pages.blocks import RICH_TEXT
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage, tabs


class StepBlock(blocks.StructBlock):
    """What to do, and where: one step, with a link to where it is done."""

    heading = TranslatedBlock(label=_("Step"))
    text = TranslatedBlock(blocks.RichTextBlock, required=False, options=RICH_TEXT, label=_("Text"))
    address = blocks.URLBlock(label=_("Link to another site"), required=False)
    link_text = TranslatedBlock(label=_("Name of that site"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")

    def clean(self, value):
        """A link has a name, and a name leads somewhere."""
        cleaned = super().clean(value)
        if cleaned["address"] and not cleaned["link_text"].written:
            raise blocks.StructBlockValidationError({"link_text": ValidationError(_("Say where the link leads."))})
        if cleaned["link_text"].written and not cleaned["address"]:
            raise blocks.StructBlockValidationError({"address": ValidationError(_("Give the address of that site."))})
        return cleaned


class ServicesPage(Wanted, BasePage):
    """The list of the signposts, in the menu."""

    lead = models.TextField(_("lead"), blank=True)

    edit_handler = tabs(BasePage.title_panel, TranslatedFieldPanel("lead"), TranslatedFieldPanel("search_words"))
    base_form_class = PageForm
    template = "home/services_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.SignpostPage"]
    max_count = 1

    class Meta:
        verbose_name = _("page of services")
        verbose_name_plural = _("pages of services")

    def get_context(self, request, *args, **kwargs):
        signposts = public_signposts(path=self.path) if self.pk else []
        return super().get_context(request, *args, **kwargs) | {"signposts": signposts}


@Compiled
def public_signposts() -> models.QuerySet:
    found = SignpostPage.objects.filter(path__startswith=Parameter("path"))
    return found.live().public().order_by("path")


class SignpostPage(Wanted, Sourced, BasePage):
    """How to get a passport, a visa, a scholarship: who decides, what to do, whom to ask."""

    visitors_act_on_it = True

    lead = models.TextField(_("lead"), blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    decided_by = models.CharField(
        _("who decides"), max_length=255, blank=True, help_text=_("Who gives or refuses what is asked for.")
    )
    ask = models.TextField(
        _("whom to ask"), blank=True, help_text=_("Besides the embassy, whose e-mail address always stands there.")
    )

    edit_handler = tabs(
        BasePage.title_panel,
        TranslatedFieldPanel("lead"),
        FieldPanel("steps"),
        TranslatedFieldPanel("decided_by"),
        TranslatedFieldPanel("ask"),
        TranslatedFieldPanel("search_words"),
        Sourced.source_panel,
    )
    base_form_class = PageForm
    template = "home/signpost_page.html"
    parent_page_types = ["home.ServicesPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("signpost")
        verbose_name_plural = _("signposts")
