"""Programmes: what was agreed, by whom, for how long, with which result."""

from datetime import date
from functools import cached_property
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Left, Length
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from cooperation.amounts import PageMoney, tables_of
from cooperation.dates import PartialDate, PartialDateField
from cooperation.forms import ProgrammeForm
from cooperation.models.activities import Activity
from cooperation.models.codes import Coded
from cooperation.models.countries import CountryPage, country_above
from cooperation.models.findable import names_in, titles_in, years
from cooperation.models.money import Channel, money_tab
from cooperation.models.portions import portions_of
from cooperation.models.sources import Sourced
from cooperation.models.statements import FindableByMoney
from cooperation.numbers import written
from cooperation.presentation import regions_shown
from cooperation.querysets import ProgrammeManager
from cooperation.rules import check_regions, check_shares
from embassy.bilingual.fields import IndexedManyToManyField
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowForeignKey, TranslatedRowsPanel
from embassy.bilingual.shells import RowsPanel
from embassy.bilingual.shown import rows_of, several_of
from embassy.clock import today
from embassy.compiled import Compiled, Parameter
from embassy.images.models import Illustrated
from embassy.pages.blocks import BodyBlock
from embassy.pages.models import BasePage, tabs
from embassy.pages.periods import Status, status_on

# The purpose codes of the OECD Development Assistance Committee, as IATI's codelist Sector has them.
PURPOSE_CODES = frozenset(Path(__file__).parent.with_name("purpose_codes.txt").read_text().split())
OTHERS_SHOWN = 5
PARTIAL_DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"


def validate_purpose_code(code: str):
    if code not in PURPOSE_CODES:
        raise ValidationError(_("%(code)s is not a DAC purpose code.") % {"code": code})


