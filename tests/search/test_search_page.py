"""The page of results: what it says of what it found, what it takes in, and what it costs."""

import time
from copy import copy

import pytest
from bs4 import BeautifulSoup
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction, Site

from cooperation.models import CooperationPublication, CountryPage, ProgrammePage, Publication
from embassy.clock import on_day, today
from embassy.home.models import HomePage
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESSES = {"nl": "/nl/zoeken/", "es": "/es/buscar/"}
QUERIES, IN_VAIN, BOUND = 8, 9, 12  # exact, page furniture included


def ask(client, text: str, language: str = "nl", **more) -> BeautifulSoup:
    response = client.get(ADDRESSES[language], {"q": text} | more)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(soup: BeautifulSoup) -> list[str]:
    return [link.get_text(" ", strip=True) for link in soup.select("main .results h2 a")]


def lead(soup: BeautifulSoup) -> str:
    return " ".join(soup.select_one("main .lead").get_text().split())


def pinned(words: str, page: BasePage):
    query, _created = Query.objects.get_or_create(query_string=words)
    return SearchPromotion.objects.create(query=query, page=page, sort_order=0)


def many(number: int, word: str = "Kwiskwas"):
    """As many results, of which all but one are made by copying what the search knows of a page."""
    page = factories.programme(title_nl=word, title_es=word)
    for entry in SearchEntry.objects.filter(page=page):
        copies = [copy(entry) for _index in range(1, number)]
        for index, one in enumerate(copies):
            one.pk, one.part = None, f"copy:{index}"
        SearchEntry.objects.bulk_create(copies)


# --- what it shows


def test_each_result_is_a_linked_heading_with_its_kind_its_state_and_the_passage_that_matched(client):
    programme = factories.programme(
        title_nl="Kwiskwas",
        title_es="Cuiscuas",
        objective_nl="Voor de vissers van Kwiskwas.",
        end=str(today().year - 1),
    )
    soup = ask(client, "vissers")
    (result,) = soup.select("main .results > li")
    assert result.select_one("h2 a")["href"] == programme.url_in("nl")
    assert [span.get_text() for span in result.select(".meta span")] == ["Programma", "Afgesloten"]
    assert result.select_one("mark").get_text() == "vissers"


def test_a_state_is_that_of_today(client):
    factories.programme(title_nl="Kwiskwas", end="2030")
    for day, state in (("2029-05-01", "Lopend"), ("2030-05-01", "Loopt dit jaar af"), ("2031-01-01", "Afgesloten")):
        with on_day(type(today()).fromisoformat(day)):
            assert ask(client, "kwiskwas").select_one(".results .status").get_text() == state


def test_what_is_written_in_the_other_language_alone_says_so_in_the_readers_words(client):
    factories.programme(title_nl="Kwiskwas", title_es=None)
    (result,) = ask(client, "kwiskwas", "es").select("main .results > li")
    assert result.select_one("h2 a")["lang"] == "nl"
    assert "Solo en neerlandés" in result.get_text()


def test_a_file_tells_its_type_and_its_size_in_its_link(client):
    file = Document.objects.create(title="Tekst", file=ContentFile(b"%PDF-1.4" + b" " * 2048, "tekst.pdf"))
    publication = Publication.objects.create(title_nl="Kwiskwas", title_es="Cuiscuas", year=2001, file=file)
    CooperationPublication.objects.create(page=factories.section(), publication=publication)
    factories.published(factories.section())
    link = ask(client, "kwiskwas").select_one("main .results h2 a")
    assert link["href"] == file.url
    assert link.get_text(" ", strip=True) == "Kwiskwas (PDF, 2,0\xa0KB)"


def test_what_was_asked_stands_in_the_box_in_the_title_and_in_the_other_languages_address(client):
    soup = ask(client, 'water "in Bolivia" <b>')
    assert soup.select_one("header input[type=search]")["value"] == 'water "in Bolivia" <b>'
    assert soup.title.get_text().startswith('‘water "in Bolivia" <b>’: zoekresultaten')
    assert soup.select_one("a.lang")["href"] == "/es/buscar/?q=water+%22in+Bolivia%22+%3Cb%3E"
    assert soup.select_one("meta[name=robots]")["content"] == "noindex"
    assert soup.select_one("main bdi").get_text() == 'water "in Bolivia" <b>'


