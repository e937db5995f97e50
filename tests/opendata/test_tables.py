"""The tables: CSV and JSON say what the pages say, to the letter, and nothing that is not public."""

import csv
import json
import tracemalloc
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
import rdflib
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from django.utils import timezone, translation

from cooperation.models import Call, CountryPage, Figure, MoneyLine, PartnerPage, Partnership, ProgrammePage, Region
from cooperation.opendata import pages, published
from cooperation.opendata.serialisers import csv_cell, csv_of, json_of
from cooperation.opendata.tables import PROGRAMMES, TABLES
from embassy.clock import on_day
from embassy.office.models import EmbassySettings
from tests import factories
from tests.pages.test_visibility import CANARY, KINDS

pytestmark = pytest.mark.django_db

SHARED, PER_CHUNK = 2, 8  # of the programmes: the settings, the countries; each chunk
OF_PAGES = {"figures": 25, "budgets": 25, "spending": 25}  # on all pages
OF_PARTNERS = {"partners": 13, "partnerships": 13, "calls": 13}
QUERIES = {"programmes": 14, "countries": 8} | OF_PARTNERS | OF_PAGES  # with the four of ETag
FILES = [f"/data/{name}.{form}" for name in TABLES for form in ("csv", "json")]


def content(client, address: str, **headers) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, address
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def rows_of_json(client, name: str) -> list[dict]:
    return json.loads(content(client, f"/data/{name}.json"), parse_float=Decimal)["rows"]


def rows_of_csv(client, name: str) -> list[dict]:
    return list(csv.DictReader(StringIO(content(client, f"/data/{name}.csv"), newline="")))


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_json_have_the_same_rows_and_columns(client, name):
    Call.objects.create(page=PartnerPage.objects.first(), title_nl="Oproep", closes_on=date(2099, 12, 31))
    MoneyLine.objects.create(page=ProgrammePage.objects.first(), kind="budget", value=Decimal("1.50"))
    as_json, as_csv = rows_of_json(client, name), rows_of_csv(client, name)
    assert as_csv == [{column: csv_cell(cell) for column, cell in row.items()} for row in as_json]
    fields = json.loads(content(client, f"/data/{name}.json"))["fields"]
    assert [field["name"] for field in fields] == list(as_csv[0]) == TABLES[name].names
    assert all(field["meaning"].keys() == {"nl", "es"} and all(field["meaning"].values()) for field in fields)


def test_programmes_agree_with_their_pages_record_by_record(client):
    rows = {row["id"]: row for row in rows_of_json(client, "programmes")}
    pages = list(ProgrammePage.objects.live().public())
    assert rows.keys() == {page.pk for page in pages}
    for page in pages:
        row = rows[page.pk]
        assert (row["status"], row["start"], row["end"]) == (page.status, page.start or None, page.end or None)
        assert row["country"] == page.country.iso_code
        assert row["purpose_codes"] == [each.purpose_code for each in page.sectors.all()]
        for language in ("nl", "es"):
            html = client.get(row[f"url_{language}"]).content.decode()
            shown = [row[f"title_{language}"], row[f"objective_{language}"], *row[f"sectors_{language}"]]
            shown += [*row[f"funding_{language}"], *row[f"implementing_{language}"]]
            assert [text for text in shown if text and text not in html.replace("&#x27;", "'")] == []


def test_figures_partners_partnerships_and_countries_agree_with_their_pages(client):
    figures = {row["id"]: row for row in rows_of_json(client, "figures")}
    public = [page.pk for model in (CountryPage, ProgrammePage, PartnerPage) for page in model.objects.live().public()]
    records_of = {str(figure.uid): figure for figure in Figure.objects.filter(page__in=public)}
    assert figures.keys() == records_of.keys()
    for uid, figure in records_of.items():
        row = figures[uid]
        assert (row["value"], row["year"], row["until_year"]) == (figure.number, figure.year, figure.until_year)
        assert row["label_es"] in client.get(row["url_es"]).content.decode()
    for name in ("partners", "partnerships", "countries"):
        for row in rows_of_json(client, name):
            html = client.get(row["url_nl"]).content.decode()
            told = [row.get(column) for column in ("lead_nl", "achieved_nl", "organisation_nl")]
            assert [text for text in told if text and text not in html] == []
    assert len(rows_of_json(client, "partnerships")) == Partnership.objects.count()


