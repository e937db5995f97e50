"""One page, an address in every language."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect

from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def test_every_language_gets_a_slug_from_its_own_title():
    page = factories.standard(title_nl="Vragen en antwoorden", title_es="Preguntas frecuentes")
    assert (page.slug_nl, page.slug_es) == ("vragen-en-antwoorden", "preguntas-frecuentes")


def test_a_page_without_a_spanish_title_has_the_dutch_slug_in_spanish():
    page = factories.standard(title_nl="Vragen", title_es=None)
    assert page.slug_es == "vragen"


def test_slugs_are_ascii_and_no_letter_is_lost():
    page = factories.standard(title_nl="Œuvre straße", title_es="Ñaupas añejo")
    assert (page.slug_nl, page.slug_es) == ("oeuvre-strasse", "naupas-anejo")


def test_a_title_without_a_letter_still_gets_an_address():
    page = factories.standard(title_nl="!?", title_es="¿…?")
    assert (page.slug_nl, page.slug_es) == ("standardpage", "standardpage")


def test_a_slug_made_from_a_title_is_numbered_when_it_is_taken():
    factories.standard(title_nl="Zelfde", title_es="Mismo")
    twin = factories.standard(title_nl="Zelfde", title_es="Otro")
    assert (twin.slug_nl, twin.slug_es) == ("zelfde-2", "otro")


@pytest.mark.parametrize("field", ["slug_nl", "slug_es"])
def test_a_slug_that_was_typed_twice_is_refused_at_its_field(field):
    factories.standard(**{field: "bezet"})
    with pytest.raises(ValidationError) as error:
        factories.standard(**{field: "bezet"})
    assert list(error.value.message_dict) == [field]


def test_renaming_in_one_language_moves_the_pages_below_in_that_language_alone():
    country = factories.country(title_nl="Land", title_es="País")
    below = factories.programme(country, title_nl="Deel", title_es="Parte")
    country.slug_es = "otro-pais"
    factories.published(country)
    below = BasePage.objects.get(pk=below.pk)
    assert below.url_path_es.endswith("/otro-pais/parte/")
    assert below.url_path_nl.endswith("/land/deel/")


def test_a_stale_instance_does_not_write_old_paths_back():
    country = factories.country(title_nl="Land")
    below = factories.programme(country, title_nl="Deel")
    stale = type(country).objects.get(pk=country.pk)
    country.slug_nl = "nieuw"
    country.save()
    stale.show_in_menus = True
    stale.slug_nl = "land"
    stale.save()
    assert BasePage.objects.get(pk=below.pk).url_path_nl.endswith("/land/deel/")


def test_moving_a_page_moves_both_paths_of_all_below():
    old, new = (
        factories.country(title_nl="Oud", title_es="Viejo"),
        factories.country(title_nl="Nieuw", title_es="Nuevo"),
    )
    page = factories.programme(old, title_nl="Deel", title_es="Parte")
    page.move(new, pos="last-child")
    page = BasePage.objects.get(pk=page.pk)
    assert page.url_path_nl.endswith("/nieuw/deel/")
    assert page.url_path_es.endswith("/nuevo/parte/")


def test_the_untranslated_columns_stay_dutch_when_a_spanish_reader_saves():
    page = factories.standard(title_nl="Perziken", title_es="Duraznos")
    with translation.override("es"):
        page.save()
    columns = BasePage.objects.rewrite(False).filter(pk=page.pk).values_list("title_nl", "draft_title").get()
    assert columns == ("Perziken", "Perziken")


@pytest.mark.parametrize(("language", "old"), [("nl", "/nl/oud"), ("es", "/es/viejo")])
def test_an_old_address_leads_to_the_new_one_in_each_language(client, language, old):
    page = factories.standard(title_nl="Oud", title_es="Viejo")
    page.slug_nl, page.slug_es = "nieuw", "nuevo"
    page = factories.published(page)
    assert Redirect.objects.filter(old_path=old).exists()
    response = client.get(f"{old}/")
    assert (response.status_code, response["Location"]) == (301, page.url_in(language))


def test_pages_below_a_moved_section_are_redirected_too(client):
    country = factories.country(title_nl="Land")
    below = factories.programme(country, title_nl="Deel")
    old = below.url_in("es")
    country.slug_es = "otro"
    factories.published(country)
    assert client.get(old)["Location"] == BasePage.objects.get(pk=below.pk).url_in("es")


def test_a_copy_gets_free_slugs_in_both_languages():
    page = factories.standard(title_nl="Bron", title_es="Fuente")
    copied = page.copy(update_attrs={"slug": "kopie"})
    assert (copied.slug_nl, copied.slug_es) == ("kopie", "fuente-2")


@pytest.mark.parametrize("language", ["nl", "es"])
def test_an_alias_keeps_slugs_of_its_own_when_its_source_is_published_again(language):
    page = factories.standard(title_nl="Bron", title_es="Fuente")
    with translation.override(language):
        alias = page.create_alias(update_slug="alias")
    page.title_nl, page.title_es = "Bron nu", "Fuente ahora"
    factories.published(page)
    followed = BasePage.objects.get(pk=alias.pk)
    assert (followed.title_nl, followed.title_es, followed.draft_title) == ("Bron nu", "Fuente ahora", "Bron nu")
    assert (followed.slug_nl, followed.slug_es) == (alias.slug_nl, alias.slug_es)
    assert len({followed.slug_nl, page.slug_nl}) == len({followed.slug_es, page.slug_es}) == 2
