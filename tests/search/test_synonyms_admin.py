"""Synonyms, as editors keep them."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from embassy.search.models import SynonymSet
from tests import factories

pytestmark = pytest.mark.django_db
ADD = "/admin/snippets/search/synonymset/add/"


def test_synonyms_work_as_soon_as_they_are_saved_and_in_both_directions(client, editor):
    factories.programme(title_nl="Kwiskwas", title_es="Kwiskwas")
    factories.programme(title_nl="Flapuit", title_es="Flapuit")
    editor.post(ADD, {"terms": "kwiskwas\r\n\r\n  flapuit  \r\nFLAPUIT"})
    assert SynonymSet.objects.get(terms__contains="kwiskwas").terms == "kwiskwas\nflapuit"
    for word in ("kwiskwas", "flapuit"):
        soup = BeautifulSoup(client.get("/nl/zoeken/", {"q": word}).content, "html.parser")
        assert {link.get_text() for link in soup.select("main h2 a")} == {"Kwiskwas", "Flapuit"}


@pytest.mark.parametrize("terms", ["", "ngo", "ngo\nNGO\n ngo ", "ngo\n" + "x" * 101, "ngo\n\0"])
def test_a_set_without_two_terms_of_a_reasonable_length_is_refused_at_its_field(editor, terms):
    before = SynonymSet.objects.count()
    response = editor.post(ADD, {"terms": terms})
    assert list(response.context["form"].errors) == ["terms"]
    assert SynonymSet.objects.count() == before


def test_two_people_at_once_do_not_undo_each_others_synonyms(editor, moderator):
    synonyms = SynonymSet.objects.create(terms="ngo\nong")
    address = reverse(synonyms.snippet_viewset.get_url_name("edit"), args=[synonyms.pk])
    form = BeautifulSoup(editor.get(address).content, "html.parser")
    loaded = {box["name"]: box.get("value", "") for box in form.select("main form input[name]")}
    moderator.post(address, loaded | {"terms": "ngo\nong\nosc"})
    response = editor.post(address, loaded | {"terms": "ngo\nvereniging"})
    assert response.status_code == 409
    assert SynonymSet.objects.get(pk=synonyms.pk).terms == "ngo\nong\nosc"
