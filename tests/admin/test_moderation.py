"""Moderators see at a glance which language changed, compare, and send back with a comment that the editor sees."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import TaskState, Workflow

from cooperation.models import CountryPage, Figure, PartnerPage, Partnership
from embassy.home.models import StandardPage
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import SUBMIT, edit_url, send

pytestmark = pytest.mark.django_db
HOME = reverse("wagtailadmin_home")


def changed(page, **fields):
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return type(page).objects.get(pk=page.pk)


def in_moderation(page, user):
    Workflow.objects.get().start(page, user)
    return page


def explorer(page) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])


CHANGES = {
    "Gewijzigd: Spaans": {"title_es": "Otro"},
    "Gewijzigd: Nederlands": {"lead_nl": "Anders"},
    "Gewijzigd: Nederlands, Spaans": {"lead_nl": "Anders", "lead_es": "Otro"},
    "Gewijzigd: feiten": {"shows_contact": True},
    "Gewijzigd: Spaans, feiten": {"title_es": "Otro", "shows_contact": True},
}


@pytest.mark.parametrize("words", CHANGES)
def test_the_home_page_the_explorer_and_the_form_say_what_changed(moderator, admin_user, words):
    page = in_moderation(changed(factories.standard(), **CHANGES[words]), admin_user)
    for url in (HOME, explorer(page), edit_url(page)):
        html = moderator.get(url).content.decode()
        assert re.search(rf">\s*{words}\s*<", html), url


def test_they_say_it_in_spanish_too(moderator, admin_user):
    page = in_moderation(changed(factories.standard(), title_es="Otro"), admin_user)
    html = moderator.get(HOME, headers={"Accept-Language": "es"}).content.decode()
    assert re.search(r">\s*Cambios: Español\s*<", html)
    assert reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "live", page.latest_revision_id]) in html


def test_a_new_page_is_said_to_be_new(moderator, admin_user):
    page = factories.standard(live=False)
    page.title_es = None
    page.save_revision()
    in_moderation(page, admin_user)
    assert re.search(r">\s*Nieuw: Nederlands\s*<", moderator.get(HOME).content.decode())


def test_a_page_without_a_draft_says_nothing(moderator):
    page = factories.standard()
    for url in (explorer(page), edit_url(page)):
        assert "Gewijzigd: " not in moderator.get(url).content.decode()


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def test_what_changed_costs_the_explorer_one_query_however_many_drafts_it_lists(moderator):
    parent = factories.section().get_parent()
    url = reverse("wagtailadmin_explore", args=[parent.pk])
    drafts = [changed(factories.standard(), title_es="Otro") for _number in range(15)]  # as many as a list shows
    many = queries(moderator, url)
    BasePage.objects.exclude(pk=drafts[0].pk).update(has_unpublished_changes=False)
    assert queries(moderator, url) == many


def test_what_changed_costs_the_home_page_one_query_however_many_pages_wait(moderator, admin_user):
    def asked_for_contents() -> int:
        with CaptureQueriesContext(connection) as captured:
            moderator.get(HOME)
        return sum(
            'FROM "wagtailcore_revision" WHERE "wagtailcore_revision"."id" IN' in query["sql"] for query in captured
        )

    in_moderation(changed(factories.standard(), title_es="Otro"), admin_user)
    one = asked_for_contents()
    for _number in range(4):
        in_moderation(changed(factories.standard(), title_es="Otro"), admin_user)
    assert asked_for_contents() == one


def test_the_editor_sees_who_sent_the_page_back_and_why_until_it_is_submitted_again(editor, moderator):
    page = factories.standard()
    send(editor, edit_url(page), {"title_es": "Otro"}, SUBMIT)
    state = TaskState.objects.get(workflow_state=StandardPage.objects.get(pk=page.pk).current_workflow_state)
    reject = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    moderator.post(reject, {"comment": "De bron ontbreekt <b>."})
    html = editor.get(edit_url(page)).content.decode()
    assert "Teruggestuurd door moderator." in html
    assert "De bron ontbreekt &lt;b&gt;." in html
    send(editor, edit_url(page), {"lead_nl": "Met bron"}, SUBMIT)
    assert "Teruggestuurd" not in editor.get(edit_url(page)).content.decode()


# --- comparing revisions


def comparison(client, page, before="live", after="latest", language="nl") -> str:
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, before, after])
    answer = client.get(url, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.mark.parametrize(
    ("field", "code", "label"),
    [
        ("lead", "es", "Inleiding (Español)"),
        ("lead", "nl", "Inleiding (Nederlands)"),
        ("title", "es", "Titel (Español)"),
        ("seo_title", "es", "(Español)"),
        ("search_description", "nl", "(Nederlands)"),
        ("slug", "es", "(Español)"),
    ],
)
def test_every_translated_text_is_compared_under_its_language(editor, field, code, label):
    page = changed(factories.standard(), **{f"{field}_{code}": "anders"})
    html = comparison(editor, page)
    assert label in html
    assert re.search(rf'<div lang="{code}">.*anders', html)
    assert html.count("<div lang=") == 1


def test_labels_are_in_the_readers_language(editor):
    assert "Introducción (Español)" in comparison(editor, changed(factories.standard(), lead_es="Otro"), language="es")


def test_blocks_are_compared_language_by_language(editor):
    block = factories.text_block("section", "Kop", nl="<p>Een tekst.</p>", es="<p>Un texto.</p>")
    page = factories.standard(body=[block, factories.text_block("text", nl="<p>Weg ermee.</p>", es="<p>Fuera.</p>")])
    body = json.loads(json.dumps(list(page.body.raw_data)))[:1]
    body[0]["value"]["text"]["es"] = "<p>Otro texto.</p>"
    body.append(factories.text_block("text", nl="<p>Nieuw.</p>", es=""))
    html = comparison(editor, changed(page, body=json.dumps(body)))
    assert '<dt>Nederlands</dt><dd lang="nl">Een tekst.</dd>' in html
    assert (
        '<dt>Español</dt><dd lang="es"><span class="deletion">Un</span><span class="addition">Otro</span> texto.</dd>'
        in html
    )
    assert re.search(
        r'comparison__child-object deletion">.{0,200}lang="nl">Weg ermee\.</dd>.{0,60}lang="es">Fuera\.', html
    )
    assert re.search(r'comparison__child-object addition">.{0,200}lang="nl">Nieuw\.</dd>', html)


@pytest.fixture
def partner() -> PartnerPage:
    page = factories.partner(live=False)
    page.figures = [
        Figure(kind="result", number=3, label_nl="huizen", label_es="casas"),
        Figure(kind="result", number=4, label_nl="bruggen", label_es="puentes"),
    ]
    page.partnerships = [Partnership(organisation=factories.organisation(), achieved_nl="Veel.", achieved_es="Mucho.")]
    return factories.published(page)


def test_rows_are_compared_by_their_keys_and_language_by_language(editor, partner):
    draft = partner.get_latest_revision_as_object()
    houses, _bridges = draft.figures.all()
    houses.label_es = "viviendas"
    houses.number = 5
    draft.figures = [houses, Figure(kind="result", number=4, label_nl="bruggen", label_es="puentes nuevos")]
    draft.save_revision()
    html = comparison(editor, partner)
    assert re.search(
        r'\(Español\)</dt> <dd><div lang="es"><span class="deletion">casas</span><span class="addition">viviendas',
        html,
    )
    assert re.search(r'<dt>Getal</dt> <dd><span class="deletion">3,00</span><span class="addition">5', html)
    assert re.search(r'child-object deletion".*puentes<', html)
    assert re.search(r'child-object addition".*puentes nuevos', html)
    assert "Mucho" not in html
    assert not re.search(r">\s*(None|True|False)\s*<", html)


def test_a_page_saved_without_changes_shows_no_differences(editor, partner):
    for page in (partner, CountryPage.objects.get(iso_code="PE"), StandardPage.objects.first()):
        page.save_revision()
        html = comparison(editor, page)
        assert "child-object" not in html
        assert "no-results-message" in html


def test_rows_that_went_through_the_form_unchanged_are_not_said_to_be_moved(editor, partner):
    send(editor, edit_url(partner), {"lead_es": "Otro"})
    html = comparison(editor, partner)
    assert '<div lang="es">' in html
    assert "child-object" not in html


def test_yes_and_no_and_dates_are_written_as_people_write_them(editor):
    page = changed(factories.standard(), shows_contact=True, checked_on=date(2026, 5, 1))
    html = comparison(editor, page)
    assert '<span class="deletion">Nee</span><span class="addition">Ja</span>' in html
    assert '<span class="deletion"></span><span class="addition">1 mei 2026</span>' in html
