"""What visitors searched for in vain: counted without a word about who they are, and told to editors."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from embassy.clock import today
from embassy.search import vain
from embassy.search.models import VainSearch
from embassy.worker.jobs import clean_up

pytestmark = pytest.mark.django_db
REPORT = "/admin/desk/searches/"
QUERIES = 11  # of the report for an editor, with the page around it


def kept() -> list[tuple]:
    vain.count()
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
    assert len(kept()) == 4


def test_long_questions_are_cut(client):
    client.get("/nl/zoeken/", {"q": "qx" * 150})
    assert kept() == [(today(), "nl", "qx" * 50, 1)]


def test_a_page_whose_words_cannot_be_counted_is_shown_all_the_same(client, settings, tmp_path, caplog):
    (tmp_path / "file").touch()
    settings.LOCAL_DIR = tmp_path / "file" / "local"
    assert client.get("/nl/zoeken/", {"q": "qqxx"}).status_code == 200
    assert "not counted" in caplog.text


def test_without_a_worker_the_file_stops_growing(client, settings, monkeypatch):
    monkeypatch.setattr(vain, "MOST_BYTES", 50)
    for _ in range(9):
        client.get("/nl/zoeken/", {"q": "qqxx"})
    assert (settings.LOCAL_DIR / "vain_searches").stat().st_size < 50 + 100
    assert kept() == [(today(), "nl", "qqxx", 3)]


def test_what_a_killed_worker_had_taken_and_what_came_since_is_counted_once(settings):
    vain.remember("qqaa", "nl")
    (settings.LOCAL_DIR / "vain_searches").rename(settings.LOCAL_DIR / "vain_searches.taken")
    vain.remember("qqbb", "nl")
    assert kept() == [(today(), "nl", "qqaa", 1)]
    assert kept() == kept() == [(today(), "nl", "qqaa", 1), (today(), "nl", "qqbb", 1)]


def test_a_line_that_a_full_disk_cut_short_keeps_no_other_from_being_counted(settings):
    vain.append(b"2026-11-30\tn")
    for line in (b"2026-11-30\tnl\tqqaa\n", b"\xff\0\n", b"2026-11-30\tfr\tqqxx\n", b"2026-11-30\tnl\tqqbb\n"):
        vain.append(line)
    assert [terms for day, language, terms, number in kept()] == ["qqbb"]


COUNT = "import django; django.setup(); from embassy.search import vain; [vain.count() for _ in range(200)]"


def test_searches_at_once_are_all_counted_once_by_two_workers(copy_of_database, work_on, tmp_path, settings):
    database = copy_of_database("vain")
    settings.LOCAL_DIR = tmp_path / "local"
    site = {"DJANGO_SETTINGS_MODULE": "embassy.settings", "DATABASE_URL": database, "VAR_DIR": str(tmp_path)}
    vain.remember("qqxx", "nl")
    workers = [subprocess.Popen([sys.executable, "-c", COUNT], env=os.environ | site) for _ in range(2)]
    number = 1
    with ThreadPoolExecutor(4) as visitors:
        while any(worker.poll() is None for worker in workers):
            number += len(list(visitors.map(lambda _: vain.remember("qqxx", "nl"), range(100))))
    assert [worker.returncode for worker in workers] == [0, 0]
    found = []
    work_on(database, lambda: found.extend([vain.count(), vain.count(), VainSearch.objects.get().count]))
    assert found[-1] == number


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
