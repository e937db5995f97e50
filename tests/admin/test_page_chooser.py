"""The list to choose a page from costs the same, however many pages there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cooperation.models import ProgrammePage
from tests import factories

pytestmark = pytest.mark.django_db
QUERIES = {"below": 21, "of a type": 19, "several": 20, "search": 13}
KILOBYTES = 60  # of a full list


def addresses(country) -> dict[str, tuple[str, dict]]:
    below = reverse("wagtailadmin_choose_page_child", args=[country.pk])
    return {
        "below": (below, {}),
        "of a type": (below, {"page_type": "cooperation.programmepage"}),
        "several": (below, {"multiple": "1"}),
        "search": (reverse("wagtailadmin_choose_page_search"), {"q": "Waterput"}),
    }


@pytest.fixture
def country():
    country = factories.country()
    programme = factories.programme(country, title_nl="Waterput")
    factories.partner(country, live=False, title_nl="Waterput ook")
    country.first = programme
    return country


@pytest.mark.parametrize("name", QUERIES)
def test_a_list_to_choose_from_costs_a_fixed_number_of_queries(editor, country, name):
    def cost() -> tuple[int, int]:
        address, asked = addresses(country)[name]
        with CaptureQueriesContext(connection) as made:
            answer = editor.get(address, asked)
        assert answer.status_code == 200
        return len(made), len(answer.content)

    cost()
    few, _size = cost()
    factories.copies(country.first, 200)
    many, size = cost()
    assert few == many == QUERIES[name]
    assert size < KILOBYTES * 1000


def test_the_list_says_of_each_page_where_it_is_and_how_it_stands(editor, country):
    ProgrammePage.objects.filter(pk=country.first.pk).update(has_unpublished_changes=True)
    found = editor.get(reverse("wagtailadmin_choose_page_search"), {"q": "Waterput"}).content.decode()
    assert country.title_nl in found
    assert str(ProgrammePage.objects.get(pk=country.first.pk).status_string) in found
    below = editor.get(reverse("wagtailadmin_choose_page_child", args=[country.pk])).json()["html"]
    assert f'data-parent-id="{country.pk}"' in below
