"""What was found of a programme when it was saved is true until something changes, whatever changes it."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.urls import reverse

from cooperation.models import (
    CountryPage,
    IatiCheck,
    Organisation,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
)
from cooperation.opendata.iati.kept import check_all, numbers_of
from cooperation.opendata.published import public
from cooperation.opendata.summary import counted
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage

pytestmark = pytest.mark.django_db
SISTEC = "XX-DEMO-LIMA-PE-SISTEC"


@pytest.fixture
def sistec() -> ProgrammePage:
    """A programme in the files, checked as all others."""
    check_all()
    return ProgrammePage.objects.get(iati_identifier=SISTEC)


# What keeps it out of the files, written past all of Python.
RAW = {
    "its start": "UPDATE cooperation_programmepage SET start = '', file_date = NULL WHERE basepage_ptr_id = {pk}",
    "its objective": "UPDATE cooperation_programmepage SET objective_nl = '' WHERE basepage_ptr_id = {pk}",
    "its title": "UPDATE pages_basepage SET title_nl = NULL WHERE id = {pk}",
    "a sector": "UPDATE cooperation_programmesector SET purpose_code = '' WHERE page_id = {pk}",
    "all sectors": "DELETE FROM cooperation_programmesector WHERE page_id = {pk}",
    "all organisations": "DELETE FROM cooperation_programmeorganisation WHERE page_id = {pk}",
    "a name": "UPDATE cooperation_organisation SET name_nl = '', name_es = '', iati_ref = ''",
    "the country's code": "UPDATE cooperation_countrypage SET iso_code = NULL",
    "who reports": "UPDATE office_embassysettings SET iati_ref = 'XX-OTHER'",
    "its place": "UPDATE pages_basepage SET path = '{elsewhere}' WHERE id = {pk}",
}


@pytest.mark.parametrize("what", RAW)
def test_whatever_changes_a_programme_it_is_checked_again(sistec, what):
    elsewhere = CountryPage.objects.get(iso_code="BO")
    CountryPage.objects.filter(pk=elsewhere.pk).update(iso_code=None)
    check_all()
    before = numbers_of(public(ProgrammePage))["inside"]
    with connection.cursor() as cursor:
        cursor.execute(RAW[what].format(pk=sistec.pk, elsewhere=f"{elsewhere.path}ZZZZ"))
    assert not IatiCheck.objects.filter(page=sistec).exists()
    assert numbers_of(public(ProgrammePage))["inside"] < before
    assert IatiCheck.objects.get(page=sistec).reasons


@pytest.mark.parametrize(
    "save",
    [
        lambda page: page.save_revision(),
        lambda page: BasePage.objects.filter(pk=page.pk).update(seo_title="Anders"),
        lambda page: EmbassySettings.objects.update(iati_type="10"),
        lambda page: Organisation.objects.update(name_nl="Anders", website="https://example.org"),
    ],
    ids=["a draft", "another column", "another setting", "other names of organisations"],
)
def test_what_no_rule_asks_for_costs_no_check(sistec, save):
    save(sistec)
    assert IatiCheck.objects.filter(page=sistec).exists()


def test_a_programme_is_checked_when_it_is_published(sistec, django_capture_on_commit_callbacks):
    sistec.objective_nl = ""
    with django_capture_on_commit_callbacks(execute=True):
        sistec.save_revision().publish()
    assert IatiCheck.objects.get(page=sistec).reasons == ["The objective is missing."]


def test_every_public_programme_is_checked_and_no_other(sistec):
    ids = set(public(ProgrammePage).values_list("pk", flat=True))
    assert set(IatiCheck.objects.values_list("pk", flat=True)) == ids
    ProgrammeSector.objects.filter(page=sistec).update(purpose_code="")
    ProgrammeOrganisation.objects.filter(page=sistec).delete()
    BasePage.objects.filter(pk=sistec.pk).update(live=False)
    check_all()
    assert set(IatiCheck.objects.values_list("pk", flat=True)) == ids - {sistec.pk}


def test_reasons_are_counted_in_the_readers_language(sistec):
    ProgrammePage.objects.update(start="", file_date=None)
    summary = counted()
    assert summary.inside == 0
    assert ("Het begin ontbreekt; het jaar volstaat.", summary.outside) in summary.reasons


def test_the_report_filters_and_sorts_in_the_database(editor, sistec):
    def rows(**asked) -> list[list[str]]:
        html = BeautifulSoup(editor.get(reverse("iati_report"), asked).content, "html.parser")
        found = html.select("table.listing tbody tr")
        return [[cell.get_text(" ", strip=True) for cell in row.find_all("td")] for row in found]

    titles = [row[0].casefold() for row in rows(ordering="title")]
    assert titles == sorted(titles)
    assert [row[0].casefold() for row in rows(ordering="-title")] == titles[::-1]
    identifiers = [row[2].lower() for row in rows(ordering="-identifier")]
    assert identifiers == sorted(identifiers, reverse=True)
    countries = [row[1] for row in rows(ordering="country")]
    assert countries == sorted(countries)
    states = [row[3] for row in rows(ordering="state")]
    assert states == sorted(states, key=lambda state: state != "Niet in de bestanden")
    assert {row[3] for row in rows(state="published")} == {"In de bestanden"}
    assert {row[1] for row in rows(country="Ecuador")} == {"Ecuador"}
