"""What keeps a programme out of the IATI files is told at the field that mends it, in the editor's language."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.users.models import UserProfile

from cooperation.dates import PartialDate
from cooperation.models import ProgrammePage
from cooperation.opendata.iati.kept import check_all
from cooperation.opendata.iati.rules import findings
from cooperation.opendata.records import Country, Figure, Money, Organisation, Participant, Programme, SectorShare
from cooperation.rules import whole_shares
from embassy.clock import today
from embassy.office.models import EmbassySettings
from tests import factories
from tests.admin.forms import PUBLISH, edit_url, filled_in, send
from tests.opendata.programmes import REPORTER

REPORT = "/admin/programmes/iati/"
QUERIES = 22  # of the report for an editor, with the page around it
DAY = date(2020, 1, 1)
WATER = {"nl": "Water", "es": "Agua"}
VALID = Programme(
    title=WATER,
    country=Country("PE", {"nl": "Peru"}),
    identifier="XX-DEMO-LIMA-1",
    objective=WATER,
    start=PartialDate(2020),
    sectors=(SectorShare(WATER, "14010"),),
    participants=(Participant("1", Organisation(WATER, "10")),),
)


def amount(kind: str, start: date | None, end: date | None, **more) -> tuple[Money, ...]:
    return (
        Money(
            kind, Decimal(1), **({"currency": "EUR", "value_date": start} | more), period_start=start, period_end=end
        ),
    )


BROKEN = [
    ({"identifier": ""}, "id_iati_identifier"),
    ({"identifier": "XX-DEMO-LIMA"}, "id_iati_identifier"),
    ({"identifier": "XX-DEMO-LIMA1"}, "id_iati_identifier"),
    ({"title": {"es": "Agua"}}, "id_title_nl"),
    ({"title": {"nl": "\x01 "}}, "id_title_nl"),
    ({"objective": {"es": "Agua"}}, "id_objective_nl"),
    ({"start": None}, "id_start"),
    ({"end": PartialDate(2019, 12, 31)}, "id_end"),
    ({"country": Country("", {})}, "id_iso_code"),
    ({"participants": ()}, "id_organisations-ADD"),
    ({"participants": (Participant("1", Organisation({}, "10")),)}, "id_organisations-0-organisation"),
    ({"sectors": ()}, "id_sectors-ADD"),
    ({"sectors": (SectorShare(WATER, ""),)}, "id_sectors-0-purpose_code"),
    (
        {"sectors": (SectorShare(WATER, "14010", Decimal(60)), SectorShare(WATER, "14020", Decimal(30)))},
        "id_sectors-1-share",
    ),
    (
        {"sectors": (SectorShare(WATER, "14010", Decimal(100)), SectorShare(WATER, "14020", Decimal(0)))},
        "id_sectors-1-share",
    ),
    ({"money": amount("budget", DAY, date(2021, 1, 1))}, "id_money-0-period_end"),
    ({"money": amount("budget", DAY, date(2019, 1, 1))}, "id_money-0-period_end"),
    ({"money": amount("3", DAY, today() + timedelta(2))}, "id_money-0-period_end"),
    ({"money": amount("3", DAY, None)}, "id_money-0-period_end"),
    ({"money": amount("2", DAY, DAY, value_date=today() + timedelta(2))}, "id_money-0-value_date"),
    ({"money": amount("3", DAY, DAY, value_date=None)}, "id_money-0-value_date"),
    ({"money": amount("3", DAY, DAY, currency="XYZ")}, "id_money-0-currency"),
    ({"money": amount("3", DAY, DAY, exactness="about")}, "id_money-0-exactness"),
    ({"money": amount("3", DAY, DAY, per="year")}, "id_money-0-per"),
    (
        {"figures": (Figure("result", Decimal(1), "count", WATER, year=2020, until_year=2019),)},
        "id_figures-0-until_year",
    ),
]


def test_a_commitment_may_be_for_years_to_come_or_for_none_that_is_known():
    for period in ((today(), today() + timedelta(900)), (None, None)):
        assert findings(replace(VALID, money=amount("2", *period, value_date=DAY)), REPORTER) == []


SHARES = {
    (None,): [100],
    (None, None): [100, 0],
    (Decimal(60), None, Decimal(40)): [60, 0, 40],
    (Decimal(100), None): [100, 0],
}


@pytest.mark.parametrize("shares", SHARES)
def test_a_sector_without_a_share_counts_for_nothing_unless_it_is_the_first_of_such(shares):
    assert whole_shares(shares) == SHARES[shares]
    rows = tuple(
        SectorShare(WATER, "14010" if part else "", share) for share, part in zip(shares, SHARES[shares], strict=True)
    )
    assert findings(replace(VALID, sectors=rows), REPORTER) == []


@pytest.mark.parametrize(("change", "field"), BROKEN)
def test_each_rule_that_is_broken_is_told_at_its_field(change, field):
    assert findings(VALID, REPORTER) == []
    assert [finding.field for finding in findings(replace(VALID, **change), REPORTER)] == [field]


@pytest.mark.parametrize(("change", "field"), [({"ref": ""}, "id_iati_ref"), ({"name": {}}, "id_iati_name_nl")])
def test_what_the_settings_lack_is_told_at_the_settings(change, field):
    (finding,) = findings(VALID, replace(REPORTER, **change))
    assert (finding.field, finding.where) == (field, "settings")


def pnc2() -> ProgrammePage:
    return ProgrammePage.objects.get(code="BO-PNC2")


def links(html: str) -> dict[str, str]:
    return {a.get_text(strip=True): a["href"] for a in BeautifulSoup(html, "html.parser").select("a[href*='#id_']")}


@pytest.mark.django_db
def test_the_form_of_a_programme_says_what_its_draft_lacks(editor):
    page = pnc2()
    assert links(editor.get(edit_url(page)).content.decode()) == {
        "Het begin ontbreekt; het jaar volstaat.": "#id_start"
    }
    send(editor, edit_url(page), {"start": "2013"})
    html = editor.get(edit_url(page)).content.decode()
    assert links(html) == {}
    assert "geldig voor IATI" in html


@pytest.mark.django_db
def test_publishing_is_never_stopped_and_says_what_is_missing_in_the_editors_language(moderator):
    user = get_user_model().objects.get(username="moderator")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "es"})
    page = pnc2()
    sent = filled_in(moderator, edit_url(page), {"source_nl": "Anders"}) | PUBLISH
    response = moderator.post(edit_url(page), sent, follow=True)
    page.refresh_from_db()
    assert not page.has_unpublished_changes
    messages = [str(message) for message in response.context["messages"]]
    assert any("Falta el inicio" in message and f"{edit_url(page)}#id_start" in message for message in messages)


@pytest.mark.django_db
def test_the_report_lists_what_is_in_the_files_and_what_is_not(editor):
    table = BeautifulSoup(editor.get(REPORT).content, "html.parser").select("table.listing tbody tr")
    rows = {row.select("td")[2].get_text(strip=True): row for row in table}
    assert len(rows) == ProgrammePage.objects.live().count()
    assert "In de bestanden" in rows["XX-DEMO-LIMA-PE-SISTEC"].get_text()
    missing = rows["XX-DEMO-LIMA-BO-PNC2"].select_one("a[href$='#id_start']")
    assert missing["href"] == f"{edit_url(pnc2())}#id_start"
    out = BeautifulSoup(editor.get(REPORT, {"state": "kept-out", "country": "Peru"}).content, "html.parser")
    assert len(out.select("table.listing tbody tr")) == 2
    csv = b"".join(editor.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert "Het begin ontbreekt" in csv


@pytest.mark.django_db
def test_the_report_costs_a_fixed_number_of_queries(editor):
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert editor.get(REPORT, {"ordering": "-title"}).status_code == 200
        return len(asked)

    cost()
    few = cost()
    for _number in range(8):
        factories.programme()
    check_all()  # as each commit does
    assert few == cost() == QUERIES


@pytest.mark.django_db
def test_without_a_reporting_organisation_there_are_no_files(client, editor):
    EmbassySettings.objects.update(iati_ref="")
    assert client.get("/data/iati/activities.xml").status_code == 404
    (address,) = links(editor.get(edit_url(pnc2())).content.decode()).values()
    assert address.endswith("#id_iati_ref")
