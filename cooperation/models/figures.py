"""Figures: what was reached and what was aimed at; each with its source."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cooperation.dates import optional_year
from cooperation.models.links import optional_link
from cooperation.models.sources import Sourced
from cooperation.numbers import written
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowKeyPanel, TranslatedRow
from embassy.clock import not_to_come, today

MILLION = 1_000_000
CURRENCIES = ("EUR", "USD", "PEN", "BOB")
OLD = 5  # years after which a source is old


class Figure(Sourced, TranslatedRow, OrderedRow):
    """One number about a country, a programme or a partner."""

    class Kind(models.TextChoices):
        RESULT = "result", _("Result")
        TARGET = "target", _("Target")
        AMOUNT = "amount", _("Amount")

    class Unit(models.TextChoices):
        """What is counted; amounts use ISO 4217 currency codes."""

        COUNT = "count", pgettext_lazy("unit", "number")
        PERCENT = "percent", _("per cent")
        CHANGE = "change", _("change in per cent")
        EUR = "EUR", _("euro")
        USD = "USD", _("US dollar")
        PEN = "PEN", _("Peruvian sol")
        BOB = "BOB", _("boliviano")

    class Exactness(models.TextChoices):
        EXACT = "exact", _("exactly")
        ABOUT = "about", _("about")
        MORE = "more", _("more than")

    class Timing(models.TextChoices):
        IN = "in", _("in")
        SINCE = "since", _("since")
        BY = "by", _("by")

    page = ParentalKey("pages.BasePage", related_name="figures", on_delete=models.CASCADE)
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind,
        default=Kind.RESULT,
        help_text=_("An amount is one that was reached, such as an income. What cooperation costs stands under Money."),
    )
    number = models.DecimalField(_("number"), max_digits=16, decimal_places=2)
    unit = models.CharField(_("unit or currency"), max_length=10, choices=Unit, default=Unit.COUNT)
    exactness = models.CharField(_("exactness"), max_length=10, choices=Exactness, default=Exactness.EXACT)
    label = models.CharField(_("label"), max_length=255, help_text=_("What the number counts, without the number."))
    timing = models.CharField(_("time"), max_length=10, choices=Timing, default=Timing.IN)
    year = optional_year(_("year"))
    until_year = optional_year(_("until year"), help_text=_("Only for a period of several years."))
    sector = optional_link("cooperation.Sector", _("sector"))
    source_before = optional_year(_("source of before"))
    checked_on = models.DateField(_("last checked"), null=True, blank=True, validators=[not_to_come])

    panels = [
        RowKeyPanel(),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("exactness"), FieldPanel("number"), FieldPanel("unit")]),
        TranslatedFieldPanel("label"),
        FieldRowPanel([FieldPanel("timing"), FieldPanel("year"), FieldPanel("until_year"), FieldPanel("sector")]),
        Sourced.source_panel,
        FieldPanel("source_before", disable_comments=True),  # which the form of many figures has no room for
        FieldPanel("checked_on"),
    ]

    gone_sentence = _("The figure that stood here no longer exists.")

    class Meta(OrderedRow.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            models.CheckConstraint(
                condition=Q(until_year=None) | Q(until_year__gte=F("year")), name="figure_period_in_order"
            ),
        ]

    def __str__(self):
        if self.is_unfinished:
            return self.label
        return " ".join(filter(None, [self.written_number, self.written_unit, self.label]))

    def clean(self):
        super().clean()
        if self.until_year and (not self.year or self.until_year < self.year):
            raise ValidationError({"until_year": _("The period ends before it starts.")})

    def clean_for_publishing(self):
        super().clean_for_publishing()
        if self.kind == self.Kind.AMOUNT and self.unit not in CURRENCIES:
            raise ValidationError({"unit": _("Choose the currency of the amount.")})
        if self.kind == self.Kind.TARGET and not self.year:
            raise ValidationError({"year": _("Say by which year the target is to be reached.")})

    @property
    def in_millions(self) -> bool:
        return self.unit in CURRENCIES and abs(self.number) >= MILLION

    @property
    def written_number(self) -> str:
        """The number as it is printed large: 100 000, +42 %, 17 (million euro); no-break spaces keep it together."""
        number = written(self.number / MILLION if self.in_millions else self.number)
        if self.unit == self.Unit.CHANGE and self.number > 0:
            number = f"+{number}"
        return f"{number}\u00a0%" if self.unit in {self.Unit.PERCENT, self.Unit.CHANGE} else number

    @property
    def written_unit(self) -> str:
        """The words after the number: the currency of an amount, with millions spelt out; else empty."""
        if self.unit not in CURRENCIES:
            return ""
        currency = self.get_unit_display()
        if not self.in_millions:
            return currency
        plural = 1 if self.number == MILLION else 2
        return ngettext("million %(currency)s", "million %(currency)s", plural) % {"currency": currency}

    @property
    def period(self) -> str:
        """When it was, in words: "since 2007", "in 2014", "by 2020", "2015–2019"; empty when no year is known."""
        if not self.year:
            return ""
        if self.until_year:
            return pgettext("years", "%(first)s–%(last)s") % {"first": self.year, "last": self.until_year}
        words = {
            self.Timing.IN: pgettext("period of a figure", "in %(year)s"),
            self.Timing.SINCE: pgettext("period of a figure", "since %(year)s"),
            self.Timing.BY: pgettext("period of a figure", "by %(year)s"),
        }
        return words[self.timing] % {"year": self.year}

    def search_line(self, language: str) -> str:
        """The figure as the page prints it in a language; empty where it has no label in that."""
        label = getattr(self, build_localized_fieldname("label", language))
        with translation.override(language):
            return " ".join(filter(None, [self.written_number, self.written_unit, label, self.period])) if label else ""

    @property
    def age_of_source(self) -> str:
        """What stands beside the number where its source is old or has no date; else empty."""
        if not self.has_source:
            return ""
        if dated := self.sourced_on:
            is_old = today().year - dated.year >= OLD
            return gettext("From a source of %(year)s") % {"year": dated.year} if is_old else ""
        if self.source_before:
            return gettext("From a source of before %(year)s") % {"year": self.source_before}
        return gettext("The source has no date")