class ProgrammePage(FindableByMoney, Coded, Activity, Sourced, Illustrated, BasePage):
    """A programme of cooperation in one country."""

    Channel = Channel

    class Interruption(models.TextChoices):
        SUSPENDED = Status.SUSPENDED.value, Status.SUSPENDED.label
        CANCELLED = Status.CANCELLED.value, Status.CANCELLED.label

    code = models.CharField(
        _("code"), max_length=40, null=True, blank=True, unique=True, help_text=_("The embassy's own code.")
    )
    channel = models.CharField(_("channel"), max_length=20, choices=Channel, default=Channel.GOVERNMENTAL)
    start = PartialDateField(_("start"), blank=True, db_collation="C")  # which sorts and compares digits soonest
    end = PartialDateField(_("end"), blank=True, db_collation="C")
    interruption = models.CharField(
        _("suspended or cancelled"),
        max_length=10,
        blank=True,
        choices=Interruption,
        help_text=_("Empty for a normal course: planned, running and ended follow from the dates."),
    )
    objective = models.TextField(_("objective"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    regions = IndexedManyToManyField("cooperation.Region", verbose_name=_("regions"), blank=True, related_name="+")

    objects = ProgrammeManager()

    edit_handler = tabs(
        BasePage.title_panel,
        FieldRowPanel([FieldPanel("code"), FieldPanel("channel")]),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("interruption")], heading=_("Period")
        ),
        TranslatedFieldPanel("objective"),
        Illustrated.illustration_panel,
        RowsPanel("sectors", heading=_("Sectors"), label=_("Sector")),
        RowsPanel("organisations", heading=_("Organisations"), label=_("Organisation")),
        FieldPanel("regions"),
        FieldPanel("body"),
        TranslatedRowsPanel("figures", heading=_("Figures"), label=_("Figure")),
        Sourced.source_panel,
        more=(money_tab(), Activity.activity_tab),
    )
    search_lead = "objective"
    search_rows = {"figures": "label"}
    search_prefetch = ("sectors__sector", "organisations__organisation", "regions")
    opening_field = "objective"
    code_fields = ("code", "iati_identifier")
    exclude_fields_in_copy = [*code_fields]
    base_form_class = ProgrammeForm
    template = "cooperation/programme_page.html"
    parent_page_types = ["cooperation.CountryPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        constraints = [
            models.CheckConstraint(condition=Q(start__regex=PARTIAL_DATE), name="programme_start_is_iso_8601"),
            models.CheckConstraint(condition=Q(end__regex=PARTIAL_DATE), name="programme_end_is_iso_8601"),
            # Texts of different precision are compared at the coarser one: 2019 does not end before 2019-05.
            models.CheckConstraint(
                condition=Q(start="") | Q(end="") | Q(end__gte=Left("start", Length("end"))),
                name="programme_ends_after_its_start",
            ),
            models.CheckConstraint(
                condition=Q(interruption__in=["", "suspended", "cancelled"]), name="programme_interruption_is_known"
            ),
        ]
        indexes = [
            models.Index(  # to choose the newest and the running by this alone, for the rows themselves are wide
                fields=["end"], include=["basepage_ptr", "start", "interruption"], name="programmes_by_end"
            ),
        ]

    def clean(self):
        super().clean()
        try:
            starts_on, ends_on = self.starts_on, self.ends_on
        except ValueError:  # the field has refused it
            return
        if starts_on and ends_on and ends_on.last_day < starts_on.first_day:
            raise ValidationError({"end": _("The programme ends before it starts.")})

    def clean_rows(self):
        super().clean_rows()
        check_shares(row.share for row in self.sectors.all())
        check_regions(self.regions.all(), self.country.iso_code)

    @cached_property
    def country(self) -> CountryPage:
        return country_above(self)

    @property
    def starts_on(self) -> PartialDate | None:
        return PartialDate.parse(self.start) if self.start else None

    @property
    def ends_on(self) -> PartialDate | None:
        return PartialDate.parse(self.end) if self.end else None

    def status_on(self, day: date) -> Status:
        """Where the programme stands on a day, from its dates."""
        return status_on(day, *self.search_period(), self.interruption)

    @property
    def status(self) -> Status:
        return self.status_on(today())

    @property
    def period(self) -> str:
        """The period in words that agree with today's date; empty when no date is known."""
        starts, ends = self.starts_on, self.ends_on
        words = self.words_for_period(self.status, starts, ends)
        return words % {"start": starts and starts.in_sentence, "end": ends and ends.in_sentence}

    def words_for_period(self, status: Status, starts: PartialDate | None, ends: PartialDate | None) -> str:  # noqa: PLR0911
        """The sentence with places for its dates. One return for each: catalogues want whole sentences."""
        if status == Status.CANCELLED or not (starts or ends):
            return ""
        if status == Status.PLANNED and starts.day:
            return pgettext("programme", "starts on %(start)s")
        if status == Status.PLANNED:
            return pgettext("programme", "starts in %(start)s")
        if status == Status.ENDED and starts:
            return pgettext("programme", "ran from %(start)s to %(end)s")
        if status == Status.ENDED:
            return pgettext("programme", "ran until %(end)s")
        if status == Status.SUSPENDED and ends:
            return pgettext("programme", "was to run until %(end)s")
        if status == Status.SUSPENDED:
            return pgettext("programme", "had run since %(start)s")
        if ends:
            return pgettext("programme", "runs until %(end)s")
        return pgettext("programme", "has run since %(start)s")

    def search_keywords(self, language):
        sectors = [row.sector for row in self.sectors.all()]
        organisations = [row.organisation for row in self.organisations.all()]
        named = names_in(language, *sectors, *organisations, *self.regions.all())
        periods = years(*(each.year for each in (self.starts_on, self.ends_on) if each))
        return [*titles_in(language, self.get_parent()), *named, self.code or "", *periods]

    def search_period(self):
        return self.starts_on and self.starts_on.first_day, self.ends_on and self.ends_on.last_day

    def search_facets(self):
        return [
            f"country:{self.get_parent().pk}",
            f"channel:{self.channel}",
            *(f"sector:{row.sector_id}" for row in self.sectors.all()),
            *(f"region:{region.code}" for region in self.regions.all()),
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context |= regions_shown(self.country, several_of(self, "regions"), context["navigation"])
        sectors = rows_of(self, "sectors", "sector")
        return context | {
            "country": self.country,
            "figures": rows_of(self, "figures"),
            "money": PageMoney(added=tables_of(portions_of(self, sectors), of_one=True)),
            "sectors": sectors,
            "organisations": sorted(rows_of(self, "organisations", "organisation"), key=lambda row: row.role),
            "others": self.others(),
        }

    def others(self) -> list:
        """Some other public programmes in the same country, newest first."""
        found = newest_below(path=self.country.path)
        return [programme for programme in found if programme.pk != self.pk][:OTHERS_SHOWN]


@Compiled
def newest_below() -> models.QuerySet:
    """The newest public programmes below a place in the tree: as many as a programme shows, and itself."""
    found = ProgrammePage.objects.filter(path__startswith=Parameter("path"))
    return found.live().public().newest(OTHERS_SHOWN + 1).for_lists()


class ProgrammeSector(OrderedRow):
    """A sector of a programme, with its DAC purpose code and its share of the whole."""

    page = ParentalKey(ProgrammePage, related_name="sectors", on_delete=models.CASCADE)
    sector = RowForeignKey(
        "cooperation.Sector", verbose_name=_("sector"), on_delete=models.PROTECT, related_name="programmes"
    )
    purpose_code = models.CharField(
        _("DAC purpose code"), max_length=5, blank=True, validators=[validate_purpose_code], help_text=_("Five digits.")
    )
    share = models.DecimalField(
        _("share in per cent"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_(
            "All shares add up to 100. Without a share: a lone sector, or one that matters less than the others."
        ),
    )

    panels = [FieldRowPanel([FieldPanel("sector"), FieldPanel("purpose_code"), FieldPanel("share")])]

    class Meta(OrderedRow.Meta):
        verbose_name = _("sector of a programme")
        verbose_name_plural = _("sectors of a programme")
        constraints = [
            models.CheckConstraint(condition=Q(share=None) | Q(share__range=(0, 100)), name="share_is_a_percentage"),
        ]

    def __str__(self):
        return str(self.sector or "")

    @property
    def written_share(self) -> str:
        return written(self.share)


class ProgrammeOrganisation(OrderedRow):
    """An organisation's part in a programme."""

    class Role(models.TextChoices):
        """IATI codelist OrganisationRole (IATI 2.03)."""

        FUNDING = "1", _("Funding")
        ACCOUNTABLE = "2", _("Accountable")
        EXTENDING = "3", _("Extending")
        IMPLEMENTING = "4", _("Implementing")

    page = ParentalKey(ProgrammePage, related_name="organisations", on_delete=models.CASCADE)
    organisation = RowForeignKey(
        "cooperation.Organisation", verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(_("role"), max_length=1, choices=Role)

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(OrderedRow.Meta):
        verbose_name = _("organisation of a programme")
        verbose_name_plural = _("organisations of a programme")

    def __str__(self):
        return str(self.organisation or "")
