"""What the home page says that the site is, and where it leads."""

import html5lib
import pytest

from embassy.home.models import HomePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(client):
    """The home page in a language, parsed."""
    return lambda code="nl": html5lib.parse(client.get(f"/{code}/").content.decode(), namespaceHTMLElements=False)


@pytest.mark.parametrize(
    ("code", "name"), [("nl", "Ambassade van België in Lima"), ("es", "Embajada de Bélgica en Lima")]
)
def test_its_title_card_and_description_say_whose_site_it_is(home, code, name):
    head = home(code).find("head")
    said = [
        head.find("title").text,
        head.find("meta[@property='og:title']").get("content"),
        head.find("meta[@name='description']").get("content"),
    ]
    assert [text for text in said if name.lower() not in text.lower()] == []


def test_its_title_names_the_embassy_whatever_an_editor_wrote(home):
    page = HomePage.objects.get()
    page.seo_title_nl = "Welkom"
    factories.published(page)
    assert home().find("head/title").text == "Ambassade van België in Lima: Welkom"


def test_the_finder_is_among_its_links(home):
    links = [link.get("href") for link in home().findall(".//ul[@class='rows links']/li/a")]
    assert "/nl/ontwikkelingssamenwerking/programmas/" in links