def test_dates_keep_their_precision_and_status_is_that_of_the_day(client):
    country = factories.country(iso_code="CO")
    pages = [factories.programme(country, start=start, end="2030") for start in ("2020", "2020-05", "2020-05-31")]
    with on_day(date(2030, 6, 1)):
        rows = {row["id"]: row for row in rows_of_json(client, "programmes")}
    assert [rows[page.pk]["start"] for page in pages] == ["2020", "2020-05", "2020-05-31"]
    assert rows[pages[0].pk]["status"] == "ending"


def test_texts_are_no_formulas_and_numbers_stay_numbers(client):
    evil = ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"]
    country = factories.country(iso_code="CO")
    for text in evil:
        factories.programme(country, title_nl=text, title_es=text)
    Figure.objects.create(page=country, number=Decimal("-1234.50"), label_nl='a,"b"\nc', label_es="d")
    titles = [row["title_nl"] for row in rows_of_csv(client, "programmes")]
    assert [f"'{text}" for text in evil] == titles[-len(evil) :]
    (figure,) = [row for row in rows_of_csv(client, "figures") if row["about_id"] == str(country.pk)]
    assert (figure["value"], figure["label_nl"]) == ("-1234.5", 'a,"b"\nc')
    lines = content(client, "/data/programmes.csv").split("\r\n")
    assert lines[-1] == ""
    assert lines[0].startswith("id,iati_identifier,code,title_nl,title_es,")


def test_numbers_keep_all_their_digits():
    row = {"value": Decimal("99999999999999.99"), "shares": [Decimal("33.30"), None], "words": ["a|b", "c\\", ""]}
    assert "99999999999999.99" in "".join(json_of({"name": "x"}, [row]))
    (_head, line) = "".join(csv_of(list(row), [row])).splitlines()
    assert line == "99999999999999.99,33.3|,a\\|b|c\\\\|"


def test_the_byte_order_mark_comes_when_asked(client):
    assert content(client, "/data/partners.csv?bom=1")[0] == "\ufeff"
    assert content(client, "/data/partners.csv?bom=x")[0] == "i"


@pytest.mark.parametrize("address", FILES)
def test_a_file_has_a_name_is_open_to_all_sites_and_the_same_for_all_readers(client, address):
    response = client.get(address)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert f'filename="{address.rsplit("/")[-1]}"' in response["Content-Disposition"]
    assert "Accept-Language" not in response.get("Vary", "")
    head = client.head(address)
    assert (head.status_code, head["ETag"], b"".join(head.streaming_content)) == (200, response["ETag"], b"")
    assert client.post(address).status_code == 405


ADDRESSES = ["/data/programmes.csv", "/data/partners.json", "/data/catalogue.jsonld", "/data/api/v1/programmes?limit=2"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_asks_again_is_told_that_nothing_changed_until_something_does(client, address):
    first = client.get(address)
    again = {"if-none-match": first["ETag"]}
    assert client.get(address, headers=again).status_code == 304
    since = {"if-modified-since": first["Last-Modified"]}
    assert client.get(address, headers=since).status_code == 304
    page = factories.programme()
    changed = client.get(address, headers=again)
    assert changed.status_code == 200
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert client.get(address, headers={"if-none-match": changed["ETag"]}).status_code == 200
    with on_day(date.today() + timedelta(days=1)):
        assert client.get(address, headers={"if-none-match": changed["ETag"]}).status_code == 200


def test_addresses_that_visitors_invent_leave_no_trace_in_the_cache(client, settings):
    folder = settings.CACHES["default"]["LOCATION"]
    client.get("/data/iati/activity/warm.xml")
    kept = len(list(folder.iterdir()))
    for number in range(5):
        client.get(f"/data/programmes.csv?x={number}")
        client.get(f"/data/iati/activity/{number}.xml")
    assert len(list(folder.iterdir())) == kept


# --- nothing that is not public


def addresses_below_data() -> set[str]:
    """Every address below /data/, from the patterns themselves: one that is new is here too."""
    values = {"id": "21", "country": "CO", "iati_identifier": "XX-DEMO-LIMA-1"}

    def walk(patterns, prefix):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns, prefix + str(pattern.pattern))
            elif str(pattern.pattern) or pattern.name:
                yield prefix + str(pattern.pattern)

    (data,) = [each for each in get_resolver().url_patterns if str(each.pattern) == "data/"]
    found = set()
    for address in walk(data.url_patterns, "/data/"):
        plain = address.replace("^", "").replace("\\.", ".").replace("\\Z", "")
        plain = plain.replace("(?P<country>[A-Z]{2})", "CO").replace("<str:iati_identifier>", values["iati_identifier"])
        found.add(plain.replace("<id>", values["id"]).replace("<int:id>", values["id"]))
    return found | {reverse("data")}


