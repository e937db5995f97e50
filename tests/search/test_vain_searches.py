"""What visitors searched for in vain: counted without a word about who they are, and told to editors."""

import logging
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import DatabaseError

from embassy.clock import today
from embassy.search import vain
from embassy.search.models import VainSearch
from embassy.worker.jobs import clean_up

pytestmark = pytest.mark.django_db
REPORT = "/admin/desk/searches/"
QUERIES = 11  # of the report for an editor, with the page around it


def kept() -> list[tuple]:
    return list(VainSearch.objects.order_by("pk").values_list("day", "language", "terms", "count"))


def test_the_same_words_are_counted_together_by_day_and_language(client):
    for text in ("Qqxx Ñandú", "qqxx   nandu", "QQXX ÑANDÚ "):
        client.get("/nl/zoeken/", {"q": text})
    client.get("/es/buscar/", {"q": "qqxx ñandú"})
    assert kept() == [(today(), "nl", "qqxx nandu", 3), (today(), "es", "qqxx nandu", 1)]


@pytest.mark.parametrize("asked", ["water", "de la", "😀", "", "qqxx@example.org", "qqxx 123 456 789"])
def test_what_was_found_says_nothing_or_may_tell_who_asked_is_not_kept(client, asked):
    client.get("/nl/zoeken/", {"q": asked})
    assert kept() == []


def test_only_visitors_who_look_at_the_first_page_count(client, editor):
    client.head("/nl/zoeken/", {"q": "qqxx"})
    client.get("/nl/zoeken/", {"q": "qqxx", "page": 2})
    client.get("/nl/zoeken/", {"q": "qqxx"}, headers={"sec-purpose": "prefetch;prerender"})
    client.get("/nl/zoeken/suggesties/", {"q": "qqxx"})
    editor.get("/nl/zoeken/", {"q": "qqxx"})
    assert kept() == []


def test_robots_cannot_fill_the_table(client, monkeypatch):
    monkeypatch.setattr(vain, "TERMS_A_DAY", 3)
    VainSearch.objects.create(day=today() - timedelta(days=1), language="nl", terms="qqxx")
    for text in ("qqaa", "qqbb", "qqcc", "qqdd", "qqee"):
        client.get("/nl/zoeken/", {"q": text})
    assert VainSearch.objects.filter(day=today()).count() == 3


def test_long_questions_are_cut(client):
    client.get("/nl/zoeken/", {"q": "qx" * 150})
    assert len(VainSearch.objects.get().terms) == 100


def test_a_page_whose_words_cannot_be_counted_is_shown_all_the_same(client, monkeypatch, caplog):
    def away(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(vain, "write", away)
    with caplog.at_level(logging.WARNING, "embassy.search.vain"):
        assert client.get("/nl/zoeken/", {"q": "qqxx"}).status_code == 200
    assert "not counted" in caplog.text


def rows(client, **asked) -> list[list[str]]:
    soup = BeautifulSoup(client.get(REPORT, asked).content, "html.parser")
    return [
        [cell.get_text(" ", strip=True) for cell in row.select("td")] for row in soup.select("table.listing tbody tr")
    ]


@pytest.fixture
def three_days():
    for day, terms, count in (
        (date(2026, 1, 5), "qqxx", 2),
        (date(2026, 2, 5), "qqxx", 3),
        (date(2026, 2, 6), "=1+1", 4),
    ):
        VainSearch.objects.create(day=day, language=settings.LANGUAGE_CODE, terms=terms, count=count)


def test_the_report_adds_the_days_up_and_leads_to_the_search(editor, three_days, django_assert_num_queries):
    with django_assert_num_queries(QUERIES):
        found = rows(editor)
    assert found == [["qqxx", "Nederlands", "5", "5 februari 2026"], ["=1+1", "Nederlands", "4", "6 februari 2026"]]
    assert 'href="/nl/zoeken/?q=qqxx"' in editor.get(REPORT).content.decode()


def test_the_report_shows_one_period_or_one_language(editor, three_days):
    assert [row[0] for row in rows(editor, day_from="2026-02-06")] == ["=1+1"]
    assert [row[2] for row in rows(editor, day_to="2026-01-31")] == ["2"]
    assert rows(editor, language="es") == []


def test_a_spreadsheet_of_the_report_calculates_nothing(editor, three_days):
    content = b"".join(editor.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert "'=1+1" in content


def test_old_searches_are_forgotten():
    for days, terms in ((366, "oud"), (364, "jong")):
        VainSearch.objects.create(day=today() - timedelta(days=days), language="nl", terms=terms)
    clean_up()
    assert [row.terms for row in VainSearch.objects.all()] == ["jong"]
