"""An address at which the site itself answers is no page's."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect

from tests import factories
from tests.admin.forms import PUBLISH, edit_url, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("field", "slug"), [("slug_nl", "zoeken"), ("slug_es", "buscar")])
def test_an_address_of_the_search_is_refused_at_its_field(moderator, field, slug):
    page = factories.standard()
    response = send(moderator, edit_url(page), {field: slug}, PUBLISH)
    assert list(response.context["form"].errors) == [field]
    assert slug in str(response.context["form"].errors[field])


def test_a_title_that_would_make_such_an_address_gets_another_one():
    page = factories.standard(title_nl="Zoeken", title_es="Zoeken")
    assert (page.slug_nl, page.slug_es) == ("zoeken-2", "zoeken")


def test_deeper_in_the_tree_the_same_address_is_free():
    page = factories.programme(title_nl="Zoeken", title_es="Buscar")
    assert (page.slug_nl, page.slug_es) == ("zoeken", "buscar")


def test_a_page_does_not_move_to_where_the_search_answers():
    page, home = factories.programme(title_nl="Zoeken"), factories.section().get_parent()
    with pytest.raises(ValidationError):
        page.move(home, pos="last-child")


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/favicon.ico", "/robots.txt"])
def test_what_programs_ask_for_is_answered_whatever_redirect_an_editor_makes(client, address):
    Redirect.objects.create(old_path=address, redirect_link="/nl/")
    assert client.get(address).status_code in {200, 503}
