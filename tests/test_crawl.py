"""A walk through the whole demo, in both languages, as a search engine would take it."""

import re
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import translation

from embassy.images.models import Art
from embassy.pages.models import BasePage

ORIGIN = "http://testserver"
# Words that one language cannot do without and the other does not have.
TELLING = {
    "nl": {"het", "een", "van", "voor", "naar", "wordt", "niet", "zijn", "werd", "deze", "bij", "ook", "met", "door"},
    "es": {"el", "los", "las", "una", "para", "por", "con", "del", "se", "su", "que", "esta", "y", "como"},
}
IN_NO_LANGUAGE = {"script", "style"}
# The source of the help in an emergency, and who gives scholarships.
OUTWARD = {"https://diplomatie.belgium.be/", "https://www.ares-ac.be/", "https://www.vliruos.be/"}
SVG = "{http://www.w3.org/2000/svg}"
# Pages that no link leads to.
UNLINKED = ["/nl/zoeken/?q=water", "/es/buscar/?q=qqxxqq", "/nl/nergens/", "/es/?q=%00"]
# What has a name of its own by aria-label; any other element needs a role.
NAMED = {"a", "aside", "button", "fieldset", "figure", "form", "input", "nav", "search", "section", f"{SVG}a"}
FAULTS = {
    "a button without a type": lambda tree: [button for button in tree.iter("button") if not button.get("type")],
    "a label that names the field inside it": lambda tree: [
        label for label in tree.iter("label") if label.get("for") and label.find(".//input") is not None
    ],
    "an aria-label without effect": lambda tree: [
        element for element in tree.findall(".//*[@aria-label]") if element.tag not in NAMED and not element.get("role")
    ],
    "a drawing without width and height": lambda tree: [
        drawing for drawing in tree.iter(f"{SVG}svg") if not (drawing.get("width") and drawing.get("height"))
    ],
    "a heading, term or list with nothing in it": lambda tree: [
        element
        for tag in ("h1", "h2", "h3", "dt", "dd", "ul", "ol", "dl", "p")
        for element in tree.find(".//main").iter(tag)
        if element.get("role") != "status" and not words_of(element)
    ],
    "a section with a heading and nothing below it": lambda tree: [
        section
        for section in tree.iter("section")
        if words_of(section) == "".join(words_of(heading) for tag in ("h2", "h3") for heading in section.iter(tag))
        and section.find(".//img") is None
    ],
}


def words_of(element) -> str:
    """What an element says, without white space."""
    return "".join("".join(element.itertext()).split())