def test_a_mistyped_word_is_corrected_in_so_many_words(client):
    factories.programme(title_nl="Irrigatiewerken")
    soup = ask(client, "irigatiewerken")
    assert titles(soup)[0] == "Irrigatiewerken"
    assert lead(soup).startswith("Niets gevonden voor ‘irigatiewerken’. Dit zijn de resultaten voor ‘irrigatiewerken’.")


@pytest.mark.parametrize("asked", ["", "qqxx qqzz"])
def test_without_results_the_page_leads_to_the_countries(client, asked):
    soup = ask(client, asked)
    links = [link["href"] for link in soup.select("main .links a")]
    assert CountryPage.objects.get(iso_code="PE").url_in("nl") in links
    assert bool(soup.select("main a[href^=mailto]")) == bool(asked)


# --- pages


def test_pages_follow_one_another(client):
    many(25)
    soup = ask(client, "kwiskwas", page=2)
    links = {link.get("rel", [""])[0] or link.get("aria-current"): link["href"] for link in soup.select(".pages a")}
    assert links == {"prev": "?q=kwiskwas", "page": "?q=kwiskwas&page=2", "next": "?q=kwiskwas&page=3"}
    assert lead(soup) == "25 resultaten voor ‘kwiskwas’. Dit is pagina 2 van 3."
    assert "pagina 2" in soup.title.get_text()
    assert len(titles(soup)) == 10


@pytest.mark.parametrize(("asked", "shown"), [("99999999999999999999", 3), ("4", 3), ("abc", 1), ("-1", 1), ("²", 1)])
def test_a_page_that_is_not_there_is_said_and_another_is_shown(client, asked, shown):
    many(25)
    soup = ask(client, "kwiskwas", page=asked)
    assert lead(soup).startswith("Die pagina met resultaten voor ‘kwiskwas’ bestaat niet.")
    assert f"pagina {shown} van 3" in lead(soup)
    assert titles(soup)


# --- pinned pages


def test_a_page_that_editors_pinned_to_the_words_comes_first_once_and_says_so(client, page):
    pinned("kwisk wás", page("contact"))
    many(3)
    soup = ask(client, "  Kwisk  was ")
    assert titles(soup)[0] == "Contact"
    assert titles(soup).count("Contact") == 1
    assert soup.select_one(".results .pinned").get_text() == "Aanbevolen"


def test_a_page_that_is_pinned_twice_stands_there_once(client, page):
    for words in ("kwiskwas", "kwiskwás"):
        pinned(words, page("contact"))
    assert titles(ask(client, "kwiskwas")).count("Contact") == 1


@pytest.mark.parametrize(("language", "title"), [("nl", "Open data"), ("es", "Datos abiertos")])
def test_the_page_about_the_data_is_found_though_it_is_outside_the_tree(client, language, title):
    (result,) = [
        row for row in ask(client, "iati", language).select(".results > li") if row.h2.get_text(strip=True) == title
    ]
    assert result.h2.a["href"] == f"/{language}/{'data' if language == 'nl' else 'datos'}/"
    assert result.mark.get_text() == "IATI"
    assert all(span.get_text(strip=True) for span in result.select(".meta span"))


def test_a_pinned_page_is_shown_to_those_alone_who_may_read_it_in_their_language(client):
    draft, private, foreign = factories.standard(live=False), factories.standard(), factories.standard(title_es=None)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for one in (draft, private, foreign):
        pinned("kwiskwas", one)
    assert titles(ask(client, "kwiskwas", "nl")) == [foreign.title_nl]
    assert titles(ask(client, "kwiskwas", "es")) == []


# --- bad input

