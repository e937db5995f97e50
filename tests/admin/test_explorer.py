"""The explorer says what a page is, where it stands and which languages it lacks."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def explorer(parent) -> str:
    return reverse("wagtailadmin_explore", args=[parent.pk])


def listed(client, parent) -> dict[str, dict[str, str]]:
    """What each cell of the list says, by the title of its page and the heading of its column."""
    table = BeautifulSoup(client.get(explorer(parent)).content, "html.parser").select_one("table.listing")
    heading, *rows = (
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")
    )
    names = ["", "title", *heading[2:]]
    cells = [dict(zip(names, row, strict=False)) for row in rows]
    return {row["title"].split()[0]: row for row in cells}


def test_the_explorer_says_what_spanish_lacks(editor):
    country = factories.country()
    factories.programme(country, title_nl="Tweetalig", title_es="Bilingüe")
    factories.programme(country, title_nl="Eentalig", title_es=None)
    rows = listed(editor, country)
    assert (rows["Tweetalig"]["Español"], rows["Eentalig"]["Español"]) == ("in orde", "1 ontbreekt")


def test_the_explorer_says_type_and_status(editor):
    country = factories.country()
    factories.partner(country, title_nl="Levend")
    factories.programme(country, live=False, title_nl="Schets")
    rows = listed(editor, country)
    assert (rows["Levend"]["Type"], rows["Schets"]["Type"]) == ("Partner", "Programma")
    assert rows["Levend"]["Status"] != rows["Schets"]["Status"]


def test_the_explorer_says_where_a_programme_stands_today(editor):
    country = factories.country()
    ended = factories.programme(country, end="2019", title_nl="Voorbij")
    factories.partner(country, title_nl="Partnerpagina")
    rows = listed(editor, country)
    assert rows["Voorbij"]["Programma"] == ended.status.label
    assert rows["Partnerpagina"]["Programma"] == ""


def test_the_explorer_asks_the_database_as_often_for_many_pages_as_for_one(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            editor.get(explorer(country))
        return len(asked)

    country = factories.country()
    factories.programme(country)
    factories.partner(country, live=False)
    queries()  # fills the caches
    few = queries()
    for _number in range(8):
        factories.programme(country)
        factories.partner(country, live=False)
    assert queries() == few


def test_the_search_of_the_admin_finds_a_spanish_title(editor):
    factories.standard(title_nl="Waarschuwing", title_es="Advertencia")
    assert "Waarschuwing" in editor.get(reverse("wagtailadmin_pages:search"), {"q": "advertencia"}).content.decode()
