"""The home page, with its links and the countries on it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel

from cooperation.models import CountryPage, Figure
from cooperation.models.countries import countries_among
from cooperation.opendata.findable import data_document
from cooperation.presentation import threads_of
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowForeignKey, RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.bilingual.shells import RowsPanel
from embassy.bilingual.shown import rows_of
from embassy.compiled import Compiled, Parameter
from embassy.images.models import Illustrated
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage, tabs
from embassy.pages.rich_text import public_among


class HomePage(Illustrated, BasePage):
    """The way in: what the embassy does here, and where to go next."""

    lead = models.TextField(_("lead"), blank=True)
    countries_heading = models.CharField(_("heading above the countries"), max_length=255, blank=True)
    countries_text = models.TextField(_("text above the countries"), blank=True)
    featured_figure = models.ForeignKey(
        "cooperation.Figure",
        verbose_name=_("featured figure"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    edit_handler = tabs(
        BasePage.title_panel,
        TranslatedFieldPanel("lead"),
        Illustrated.illustration_panel,
        TranslatedRowsPanel("links", heading=_("What are you looking for?"), label=_("Link")),
        TranslatedFieldPanel("countries_heading"),
        TranslatedFieldPanel("countries_text"),
        RowsPanel("featured_countries", heading=_("Featured countries"), label=_("Country")),
        FieldPanel("featured_figure"),
    )
    base_form_class = PageForm
    template = "home/home_page.html"
    parent_page_types = ["pages.BasePage"]
    subpage_types = ["cooperation.CooperationPage", "home.ServicesPage", "home.EmergencyPage", "home.StandardPage"]
    max_count = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        countries = self.public_countries()
        links = rows_of(self, "links")
        figure = figures_among.in_bulk([self.featured_figure_id]).get(self.featured_figure_id)
        wanted = [*(link.page_id for link in links), *([figure.page_id] if figure else ())]
        pages = public_among.in_bulk(wanted)
        return super().get_context(request, *args, **kwargs) | {
            "countries": countries,
            "threads": threads_of(countries),
            "links": [(link, pages[link.page_id]) for link in links if link.page_id in pages],
            "figures": [figure] if figure and figure.page_id in pages else [],
            "figure_page": figure and pages.get(figure.page_id),
        }

    def search_documents(self, language):
        """The page, and what is outside the tree and below no other page."""
        return [*super().search_documents(language), data_document(language)]

    def public_countries(self) -> list[CountryPage]:
        """The featured countries that are public, in the editors' order."""
        ids = [row.country_id for row in rows_of(self, "featured_countries")]
        countries = countries_among.in_bulk(ids)
        return [countries[pk] for pk in ids if pk in countries]


@Compiled
def figures_among() -> models.QuerySet:
    return Figure.objects.filter(pk__among=Parameter("keys")).select_related("sector")


class HomeLink(TranslatedRow, OrderedRow):
    """An answer to "what are you looking for?"."""

    home = ParentalKey(HomePage, related_name="links", on_delete=models.CASCADE)
    page = RowForeignKey("pages.BasePage", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")
    text = models.CharField(_("text"), max_length=120)
    hint = models.CharField(_("hint"), max_length=255, blank=True)

    panels = [RowKeyPanel(), PageChooserPanel("page"), TranslatedFieldPanel("text"), TranslatedFieldPanel("hint")]

    class Meta(OrderedRow.Meta):
        verbose_name = _("link on the home page")
        verbose_name_plural = _("links on the home page")

    def __str__(self):
        return self.text


class FeaturedCountry(OrderedRow):
    """A country on the home page, in the editors' order."""

    home = ParentalKey(HomePage, related_name="featured_countries", on_delete=models.CASCADE)
    country = RowForeignKey(
        "cooperation.CountryPage", verbose_name=_("country"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("country", "cooperation.CountryPage")]

    class Meta(OrderedRow.Meta):
        verbose_name = _("featured country")
        verbose_name_plural = _("featured countries")

    def __str__(self):
        return str(self.country or "")
