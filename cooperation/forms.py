"""Forms that ask the rules across several rows at the field that mends them."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from cooperation.rules import check_regions, check_shares


def ask(form: forms.Form, field: str, rule, *args):
    """Put what a rule refuses at a field of a form."""
    try:
        rule(*args)
    except ValidationError as error:
        form.add_error(field, error)


def kept_rows(formset) -> list[forms.Form]:
    """The valid rows of an inline formset that the editor does not delete."""
    return [row for row in formset.forms if row.is_valid() and row.cleaned_data and not row.cleaned_data.get("DELETE")]


class CountryForm(WagtailAdminPageForm):
    """A country's regions lie in it."""

    def clean(self):
        cleaned = super().clean()
        ask(self, "regions", check_regions, cleaned.get("regions", ()), cleaned.get("iso_code"))
        return cleaned


class CountryPartForm(WagtailAdminPageForm):
    """The regions of a page below a country lie in that country."""

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
        kept = kept_rows(self.formsets["sectors"])
        if kept:
            ask(kept[-1], "share", check_shares, [row.cleaned_data.get("share") for row in kept])
        return cleaned


class PartnerForm(CountryPartForm):
    """So do the regions of its partnerships."""

    def clean(self):
        cleaned = super().clean()
        for row in kept_rows(self.formsets["partnerships"]):
            ask(row, "regions", check_regions, row.cleaned_data.get("regions", ()), self.country_code)
        return cleaned


class CodedPageCopyForm(CopyForm):
    """An alias repeats every field, so one of a page with a unique code cannot be."""

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("alias"):
            self.add_error("alias", _("A page with a code cannot have an alias: the code would exist twice."))
        return cleaned
