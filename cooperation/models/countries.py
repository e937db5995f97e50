"""The section on cooperation and its countries."""

from dataclasses import replace

from django.apps import apps
from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Prefetch, Q, prefetch_related_objects
from django.utils import translation
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modeltranslation.utils import build_localized_fieldname, resolution_order
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.documents.models import Document
from wagtail.fields import StreamField

from cooperation import addresses
from cooperation.amounts import PageMoney, stated_of, sums_of
from cooperation.blocks import CountryBodyBlock
from cooperation.country_names import in_sentence
from cooperation.dates import YEAR_VALIDATORS, YearPrecision, optional_year, year_name
from cooperation.forms import CountryForm
from cooperation.models.codes import Coded
from cooperation.models.findable import names_in, years
from cooperation.models.links import optional_link
from cooperation.models.money import MoneyLine, money_tab
from cooperation.models.portions import portions_below
from cooperation.models.reference import Publication
from cooperation.models.sources import Sourced
from cooperation.models.statements import FindableByMoney, Statement, large, statements_of
from cooperation.presentation import (
    label_of_countries,
    map_of_countries,
    regions_shown,
    threads_of,
    timeline_of,
)
from cooperation.querysets import CountryManager
from cooperation.rules import check_channels, check_regions
from embassy.bilingual.fields import IndexedManyToManyField
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.passages import Passage, passage_of
from embassy.bilingual.rows import OrderedRow, RowForeignKey, RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.bilingual.shells import RowsPanel
from embassy.bilingual.shown import rows_of, several_of
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import today
from embassy.compiled import Compiled, Parameter
from embassy.images.models import Illustrated
from embassy.kept.rendering import once
from embassy.pages.blocks import BodyBlock
from embassy.pages.findable import SearchDocument
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage, tabs
from embassy.pages.querysets import STEP
from embassy.pages.slugs import SLUGS

LISTED = 10  # programmes, and partners, on the page of a country: the finder has all


class CooperationPage(Illustrated, BasePage):
    """What Belgium does and did in the three countries: the section that all of them are below."""

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    film_title = models.CharField(_("title of the film"), max_length=255, blank=True)
    film_webm = optional_link("wagtaildocs.Document", _("film (WebM)"))
    film_mp4 = optional_link("wagtaildocs.Document", _("film (MP4)"))
    film_seconds = models.PositiveIntegerField(_("length of the film in seconds"), null=True, blank=True)
    film_captions = optional_link("wagtaildocs.Document", _("captions (WebVTT)"))
    film_transcript = models.TextField(
        _("transcript"), blank=True, help_text=_("All that is said and shown, for readers who do not see or hear it.")
    )

    edit_handler = tabs(
        BasePage.title_panel,
        TranslatedFieldPanel("lead"),
        Illustrated.illustration_panel,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                TranslatedFieldPanel("film_title"),
                FieldRowPanel([FieldPanel("film_webm"), FieldPanel("film_mp4"), FieldPanel("film_seconds")]),
                TranslatedFieldPanel("film_captions"),
                TranslatedFieldPanel("film_transcript"),
            ],
            heading=_("Film"),
        ),
        RowsPanel("publications", heading=_("Publications"), label=_("Publication")),
    )
    sub_urls = "cooperation.finder.urls"
    sub_pages = {addresses.VIEW: _("Search programmes")}
    finder_description = _(
        "Programmes and partners of the Belgian cooperation, by country, sector, region, status, channel and year."
    )
    search_prefetch = ("publications__publication__file__search_text",)
    base_form_class = PageForm
    template = "cooperation/cooperation_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["cooperation.CountryPage"]
    max_count = 1

    class Meta:
        verbose_name = _("development cooperation")

    def get_context(self, request, *args, **kwargs):
        countries = public_countries(path=self.path) if self.pk else []
        prefetch_related_objects(countries, Prefetch("money", MoneyLine.objects.select_related("sector")))
        return super().get_context(request, *args, **kwargs) | {
            "countries": countries,
            "map": map_of_countries(countries),
            "map_label": label_of_countries(countries),
            "threads": threads_of(countries),
            "film": self.film(),
            "money": self.money_of(countries),
            "publications": self.shown_publications(),
        }

    def money_of(self, countries: list["CountryPage"]) -> PageMoney:
        """What sources state for each country and, apart from it, what all public programmes add up to."""
        stated = [
            each
            for country in countries
            for each in stated_of(statements_of(country.money.all()), passage_of(country, "title"), country.url)
        ]
        return replace(sums_of(portions_below(self)), stated=stated)

    def search_documents(self, language):
        publications = [row.publication for row in self.publications.all()]
        documents = [row.search_document(language) for row in publications]
        return [self.search_document(language), self.finder_document(language), *documents]

    def finder_document(self, language: str) -> SearchDocument:
        """What the search knows of the finder, which is outside the tree."""
        with translation.override(language):
            title, lead = str(self.sub_pages[addresses.VIEW]), str(self.finder_description)
            return SearchDocument(title, lead, part="finder", address=self.sub_url(addresses.VIEW))

    def film(self) -> dict:
        """The film's files: `sources` by MIME type, and a track of `captions` for each language that has one.

        The first track is on: that of the reader's language, else of the one that their texts fall back to.
        """
        names = dict(settings.LANGUAGES)
        columns = {code: build_localized_fieldname("film_captions", code) for code in names}
        ids = {code: getattr(self, f"{column}_id") for code, column in columns.items()}
        sources = {"video/webm": self.film_webm_id, "video/mp4": self.film_mp4_id}
        files = files_among.in_bulk([*sources.values(), *ids.values()])
        return {
            "sources": {mime_type: files[pk] for mime_type, pk in sources.items() if pk in files},
            "captions": [
                {"file": files[ids[code]], "language": code, "name": names[code]}
                for code in resolution_order(get_language())
                if ids[code] in files
            ],
        }

    def shown_publications(self) -> list:
        """The publications in the editors' order, with their covers and files."""
        ids = [row.publication_id for row in rows_of(self, "publications")]
        found = publications_among.in_bulk(ids)
        return [found[pk] for pk in ids if pk in found]


