"""The API: what it finds, how it pages, and how it refuses."""

import json

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from cooperation.addresses import PARAMETERS
from cooperation.finder import queries
from cooperation.finder.choices import groups_below
from cooperation.finder.selection import Reader
from cooperation.models import Figure, PartnerPage, Partnership, ProgrammePage
from cooperation.opendata.tables import TABLES
from tests import factories

pytestmark = pytest.mark.django_db

API = "/data/api/v1"
QUERIES = {"programmes": 16, "partners": 15, "figures": 27, "partnerships": 15, "countries": 10, "programmes/21": 13}


def asked(client, question: str, status: int = 200) -> dict:
    response = client.get(f"{API}/{question}")
    assert response.status_code == status, response.content
    return response.json()


def ids(client, question: str) -> set:
    return {row["id"] for row in asked(client, question)["rows"]}


@pytest.mark.parametrize("name", TABLES)
def test_the_lists_have_the_rows_of_the_files(client, name):
    files = client.get(f"/data/{name}.json")
    rows = {row["id"]: row for row in rows_of(files)}
    assert {row["id"]: row for row in asked(client, f"{name}?limit=100")["rows"]} == rows


def rows_of(response) -> list[dict]:
    return json.loads(b"".join(response.streaming_content))["rows"]


@pytest.mark.parametrize("name", TABLES)
def test_the_pages_of_a_list_make_the_list(client, name):
    whole = asked(client, f"{name}?limit=100")
    rows, address = [], f"{API}/{name}?limit=2"
    while address:
        page = client.get(address).json()
        assert page["total"] == whole["total"] == len(whole["rows"])
        rows += page["rows"]
        address = page["next"]
    assert rows == whole["rows"]


FINDER = {
    "country=PE": "country=PE",
    "country=pe&country=bo": "country=pe&country=bo",
    "status=running": "status=running",
    "status=ended&channel=governmental": "status=ended&channel=governmental",
    "active_from=2016&active_to=2018": "from=2016&to=2018",
    "active_to=2016": "to=2016",
    "q=water": "q=water",
    "region=PE-LOR": "region=PE-LOR",
    "sector=water": "sector=water",
}


@pytest.mark.parametrize("question", FINDER)
def test_the_filters_find_what_the_finder_finds(client, question):
    for name, model in (("programmes", ProgrammePage), ("partners", PartnerPage)):
        if name == "partners" and "status" in question:
            continue
        selection = selection_of(question)
        found = queries.selected(selection).values_list("page_id", flat=True)
        expected = set(model.objects.live().public().filter(pk__in=list(found)).values_list("pk", flat=True))
        assert ids(client, f"{name}?limit=100&{question}") == expected


def selection_of(question: str):
    """What the finder reads from its own address, with its own names."""
    names = {"active_from": "first_year", "active_to": "last_year", "q": "words"}
    address = QueryDict(mutable=True)
    for name, values in QueryDict(question).lists():
        address.setlist(str(PARAMETERS[names.get(name, name)]), values)
    return Reader(address).selection(groups_below(factories.section()))


def test_a_sector_is_found_by_its_code_and_by_its_name_in_any_language(client):
    found = [ids(client, f"programmes?sector={name}") for name in ("health", "salud", "Gezondheid")]
    assert found[0] == found[1] == found[2] != set()


def test_figures_and_partnerships_are_found_by_their_page(client):
    figure, row = Figure.objects.first(), Partnership.objects.first()
    assert all(
        each["about_id"] == figure.page_id for each in asked(client, f"figures?about_id={figure.page_id}")["rows"]
    )
    assert {each["kind"] for each in asked(client, "figures?kind=target")["rows"]} == {"target"}
    assert {each["about"] for each in asked(client, "figures?about=partner")["rows"]} == {"partner"}
    assert ids(client, f"partnerships?partner_id={row.page_id}") == {
        str(uid) for uid in Partnership.objects.filter(page=row.page_id).values_list("uid", flat=True)
    }


def test_one_programme_is_the_row_of_its_list(client):
    (first, *_others) = asked(client, "programmes")["rows"]
    assert asked(client, f"programmes/{first['id']}") == first


