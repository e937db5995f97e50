"""What the desk costs on the admin's home page: little, and no more with many pages than with few."""

import time
from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Site

from cooperation.models import Figure, ProgrammePage
from embassy.desk.judging import judge_all
from embassy.desk.panels import DeskPanel
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db

MOST_QUERIES, MOST_SECONDS = 12, 0.1
TEXT = "<p>Het programma steunde de dorpen. <a href='/nl/contact/'>Meer</a></p><p>Het liep tot 2018.</p>"


def programme() -> ProgrammePage:
    """A programme with a text, a figure and a word to mend."""
    return factories.programme(
        end="2019",
        checked_on=date(2020, 11, 2),
        objective_nl="Steun. Momenteel loopt het.",
        objective_es="Apoyo.",
        body=[factories.text_block(nl=TEXT, es=TEXT.replace("tot", "hasta"))],
    )


def copies(page: ProgrammePage, number: int):
    """Many programmes like one, each with a figure."""
    figure = {"number": 3, "label_nl": "huizen", "checked_on": date(2020, 11, 2)}
    with translation.override("nl"):
        Figure.objects.bulk_create(Figure(page_id=pk, **figure) for pk in factories.copies(page, number))


def cost(client) -> tuple[int, float]:
    """Queries of the home page, and seconds of CPU."""
    began = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/admin/").status_code == 200
    return len(captured), time.process_time() - began


@pytest.fixture
def without_desk(monkeypatch):
    """Takes the desk from the home page, and returns what puts it back."""
    monkeypatch.setattr(DeskPanel, "render_html", lambda *_anything: "")
    return monkeypatch.undo


@pytest.mark.parametrize("name", ["editor", "moderator"])
def test_the_desk_costs_few_queries_and_little_time_with_three_hundred_items(request, name, without_desk):
    client = request.getfixturevalue(name)
    copies(programme(), 100)
    judge_all()
    ContentType.objects.clear_cache()
    Site.get_site_root_paths()
    ContentType.objects.get_for_model(BasePage)
    cost(client)
    queries, seconds = cost(client)
    without_desk()
    cost(client)
    with_desk, with_seconds = cost(client)
    assert with_desk - queries <= MOST_QUERIES
    assert with_seconds - seconds < MOST_SECONDS


def test_a_page_that_changed_is_judged_alone(editor):
    page = programme()
    copies(page, 50)
    judge_all()
    cost(editor)
    few, _seconds = cost(editor)
    ProgrammePage.objects.filter(pk=page.pk).update(start="2011")
    with_change, _seconds = cost(editor)
    assert with_change - few < 70
