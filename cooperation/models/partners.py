"""Non-governmental partners and their local partnerships."""

from datetime import date
from functools import cached_property

from django.db import models
from django.db.models import Q, prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from cooperation.amounts import PageMoney, stated_of
from cooperation.dates import YearPrecision, optional_year, year_name
from cooperation.forms import PartnerForm
from cooperation.models.calls import open_calls
from cooperation.models.countries import CountryPage, country_above
from cooperation.models.findable import names_in, titles_in, years
from cooperation.models.money import money_tab
from cooperation.models.programmes import ProgrammePage
from cooperation.models.sources import Sourced
from cooperation.models.statements import FindableByMoney, large, statements_of
from cooperation.presentation import regions_shown
from cooperation.querysets import PartnerManager
from cooperation.rules import check_regions
from embassy.bilingual.fields import IndexedManyToManyField
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowForeignKey, RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.bilingual.shown import rows_of, several_of
from embassy.images.models import Illustrated
from embassy.office.models import telephone_number
from embassy.pages.blocks import BodyBlock
from embassy.pages.models import BasePage, tabs


class PartnerPage(FindableByMoney, Sourced, Illustrated, BasePage):
    """An organisation's work in one country."""

    organisation = models.ForeignKey(
        "cooperation.Organisation",
        verbose_name=_("organisation"),
        null=True,
        on_delete=models.PROTECT,
        related_name="partner_pages",
    )
    since = optional_year(_("in the country since"))
    since_precision = models.CharField(
        _("precision"),
        max_length=10,
        choices=YearPrecision,
        default=YearPrecision.YEAR,
        help_text=_("Part of a decade: 1980 is printed as early 1980s, 1985 as mid, 1988 as late."),
    )
    website = models.URLField(_("website"), max_length=500, blank=True, help_text=_("Empty: that of the organisation."))
    contact = models.CharField(
        _("contact point"),
        max_length=255,
        blank=True,
        help_text=_("An office or a function, never the name of a person."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=32, blank=True, validators=[telephone_number])
    lead = models.TextField(_("lead"), blank=True)
    summary = models.CharField(
        _("summary"), max_length=255, blank=True, help_text=_("Half a sentence, for lists of partners.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    regions = IndexedManyToManyField("cooperation.Region", verbose_name=_("regions"), blank=True, related_name="+")

    objects = PartnerManager()

    edit_handler = tabs(
        BasePage.title_panel,
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("since"), FieldPanel("since_precision")]),
        MultiFieldPanel(
            [
                TranslatedFieldPanel("contact"),
                FieldRowPanel([FieldPanel("website"), FieldPanel("email"), FieldPanel("telephone")]),
            ],
            heading=_("Contact"),
        ),
        TranslatedFieldPanel("lead"),
        TranslatedFieldPanel("summary"),
        Illustrated.illustration_panel,
        FieldPanel("body"),
        FieldPanel("regions"),
        TranslatedRowsPanel("figures", heading=_("Figures"), label=_("Figure")),
        TranslatedRowsPanel("partnerships", heading=_("Local partners"), label=_("Partnership")),
        TranslatedRowsPanel("calls", heading=_("Calls"), label=_("Call")),
        Sourced.source_panel,
        more=(money_tab("sector"),),
    )
    searched_apart = ("calls",)
    search_rows = {"figures": "label"}
    search_prefetch = ("organisation", "regions", "partnerships__organisation", "partnerships__regions")
    base_form_class = PartnerForm
    template = "cooperation/partner_page.html"
    parent_page_types = ["cooperation.CountryPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.CheckConstraint(
                condition=Q(since_precision__in=YearPrecision.values), name="partner_since_precision_is_known"
            ),
        ]

    def clean_rows(self):
        super().clean_rows()
        regions = [*self.regions.all(), *(region for row in self.partnerships.all() for region in row.regions.all())]
        check_regions(regions, self.country.iso_code)

    @cached_property
    def country(self) -> CountryPage:
        return country_above(self)

    @property
    def since_when(self) -> str:
        return year_name(self.since, self.since_precision) if self.since else ""

    @property
    def public_website(self) -> str:
        """The website of the work in this country, else that of the organisation; empty without either."""
        return self.website or (self.organisation.website if self.organisation else "")

    def search_documents(self, language):
        calls = [call.search_document(language) for call in self.calls.all()]
        return [*super().search_documents(language), *calls]

    def search_keywords(self, language):
        partnerships = self.partnerships.all()
        organisations = [self.organisation, *(row.public_organisation for row in partnerships)]
        named = names_in(language, *filter(None, organisations), *self.public_regions(partnerships))
        return [*titles_in(language, self.get_parent()), *named, *years(self.since)]

    def search_period(self):
        return self.since and date(self.since, 1, 1), None

    def search_facets(self):
        return [
            f"country:{self.get_parent().pk}",
            f"channel:{ProgrammePage.Channel.NON_GOVERNMENTAL}",
            *sorted({f"sector:{figure.sector_id}" for figure in self.figures.all() if figure.sector_id}),
            *(f"region:{region.code}" for region in self.public_regions(self.partnerships.all())),
        ]

    def get_context(self, request, *args, **kwargs):
        partnerships = rows_of(self, "partnerships", "organisation")
        prefetch_related_objects(partnerships, "regions")
        context = super().get_context(request, *args, **kwargs)
        context |= regions_shown(self.country, self.public_regions(partnerships), context["navigation"])
        statements = statements_of(rows_of(self, "money", "sector"))
        return context | {
            "country": self.country,
            "figures": [*large(statements), *rows_of(self, "figures")],
            "money": PageMoney(stated_of(statements)),
            "partnerships": partnerships,
            "calls": open_calls(rows_of(self, "calls")),
        }

    def public_regions(self, partnerships) -> list:
        """The regions of the partner and those of its partnerships whose place is not withheld, by code."""
        regions = {region.pk: region for region in several_of(self, "regions")}
        for partnership in partnerships:
            regions |= {region.pk: region for region in partnership.public_regions}
        return sorted(regions.values(), key=lambda region: region.code)


