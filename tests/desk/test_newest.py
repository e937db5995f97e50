"""What the form of a record says of its newest content, before it is published."""

from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cooperation.models import ProgrammePage
from embassy.desk.judging import judge_all
from embassy.desk.triggers import unit_of
from tests import factories

pytestmark = pytest.mark.django_db

CALL = "Het programma liep tot 2018."


def section(client, page) -> BeautifulSoup:
    """What the section of the form asks for."""
    form = BeautifulSoup(client.get(f"/admin/pages/{page.pk}/edit/").content, "html.parser")
    response = client.get(form.select_one("#desk-findings")["data-w-swap-src-value"])
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def ended():
    return factories.programme(title_nl="Waterplan", end="2020", objective_nl="Steun.", checked_on="2026-11-02")


def test_a_new_fault_of_a_draft_is_shown_with_its_sentence_before_it_is_published(editor, ended):
    ended.objective_nl = CALL
    ended.save_revision()
    found = section(editor, ended)
    assert CALL in found.text
    (item,) = (each for each in found.select("li") if CALL in each.text)
    assert item.select_one("a")["href"] == f"#pair-objective:nl:{quote(CALL)}"


def test_a_fault_of_a_page_that_was_never_public_is_shown_too(editor, ended):
    page = factories.programme(title_nl="Nieuw", end="2020", objective_nl=CALL, live=False)
    page.save_revision()
    assert CALL in section(editor, page).text


def test_what_is_public_stands_in_the_form_until_it_is_settled(editor, ended):
    ended.objective_nl = CALL
    factories.published(ended)
    judge_all()
    assert CALL in section(editor, ended).text


def test_a_draft_does_not_hide_what_is_wrong_beside_its_texts(editor, ended):
    ended.review_by = "2026-01-01"
    factories.published(ended)
    ended.objective_nl = "Meer steun."
    ended.save_revision()
    assert section(editor, ended).select("a[href='#id_review_by']")


def test_what_a_draft_mends_is_gone_from_its_form(editor, ended):
    ended.objective_nl = CALL
    factories.published(ended)
    ended.objective_nl = "Het programma liep tot 2020."
    ended.save_revision()
    assert CALL not in section(editor, ended).text


def test_a_fault_keeps_nobody_from_publishing(editor, moderator, ended):
    ended.objective_nl = CALL
    ended.save_revision().publish()
    ended.refresh_from_db()
    assert ended.objective_nl == CALL


@pytest.mark.parametrize(("is_draft", "cost"), [(False, 10), (True, 24)])
def test_it_costs_a_fixed_number_of_queries(editor, ended, is_draft, cost):
    ended.objective_nl = CALL
    revision = ended.save_revision()
    if not is_draft:
        revision.publish()
        judge_all()
    address = reverse("desk:findings", args=[unit_of(type(ended), ended.pk)])
    editor.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert "2020" in editor.get(address).content.decode()
    assert len(asked) == cost


def test_what_is_no_record_has_none(editor):
    for unit in ("nothing:1", f"{unit_of(ProgrammePage, 'x')}", unit_of(ProgrammePage, 10**30)):
        assert editor.get(reverse("desk:findings", args=[unit])).status_code == 404


def test_the_form_shows_twenty_and_says_how_many_there_are(editor, ended):
    ended.objective_nl = " ".join(f"Het programma liep tot {year}." for year in range(1990, 2015))
    ended.save_revision()
    found = section(editor, ended)
    assert len(found.select("li")) == 20
    assert "25 punten" in found.select_one("summary").text
    assert "De 20 dringendste" in found.text
