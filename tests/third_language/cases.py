"""What must hold with a language more; run by tests/test_third_language.py in a copy of the site that has it."""

import re
from datetime import date, time

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils import translation
from django.utils.formats import date_format
from playwright.sync_api import expect

from embassy.desk.attention import attention
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry
from embassy.search.questions import Question
from tests import factories

pytestmark = pytest.mark.django_db


def test_every_page_of_the_demo_answers_in_french_with_its_dutch_texts_marked(client):
    for page in BasePage.objects.live().filter(depth__gt=1):
        response = client.get(page.url_in("fr"))
        html = response.content.decode()
        assert response.status_code == 200, page
        assert '<html lang="fr">' in html
        assert 'lang="nl" data-fallback' in html
        assert 'content="noindex"' in html


def test_a_french_page_has_a_french_address_and_alternate(client):
    page = factories.standard(title_nl="Een", title_es="Uno", title_fr="Première")
    assert page.url_in("fr") == "/fr/premiere/"
    assert (
        f'hreflang="fr" href="http://testserver{page.url_in("fr")}"' in client.get(page.url_in("nl")).content.decode()
    )


def test_french_texts_in_blocks_are_shown(client):
    page = factories.standard(body=[factories.text_block(nl="<p>Tekst</p>", es="<p>Texto</p>", fr="<p>Texte</p>")])
    assert "<p>Texte</p>" in client.get(page.url_in("fr")).content.decode()


def test_the_switch_offers_the_two_other_languages(client):
    html = client.get(factories.standard().url_in("nl")).content.decode()
    assert 'class="lang" href="/es/' in html
    assert 'class="lang" href="/fr/' in html


def test_renaming_in_french_redirects_the_french_address(client):
    page = factories.standard(title_fr="Avant")
    page.slug_fr = "apres"
    factories.published(page)
    assert client.get("/fr/avant/")["Location"] == "/fr/apres/"


def test_an_editor_sees_a_field_for_french(admin_client):
    page = factories.standard()
    html = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'name="title_fr"' in html
    assert 'name="lead_fr"' in html


def found(words: str) -> list[str]:
    return [entry.title for entry in SearchEntry.objects.for_readers("fr").answering(Question(words, "fr"))]


def test_french_words_are_found_by_their_stem():
    factories.standard(title_fr="Vaccinations rurales")
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('site_fr', 'Vaccinations')::text")
        assert cursor.fetchone() == ("'vaccin':1",)
    assert found("vacciner") == found("vaccination rurale") == ["Vaccinations rurales"]


def test_french_stop_words_are_not_asked_for():
    factories.standard(title_fr="Vaccinations rurales")
    assert found("où trouver des vaccinations") == ["Vaccinations rurales"]


def test_the_desk_reads_no_french_without_words_and_runs_the_rules_that_need_none():
    programme = factories.programme(start="2010", end="2015", objective_fr="Actuellement, le programme se poursuit.")
    reader = get_user_model().objects.get(username="admin")
    told = [item for item in attention(reader, date(2026, 11, 22)) if item.record.pk == programme.pk]
    assert "ended-unreviewed" in {item.rule.name for item in told}
    assert not any(item.quote for item in told)


def test_numbers_and_times_are_written_as_french_readers_write_them():
    with translation.override("fr"):
        assert date_format(time(9, 5), "TIME_FORMAT") == "9 h 05"


def test_dates_are_written_as_french_readers_write_them():
    with translation.override("fr"):
        assert date_format(date(2019, 5, 31)) == "31 mai 2019"


@pytest.mark.django_db(transaction=True)
def test_the_finder_renews_every_link_of_the_language_switch(live_server, browser):
    page = browser.new_page()
    page.goto(f"{live_server.url}/nl/ontwikkelingssamenwerking/programmas/")
    page.get_by_role("checkbox", name="Peru").check()
    expect(page.locator("#found")).to_contain_text("in Peru")
    switch = {link.get_attribute("hreflang"): link.get_attribute("href") for link in page.locator(".lang").all()}
    assert switch.keys() == {"es", "fr"}
    assert all(re.search(r"\?\w+=pe$", address) for address in switch.values()), switch
