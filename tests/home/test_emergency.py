"""The page on emergencies: whom to call first, what to do, and what people type who look for it."""

import re
from datetime import date
from importlib import import_module
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import translation
from wagtail.models import ReferenceIndex

from embassy.home.models import EmergencyNumber, EmergencyPage, StandardPage
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry
from embassy.search.results import find
from tests import factories

pytestmark = pytest.mark.django_db

NUMBER = "+51 999 111 222"
TEL = "tel:+51999111222"
ADDRESSES = {"nl": "/nl/hulp-in-nood/", "es": "/es/ayuda-en-una-emergencia/"}
in_each_language = pytest.mark.parametrize("language", ADDRESSES)


@pytest.fixture
def help_page() -> EmergencyPage:
    return EmergencyPage.objects.get()


@pytest.fixture
def office() -> EmbassySettings:
    return EmbassySettings.load()


@pytest.fixture
def with_number(office) -> EmbassySettings:
    office.duty_number = NUMBER
    office.save()
    return office


def read(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def links_in(soup) -> list[str]:
    return [link["href"] for link in soup.select("a[href]")]


# --- the page


@in_each_language
def test_the_page_begins_with_the_number_and_the_address_and_then_come_local_numbers_and_sections(
    client, with_number, language
):
    main = read(client, ADDRESSES[language]).select_one("main")
    links = links_in(main)
    assert links[:2] == [TEL, f"mailto:{with_number.email}"]
    assert links.index("tel:105") < links.index("#" + main.select_one("section.flow")["id"])
    assert main.get_text(" ", strip=True).index("+51\xa0999\xa0111\xa0222") < 80


@in_each_language
def test_without_a_number_the_page_begins_with_what_to_do_instead(client, office, language):
    main = read(client, ADDRESSES[language]).select_one("main")
    steps = main.select_one("ol").select("li")
    assert main.find(["p", "ol", "a"]).name == "ol"
    local_numbers = steps[0].a["href"].removeprefix("#")
    assert main.find(id=local_numbers).select_one("a")["href"] == "tel:105"
    assert steps[1].a["href"] == f"mailto:{office.email}"
    assert not main.select('a[href^="tel:+"]')


def test_without_number_address_and_local_numbers_the_page_promises_none(client, office, help_page):
    EmbassySettings.objects.update(email="")
    help_page.numbers.set([])
    factories.published(help_page)
    main = read(client, ADDRESSES["nl"]).select_one("main")
    assert main.select_one(".call li").get_text().endswith("Bel eerst de plaatselijke hulpdiensten.")
    assert not main.select("#noodnummers, .call a")


@in_each_language
def test_the_contents_lead_to_every_section(client, language):
    soup = read(client, ADDRESSES[language])
    listed = [link["href"] for link in soup.select(".toc a")]
    assert listed == [f"#{section['id']}" for section in soup.select("section.flow")]
    assert len(listed) >= 9


def test_every_section_of_the_demo_names_its_source(client):
    sections = read(client, ADDRESSES["es"]).select("section.flow")
    assert all("Fuente: Asuntos Exteriores de Bélgica" in section.get_text(" ", strip=True) for section in sections)


def test_a_country_has_its_numbers_with_their_source_and_one_without_is_not_named(client):
    section = read(client, ADDRESSES["nl"]).select_one("#noodnummers")
    assert [heading.get_text() for heading in section.select("h3")] == ["Peru", "Ecuador"]
    numbers = dict(zip((dt.get_text() for dt in section.select("dt")), links_in(section), strict=True))
    assert numbers == {
        "Politie": "tel:105",
        "Medische noodgevallen (SAMU)": "tel:106",
        "Brandweer": "tel:116",
        "Geweld in het gezin": "tel:100",
        "Alle hulpdiensten": "tel:911",
    }
    sources = [" ".join(source.get_text().split()) for source in section.select(".source")]
    assert sources == ["Bron: La República, 7 oktober 2022", "Bron: Verschillende bronnen, zonder datum"]


def test_a_number_in_one_language_alone_says_which(client, help_page):
    EmergencyNumber.objects.filter(number="911").update(service_es=None)
    section = read(client, ADDRESSES["es"]).select_one("#numeros")
    assert section.find("dt", lang="nl").get_text() == "Alle hulpdiensten"


def number(page: EmergencyPage, **fields) -> EmergencyNumber:
    given = {"country": "BO", "service_nl": "Politie", "number": "110", "review_by": date(2027, 1, 1)}
    return EmergencyNumber(page=page, **(given | fields))


def test_a_number_without_a_source_is_not_published(help_page):
    help_page.numbers.add(number(help_page))
    with pytest.raises(ValidationError):
        factories.published(help_page)


@pytest.mark.parametrize("text", ["11o", "911 / 105", "1"])
def test_a_number_is_one_that_a_telephone_dials(help_page, text):
    number(help_page, source_nl="Krant").full_clean(exclude=["page"])
    with pytest.raises(ValidationError) as refused:
        number(help_page, number=text, source_nl="Krant").full_clean(exclude=["page"])
    assert [*refused.value.message_dict] == ["number"]


# --- the search

WORDS = {
    "nl": """
        noodnummer, hulp, 911, politie, ziekenhuis, auto-ongeluk, hoogteziekte, passeport volé, lost passport
        paspoort gestolen, mijn paspoort is kwijt, ik ben bestolen in Cusco, geen geld, ereconsul
        arrestatie, gevangenis, overlijden, diefstal, verkrachting, agressie, vermist, aardbeving
        Cusco, Arequipa, Santa Cruz, La Paz, Quito, Guayaquil
    """,
    "es": """
        emergencia, ayuda, 911, policía, hospital, accidente, soroche, noodnummer, lost passport
        pasaporte robado, perdi mi pasaporte, me robaron el celular, sin dinero, cónsul honorario
        detenido, cárcel, murió mi esposo, robo, violación, agresión, mi hija desapareció, terremoto
        Cusco, Arequipa, Santa Cruz, La Paz, Quito, Guayaquil
    """,
}


@in_each_language
def test_what_people_in_trouble_type_leads_to_the_page_first(help_page, language):
    with translation.override(language):
        asked = re.split(r"\s*[,\n]\s*", WORDS[language].strip())
        first = {words: next(iter(find(words, language).hits), None) for words in asked}
    assert len(first) > 25
    assert {words for words, hit in first.items() if not hit or hit.entry.page_id != help_page.pk} == set()


def test_an_editor_adds_words_that_are_shown_nowhere(client, help_page):
    help_page.search_words_nl += "\nkwiskwas"
    factories.published(help_page)
    assert [hit.entry.page_id for hit in find("kwiskwas", "nl").hits] == [help_page.pk]
    assert "kwiskwas" not in client.get(ADDRESSES["nl"]).content.decode()


# --- a page of text becomes one

migration = import_module("embassy.home.migrations.0011_page_of_emergencies_gets_its_type")


def test_the_page_of_text_of_the_settings_becomes_one_with_its_draft_and_alias_and_back(client, help_page):
    help_page.delete()
    page = factories.standard(title_nl="Nood", body=[factories.text_block(heading="Eerst", nl="<p>Bel.</p>")])
    other = factories.standard()
    alias = page.create_alias(update_slug="nood-2")
    page.lead_nl = "Later"
    draft = page.save_revision()
    EmbassySettings.objects.update(emergency_page=page)
    editor = SimpleNamespace(connection=connection)

    migration.give_the_page_its_type(apps, editor)
    new = BasePage.objects.get(pk=page.pk).specific
    assert isinstance(new, EmergencyPage)
    assert isinstance(BasePage.objects.get(pk=alias.pk).specific, EmergencyPage)
    assert isinstance(BasePage.objects.get(pk=other.pk).specific, StandardPage)
    assert "Bel." in client.get(new.url_in("nl")).content.decode()
    assert new.get_latest_revision_as_object().lead_nl == "Later"
    draft.refresh_from_db()
    draft.publish()
    assert EmergencyPage.objects.get(pk=page.pk).lead_nl == "Later"
    assert ReferenceIndex.objects.filter(object_id=page.pk, content_type__model="standardpage").count() == 0
    assert {*SearchEntry.objects.filter(page=page).values_list("kind", flat=True)} == {"emergencypage"}

    EmergencyPage.objects.get(pk=page.pk).numbers.create(
        country="PE", service_nl="Politie", number="105", review_by=date(2027, 1, 1)
    )
    migration.take_its_type_back(apps, editor)
    old = BasePage.objects.get(pk=page.pk).specific
    assert (type(old), old.lead_nl) == (StandardPage, "Later")
    assert "Bel." in client.get(old.url_in("nl")).content.decode()
    assert not EmergencyPage.objects.exists()
    assert BasePage.find_problems() == ([], [], [], [], [])
