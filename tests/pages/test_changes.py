"""What a draft changes: which languages, and whether anything besides texts."""

import json
from datetime import UTC, datetime

import pytest

from cooperation.models import Figure, ProgrammePage, ProgrammeSector, Sector
from embassy.pages.changes import Changes, changes_between, changes_of, waiting
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def reworded(page: ProgrammePage, language: str):
    body = json.loads(json.dumps(list(page.body.raw_data)))
    body[0]["value"]["text"][language] = "<p>Anders</p>"
    page.body = json.dumps(body)


def without_blocks(page):
    page.body = "[]"


def with_figure(page):
    page.figures.add(Figure(kind="result", number=3, label_nl="huizen", label_es="casas"))


def figure_reworded(page):
    row = page.figures.get()
    row.label_es = "otras casas"
    page.figures.set([row])


def figure_recounted(page):
    row = page.figures.get()
    row.number = 5
    page.figures.set([row])


CASES = {
    "nothing": (lambda page: None, [], False),
    "white space": (lambda page: setattr(page, "objective_nl", "  Doel \n"), [], False),
    "the title": (lambda page: setattr(page, "title_es", "Otro"), ["es"], False),
    "an address": (lambda page: setattr(page, "slug_nl", "elders"), ["nl"], False),
    "a text filled in": (lambda page: setattr(page, "objective_es", "Objetivo"), ["es"], False),
    "a text emptied": (lambda page: setattr(page, "objective_nl", ""), ["nl"], False),
    "a text in a block": (lambda page: reworded(page, "nl"), ["nl"], False),
    "both in one block": (lambda page: (reworded(page, "nl"), reworded(page, "es")), ["nl", "es"], False),
    "a block less": (without_blocks, ["nl", "es"], True),
    "a row's text": (figure_reworded, ["es"], False),
    "a row's number": (figure_recounted, [], True),
    "a row more": (lambda page: page.sectors.add(ProgrammeSector(sector=Sector.objects.first())), [], True),
    "a row less": (lambda page: page.figures.set([]), ["nl", "es"], True),
    "a date": (lambda page: setattr(page, "end", "2031"), [], True),
    "an expiry": (lambda page: setattr(page, "expire_at", datetime(2031, 1, 1, tzinfo=UTC)), [], True),
    "a language and a date": (
        lambda page: (setattr(page, "title_es", "Otro"), setattr(page, "end", "2031")),
        ["es"],
        True,
    ),
}


@pytest.fixture
def programme(db) -> ProgrammePage:
    page = factories.programme(
        live=False, objective_nl="Doel", body=[factories.text_block("section", nl="<p>Tekst</p>", es="<p>Texto</p>")]
    )
    with_figure(page)
    return factories.published(page)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_draft_says_which_languages_it_changes_and_whether_facts_change(programme, case):
    change, languages, facts = case
    draft = programme.latest_revision.as_object()
    change(draft)
    draft.save_revision()
    draft = ProgrammePage.objects.get(pk=programme.pk).latest_revision.as_object()
    assert changes_of(programme, draft) == Changes(tuple(languages), facts)
    stored = changes_between(ProgrammePage, programme.live_revision.content, draft.latest_revision.content)
    assert stored == Changes(tuple(languages), facts)


def test_no_page_of_the_demo_differs_from_its_own_revision(django_assert_num_queries):
    pages = list(BasePage.objects.filter(depth__gt=1).specific().select_related("live_revision", "latest_revision"))
    contents = [(type(page), page.live_revision.content, page.latest_revision.content) for page in pages]
    with django_assert_num_queries(0):
        assert not any(changes_between(*content) for content in contents)
    assert not any(changes_of(page, page.live_revision.as_object()) for page in pages)


def test_a_page_not_yet_public_is_new_in_the_languages_it_is_written_in():
    page = factories.standard(live=False)
    page.title_nl = None
    page.save_revision(clean=False)
    assert waiting(type(page), page.latest_revision, None) == "Nieuw: Spaans"
