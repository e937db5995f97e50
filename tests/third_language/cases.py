"""What must hold with a language more; run by tests/test_third_language.py on a schema that has it."""

import pytest

from embassy.pages.models import BasePage
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


def test_renaming_in_french_redirects_the_french_address(client, django_capture_on_commit_callbacks):
    page = factories.standard(title_fr="Avant")
    with django_capture_on_commit_callbacks(execute=True):
        page.slug_fr = "apres"
        factories.published(page)
    assert client.get("/fr/avant/")["Location"] == "/fr/apres/"


def test_an_editor_sees_a_field_for_french(admin_client):
    page = factories.standard()
    html = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'name="title_fr"' in html
    assert 'name="lead_fr"' in html
