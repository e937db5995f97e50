"""Forms that ask the rules across several rows at the field that mends them."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from cooperation.rules import check_regions, check_shares
from embassy.bilingual.ordering import alphabetical
from embassy.pages.forms import PageForm, kept_rows


def ask(form: forms.Form, field: str, rule, *args):
    """Put what a rule refuses at a field of a form."""
    try:
        rule(*args)
    except ValidationError as error:
        form.add_error(field, error)


def offer_regions(form: forms.Form, country_code: str | None):
    """Offer the regions of a country (of all while it has no code), and those that were chosen before."""
    field = form.fields["regions"]
    field.widget = forms.CheckboxSelectMultiple()
    chosen = [getattr(region, "pk", region) for region in form["regions"].value() or ()]
    offered = field.queryset.filter(Q(code__startswith=country_code or "") | Q(pk__in=chosen))
    field.choices = [(region.pk, str(region)) for region in offered.order_by(alphabetical("name"))]


def offer_regions_in_rows(formset, country_code: str | None):
    """Offer them in every row of a formset, also in those that the editor will add."""
    add_fields = formset.add_fields

    def add_fields_and_offer(row, index):
        add_fields(row, index)
        offer_regions(row, country_code)

    formset.add_fields = add_fields_and_offer


class CountryForm(PageForm):
    """A country's regions lie in it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer_regions(self, self["iso_code"].value())

    def clean(self):
        cleaned = super().clean()
        ask(self, "regions", check_regions, cleaned.get("regions", ()), cleaned.get("iso_code"))
        return cleaned


class CountryPartForm(PageForm):
    """The regions of a page below a country lie in that country."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer_regions(self, self.country_code)

    def clean(self):
        cleaned = super().clean()
        ask(self, "regions", check_regions, cleaned.get("regions", ()), self.country_code)
        return cleaned

    @property
    def country_code(self) -> str | None:
        return self.parent_page.specific.iso_code


class ProgrammeForm(CountryPartForm):
    """The shares of a programme's sectors add up to 100."""

    def clean(self):
        cleaned = super().clean()
        sectors = self.formsets["sectors"]
        kept = kept_rows(sectors)
        if kept and sectors.is_valid():
            ask(kept[-1], "share", check_shares, [row.cleaned_data.get("share") for row in kept])
        return cleaned


class PartnerForm(CountryPartForm):
    """So do the regions of its partnerships."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer_regions_in_rows(self.formsets["partnerships"], self.country_code)

    def clean(self):
        cleaned = super().clean()
        for row in kept_rows(self.formsets["partnerships"]):
            ask(row, "regions", check_regions, row.cleaned_data.get("regions", ()), self.country_code)
        return cleaned
