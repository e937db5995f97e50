"""Both languages, always: addresses, alternates, fallback."""

import html5lib
import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def document(response):
    """The parsed page; raises on any error of HTML, as html5lib's strict parser sees it."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())


@pytest.mark.parametrize(
    ("wish", "language"),
    [("", "nl"), ("nl-BE", "nl"), ("es-PE,nl;q=0.5", "es"), ("fr,es;q=0.8,nl;q=0.2", "es"), ("de", "nl"), ("*", "nl")],
)
def test_the_root_leads_to_the_browsers_language_and_else_to_dutch(client, wish, language):
    response = client.get("/", headers={"accept-language": wish})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert "Accept-Language" in response["Vary"]


def test_the_addresses_of_the_demo_are_in_the_language_of_the_page(client):
    for address in (
        "/nl/ontwikkelingssamenwerking/peru/", "/es/cooperacion-al-desarrollo/peru/", "/es/accesibilidad/",
        "/es/privacidad/",
    ):  # fmt: skip
        assert client.get(address).status_code == 200, address


def test_a_page_names_its_alternates_absolutely_and_the_dutch_one_as_default(client):
    page = factories.standard(title_nl="Een", title_es="Uno")
    for language in ("nl", "es"):
        head = document(client.get(page.url_in(language))).find("head")
        links = {link.get("hreflang"): link.get("href") for link in head.findall("link[@rel='alternate']")}
        assert links == {
            "nl": "http://testserver" + page.url_in("nl"),
            "es": "http://testserver" + page.url_in("es"),
            "x-default": "http://testserver" + page.url_in("nl"),
        }
        assert head.find("link[@rel='canonical']").get("href") == "http://testserver" + page.url_in(language)


def test_an_untranslated_page_is_not_for_search_engines_in_that_language(client):
    page = factories.standard(title_nl="Een", title_es=None)
    spanish = document(client.get(page.url_in("es"))).find("head")
    dutch = document(client.get(page.url_in("nl"))).find("head")
    assert spanish.find("meta[@name='robots']").get("content") == "noindex"
    assert not spanish.findall("link[@rel='alternate']")
    assert {link.get("hreflang") for link in dutch.findall("link[@rel='alternate']")} == {"nl", "x-default"}


def test_a_passage_that_falls_back_says_its_language_and_is_announced_once(client):
    page = factories.standard(
        title_es="Uno", lead_nl="Inleiding", lead_es=None,
        body=[factories.text_block(heading="x", nl="<p>Alleen Nederlands</p>", es="")],
    )  # fmt: skip
    html = client.get(page.url_in("es")).content.decode()
    assert '<p class="lead" lang="nl" data-fallback>Inleiding</p>' in html
    assert html.count('class="notice information"') == 1
    assert "data-fallback" not in client.get(page.url_in("nl")).content.decode()


def test_the_switch_stays_on_the_same_page(client):
    page = factories.standard()
    tree = document(client.get(page.url_in("nl")))
    (link,) = tree.findall(".//a[@class='lang']")
    assert (link.get("href"), link.get("hreflang"), link.get("lang")) == (page.url_in("es"), "es", "es")


def test_links_in_texts_lead_to_the_readers_language(client):
    target = factories.standard(title_nl="Doel", title_es="Destino")
    link = f'<p><a linktype="page" id="{target.pk}">x</a></p>'
    page = factories.standard(body=[factories.text_block(nl=link, es=link)])
    for language in ("nl", "es"):
        assert f'<a href="{target.url_in(language)}">x</a>' in client.get(page.url_in(language)).content.decode()


def test_a_passage_in_french_has_its_own_lang(client):
    block = {"type": "passage", "value": {"language": "fr", "text": "<p>Royaume de Belgique</p>"}}
    page = factories.standard(body=[block])
    assert 'lang="fr"><p>Royaume' in client.get(page.url_in("es")).content.decode()


def test_the_sitemap_lists_each_translation_with_its_alternates(client):
    page, half = factories.standard(title_es="Uno"), factories.standard(title_es=None)
    xml = client.get("/sitemap-pages.xml").content.decode()
    assert f"<loc>http://testserver{page.url_in('es')}</loc>" in xml
    assert f'hreflang="es" href="http://testserver{page.url_in("es")}"' in xml
    assert f"<loc>http://testserver{half.url_in('nl')}</loc>" in xml
    assert f"<loc>http://testserver{half.url_in('es')}</loc>" not in xml


def test_nothing_is_sent_in_the_language_of_the_last_reader():
    client = Client()
    client.get("/es/")
    assert '<html lang="nl">' in client.get("/nl/").content.decode()