class Visit:
    """One address, its answer and what it links to."""

    def __init__(self, url: str, response):
        self.url, self.response = url, response
        self.is_html = response["Content-Type"].startswith("text/html")

    @cached_property
    def tree(self):
        """The parsed page; any error of HTML raises."""
        return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(self.response.content.decode())

    def links(self) -> set[str]:
        if not self.is_html:
            return set()
        found = {
            (element.get("href") or element.get("src")) for element in self.tree.iter() if isinstance(element.tag, str)
        }
        return {urljoin(ORIGIN + self.url, link).split("#")[0] for link in found if link}

    @property
    def alternates(self) -> dict[str, str]:
        links = self.tree.findall(".//link[@rel='alternate']")
        return {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang")}


@pytest.fixture(scope="module")
def visits(django_db_setup, django_db_blocker) -> dict[str, Visit]:
    """All addresses of this site that can be reached from /, static files and media aside. Read once, for all tests.

    The database refuses to be written to meanwhile: no address needs that.
    """
    with django_db_blocker.unblock(), translation.override(settings.LANGUAGE_CODE), connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
        try:
            return walk()
        finally:
            cursor.execute("RESET default_transaction_read_only")


@pytest.fixture(scope="module")
def unlinked(visits, django_db_blocker) -> list[Visit]:
    with django_db_blocker.unblock(), translation.override(settings.LANGUAGE_CODE):
        return [Visit(url, Client().get(url)) for url in UNLINKED]


def walk() -> dict[str, Visit]:
    client, waiting, seen = Client(), ["/nl/", "/es/", "/sitemap.xml", "/sitemap-pages.xml", "/robots.txt"], {}
    while waiting:
        url = waiting.pop()
        seen[url] = Visit(url, client.get(url))
        for link in seen[url].links():
            path = urlsplit(link).path
            if link.startswith(ORIGIN) and path not in seen and not path.startswith(("/static/", "/media/")):
                seen[path] = None
                waiting.append(path)
    return seen


def test_a_search_in_vain_writes_nothing_to_the_database(client, db):
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
    assert client.get("/nl/zoeken/?q=qqxx").status_code == 200


def pages_of(visits) -> list[Visit]:
    return [visit for visit in visits.values() if visit.is_html]


def test_every_address_answers_200(visits):
    assert {
        visit.url: visit.response.status_code for visit in visits.values() if visit.response.status_code != 200
    } == {}


def test_every_public_page_is_reached_in_both_languages(visits, db):
    pages = BasePage.objects.live().public().filter(depth__gt=1)
    addresses = {page.url_in(language) for page in pages for language in ("nl", "es")}
    assert addresses <= visits.keys()


def test_no_link_leads_to_another_host_but_to_those_that_the_facts_name(visits):
    foreign = {
        link for visit in visits.values() for link in visit.links() if urlsplit(link).scheme in {"http", "https"}
    }
    assert {link for link in foreign if not link.startswith(ORIGIN)} == OUTWARD


def test_alternates_are_reciprocal(visits):
    by_address = {ORIGIN + visit.url: visit for visit in pages_of(visits)}
    for visit in by_address.values():
        assert visit.alternates.keys() == {"nl", "es", "x-default"}, visit.url
        assert visit.alternates["x-default"] == visit.alternates["nl"]
        for language in ("nl", "es"):
            assert by_address[visit.alternates[language]].alternates == visit.alternates


def test_every_fragment_leads_somewhere(visits):
    for visit in pages_of(visits):
        ids = [element.get("id") for element in visit.tree.iter() if isinstance(element.tag, str) and element.get("id")]
        assert len(ids) == len(set(ids)), visit.url
        for link in visit.tree.findall(".//a[@href]"):
            if link.get("href").startswith("#"):
                assert link.get("href")[1:] in ids, (visit.url, link.get("href"))


@pytest.mark.parametrize("fault", FAULTS)
def test_no_page_has(visits, unlinked, fault):
    found = {visit.url: len(FAULTS[fault](visit.tree)) for visit in [*pages_of(visits), *unlinked]}
    assert {url: number for url, number in found.items() if number} == {}


def foreign_texts(element, language: str):
    """The texts below an element that read like another language than the one they are marked with."""
    language = element.get("lang", language)
    texts = [element.text] if element.tag not in IN_NO_LANGUAGE else []
    for child in element:
        if isinstance(child.tag, str):
            yield from foreign_texts(child, language)
        texts.append(child.tail)
    for text in filter(None, texts):
        words = set(re.findall(r"\w+", text.lower()))
        if language in TELLING:
            (other,) = TELLING.keys() - {language}
            if len(words & TELLING[other]) > max(1, len(words & TELLING[language])):
                yield text.strip()


def test_no_text_is_in_another_language_than_it_says(visits):
    for visit in pages_of(visits):
        assert list(foreign_texts(visit.tree, "")) == [], visit.url


def test_no_english_and_no_placeholder_is_left(visits):
    for visit in pages_of(visits):
        text = "".join(visit.tree.find("body").itertext())
        assert not re.search(r"\b(the|and|with|None|True|False)\b", text), visit.url
        assert not re.search(r" [,.;]|\(\)|, ?,", text), visit.url


def test_every_page_ends_with_when_it_was_checked_and_how_to_report_a_mistake(visits):
    """The lists that the site makes itself, of programmes and of files, are checked by nobody."""
    made = ("/programmas/", "/programas/", "/data/", "/datos/")
    for visit in pages_of(visits):
        (line,) = visit.tree.findall(".//div[@class='checked']")
        assert ("2026" in "".join(line.itertext())) is not visit.url.endswith(made), visit.url
        *_source, report = line.iter("a")
        assert report.get("href").startswith("mailto:")


def test_every_artwork_that_can_be_chosen_is_there(settings):
    for art in Art.values:
        assert (settings.BASE_DIR / f"static/img/art/{art}.svg").exists(), art
