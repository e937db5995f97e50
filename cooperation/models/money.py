"""Money: what was set aside, committed, passed on or spent, when, by whom and for whom; each amount with its source."""

from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList

from cooperation.models.figures import Figure
from cooperation.models.links import optional_link
from cooperation.models.sources import Sourced
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.clock import today

# The codes of ISO 4217 that are in use, as IATI's codelist Currency has them.
CURRENCY_CODES = frozenset(Path(__file__).parent.with_name("currencies.txt").read_text().split())


class Channel(models.TextChoices):
    """The way that cooperation takes."""

    GOVERNMENTAL = "governmental", _("Governmental")
    NON_GOVERNMENTAL = "non-governmental", _("Non-governmental")
    MULTILATERAL = "multilateral", _("Multilateral")
    UNIVERSITY = "university", _("University")
    HUMANITARIAN = "humanitarian", _("Humanitarian")


def validate_currency(code: str):
    if code not in CURRENCY_CODES:
        words = _("“%(code)s” is not a currency. Write the three capitals of ISO 4217, such as EUR, USD, PEN or BOB.")
        raise ValidationError(words % {"code": code})


class MoneyLine(Sourced, TranslatedRow, OrderedRow):
    """An amount of a programme, or one that a source states for a whole country or for a partner."""

    class Kind(models.TextChoices):
        """Commitments and spending by IATI's codelist TransactionType."""

        BUDGET = "budget", _("Budget")
        COMMITMENT = "2", _("Commitment")
        DISBURSEMENT = "3", pgettext_lazy("amount", "Disbursement")
        EXPENDITURE = "4", pgettext_lazy("amount", "Expenditure")

    class Per(models.TextChoices):
        """What the amount is for."""

        PERIOD = "period", _("the whole period")
        YEAR = "year", _("each year")

    SPENT = (Kind.DISBURSEMENT, Kind.EXPENDITURE)
    Exactness = Figure.Exactness

    page = ParentalKey("pages.BasePage", related_name="money", on_delete=models.CASCADE)
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind,
        default=Kind.BUDGET,
        help_text=_("A disbursement goes to a partner, an expenditure to goods and services."),
    )
    exactness = models.CharField(_("exactness"), max_length=10, choices=Exactness, default=Exactness.EXACT)
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=2)
    currency = models.CharField(
        _("currency"),
        max_length=3,
        default="EUR",
        validators=[validate_currency],
        help_text=_("Three capitals, such as EUR, USD, PEN or BOB. Nothing is converted."),
    )
    period_start = models.DateField(_("first day of the period"), null=True, blank=True)
    period_end = models.DateField(_("last day of the period"), null=True, blank=True)
    per = models.CharField(_("amount for"), max_length=10, choices=Per, default=Per.PERIOD)
    value_date = models.DateField(
        _("value date"),
        null=True,
        blank=True,
        help_text=_(
            "The day whose exchange rate counts; often the first day of the period. Of a commitment, the day on which "
            "it was made."
        ),
    )
    channel = models.CharField(
        _("channel"),
        max_length=20,
        blank=True,
        choices=Channel,
        help_text=_("Give each channel an amount of its own, and no total: the page adds them."),
    )
    provider = optional_link("cooperation.Organisation", _("paid by"))
    receiver = optional_link("cooperation.Organisation", _("paid to"))
    sector = optional_link("cooperation.Sector", _("sector"))
    checked_on = models.DateField(_("last checked"), null=True, blank=True)
    description = models.CharField(
        _("description"), max_length=255, blank=True, help_text=_("What the amount is for, in a few words.")
    )

    panels = [
        RowKeyPanel(),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("exactness"), FieldPanel("value"), FieldPanel("currency")]),
        FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")]),
        FieldRowPanel([FieldPanel("per"), FieldPanel("value_date")]),
        FieldRowPanel([FieldPanel("provider"), FieldPanel("receiver")]),
        TranslatedFieldPanel("description"),
        Sourced.source_panel,
        FieldPanel("checked_on"),
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("amount")
        verbose_name_plural = _("amounts")
        constraints = [
            models.CheckConstraint(condition=Q(period_end__gte=F("period_start")), name="money_period_in_order"),
        ]

    def __str__(self):
        return "" if self.is_unfinished else f"{self.value} {self.currency}"

    @property
    def first_year(self) -> int | None:
        return self.period_start and self.period_start.year

    @property
    def last_year(self) -> int | None:
        return self.period_end and self.period_end.year

    def clean(self):
        super().clean()
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValidationError({"period_end": _("The period ends before it starts.")})
        if early := list(self.days_to_come()):
            raise ValidationError(dict.fromkeys(early, NOT_YET))

    def clean_for_publishing(self):
        """Ask the rules again: the day of a draft may have been typed before there were any."""
        super().clean_for_publishing()
        self.clean()
        try:
            validate_currency(self.currency)
        except ValidationError as error:
            raise ValidationError({"currency": error}) from error

    def days_to_come(self) -> Iterator[str]:
        """The fields with a day after today on which, by what they say, money was spent or committed.

        What is committed may be for years that are still to come.

        Source: IATI 2.03, "the transaction date must not be in the future".
        """
        spent = ("period_start", "period_end", "value_date") if self.kind in self.SPENT else ()
        for name in ("value_date",) if self.kind == Kind.COMMITMENT else spent:
            day = getattr(self, name)
            if day and day > today():
                yield name


Kind = MoneyLine.Kind
FIRST_PANELS = 4  # of a row: its key, the amount, when it was
NOT_YET = _("Money cannot have been spent or committed on a day that is still to come.")


def money_tab(*more: str) -> ObjectList:
    """The amounts of a page, on a tab of their own; with `more` fields in each row than those of a programme."""
    own = [FieldRowPanel([FieldPanel(name) for name in more])] if more else []
    panels = [*MoneyLine.panels[:FIRST_PANELS], *own, *MoneyLine.panels[FIRST_PANELS:]]
    rows = TranslatedRowsPanel("money", panels=panels, heading=_("Budget and spending"), label=_("Amount"))
    return ObjectList([rows], heading=_("Money"))
