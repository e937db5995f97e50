"""One language of a page is published, and the other's half-written draft stays a draft."""

import json
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.urls import reverse
from wagtail.models import PageLogEntry, TaskState

from cooperation.models import Figure, ProgrammePage
from embassy.images.models import CustomImage
from tests import factories
from tests.admin.forms import PUBLISH, SUBMIT, edit_url, send
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize(("code", "other"), [("nl", "es"), ("es", "nl")])


@pytest.fixture
def programme():
    page = factories.programme(
        objective_nl="Water",
        objective_es="Agua",
        end="2019",
        body=[factories.text_block(nl="<p>Een</p>", es="<p>Uno</p>")],
    )
    page.figures.add(Figure(number=3, label_nl="putten", label_es="pozos"))
    page.save_revision().publish()
    return ProgrammePage.objects.get(pk=page.pk)


def public(page) -> ProgrammePage:
    return ProgrammePage.objects.get(pk=page.pk)


def draft(page) -> ProgrammePage:
    return ProgrammePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def texts(page, code: str) -> tuple:
    section, row = page.body[0].value, page.figures.all()[0]
    heading, body = section["heading"][code], getattr(section["text"][code], "source", section["text"][code])
    return (
        getattr(page, f"objective_{code}"),
        heading,
        body,
        getattr(row, f"label_{code}"),
        getattr(page, f"slug_{code}"),
    )


def publish_alone(page, code: str):
    newest = draft(page)
    newest.only_language = code
    newest.save_revision().publish()


def approve(moderator, page, action: str = "approve"):
    state = TaskState.objects.get(workflow_state=public(page).current_workflow_state)
    moderator.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), {"comment": ""})


@pytest.fixture
def plain():
    """A programme without blocks, whose form the tests send."""
    return factories.programme(objective_nl="Water", objective_es="Agua", end="2019")


def rewrite(page):
    """A draft of it with other texts in both languages, and another fact."""
    page = draft(page)
    page.objective_nl, page.objective_es, page.slug_es, page.end = "nieuw", "nuevo", "nuevo", "2030"
    page.save_revision()


def write_everything(page):
    """A draft that changes every text in both languages, a fact, and the number of rows."""
    page = draft(page)
    page.end = "2030"
    for code, word in (("nl", "nieuw"), ("es", "nuevo")):
        setattr(page, f"objective_{code}", word)
        setattr(page, f"slug_{code}", word)
        page.body[0].value["heading"][code] = word
        page.body[0].value["text"][code] = type(page.body[0].value["text"][code])(f"<p>{word}</p>")
    row = page.figures.all()[0]
    row.label_nl, row.label_es, row.number = "nieuw", "nuevo", 4
    page.figures.set([row, Figure(number=9, label_nl="extra", label_es="extra")])
    page.save_revision()
    return page


@BOTH
def test_one_language_goes_live_and_nothing_else(programme, code, other):
    before = texts(programme, other)
    write_everything(programme)
    publish_alone(programme, code)
    live = public(programme)
    word = {"nl": "nieuw", "es": "nuevo"}[code]
    assert texts(live, code) == (word, word, f"<p>{word}</p>", word, word)
    assert texts(live, other) == before
    assert (live.end, live.figures.count(), live.figures.get().number) == ("2019", 1, 3)


@BOTH
def test_the_rest_stays_a_draft(programme, code, other):
    written = write_everything(programme)
    publish_alone(programme, code)
    left = draft(programme)
    assert public(programme).has_unpublished_changes
    assert texts(left, other) == texts(written, other)
    assert (left.end, left.figures.count()) == ("2030", 2)


def test_what_was_the_only_change_leaves_no_draft(programme):
    page = draft(programme)
    page.objective_es = "Agua limpia"
    page.save_revision()
    publish_alone(programme, "es")
    assert public(programme).objective_es == "Agua limpia"
    assert not public(programme).has_unpublished_changes


def test_a_draft_that_agrees_still_agrees_afterwards_and_the_public_page_knows_what_is_behind(programme):
    write_everything(programme)
    publish_alone(programme, "es")
    states = {pair.key: sides for pair, sides in public(programme).translation_states()}
    assert states["objective"] == {"nl": "stale", "es": "ok"}
    assert draft(programme).translation_summary["nl"] == {"missing": 0, "stale": 0}


def test_the_spanish_address_moves_and_the_dutch_one_does_not(programme):
    write_everything(programme)
    publish_alone(programme, "es")
    live = public(programme)
    assert (live.slug_es, live.slug_nl) == ("nuevo", programme.slug_nl)
    assert live.url_path_es.endswith("/nuevo/")


def test_a_draft_that_is_newer_than_what_is_published_stays_the_newest(plain):
    rewrite(plain)
    approved = draft(plain)
    approved.only_language = "es"
    revision = approved.save_revision()
    newer = draft(plain)
    newer.objective_nl, newer.only_language = "nog nieuwer", ""
    newer.save_revision()
    revision.publish()
    assert public(plain).objective_es == "nuevo"
    assert draft(plain).objective_nl == "nog nieuwer"


def test_what_was_scheduled_stays_scheduled(programme):
    later = draft(programme)
    later.go_live_at, later.objective_nl = "2040-01-01T00:00:00Z", "later"
    later.save_revision().publish()
    page = draft(programme)
    page.go_live_at, page.objective_es = None, "hoy"
    page.save_revision()
    publish_alone(programme, "es")
    assert public(programme).objective_es == "hoy"
    assert public(programme).revisions.exclude(approved_go_live_at=None).count() == 1


