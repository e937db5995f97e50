"""The IATI files of the site: what they say, what stays out, and what asking again costs."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from cooperation.models import (
    Figure,
    MoneyLine,
    Organisation,
    Partnership,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
    Region,
    RelatedActivity,
    Sector,
)
from cooperation.opendata import published
from embassy.clock import on_day
from tests import factories
from tests.opendata.ruleset import LANG, violations
from tests.pages.test_visibility import CANARY, KINDS

pytestmark = pytest.mark.django_db
ALL = "/data/iati/activities.xml"
QUERIES = {"first": 13, "again": 4}  # of the file of all; to make it, and to say that nothing changed


def content(client, address: str = ALL, **headers) -> bytes:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def activities(client, address: str = ALL) -> dict:
    return {one.findtext("iati-identifier"): one for one in etree.fromstring(content(client, address))}


def valid(country=None, name: str = "P1", **fields) -> ProgrammePage:
    """A public programme that passes the rules."""
    titles = {
        "objective_nl": "Water",
        "objective_es": "Agua",
        "start": "2020",
        "iati_identifier": f"XX-DEMO-LIMA-{name}",
    }
    page = factories.programme(country or factories.country(iso_code="CO"), **(titles | fields))
    page.sectors = [ProgrammeSector(sector=Sector.objects.first(), purpose_code="14010")]
    page.organisations = [ProgrammeOrganisation(organisation=Organisation.objects.first(), role="1")]
    return factories.published(page)


def test_the_demo_is_valid_and_has_content(client):
    assert violations(content(client), date.today()) == []
    assert set(activities(client)) == {"XX-DEMO-LIMA-PE-SISTEC"}


def test_every_text_is_there_once_per_language(client):
    titles = activities(client)["XX-DEMO-LIMA-PE-SISTEC"].findall("title/narrative")
    assert [title.get(LANG) for title in titles] == ["nl", "es"]
    assert [title.text[:20] for title in titles] == ["SISTEC: ziekteverzek", "SISTEC: aseguramient"]


def test_the_date_of_a_file_is_at_most_a_planned_start_that_names_the_file(client):
    (planned, end) = activities(client)["XX-DEMO-LIMA-PE-SISTEC"].findall("activity-date")
    assert (planned.get("type"), planned.get("iso-date"), end.get("type")) == ("1", "2011-11-30", "4")
    assert [said.text for said in planned.findall("narrative")] == [
        "Datum van het technisch en financieel dossier, niet van het begin",
        "Fecha del dosier técnico y financiero, no del inicio",
    ]


def test_a_start_stands_beside_the_date_of_the_file(client):
    page = valid(start="2020", end="2022-03", file_date=date(2019, 6, 1))
    one = activities(client)[page.iati_identifier]
    dates = [(found.get("type"), found.get("iso-date")) for found in one.findall("activity-date")]
    assert dates == [("1", "2019-06-01"), ("2", "2020-01-01"), ("4", "2022-03-31")]
    assert violations(content(client), date.today()) == []


@pytest.mark.parametrize(
    ("day", "status", "dates"),
    [
        (date(2019, 12, 31), "1", [("1", "2020-01-01"), ("3", "2022-03-31")]),
        (date(2020, 1, 1), "2", [("2", "2020-01-01"), ("3", "2022-03-31")]),
        (date(2022, 3, 31), "2", [("2", "2020-01-01"), ("3", "2022-03-31")]),
        (date(2022, 4, 1), "4", [("2", "2020-01-01"), ("4", "2022-03-31")]),
    ],
)
def test_status_and_kinds_of_dates_follow_the_day(client, day, status, dates):
    page = valid(start="2020", end="2022-03")
    with on_day(day):
        one = activities(client)[page.iati_identifier]
    assert one.find("activity-status").get("code") == status
    assert [(found.get("type"), found.get("iso-date")) for found in one.findall("activity-date")] == dates


def test_a_date_says_how_precise_it_is(client):
    page = valid(start="2020", end="2022-03")
    year, month = activities(client)[page.iati_identifier].findall("activity-date")
    assert year.findtext("narrative").startswith("2020 (")
    assert month.findtext("narrative").startswith("2022-03 (")


def test_all_that_a_programme_says_stands_in_the_order_of_the_standard(client, page):
    programme = valid(page("peru"), goals=[6, 13], aid_type="B04", code="PE-P1")
    programme.regions = [Region.objects.get(code="PE-LOR")]
    programme.figures = [
        Figure(kind="target", number=10, label_nl="scholen", label_es="escuelas", year=2021, timing="by"),
        Figure(kind="result", number=7, label_nl="scholen", label_es="escuelas", year=2020, until_year=2021),
        Figure(
            kind="result", number=42, unit="change", exactness="about", label_nl="oogst", year=2020, until_year=2021
        ),
        Figure(kind="result", number=3, label_nl="zonder periode"),
        Figure(kind="amount", number=3, unit="EUR", label_nl="geld", year=2021),
    ]
    day = date(2020, 5, 1)
    programme.money = [
        MoneyLine(kind="budget", value=100, period_start=day, period_end=day + timedelta(364), value_date=day),
        MoneyLine(kind="3", value=Decimal("9.5"), currency="PEN", period_start=day, period_end=day, value_date=day),
        MoneyLine(kind="budget", value=1, period_start=day, period_end=day + timedelta(365), value_date=day),
    ]
    programme.related = [RelatedActivity(identifier="BE-X-1", kind="5")]
    factories.published(programme)
    assert violations(content(client, "/data/iati/PE.xml"), date.today()) == []
    one = activities(client, f"/data/iati/activity/{programme.iati_identifier}.xml")[programme.iati_identifier]
    found = {path: one.find(path) for path in ("location/location-id", "location/point/pos", "default-aid-type")}
    assert (found["location/location-id"].get("vocabulary"), one.find("location").get("ref")) == ("G1", "PE-LOR")
    assert found["location/point/pos"].text == "-3.75 -73.25"
    assert found["default-aid-type"].get("code") == "B04"
    assert one.find("activity-scope").get("code") == "6"
    assert [tag.get("code") for tag in one.findall("tag") if tag.get("vocabulary") == "2"] == ["6", "13"]
    assert [value.text for value in one.findall("budget/value")] == ["100"]
    assert [(value.text, value.get("currency")) for value in one.findall("transaction/value")] == [("9.5", "PEN")]
    assert one.find("related-activity").attrib == {"ref": "BE-X-1", "type": "5"}
    schools, harvest = one.findall("result/indicator")
    assert [(said.tag, said.get("value")) for said in schools.find("period") if said.get("value")] == [
        ("target", "10"),
        ("actual", "7"),
    ]
    assert harvest.find("baseline").attrib == {"year": "2020", "value": "0"}
    assert harvest.findtext("period/actual/comment/narrative")
    assert [link.find("language").get("code") for link in one.findall("document-link")] == ["nl", "es"]


def test_a_sector_without_a_share_is_a_tag_and_no_sector(client):
    page = valid()
    water = Sector.objects.get(code="water")
    main = ProgrammeSector(sector=Sector.objects.first(), purpose_code="14010", sort_order=0)
    page.sectors = [main, ProgrammeSector(sector=water, purpose_code="14031", sort_order=1)]
    factories.published(page)
    assert violations(content(client), date.today()) == []
    one = activities(client)[page.iati_identifier]
    assert [(sector.get("code"), sector.get("percentage")) for sector in one.findall("sector")] == [("14010", "100")]
    tags = [(tag.get("code"), tag.findtext("narrative")) for tag in one.findall("tag[@vocabulary='99']")]
    assert tags[-1] == ("water", "Water")
    (row,) = (row for row in client.get("/data/api/v1/programmes?sector=water").json()["rows"] if row["id"] == page.pk)
    assert row["sector_codes"][-1] == "water"
    assert row["sector_shares"] == [None, None]


def test_an_unknown_country_a_wrong_code_and_one_without_activities_are_not_found(client):
    for name in ("ZZ", "pe", "BO", "activity/XX-DEMO-LIMA", "activity/XX-DEMO-LIMA-BO-PNC2", "activity/" + "x" * 5000):
        assert client.get(f"/data/iati/{name}.xml").status_code == 404
    assert client.post(ALL).status_code == 405


@pytest.mark.parametrize("hide", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_not_public_is_in_no_file(client, hide):
    country = factories.country(iso_code="CO")
    valid(country)
    page = hide(country)
    ProgrammePage.objects.filter(pk=page.pk).update(iati_identifier=f"XX-DEMO-LIMA-{CANARY}", objective_nl=CANARY)
    for address in (ALL, "/data/iati/CO.xml"):
        assert CANARY.encode() not in content(client, address)
    assert client.get(f"/data/iati/activity/XX-DEMO-LIMA-{CANARY}.xml").status_code == 404


def test_withheld_names_and_places_are_in_no_record():
    country = factories.country(iso_code="CO")
    partner = factories.partner(country)
    region = Region.objects.create(code="CO-AMA", name_nl="Amazonas")
    partner.partnerships = [
        Partnership(organisation=factories.organisation(name_nl=CANARY), name_withheld=True, since=2001),
        Partnership(organisation=factories.organisation(), place_withheld=True, regions=[region]),
    ]
    factories.published(partner)
    (record,) = published.partners(country="CO")
    assert CANARY not in str(record)
    assert [row.organisation is None for row in record.partnerships] == [True, False]
    assert [row.regions for row in record.partnerships] == [(), ()]
    assert record.regions == ()


def test_who_asks_again_learns_that_nothing_changed(client):
    first = client.get(ALL)
    for header, value in (("if-none-match", first["ETag"]), ("if-modified-since", first["Last-Modified"])):
        assert client.get(ALL, headers={header: value}).status_code == 304


def publish(page):
    page.save_revision().publish()


def expire(page):
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))


def rename_organisation(page):
    Organisation.objects.filter(pk=page.organisations.first().organisation_id).update(name_nl="Anders")


@pytest.mark.parametrize("change", [publish, expire, rename_organisation])
def test_who_asks_again_gets_what_has_changed(client, change):
    page = valid()
    etag = client.get(ALL)["ETag"]
    change(page)
    assert client.get(ALL, headers={"if-none-match": etag}).status_code == 200


def test_a_new_day_is_a_new_version(client):
    etag = client.get(ALL)["ETag"]
    with on_day(date.today() + timedelta(1)):
        assert client.get(ALL, headers={"if-none-match": etag}).status_code == 200


def test_a_file_costs_the_same_queries_with_one_programme_and_with_many(client):
    def cost(**headers) -> int:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(ALL, headers=headers)
            b"".join(getattr(response, "streaming_content", ()))
        return len(asked)

    cost()
    few = cost()
    country = factories.country(iso_code="CO")
    for number in range(8):
        valid(country, f"P{number}")
    cost()
    etag = client.get(ALL)["ETag"]
    assert few == cost() == QUERIES["first"]
    assert cost(**{"if-none-match": etag}) == QUERIES["again"]


def test_pages_lead_to_their_files(client, page):
    for language, words in (("nl", "open data (IATI)"), ("es", "datos abiertos (IATI)")):
        for slug, address in (("peru", "/data/iati/PE.xml"), ("bolivia", "/data/iati/BO.xml")):
            html = client.get(page(slug).url_in(language)).content.decode()
            assert (address in html) == (words in html) == (slug == "peru")
    sistec = ProgrammePage.objects.get(code="PE-SISTEC")
    assert "/data/iati/activity/XX-DEMO-LIMA-PE-SISTEC.xml" in client.get(sistec.url_in("es")).content.decode()