@Compiled
def publications_among() -> models.QuerySet:
    """Publications with their covers and files."""
    found = Publication.objects.filter(pk__among=Parameter("keys"))
    return found.select_related("file", "photograph").prefetch_related("photograph__renditions")


@Compiled
def files_among() -> models.QuerySet:
    return Document.objects.filter(pk__among=Parameter("keys"))


class CooperationPublication(OrderedRow):
    """A publication on the section page, in the editors' order."""

    page = ParentalKey(CooperationPage, related_name="publications", on_delete=models.CASCADE)
    publication = RowForeignKey(
        "cooperation.Publication", verbose_name=_("publication"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("publication")]

    class Meta(OrderedRow.Meta):
        verbose_name = _("publication on the section page")
        verbose_name_plural = _("publications on the section page")

    def __str__(self):
        return str(self.publication or "")


class CountryPage(FindableByMoney, Coded, Sourced, Illustrated, BasePage):
    """A country that Belgium works in, and what was done there."""

    iso_code = models.CharField(
        _("ISO 3166-1 code"),
        max_length=2,
        null=True,
        blank=True,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Write two capitals, such as PE."))],
    )
    since = optional_year(_("cooperation since"))
    governmental_from = optional_year(_("governmental cooperation from"))
    governmental_to = optional_year(_("governmental cooperation to"), help_text=_("Empty while it goes on."))
    lead = models.TextField(_("lead"), blank=True)
    summary = models.CharField(
        _("summary"), max_length=255, blank=True, help_text=_("One or two sentences, for lists of countries.")
    )
    body = StreamField(CountryBodyBlock(), verbose_name=_("text"), blank=True)
    regions = IndexedManyToManyField("cooperation.Region", verbose_name=_("regions"), blank=True, related_name="+")
    regions_text = models.TextField(_("about the regions"), blank=True)

    edit_handler = tabs(
        BasePage.title_panel,
        FieldRowPanel([FieldPanel("iso_code"), FieldPanel("since")]),
        FieldRowPanel([FieldPanel("governmental_from"), FieldPanel("governmental_to")]),
        TranslatedFieldPanel("lead"),
        TranslatedFieldPanel("summary"),
        Illustrated.illustration_panel,
        TranslatedRowsPanel("figures", heading=_("Figures"), label=_("Figure")),
        FieldPanel("body"),
        TranslatedRowsPanel("milestones", heading=_("Timeline"), label=_("Milestone")),
        FieldPanel("regions"),
        TranslatedFieldPanel("regions_text"),
        Sourced.source_panel,
        more=(money_tab("channel", "sector"),),
    )
    objects = CountryManager()

    search_prefetch = ("regions",)
    search_rows = {"figures": "label", "milestones": "text"}
    code_fields = ("iso_code",)
    exclude_fields_in_copy = [*code_fields]
    base_form_class = CountryForm
    template = "cooperation/country_page.html"
    parent_page_types = ["cooperation.CooperationPage"]
    subpage_types = ["cooperation.ProgrammePage", "cooperation.PartnerPage"]

    gone_sentence = _("The country that stood here no longer exists.")

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints = [
            models.CheckConstraint(condition=Q(iso_code__regex=r"^[A-Z]{2}$"), name="iso_code_is_two_capitals"),
            models.CheckConstraint(
                condition=Q(governmental_to=None) | Q(governmental_to__gte=F("governmental_from")),
                name="governmental_cooperation_in_order",
            ),
        ]

    def clean_rows(self):
        super().clean_rows()
        check_regions(self.regions.all(), self.iso_code)
        check_channels(self.money.all())

    def search_keywords(self, language):
        return [
            *names_in(language, *self.regions.all()),
            *years(self.since, self.governmental_from, self.governmental_to),
        ]

    @property
    def finder_code(self) -> str:
        """How the finder's addresses name the country."""
        return (self.iso_code or getattr(self, SLUGS[LANGUAGE_CODES[0]])).lower()

    @property
    def in_sentence(self) -> Passage:
        """The country's name as it follows a preposition."""
        return in_sentence(passage_of(self, "title"))

    @property
    def decades_together(self) -> int:
        """Years that the cooperation has lasted longer than, in tens: 61 years and 70 years give 60. 0 when unknown."""
        return (today().year - self.since - 1) // 10 * 10 if self.since else 0

    @property
    def kicker(self) -> str:
        """Since when there is cooperation, in words that stay true."""
        if not self.since:
            return ""
        words = {"since": self.since, "years": self.decades_together}
        if self.decades_together > 0:
            return gettext("Belgian cooperation since %(since)s, for more than %(years)s years") % words
        return gettext("Belgian cooperation since %(since)s") % words

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context |= regions_shown(self, several_of(self, "regions"), context["navigation"])
        statements = statements_of(rows_of(self, "money", "sector"))
        return context | {
            "figures": [*rows_of(self, "figures"), *large(statements)],
            "money": self.money_of(statements),
            "timeline": timeline_of(rows_of(self, "milestones")),
            "finder": self.finder(context["navigation"]),
            "all_partners": self.finder(context["navigation"], kind="partner"),
            "programmes": self.programmes(),
            "partners": self.partners(),
        }

    def finder(self, navigation, **more: str) -> str:
        """The address of the finder with this country chosen; empty where there is none."""
        return addresses.finder_address(navigation, **more, country=self.finder_code) if self.pk else ""

    def money_of(self, statements: list[Statement]) -> PageMoney:
        """What sources state for the country and, apart from it, what its public programmes add up to."""
        return replace(sums_of(portions_below(self)), stated=stated_of(statements))

    def programmes(self) -> list:
        """The running and the newest of the country's public programmes, with what a row of a list shows."""
        programmes = apps.get_model("cooperation.ProgrammePage").objects
        public = programmes.in_country(self).live().public()
        return list(public.running_and_newest(LISTED).for_lists()) if self.pk else []

    def partners(self) -> list:
        """The first of the country's public partners by name, each with the number of all."""
        partners = apps.get_model("cooperation.PartnerPage").objects
        return list(partners.in_country(self).live().public().by_title().with_number()[:LISTED]) if self.pk else []


@Compiled
def public_countries() -> models.QuerySet:
    """The public countries below a place in the tree, in the editors' order."""
    return CountryPage.objects.filter(path__startswith=Parameter("path")).live().public().with_illustrations()


@Compiled
def countries_among() -> models.QuerySet:
    """The public countries among some pages."""
    return CountryPage.objects.filter(pk__among=Parameter("keys")).live().public().with_illustrations()


@Compiled
def country_at() -> models.QuerySet:
    """The country at a place in the tree."""
    return CountryPage.objects.filter(path=Parameter("path"))


def country_above(page: BasePage) -> CountryPage:
    """The country that a page is below; one query for each country and version."""
    path = page.path[:-STEP]
    [country] = once(("country", path), lambda: country_at(path=path))
    return country


class Milestone(Sourced, TranslatedRow, OrderedRow):
    """A dated event on a country's timeline."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", _("governments")
        PARTNER = "partner", _("non-governmental partners")

    page = ParentalKey(CountryPage, related_name="milestones", on_delete=models.CASCADE)
    year = models.PositiveSmallIntegerField(_("year"), validators=YEAR_VALIDATORS)
    precision = models.CharField(_("precision"), max_length=10, choices=YearPrecision, default=YearPrecision.YEAR)
    kind = models.CharField(_("who"), max_length=10, choices=Kind, default=Kind.GOVERNMENT)
    text = models.CharField(_("text"), max_length=255)

    panels = [
        RowKeyPanel(),
        FieldRowPanel([FieldPanel("year"), FieldPanel("precision"), FieldPanel("kind")]),
        TranslatedFieldPanel("text"),
        Sourced.source_panel,
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self):
        return self.text if self.is_unfinished else f"{self.when} {self.text}"

    @property
    def when(self) -> str:
        return year_name(self.year, self.precision)

    def search_line(self, language: str) -> str:
        """The milestone as the timeline prints it in a language; empty where it has no text in that."""
        text = getattr(self, build_localized_fieldname("text", language))
        with translation.override(language):
            return f"{self.when} {text}" if text else ""
