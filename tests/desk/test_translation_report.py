"""The report on translations: every page and record, what each language lacks, filtered, sorted, taken away."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from cooperation.models import Organisation
from embassy.home.models import StandardPage
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import edit_url, send

pytestmark = pytest.mark.django_db
REPORT = "/admin/desk/translations/"
QUERIES = 23  # for an editor, with the page around the report
PAGES = 5000


def cells(client, **asked) -> list[list[str]]:
    """The rows of the report, as they are read."""
    table = BeautifulSoup(client.get(REPORT, asked).content, "html.parser").select_one("table.listing")
    rows = table.select("tbody tr") if table else []
    return [[cell.get_text(" ", strip=True) for cell in row.find_all("td")] for row in rows]


def titles(client, **asked) -> list[str]:
    return [row[0] for row in cells(client, **asked)]


@pytest.fixture
def lacking():
    """A page without Spanish but for its title, and an organisation whose Spanish is behind."""
    page = factories.standard(title_nl="Halfweg", title_es="A medias", lead_nl="Tekst")
    record = Organisation.objects.create(name_nl="Boeren", name_es="Campesinos", type="22")
    record.name_nl = "Boerinnen"
    record.save()
    return page


def test_a_row_says_what_each_language_lacks(editor, lacking):
    rows = {row[0]: row for row in cells(editor)}
    assert rows["Halfweg"][1:5] == ["Tekstpagina", "", "in orde", "1 ontbreekt"]
    assert rows["Boerinnen"][3:5] == ["in orde", "1 verouderd"]


def test_what_lacks_most_comes_first(editor, lacking):
    assert set(titles(editor)[:2]) == {"Halfweg", "Boerinnen"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"state": "es:missing"}, ["Halfweg"]),
        ({"state": "es:stale"}, ["Boerinnen"]),
        ({"state": "nl:stale"}, []),
        ({"state": "es:missing", "model": "home.standardpage"}, ["Halfweg"]),
        ({"state": "es:missing", "model": "cooperation.organisation"}, []),
    ],
)
def test_filters_by_state_and_type(editor, lacking, asked, found):
    assert titles(editor, **asked) == found


def test_filters_by_section(editor, page):
    section = page("peru").path
    found = cells(editor, section=section)
    assert {row[2] for row in found} == {"Peru"}
    assert "Peru" in {row[0] for row in found}


def test_filters_by_the_last_editor(editor, moderator, lacking):
    send(moderator, edit_url(lacking), {"lead_nl": "Andere tekst"})
    assert titles(editor, editor="moderator") == ["Halfweg"]
    Notice.objects.all().delete()
    add = reverse("wagtailsnippets_office_notice:add")
    moderator.post(add, {"text_nl": "Dicht", "level": "1", "starts": "2026-01-01 10:00"})
    assert set(titles(moderator, editor="moderator")) == {"Halfweg", "Dicht"}


def test_titles_are_in_the_readers_language_else_in_the_one_that_there_is(editor, lacking):
    factories.standard(title_nl="Eentalig", title_es=None)
    user = get_user_model().objects.get(username="editor")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "es"})
    assert {"A medias", "Eentalig"} <= set(titles(editor))
    assert "Cooperación al desarrollo" in {row[2] for row in cells(editor, ordering="section")} | set(titles(editor))


def test_all_that_is_in_order_can_be_asked_for(editor, lacking):
    assert not {"Halfweg", "Boerinnen"} & set(titles(editor, state="ok"))


@pytest.mark.parametrize("name", ["title", "type", "section", "es", "edited"])
def test_every_column_sorts_both_ways(editor, lacking, name):
    up, down = titles(editor, ordering=name), titles(editor, ordering=f"-{name}")
    assert len(up) == len(down) == 50
    assert up != down


def test_unknown_filters_pages_and_orders_are_no_error(editor):
    asked = {"state": "x", "model": "x", "section": "x", "editor": "x", "ordering": "x", "p": "9" * 30}
    assert editor.get(REPORT, asked).status_code == 200


def test_the_table_goes_out_as_csv_and_xlsx_with_the_filter(editor, lacking):
    csv = b"".join(editor.get(REPORT, {"export": "csv", "state": "es:missing"})).decode().splitlines()
    assert csv[0].startswith("Titel,Type,Rubriek,Nederlands: ontbreekt,Nederlands: verouderd,Español: ontbreekt")
    assert [line.split(",")[:6] for line in csv[1:]] == [["Halfweg", "Tekstpagina", "", "0", "0", "1"]]
    book = load_workbook(BytesIO(b"".join(editor.get(REPORT, {"export": "xlsx", "state": "es:missing"}))))
    assert [cell.value for cell in book.active[2]][:6] == ["Halfweg", "Tekstpagina", None, 0, 0, 1]


def test_a_title_that_looks_like_a_formula_is_no_formula_in_a_spreadsheet(editor):
    factories.standard(title_nl="=1+1", title_es=None)
    csv = b"".join(editor.get(REPORT, {"export": "csv", "state": "es:missing"})).decode()
    assert "'=1+1" in csv


def test_an_editor_sees_only_what_an_editor_may_change(editor, moderator):
    Notice.objects.create(text_nl="Dicht")
    assert "Dicht" not in titles(editor, state="es:missing")
    assert "Dicht" in titles(moderator, state="es:missing")


def make_pages(number: int):
    """Many pages below the home page, as rows alone: the report reads no more of them."""
    parent = StandardPage.objects.first().get_parent()
    kind = ContentType.objects.get_for_model(StandardPage)
    example = BasePage.objects.get(pk=StandardPage.objects.first().pk)
    pages = []
    for count in range(number):
        page = BasePage(content_type=kind, depth=3, path=parent.path + base36(count), locale_id=example.locale_id)
        page.title = page.draft_title = page.title_nl = f"Pagina {count}"
        page.slug = page.slug_nl = page.slug_es = f"p{count}"
        page.url_path = page.url_path_nl = page.url_path_es = f"/p{count}/"
        page.translation_summary = {"nl": {"missing": 0, "stale": 0}, "es": {"missing": count % 3, "stale": 0}}
        pages.append(page)
    BasePage.objects.bulk_create(pages)


def base36(number: int) -> str:
    """A step of a path that no other page has."""
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return "Y" + digits[number // 1296] + digits[number // 36 % 36] + digits[number % 36]


def test_five_thousand_pages_cost_as_many_queries_as_few(editor):
    def queries(**asked) -> int:
        with CaptureQueriesContext(connection) as made:
            assert editor.get(REPORT, asked).status_code == 200
        return len(made)

    queries()  # fills the caches
    assert queries() == QUERIES
    make_pages(PAGES)
    assert queries() == queries(state="es:missing", ordering="-title", p="40") == QUERIES
