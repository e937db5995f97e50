"""Pages of plain text."""

from itertools import chain

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.images.models import Illustrated
from embassy.office.models import EmbassySettings, Office
from embassy.pages.blocks import BodyBlock
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage, tabs


class StandardPage(Illustrated, BasePage):
    """A page of text: contact, accessibility, privacy, publisher."""

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    shows_contact = models.BooleanField(
        _("shows the contact details"),
        default=False,
        help_text=_("Address, telephone and opening hours of the embassy and of its other offices."),
    )

    edit_handler = tabs(
        BasePage.title_panel,
        TranslatedFieldPanel("lead"),
        Illustrated.illustration_panel,
        FieldPanel("body"),
        FieldPanel("shows_contact"),
    )
    base_form_class = PageForm
    template = "home/standard_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if self.shows_contact:
            main = EmbassySettings.load(request_or_site=request).main_office_id
            context["other_offices"] = list(Office.objects.public().exclude(pk=main))
        return context

    def search_keywords(self, language):
        if not self.shows_contact:
            return []
        offices = (office.words_in(language) for office in Office.objects.public())
        return [*EmbassySettings.load().words_in(language), *chain.from_iterable(offices)]
