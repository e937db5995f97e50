"""What editors are told of the IATI rules: in a programme's form, when it is published, and in the report."""

from dataclasses import dataclass

from django.urls import reverse

from cooperation.models import ProgrammePage
from cooperation.opendata.iati.rules import COUNTRY, SETTINGS, Finding, findings
from cooperation.opendata.published import draft_of, reporter
from embassy.office.models import EmbassySettings


@dataclass(frozen=True)
class Complaint:
    """A finding with the address of the field that mends it."""

    message: str
    url: str
    keeps_out: bool


@dataclass(frozen=True)
class Check:
    complaints: list[Complaint]

    @property
    def is_valid(self) -> bool:
        return not any(complaint.keeps_out for complaint in self.complaints)


def check_of(page: ProgrammePage, form: str = "") -> Check:
    """The check of a page as it is in memory. `form` is the address of its form, empty within that form."""
    return Check(complaints_of(findings(draft_of(page), reporter()), page.country.pk, form))


def complaints_of(found: list[Finding], country_pk: int | None, form: str) -> list[Complaint]:
    return [Complaint(one.message, address(one, country_pk, form), one.keeps_out) for one in found]


def address(finding: Finding, country_pk: int | None, form: str) -> str:
    """Where to mend it."""
    if finding.where == SETTINGS:
        meta = EmbassySettings._meta
        form = reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name])
    elif finding.where == COUNTRY:
        form = reverse("wagtailadmin_pages:edit", args=[country_pk])
    return f"{form}#{finding.field}"