REFUSED = [
    ("programmes?kleur=rood", 400, "Unknown parameter: kleur. Parameters here: active_from,"),
    ("programmes?cursor=nonsense", 400, "cursor"),
    (f"programmes?cursor={'x' * 50_000}", 400, "cursor"),
    ("programmes?limit=0", 400, "limit"),
    ("programmes?limit=99999999999999999999", 400, "limit"),
    ("programmes?active_from=now", 400, "active_from"),
    ("programmes?status=ending", 400, "status"),
    ("programmes?country=XX", 400, "There are: BO, EC, PE"),
    ("programmes?sector=%F0%9F%92%A9", 400, "sector"),
    ("programmes?region='; DROP TABLE", 400, "region"),
    (f"programmes?q={'x' * 50_000}", 400, "q"),
    ("programmes?" + "country=PE&" * 1_000, 400, "country"),
    ("programmes?language=en", 400, "language"),
    ("figures?about_id=99999999999999999999", 400, "about_id"),
    ("programmes/abc", 400, "id"),
    ("programmes/99999999999999999999999", 404, "There is no programme"),
    ("programmes/21?x=1", 400, "Unknown parameter: x. Parameters here: none."),
    ("nothing", 404, "There is nothing"),
    ("programmes/21/more", 404, "There is nothing"),
]


@pytest.mark.parametrize(("question", "status", "words"), REFUSED, ids=lambda value: str(value)[:30])
def test_what_cannot_be_answered_is_told_as_a_problem(client, question, status, words):
    response = client.get(f"{API}/{question}")
    told = response.json()
    assert (response.status_code, response["Content-Type"], told["status"]) == (
        status,
        "application/problem+json",
        status,
    )
    assert words in told["detail"]
    assert told.keys() == {"type", "title", "status", "detail", "instance"}
    assert response["Access-Control-Allow-Origin"] == "*"
    assert len(response.content) < 2_000


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_takes_nothing_in(client, method):
    response = getattr(client, method)(f"{API}/programmes")
    assert (response.status_code, response["Allow"], response.json()["status"]) == (405, "GET, HEAD", 405)


def test_a_cursor_of_one_list_is_none_of_another(client):
    address = asked(client, "programmes?limit=1")["next"].replace("/programmes?", "/partners?")
    assert client.get(address).status_code == 400


@pytest.mark.parametrize(
    "question", ["q=%EF%BB%BF", "q=%27%22%26|!():*", "q=%E2%80%8F%D7%A9", "q=" + "a%20" * 60, "q= "]
)
def test_odd_words_are_answered(client, question):
    assert isinstance(asked(client, f"programmes?{question}")["total"], int)


def test_the_description_is_valid_and_in_english(client):
    described = client.get("/data/openapi.json").json()
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert described["paths"].keys() == {f"/{name}" for name in TABLES} | {"/programmes/{id}"}
    properties = described["components"]["schemas"]["ProgrammesRow"]["properties"]
    assert list(properties) == TABLES["programmes"].names
    assert properties["title_es"]["description"] == "Title of the page. Language: es."
    for operations in described["paths"].values():
        assert "application/problem+json" in operations["get"]["responses"]["400"]["content"]


def test_every_row_is_as_the_description_says(client):
    described = client.get("/data/openapi.json").json()
    for name in TABLES:
        schema = described["components"]["schemas"][f"{name.capitalize()}Row"]
        for row in asked(client, f"{name}?limit=100")["rows"]:
            Draft202012Validator(schema).validate(row)


def test_an_answer_costs_a_fixed_number_of_queries(client):
    costs = {}
    for question in QUERIES:
        with CaptureQueriesContext(connection) as captured:
            asked(client, question)
        costs[question] = len(captured)
    assert costs == QUERIES
    with CaptureQueriesContext(connection) as captured:
        asked(
            client, "programmes?limit=1&country=PE&sector=salud&region=PE-LOR&q=water&status=ended&channel=governmental"
        )
    assert len(captured) <= 20