API_QUERIES = [
    *(f"programmes?{query}" for query in (
        "country=CO", "channel=governmental", "status=running", "active_from=2000", "active_to=2050",
        f"q={CANARY}", f"q={CANARY}&language=es", "limit=100", "region=PE-LOR", "sector=salud",
    )),
    *(f"partners?{query}" for query in ("country=CO", f"q={CANARY}", "region=PE-LOR", "limit=100")),
    "figures?country=CO", "figures?about=programme", "partnerships?country=CO", "partnerships?limit=100",
    "budgets?country=CO", "spending?about=programme",
]  # fmt: skip


def test_the_walk_finds_all_addresses():
    found = addresses_below_data()
    assert {*FILES, "/data/", "/data/catalogue.jsonld", "/data/openapi.json", "/data/api/v1/programmes/21"} <= found
    assert not [address for address in found if set(address) & set("<>()^\\")]
    assert len(found) >= 23


def test_what_is_not_public_is_at_no_address_below_data(client):
    country = factories.country(iso_code="CO")
    for number, hide in enumerate(KINDS):
        page = hide(country)
        page.iati_identifier = f"XX-DEMO-LIMA-{number}"
        type(page).objects.filter(pk=page.pk).update(iati_identifier=page.iati_identifier)
        Figure.objects.create(page=page, number=7, label_nl=CANARY, label_es=CANARY)
        assert client.get(f"/data/api/v1/programmes/{page.pk}").status_code == 404
        assert client.get(f"/data/api/v1/figures?about_id={page.pk}").json()["total"] == 0
    organisation = factories.organisation(name_nl=CANARY, name_es=CANARY, acronym=CANARY)
    partner = factories.partner(country)
    row = Partnership(organisation=organisation, name_withheld=True, place_withheld=True)
    partner.partnerships = [row]
    factories.published(partner)
    row = Partnership.objects.get(page=partner)
    row.regions.set([Region.objects.create(code="CO-ZZZ", name_nl=CANARY, name_es=CANARY)])
    row.save()
    for address in addresses_below_data() | {f"/data/api/v1/{query}" for query in API_QUERIES}:
        response = client.get(address, follow=True)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        told = body.decode().replace(f"There is no “{CANARY}”", "")
        assert response.status_code in {200, 404}, (address, body)
        assert CANARY not in told, address
        assert "CO-ZZZ" not in told, address


# --- scale


def test_a_file_costs_a_fixed_number_of_queries(client):
    client.get("/data/countries.json")
    costs = {}
    for name in QUERIES:
        with CaptureQueriesContext(connection) as captured:
            content(client, f"/data/{name}.csv")
        costs[name] = len(captured)
    assert costs == QUERIES


def test_each_thousand_rows_cost_the_same_queries(monkeypatch):
    """Chunks of two stand for those of a thousand."""
    costs = []
    for chunk in (1_000, 2):
        monkeypatch.setattr(published, "CHUNK", chunk)
        with CaptureQueriesContext(connection) as captured:
            assert len(list(PROGRAMMES.rows("http://x"))) == 10
        costs.append(len(captured))
    assert costs[0] == SHARED + PER_CHUNK
    assert costs[1] <= SHARED + 5 * PER_CHUNK  # some have no region, and ask no more about it


def test_a_piece_of_a_file_is_small_however_many_rows_there_are():
    row = {"id": 1, "title_nl": "x" * 100}

    def most(number: int) -> int:
        tracemalloc.start()
        for part in csv_of(list(row), (row for _ in range(number))):
            assert len(part) < 50_000
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(20_000) < 2 * most(1_000)


# --- the catalogue and the page