STRANGE = {
    "240 words": "water " * 240,
    "100 kB": "w" * 100_000,
    "unbalanced": 'a"b "c -"',
    "stop words": "de het een en",
    "emoji": "😀 🏳️‍🌈",
    "right to left": "مرحبا \u202eעולם",
    "SQL": "'; DROP TABLE search_searchentry; --",
    "operators": "a & | ! ( <-> ) :* foo:*A !!",
    "backslashes": "\\ \\' \\\\ %s %(x)s {0}",
    "controls": "\x01\x02\x1b\r\n\tx\ud7ff\uffff",
    "minus alone": "- -- -water",
    "quotes": '"" "" "   "',
    "one letter": "a",
    "long words": f"{'ontwikkelings' * 15}",
    "digits": "1" * 5000,
}


@pytest.mark.parametrize("language", ADDRESSES)
@pytest.mark.parametrize("kind", STRANGE)
def test_a_strange_question_gets_a_clear_page_soon(client, kind, language):
    began = time.monotonic()
    soup = ask(client, STRANGE[kind], language)
    assert time.monotonic() - began < 3
    assert len(lead(soup)) > 20
    assert len(str(soup)) < 60_000


@pytest.mark.parametrize("text", ["%00", "water%00", "%0"])
def test_a_nul_is_refused_and_broken_encoding_is_not(client, text):
    response = client.get(f"/nl/zoeken/?q={text}")
    assert response.status_code == (400 if "%00" in text else 200)
    assert "<h1>" in response.content.decode()


@pytest.mark.parametrize(
    "query", ["q=water&q=koffie", "q[]=a", "q=%ff%fe", "page=2", "q=water&page=1&page=x", "q=" * 500]
)
def test_strange_parameters_get_a_page(client, query):
    assert client.get(f"/es/buscar/?{query}").status_code == 200


def test_a_question_that_is_cut_says_so(client):
    notices = [notice.get_text() for notice in ask(client, "water " * 240).select("main .notice")]
    assert notices[0] == "Uw vraag is lang. Alleen de eerste 200 tekens tellen mee."


def test_a_post_is_told_that_it_is_not_allowed(client):
    response = client.post("/es/buscar/", {"q": "agua"})
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert '<html lang="es">' in response.content.decode()


# --- the box, the suggestions, the cost


@pytest.mark.parametrize("address", ["/nl/", "/es/contacto/", "/nl/nergens/", "/es/buscar/"])
def test_every_page_has_one_search_box_with_a_name(client, address):
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    (form,) = soup.select("[role=search]")
    assert form["aria-label"]
    assert form["action"] == ADDRESSES[address[1:3]]
    assert soup.select_one(f"label[for={form.select_one('input')['id']}]").get_text(strip=True)


@pytest.mark.parametrize(
    ("address", "said"), [("/nl/zoeken/suggesties/", "1 suggestie"), ("/es/buscar/sugerencias/", "1 sugerencia")]
)
def test_titles_are_suggested_with_where_they_lead_and_how_many_there_are(client, address, said):
    programme = factories.programme(title_nl="Kwiskwas nl", title_es="Kwiskwas es")
    language = address[1:3]
    assert client.get(address, {"q": "kwis"}).json() == {
        "options": [{"text": f"Kwiskwas {language}", "url": programme.url_in(language)}],
        "said": said,
    }


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_beginnings_get_no_error(client, kind):
    assert client.get("/nl/zoeken/suggesties/", {"q": STRANGE[kind]}).status_code == 200


def queries(client, language: str, text: str, **more) -> list[str]:
    ContentType.objects.get_for_models(HomePage, BasePage, CountryPage, ProgrammePage)
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as captured:
        ask(client, text, language, **more)
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("language", ADDRESSES)
def test_a_page_of_results_costs_the_same_for_one_and_for_many(client, language):
    factories.programme(title_nl="Zzyzx", title_es="Zzyzx")
    many(25)
    costs = [len(queries(client, language, text)) for text in ("zzyzx", "kwiskwas", "kwiskwsa", "qqxxqq")]
    assert costs == [QUERIES, QUERIES, QUERIES, IN_VAIN]
    assert max(costs) <= BOUND