class Partnership(Sourced, TranslatedRow, OrderedRow, ClusterableModel):
    """What a partner does together with a local organisation.

    A local organisation that could come to harm can have its name or its place withheld. Everything public reads
    `public_organisation` and `public_regions`, never the fields behind them.
    """

    page = ParentalKey(PartnerPage, related_name="partnerships", on_delete=models.CASCADE)
    organisation = RowForeignKey(
        "cooperation.Organisation", verbose_name=_("local organisation"), on_delete=models.PROTECT, related_name="+"
    )
    name_withheld = models.BooleanField(
        _("withhold the name"),
        default=False,
        help_text=_("The name appears nowhere: no page, search, picture or export."),
    )
    since = optional_year(_("since"))
    regions = IndexedManyToManyField(
        "cooperation.Region",
        verbose_name=_("regions"),
        blank=True,
        related_name="+",
        help_text=_("None: in the whole country."),
    )
    place_withheld = models.BooleanField(
        _("withhold the place"),
        default=False,
        help_text=_("The regions appear nowhere: no page, search, picture or export."),
    )
    achieved = models.TextField(_("what was achieved"), blank=True)

    panels = [
        RowKeyPanel(),
        FieldPanel("organisation"),
        FieldPanel("since"),
        FieldPanel("regions"),
        TranslatedFieldPanel("achieved"),
        MultiFieldPanel([FieldPanel("name_withheld"), FieldPanel("place_withheld")], heading=_("Protection")),
        Sourced.source_panel,
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")

    def __str__(self):
        return str(self.organisation or "")

    @property
    def public_organisation(self):
        """The local organisation, or None when its name is withheld."""
        return None if self.name_withheld else self.organisation

    @property
    def public_regions(self) -> list:
        """The regions, or none when the place is withheld."""
        return [] if self.place_withheld else list(self.regions.all())
