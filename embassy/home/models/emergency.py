"""Help in an emergency: whom to call, and what the embassy can do."""

from collections.abc import Iterator
from itertools import groupby

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from cooperation.models.sources import Sourced
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.home.blocks import EmergencyBodyBlock
from embassy.home.models.wanted import Wanted
from embassy.office.models import Office
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage, tabs


class EmergencyPage(Wanted, BasePage):
    """What somebody in an emergency needs: the embassy's number from its settings, local numbers, and what to do."""

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField(EmergencyBodyBlock(), verbose_name=_("text"), blank=True)

    edit_handler = tabs(
        BasePage.title_panel,
        TranslatedFieldPanel("lead"),
        TranslatedRowsPanel("numbers", heading=_("Local emergency numbers"), label=_("Number")),
        FieldPanel("body"),
        TranslatedFieldPanel("search_words"),
    )
    visitors_act_on_it = True
    search_importance = 1.7  # it comes before a page with one of the words in its title
    base_form_class = PageForm
    template = "home/emergency_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count = 1

    class Meta:
        verbose_name = _("help in an emergency")
        verbose_name_plural = _("help in an emergency")

    def search_keywords(self, language):
        numbers = self.numbers.all()
        with override(language):
            return [
                *super().search_keywords(language),
                *(str(row.get_country_display()) for row in numbers),
                *(row.number for row in numbers),
            ]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"countries": list(self.numbers_by_country())}

    def numbers_by_country(self) -> Iterator[tuple[str, list[list["EmergencyNumber"]]]]:
        """The name of each country, and its numbers in the editors' order: those of one source together."""
        rows = list(self.numbers.all())
        for country in dict.fromkeys(row.country for row in rows):
            of_country = [row for row in rows if row.country == country]
            by_source = groupby(of_country, lambda row: row.source_key)
            yield of_country[0].get_country_display(), [list(group) for _source, group in by_source]


class EmergencyNumber(Sourced, TranslatedRow, OrderedRow):
    """A number of the emergency services of a country."""

    page = ParentalKey(EmergencyPage, related_name="numbers", on_delete=models.CASCADE)
    country = models.CharField(_("country"), max_length=2, choices=Office.Country)
    service = models.CharField(_("service"), max_length=120, help_text=_("Who answers, such as the police."))
    number = models.CharField(
        _("telephone number"),
        max_length=32,
        validators=[RegexValidator(r"^\+?[0-9][0-9 ]{1,30}$", _("Write the number as 105 or as +51 1 234 56 78."))],
    )
    review_by = models.DateField(
        _("review before"), help_text=_("The day before which somebody compares the number with its source again.")
    )

    panels = [
        RowKeyPanel(),
        FieldRowPanel([FieldPanel("country"), FieldPanel("number"), FieldPanel("review_by")]),
        TranslatedFieldPanel("service"),
        Sourced.source_panel,
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("emergency number")
        verbose_name_plural = _("emergency numbers")

    def __str__(self):
        return self.service if self.is_unfinished else f"{self.get_country_display()}: {self.service} {self.number}"

    def clean_for_publishing(self):
        super().clean_for_publishing()
        columns = [build_localized_fieldname("source", language) for language in LANGUAGE_CODES]
        if not any(getattr(self, column) for column in columns):
            raise ValidationError({columns[0]: _("Say where the number comes from.")})

    @property
    def source_key(self) -> tuple:
        """What is printed of its source."""
        return self.source, self.source_date, self.source_url
