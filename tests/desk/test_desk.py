"""The desk as an editor sees it: what stands there, and what makes it go away."""

from datetime import date, timedelta
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageLogEntry

from embassy.desk.attention import attention
from embassy.desk.models import Settlement
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ended():
    """A programme that ended and still speaks of now."""
    return factories.programme(
        title_nl="Waterplan",
        title_es="Plan de agua",
        end="2020",
        objective_nl="Momenteel werken tien artsen in het programma.",
        objective_es="Diez médicos trabajaron allí.",
        checked_on="2026-11-02",
    )


def html_of(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def form_of(client, title: str, postpone=False, address="/admin/"):
    """What the form beside an item sends."""
    for row in html_of(client.get(address)).select("table.desk tbody tr"):
        if title in row.text:
            form = row.select("form")[postpone]
            return {field["name"]: field.get("value", "") for field in form.select("input")}
    raise AssertionError(f"“{title}” is not on the desk")


def of_waterplan(day: date) -> list:
    found = attention(person("editor"), day)
    return [item for item in found if item.record.title == "Waterplan" and item.rule.name == "speaks-of-now"]


def titles(client, address="/admin/") -> list[str]:
    return [link.text for link in html_of(client.get(address)).select("table.desk .title-wrapper a")]


def test_the_home_page_says_what_to_mend_where_and_why(editor, ended):
    found = html_of(editor.get("/admin/", headers={"accept-language": "nl"})).select("table.desk tbody tr")
    row = next(row for row in found if "Waterplan" in row.text)
    words = quote("Momenteel werken tien artsen in het programma.")
    assert row.select_one("a")["href"] == f"/admin/pages/{ended.pk}/edit/#pair-objective:nl:{words}"
    assert row.select_one("blockquote[lang=nl]").text == "Momenteel werken tien artsen in het programma."
    assert "Momenteel" in row.select_one("mark").text
    assert row.select_one("figcaption").text == "Doelstelling, Nederlands"
    assert "2020" in row.select_one(".desk-reason").text


def test_an_item_that_is_settled_is_gone_with_who_and_when(editor, ended):
    response = editor.post("/admin/desk/settle/", form_of(editor, "Waterplan"), follow=True)
    assert response.redirect_chain == [("/admin/", 302)]
    assert "Waterplan" in html_of(response).select_one(".messages").text
    assert "Waterplan" not in titles(editor)
    settlement = Settlement.objects.get()
    assert settlement.settled_by == person("editor")
    assert timezone.now() - settlement.settled_at < timedelta(minutes=1)


def test_a_settlement_stands_in_the_history_of_the_page(editor, ended):
    editor.post("/admin/desk/settle/", form_of(editor, "Waterplan"))
    entry = PageLogEntry.objects.get(page=ended.pk, action="desk.settle")
    assert (entry.user, entry.data["rule"]) == (person("editor"), "speaks-of-now")
    history = editor.get(f"/admin/pages/{ended.pk}/history/")
    assert "Momenteel werken tien artsen in het programma." in str(entry.formatter.format_message(entry))
    assert "Momenteel werken tien artsen in het programma." in history.content.decode()


def test_an_item_stays_settled_while_another_sentence_of_its_text_changes(editor, ended):
    editor.post("/admin/desk/settle/", form_of(editor, "Waterplan"))
    ended.objective_nl = "Het begon klein. Momenteel werken tien artsen in het programma."
    factories.published(ended)
    assert html_of(editor.get("/admin/desk/?rule=speaks-of-now")).select("table.desk tbody tr") == []


def test_what_only_mending_takes_away_cannot_be_checked_off_but_can_be_postponed(editor):
    block = factories.text_block(nl='<p><a href="/nl/nergens/">Daar</a></p>')
    factories.standard(title_nl="Wegwijzer", body=[block], checked_on="2026-11-02")
    found = html_of(editor.get("/admin/desk/?rule=internal-link")).select("table.desk tbody tr")
    row = next(row for row in found if "Wegwijzer" in row.text)
    (form,) = row.select("form")
    sent = {field["name"]: field.get("value", "") for field in form.select("input")}
    assert sent["postpones"] == "on"
    del sent["postpones"]
    editor.post("/admin/desk/settle/", sent)
    assert not Settlement.objects.exists()
    until = timezone.localdate() + timedelta(days=30)
    editor.post("/admin/desk/settle/", sent | {"postpones": "on", "until": until.isoformat()})
    assert Settlement.objects.get().until == until


def test_an_item_whose_text_changes_after_it_was_settled_is_back(editor, ended):
    editor.post("/admin/desk/settle/", form_of(editor, "Waterplan"))
    ended.objective_nl = "Momenteel werken elf artsen in het programma."
    factories.published(ended)
    assert "Waterplan" in titles(editor)


def test_an_item_that_is_postponed_comes_back_on_its_day(editor, ended):
    until = timezone.localdate() + timedelta(days=30)
    sent = form_of(editor, "Waterplan", postpone=True) | {"until": until.isoformat()}
    editor.post("/admin/desk/settle/", sent)
    assert "Waterplan" not in titles(editor)
    assert of_waterplan(until - timedelta(days=1)) == []
    assert len(of_waterplan(until)) == 1
    entry = PageLogEntry.objects.get(page=ended.pk, action="desk.postpone")
    assert entry.data["until"] == until.isoformat()


@pytest.mark.parametrize("until", ["", "2020-01-01", "morgen"])
def test_an_item_is_not_postponed_to_no_day_or_to_one_that_is_past(editor, ended, until):
    response = editor.post("/admin/desk/settle/", form_of(editor, "Waterplan", True) | {"until": until}, follow=True)
    assert not Settlement.objects.exists()
    assert html_of(response).select_one(".messages .error")


def test_what_somebody_changed_in_the_meantime_is_not_settled_unseen(editor, ended):
    sent = form_of(editor, "Waterplan")
    ended.objective_nl = "Vandaag werken elf artsen in het programma."
    factories.published(ended)
    editor.post("/admin/desk/settle/", sent)
    assert not Settlement.objects.exists()


def test_an_item_that_a_draft_mends_waits_for_its_publication(editor, ended):
    ended.objective_nl = "Er werkten tien artsen."
    ended.save_revision()
    (item,) = of_waterplan(timezone.localdate())
    assert item.is_drafted


def test_an_item_that_is_mended_is_gone(editor, ended):
    ended.objective_nl, ended.objective_es = "Er werkten tien artsen.", "Trabajaron allí diez médicos."
    factories.published(ended)
    assert "Waterplan" not in titles(editor)


def test_the_form_leads_back_to_no_other_site(editor, ended):
    response = editor.post("/admin/desk/settle/", form_of(editor, "Waterplan") | {"next": "https://example.org/"})
    assert response["Location"] == "/admin/desk/"
