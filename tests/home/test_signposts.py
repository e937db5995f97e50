"""Signposts: the services in the menu, each with its steps, and found by the words that people type."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.blocks import StructBlockValidationError
from wagtail.models import Site

from embassy.desk.addresses import external_addresses
from embassy.desk.site import LivePages
from embassy.home.models import ServicesPage
from embassy.home.models.signposts import StepBlock
from tests import factories

pytestmark = pytest.mark.django_db

STEP = {
    "heading": {"nl": "Kijk daar", "es": "Mire allí"},
    "text": {"nl": "<p>Zij beslissen.</p>", "es": ""},
    "address": "https://beurs.example/",
    "link_text": {"nl": "De beurssite", "es": "El sitio de becas"},
}


def read(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize(("language", "name", "signpost"), [("nl", "Diensten", "Visum"), ("es", "Servicios", "Visa")])
def test_the_services_are_in_the_menu_and_lead_to_each_signpost(client, language, name, signpost):
    menu = read(client, f"/{language}/nergens/").select_one("header nav")
    services = read(client, menu.find("a", string=name)["href"])
    (link,) = [link for link in services.select("main .rows a") if signpost in link.get_text()]
    assert client.get(link["href"]).status_code == 200


def test_a_signpost_tells_what_to_do_who_decides_and_whom_to_ask(client):
    page = factories.signpost(
        steps=[{"type": "step", "value": STEP}],
        decided_by_nl="De universiteit",
        decided_by_es="La universidad",
        ask_nl="Vraag het de universiteit.",
        source_nl="Een gids",
        source_date="2026",
    )
    html = read(client, page.url_in("nl"))
    (step,) = html.select("ol.steps > li")
    assert (step.h3.get_text(), step.a["href"], step.a.get_text()) == ("Kijk daar", STEP["address"], "De beurssite")
    text = " ".join(html.main.get_text().split())
    for told in (
        "Wie beslist: De universiteit",
        "Vraag het de universiteit.",
        "lima@diplobel.fed.be",
        "Een gids, 2026",
    ):
        assert told in text
    spanish = read(client, page.url_in("es"))
    assert spanish.select_one(".steps .rich")["lang"] == "nl"
    assert spanish.select_one(".steps a").get_text() == "El sitio de becas"


def test_a_signpost_of_which_nothing_is_known_says_whom_to_ask_and_has_no_other_heading(client):
    html = read(client, factories.signpost().url_in("nl")).main
    assert [heading.get_text() for heading in html.select("h2")] == ["Aan wie u het vraagt"]
    assert html.select_one("a[href^=mailto]").get_text() == "lima@diplobel.fed.be"


@pytest.mark.parametrize(
    ("language", "words", "slug"),
    [
        *(("nl", words, "studiebeurzen") for words in ("beurs", "studiebeurs", "beca", "scholarship")),
        *(("nl", words, "visum-voor-belgie") for words in ("visum", "visa", "Schengen")),
        *(("nl", words, "paspoort-en-identiteitspapieren") for words in ("paspoort", "pasaporte", "identiteitskaart")),
        *(
            ("nl", words, "burgerlijke-stand")
            for words in ("geboorteakte", "apostille", "huwelijksakte", "legaliseren")
        ),
        *(("es", words, "becas-de-estudio") for words in ("beca", "becas", "maestría", "beurs")),
        *(("es", words, "visa-para-belgica") for words in ("visa", "visado", "visum")),
        *(("es", words, "pasaporte-y-documentos-de-identidad") for words in ("pasaporte", "paspoort")),
        *(("es", words, "registro-civil") for words in ("partida de nacimiento", "apostilla", "apostille", "casarse")),
    ],
)
def test_the_search_finds_a_signpost_by_the_words_that_people_type(client, language, words, slug):
    address = {"nl": "/nl/zoeken/", "es": "/es/buscar/"}[language]
    found = BeautifulSoup(client.get(address, {"q": words}).content, "html.parser").select("main .rows a, main li a")
    assert f"/{slug}/" in "".join(link["href"] for link in found[:3])


def test_the_words_that_people_type_are_not_printed(client, page):
    assert "scholarship" not in client.get(page("studiebeurzen").url_in("nl")).content.decode()


@pytest.mark.parametrize(("missing", "field"), [("address", "address"), ("link_text", "link_text")])
def test_a_link_of_a_step_has_an_address_and_a_name(missing, field):
    block = StepBlock()
    with pytest.raises(StructBlockValidationError) as error:
        block.clean(block.to_python({name: value for name, value in STEP.items() if name != missing}))
    assert list(error.value.block_errors) == [field]


def test_the_link_checker_knows_the_links_of_steps():
    targets = {address.target for _record, address in external_addresses(LivePages())}
    assert {"https://www.vliruos.be/", "https://www.ares-ac.be/", "https://diplomatie.belgium.be/"} <= targets


def test_the_list_costs_the_same_with_few_and_with_many(client):
    costs = []
    Site.get_site_root_paths()
    for number in (0, 5):
        for _new in range(number):
            factories.signpost()
        with CaptureQueriesContext(connection) as captured:
            client.get(ServicesPage.objects.get().url_in("es"))
        costs.append(len(captured))
    assert costs[0] == costs[1]