@BOTH
def test_a_moderator_publishes_one_language_from_the_form(moderator, plain, code, other):
    rewrite(plain)
    assert send(moderator, edit_url(plain), {}, {"action-publish": code}).status_code == 302
    live = public(plain)
    assert getattr(live, f"objective_{code}") in {"nieuw", "nuevo"}
    assert getattr(live, f"objective_{other}") in {"Water", "Agua"}
    assert (live.end, draft(plain).end) == ("2019", "2030")


@BOTH
def test_an_editor_submits_one_language_and_the_approval_publishes_it_alone(editor, moderator, plain, code, other):
    rewrite(plain)
    send(editor, edit_url(plain), {}, {"action-submit": code})
    approve(moderator, plain)
    live = public(plain)
    assert getattr(live, f"objective_{code}") in {"nieuw", "nuevo"}
    assert getattr(live, f"objective_{other}") in {"Water", "Agua"}
    assert (live.end, draft(plain).end) == ("2019", "2030")
    assert live.current_workflow_state is None


def test_the_form_tells_a_moderator_which_language_was_submitted(editor, moderator, plain):
    rewrite(plain)
    send(editor, edit_url(plain), {}, {"action-submit": "es"})
    assert "Ingediend om alleen Spaans te publiceren." in moderator.get(edit_url(plain)).content.decode()


def test_a_moderator_who_mends_a_submission_before_approving_still_publishes_one_language(editor, moderator, plain):
    rewrite(plain)
    send(editor, edit_url(plain), {}, {"action-submit": "es"})
    approves = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    send(moderator, edit_url(plain), {"objective_es": "corregido"}, approves)
    assert (public(plain).objective_es, public(plain).objective_nl) == ("corregido", "Water")


def test_what_was_sent_back_is_later_published_whole(editor, moderator, plain):
    rewrite(plain)
    send(editor, edit_url(plain), {}, {"action-submit": "es"})
    approve(moderator, plain, "reject")
    public(plain).get_latest_revision().publish()
    assert (public(plain).objective_nl, public(plain).end) == ("nieuw", "2030")


def test_submitting_everything_publishes_everything(editor, moderator, plain):
    rewrite(plain)
    send(editor, edit_url(plain), {}, SUBMIT)
    approve(moderator, plain)
    assert (public(plain).objective_nl, public(plain).objective_es) == ("nieuw", "nuevo")


def test_publishing_everything_takes_both_languages(moderator, plain):
    rewrite(plain)
    send(moderator, edit_url(plain), {}, PUBLISH)
    assert (public(plain).objective_nl, public(plain).objective_es) == ("nieuw", "nuevo")


def test_a_page_that_is_not_public_offers_no_single_language(moderator):
    page = factories.programme(live=False)
    page.save_revision()
    assert 'name="action-publish" value="es"' not in moderator.get(edit_url(page)).content.decode()
    send(moderator, edit_url(page), {}, {"action-publish": "es"})
    assert public(page).live


def test_the_form_offers_a_moderator_each_language_alone(moderator, editor, plain):
    html = moderator.get(edit_url(plain)).content.decode()
    assert 'name="action-publish" value="nl"' in html
    assert 'name="action-publish" value="es"' in html
    assert 'name="action-submit" value="es"' in editor.get(edit_url(plain)).content.decode()


def test_an_editor_cannot_publish_one_language(editor, plain):
    rewrite(plain)
    send(editor, edit_url(plain), {}, {"action-publish": "es"})
    assert public(plain).objective_es == "Agua"


def test_the_history_says_which_language_was_published(moderator, plain):
    rewrite(plain)
    send(moderator, edit_url(plain), {}, {"action-publish": "es"})
    entry = PageLogEntry.objects.get(action="embassy.publish_language")
    assert "Spaans" in str(entry.message)
    assert entry.user.username == "moderator"


@pytest.mark.parametrize("code", ["nl", "es"])
def test_a_text_that_the_public_block_has_not_yet_is_published_with_its_language(code):
    """A block that was stored before its definition had the text, as a picture before it had a caption."""
    image = CustomImage.objects.create(title="Foto", alt_nl="Foto", file=ContentFile(picture("PNG"), "foto.png"))
    stored = {"type": "picture", "id": str(uuid4()), "value": {"image": image.pk}}
    page = factories.programme()
    with connection.cursor() as cursor:  # as it lies there: Django's own writing fills in what is missing
        cursor.execute(
            "UPDATE cooperation_programmepage SET body = %s WHERE basepage_ptr_id = %s", [json.dumps([stored]), page.pk]
        )
    page = public(page)
    page.save_revision()
    newest = draft(page)
    newest.body[0].value["caption"][code] = "bijschrift"
    newest.only_language = code
    newest.save_revision().publish()
    assert public(page).body[0].value["caption"][code] == "bijschrift"


@pytest.mark.parametrize("order", [("es", "nl"), ("nl", "es")])
@pytest.mark.parametrize("before", [{"objective_es": ""}, {"objective_es": "Agua"}], ids=["Dutch alone", "both"])
def test_texts_agreed_in_a_draft_agree_when_they_are_public_one_after_the_other(order, before):
    page = factories.programme(objective_nl="Water", **before)
    page.save_revision().publish()
    changed = draft(page)
    changed.objective_nl, changed.objective_es = "Water en bos", "Agua y bosque"
    changed.save_revision()
    for code in order:
        publish_alone(page, code)
    states = {pair.key: found for pair, found in public(page).translation_states()}
    assert states["objective"] == {"nl": "ok", "es": "ok"}
    assert public(page).translation_summary["es"]["stale"] == 0


def test_a_language_that_no_draft_agreed_with_is_stale_when_the_other_is_public():
    page = factories.programme(objective_nl="Water", objective_es="Agua")
    page.save_revision().publish()
    changed = draft(page)
    changed.objective_nl = "Water en bos"
    changed.save_revision()
    publish_alone(page, "nl")
    assert public(page).translation_summary["es"]["stale"] == 1
