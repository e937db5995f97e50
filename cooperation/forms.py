"""Forms that ask the rules across several rows at the field that mends them."""

from functools import cached_property

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from cooperation.rules import check_channels, check_regions, check_shares
from embassy.bilingual.ordering import alphabetical
from embassy.pages.choosers import for_each_row
from embassy.pages.forms import PageForm, kept_rows


def ask(form: forms.Form, field: str, rule, *args):
    """Put what a rule refuses at a field of a form."""
    try:
        rule(*args)
    except ValidationError as error:
        form.add_error(field, error)


class RegionChoices:
    """The regions of a country (all while it has no code), and those that were chosen before: one query for a form."""

    def __init__(self, country_code: str | None):
        self.country_code = country_code or ""

    @cached_property
    def regions(self) -> list:
        return list(apps.get_model("cooperation.Region").objects.order_by(alphabetical("name"), "pk"))

    def offer(self, form: forms.Form):
        field = form.fields["regions"]
        field.widget = forms.CheckboxSelectMultiple()
        chosen = {str(getattr(region, "pk", region)) for region in form["regions"].value() or ()}
        field.choices = [
            (region.pk, str(region))
            for region in self.regions
            if region.code.startswith(self.country_code) or str(region.pk) in chosen
        ]


class CountryForm(PageForm):
    """A country's regions lie in it, and no amount of it is counted twice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        RegionChoices(self["iso_code"].value()).offer(self)

    def clean(self):
        cleaned = super().clean()
        ask(self, "regions", check_regions, cleaned.get("regions", ()), cleaned.get("iso_code"))
        money = self.formsets["money"]
        kept = kept_rows(money)
        if kept and money.is_valid() and not self.is_deferred_validation:
            ask(kept[-1], "channel", check_channels, [row.instance for row in kept])
        return cleaned


class CountryPartForm(PageForm):
    """The regions of a page below a country lie in that country."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.region_choices = RegionChoices(self.country_code)
        self.region_choices.offer(self)

    def clean(self):
        cleaned = super().clean()
        ask(self, "regions", check_regions, cleaned.get("regions", ()), self.country_code)
        return cleaned

    @property
    def country_code(self) -> str | None:
        return self.parent_page.specific.iso_code


class ProgrammeForm(CountryPartForm):
    """The shares of a programme's sectors add up to 100 when it is published."""

    def clean(self):
        cleaned = super().clean()
        sectors = self.formsets["sectors"]
        kept = kept_rows(sectors)
        if kept and sectors.is_valid() and not self.is_deferred_validation:
            ask(kept[-1], "share", check_shares, [row.cleaned_data.get("share") for row in kept])
        return cleaned


class PartnerForm(CountryPartForm):
    """So do the regions of its partnerships."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        partnerships = self.formsets["partnerships"]
        if isinstance(partnerships.queryset, QuerySet):  # rows of a draft bring their regions along
            partnerships.queryset = partnerships.queryset.prefetch_related("regions")
        for_each_row(partnerships, self.region_choices.offer)

    def clean(self):
        cleaned = super().clean()
        for row in kept_rows(self.formsets["partnerships"]):
            ask(row, "regions", check_regions, row.cleaned_data.get("regions", ()), self.country_code)
        return cleaned