def test_the_catalogue_has_what_dcat_ap_requires(client):
    graph = rdflib.Graph().parse(data=content(client, "/data/catalogue.jsonld"), format="json-ld")
    dcat, dct = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.Namespace("http://purl.org/dc/terms/")

    def all_of(kind):
        return set(graph.subjects(rdflib.RDF.type, dcat[kind]))

    (catalogue,) = all_of("Catalog")
    assert set(graph.objects(catalogue, dcat.dataset)) == all_of("Dataset")
    assert len(all_of("Dataset")) == len(TABLES) + 1
    for node in {catalogue} | all_of("Dataset"):
        for required in (dct.title, dct.description):
            assert {text.language for text in graph.objects(node, required)} == {"nl", "es"}
        (publisher,) = graph.objects(node, dct.publisher)
        assert graph.value(publisher, rdflib.Namespace("http://xmlns.com/foaf/0.1/").name)
        assert graph.value(node, dct.modified).datatype == rdflib.XSD.dateTime
        places = {str(place).rsplit("/", 1)[-1] for place in graph.objects(node, dct.spatial)}
        assert places == {"PER", "BOL", "ECU"}
        assert graph.value(node, dcat.contactPoint)
    for file in all_of("Distribution"):
        assert (None, dcat.distribution, file) in graph
        for required in (dcat.accessURL, dcat.downloadURL, dcat.mediaType, dct["format"]):
            assert isinstance(graph.value(file, required), rdflib.URIRef)
        assert str(graph.value(file, dct.license)) == EmbassySettings.load().licence_url
        answer = client.get(str(graph.value(file, dcat.accessURL)))
        assert answer["Content-Type"].split(";")[0] == str(graph.value(file, dcat.mediaType)).partition("types/")[2]
    (service,) = all_of("DataService")
    assert len(set(graph.objects(service, dcat.servesDataset))) == len(TABLES)


@pytest.mark.parametrize(("language", "licence"), [("nl", "CC-BY-4.0"), ("es", "CC0-1.0")])
def test_the_page_tells_what_there_is(client, language, licence):
    EmbassySettings.objects.update(data_licence=licence)
    response = client.get("/data/", headers={"accept-language": language}, follow=True)
    assert response.redirect_chain == [(reverse_in(language), 302)]
    html = response.content.decode()
    assert EmbassySettings.load().licence_url in html
    for name, table in TABLES.items():
        assert f'href="/data/{name}.csv"' in html
        assert f'href="/data/{name}.json"' in html
        assert all(f"<code>{column}</code>" in html for column in table.names)
    assert '<section class="scroll' in html
    assert '"@type":"Dataset"' in html
    assert f'href="{reverse_in("es" if language == "nl" else "nl")}"' in html


def test_the_page_counts_the_rows_of_each_table_in_whatever_order_they_come(client, monkeypatch):
    monkeypatch.setattr(pages, "TABLES", dict(reversed(TABLES.items())))
    response = client.get(reverse_in("nl"))
    told = {shown.table.name: shown.rows for shown in response.context["tables"]}
    assert told == {name: len(rows_of_json(client, name)) for name in TABLES}


def reverse_in(language: str) -> str:
    with translation.override(language):
        return reverse("data")


def test_the_page_counts_what_is_in_the_iati_file_and_says_why_the_others_are_not(client):
    html = client.get(reverse_in("nl")).content.decode()
    outside = ProgrammePage.objects.live().public().count() - 1
    assert f"{outside} programma’s staan er niet in:" in html
    factories.programme()
    assert f"{outside + 1} programma’s staan er niet in:" in client.get(reverse_in("nl")).content.decode()


def test_the_page_is_in_the_sitemap_and_in_the_footer(client):
    sitemap = client.get("/sitemap-data.xml").content.decode()
    for language in ("nl", "es"):
        assert f"<loc>http://testserver{reverse_in(language)}</loc>" in sitemap
        assert f'href="{reverse_in(language)}"' in client.get(f"/{language}/").content.decode()


def test_the_page_costs_a_fixed_number_of_queries(client):
    client.get(reverse_in("nl"))
    costs = []
    for number in (0, 3):
        for _ in range(number):
            factories.programme()
        client.get(reverse_in("nl"))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse_in("nl"))
        costs.append(len(captured))
    assert costs == [18, 18]


@pytest.mark.parametrize("address", ["programmes.xlsx", "nothing.csv", "programmes.csv/", "..%2f", "x" * 100_000])
def test_what_does_not_exist_is_said_not_to(client, address):
    assert client.get(f"/data/{address}").status_code == 404
