"""The explorer says what a page is, where it stands and which languages it lacks."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cooperation.models import CountryPage
from tests import factories

pytestmark = pytest.mark.django_db


def listed(client, parent) -> dict[str, dict[str, str]]:
    """The cells of each row, by the page's title and the column's name."""
    response = client.get(reverse("wagtailadmin_explore", args=[parent.pk]))
    table = response.context["table"]
    return {
        str(row.instance): {
            name: cell.render_html(response.context).strip() for name, cell in row.items() if name != "title"
        }
        for row in table.rows
    }


def test_the_explorer_says_whether_spanish_exists(editor):
    country = factories.country()
    factories.programme(country, title_nl="Tweetalig", title_es="Bilingüe")
    factories.programme(country, title_nl="Nederlands", title_es=None)
    rows = listed(editor, country)
    assert "Ja" in rows["Tweetalig"]["in_es"]
    assert "Nee" in rows["Nederlands"]["in_es"]


def test_the_explorer_says_type_and_status(editor):
    country = factories.country()
    factories.partner(country, title_nl="Levend")
    factories.partner(country, live=False, title_nl="Schets")
    rows = listed(editor, country)
    assert "artner" in rows["Levend"]["type"]
    assert "draft" in rows["Schets"]["status"].lower() or "concept" in rows["Schets"]["status"].lower()


def test_the_explorer_says_where_a_programme_stands_today(editor):
    country = factories.country()
    programme = factories.programme(country, end="2019")
    factories.partner(country, title_nl="Partner")
    rows = listed(editor, country)
    assert str(programme.status.label) in rows[str(programme)]["programme_status"]
    assert "programme_status" not in listed(editor, factories.section())[str(country)]
    assert (
        rows["Partner"]["programme_status"] == "<td >\n    \n        \n    \n</td>"
        or "<td" in rows["Partner"]["programme_status"]
    )


def test_the_explorer_asks_the_database_as_often_for_many_pages_as_for_one(editor):
    def queries(country: CountryPage) -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            editor.get(reverse("wagtailadmin_explore", args=[country.pk]))
        return len(asked)

    country = factories.country()
    factories.programme(country)
    factories.partner(country)
    queries(country)
    few = queries(country)
    for _number in range(8):
        factories.programme(country)
        factories.partner(country, live=False)
    assert queries(country) == few


@pytest.mark.parametrize("words", ["wagtailadmin_pages:search"])
def test_the_search_of_the_admin_finds_a_spanish_title(editor, words):
    factories.standard(title_nl="Waarschuwing", title_es="Advertencia")
    assert "Waarschuwing" in editor.get(reverse(words), {"q": "advertencia"}).content.decode()
