"""The state of each translation through all that happens to a page: it lives with the revision."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cooperation.models import Figure, Organisation, Partnership, ProgrammePage
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import PUBLISH, edit_url, fields_of, rows, send, sent_by
from tests.conftest import signed_in
from tests.cooperation.test_spreadsheets import imported
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
IN_ORDER, SPANISH_STALE, DUTCH_STALE = ("ok", "ok"), ("ok", "stale"), ("stale", "ok")


def sides(instance, key: str) -> tuple:
    found = {pair.key: states for pair, states in instance.translation_states()}[key]
    return found.get("nl"), found.get("es")


def draft(page):
    return BasePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def public(page):
    return type(page).objects.get(pk=page.pk)


def objective(page) -> tuple:
    return sides(page, "objective")


def write(page, **texts):
    """Save a draft on top of the newest revision; returns the page as it is then."""
    newest = draft(page)
    for name, text in texts.items():
        setattr(newest, name, text)
    newest.save_revision()
    return newest


@pytest.fixture
def programme():
    """A public programme whose objective agrees."""
    return factories.programme(code="WATER", objective_nl="Water", objective_es="Agua")


@pytest.fixture
def stale(programme):
    """The same with a draft whose Spanish is behind."""
    write(programme, objective_nl="Water en bos")
    return programme


def undo(page):
    write(page, objective_nl="Water")


def translate(page):
    write(page, objective_es="Agua y bosque")


def publish(page):
    draft(page).get_latest_revision().publish()


def change_something_else(page):
    write(page, end="2019")


def revert(page):
    first = page.revisions.order_by("created_at").first()
    first.as_object().save_revision(previous_revision=first)


def revert_and_return(page):
    newest = page.revisions.order_by("-created_at").first()
    revert(page)
    newest.as_object().save_revision(previous_revision=newest)


def schedule(page):
    later = draft(page)
    later.go_live_at = "2040-01-01T00:00:00Z"
    later.save_revision().publish()


def unpublish(page):
    public(page).unpublish()


def move(page):
    BasePage.objects.get(pk=page.pk).specific.move(factories.country(), pos="last-child")


def import_spanish(page):
    imported(signed_in("editor"), {"row": "programme", "code": "WATER", "objective_es": "Agua y bosque"})


def import_dutch(page):
    imported(signed_in("editor"), {"row": "programme", "code": "WATER", "objective_nl": "Water, bos en land"})


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        (import_spanish, IN_ORDER),
        (import_dutch, SPANISH_STALE),
        (undo, IN_ORDER),
        (translate, IN_ORDER),
        (revert, IN_ORDER),
        (publish, SPANISH_STALE),
        (change_something_else, SPANISH_STALE),
        (revert_and_return, SPANISH_STALE),
        (schedule, SPANISH_STALE),
        (unpublish, SPANISH_STALE),
        (move, SPANISH_STALE),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_stale_text_has_the_right_state_after(stale, happens, expected):
    happens(stale)
    newest = draft(stale)
    assert objective(newest) == expected
    assert newest.translation_summary["es"]["stale"] == (expected == SPANISH_STALE)


def test_the_public_page_keeps_its_own_state_while_a_draft_is_behind(stale):
    assert objective(public(stale)) == IN_ORDER


def test_publishing_takes_the_state_along(stale):
    publish(stale)
    assert objective(public(stale)) == SPANISH_STALE


def test_the_state_goes_both_ways(programme):
    write(programme, objective_es="Agua y bosque")
    assert objective(draft(programme)) == DUTCH_STALE


def test_what_an_earlier_revision_publishes_does_not_hide_what_the_newest_draft_lacks(stale):
    stale.revisions.order_by("created_at").first().publish()
    assert public(stale).translation_summary["es"]["stale"] == 1


@pytest.mark.parametrize("choice", [{}, {"publish_copies": "on"}], ids=["draft", "public"])
def test_a_copy_has_the_state_of_its_source(moderator, stale, choice):
    publish(stale)
    sent = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": stale.get_parent().pk} | choice
    moderator.post(reverse("wagtailadmin_pages:copy", args=[stale.pk]), sent)
    copied = ProgrammePage.objects.get(slug_nl="kopie")
    assert objective(copied) == objective(draft(copied)) == SPANISH_STALE
    assert copied.translation_summary["es"]["stale"] == 2  # the other is the title, of which the copy has a new one


def test_an_alias_follows_its_source():
    source = factories.standard(lead_nl="Water", lead_es="Agua")
    alias = CreatePageAliasAction(source, parent=source.get_parent(), update_slug="alias").execute(
        skip_permission_checks=True
    )
    write(source, lead_nl="Water en bos").get_latest_revision().publish()
    assert sides(public(alias), "lead") == SPANISH_STALE
    assert public(alias).translation_summary["es"]["stale"] == 1


# --- forms


def test_half_a_word_that_autosave_caught_on_both_sides_agrees_nothing_for_good(editor, programme):
    url, typed = edit_url(programme), {"objective_nl": "Water en bos", "objective_es": "Agua y bo"}
    sent = fields_of(editor, url)
    revision = editor.post(url, sent | typed, headers={"Accept": "application/json"}).json()["revision_id"]
    whole = sent | typed | {"objective_es": "Agua y bosque", "overwrite_revision_id": revision}
    editor.post(url, whole, headers={"Accept": "application/json"})
    assert objective(draft(programme)) == IN_ORDER


def test_publishing_after_an_autosave_compares_with_the_revision_before_it(moderator, programme):
    url, typed = edit_url(programme), {"objective_nl": "Water en bos", "objective_es": "Agua y bo"}
    sent = fields_of(moderator, url)
    moderator.post(url, sent | typed, headers={"Accept": "application/json"})
    moderator.post(url, sent | typed | PUBLISH | {"objective_es": "Agua y bosque"})
    assert objective(public(programme)) == IN_ORDER


def test_the_form_takes_an_editors_word_that_a_text_is_still_right(editor, stale):
    send(editor, edit_url(stale), {"still_right": "objective"})
    assert objective(draft(stale)) == IN_ORDER


def test_the_form_lists_what_a_page_lacks_with_links(editor, stale):
    html = editor.get(edit_url(stale)).content.decode()
    assert 'href="#pair-objective:es">Doelstelling</a>' in html
    assert "1 verouderd" in html


def test_a_row_keeps_its_state_in_drafts_in_which_it_has_no_number(editor, programme):
    new = {"label_nl": "gezinnen", "label_es": "familias", "number": "3", "kind": "result", "unit": "count"}
    new |= {"exactness": "exact", "timing": "in"}
    key = "8ba5cbd5-1f0a-4c0c-9a5c-2f6c8d0a4c11"
    send(editor, edit_url(programme), rows("figures", [new | {"uid": key}]))
    assert sides(draft(programme), f"figures.{key}.label") == IN_ORDER
    send(editor, edit_url(programme), rows("figures", [new | {"uid": key, "label_nl": "arme gezinnen"}]))
    assert sides(draft(programme), f"figures.{key}.label") == SPANISH_STALE
    publish(programme)
    assert str(Figure.objects.get(page=programme).uid) == key


def test_rows_that_the_form_sends_without_a_key_get_one_each(editor, programme):
    new = {"label_nl": "gezinnen", "number": "3", "kind": "result", "unit": "count", "exactness": "exact"}
    new |= {"timing": "in"}
    send(editor, edit_url(programme), rows("figures", [new, new]))
    assert len({row.uid for row in draft(programme).figures.all()}) == 2


def test_a_text_in_a_block_has_a_state_of_its_own(editor, programme):
    def block(**texts):
        value = {"heading": {"nl": "Kop", "es": "Título"}, "text": texts}
        blocks = nested_form_data({"body": streamfield([("section", value)])})
        return blocks | {"body-0-id": "f6d8a7c1-0c1f-4a8b-8d83-77a4f9a1a001"}

    def rich(text):
        blocks = [{"key": "a", "text": text, "type": "unstyled", "inlineStyleRanges": [], "entityRanges": []}]
        return json.dumps({"blocks": blocks, "entityMap": {}})

    send(editor, edit_url(programme), block(nl=rich("Een"), es=rich("Uno")))
    send(editor, edit_url(programme), block(nl=rich("Twee"), es=rich("Uno")))
    place = "body.f6d8a7c1-0c1f-4a8b-8d83-77a4f9a1a001"
    assert sides(draft(programme), f"{place}.text") == SPANISH_STALE
    assert sides(draft(programme), f"{place}.heading") == IN_ORDER


# --- records


def test_a_record_is_compared_with_what_the_database_holds():
    record = Organisation.objects.create(name_nl="Boeren", name_es="Campesinos", type="22")
    record.name_nl = "Boerinnen"
    record.save()
    assert sides(record, "name") == SPANISH_STALE
    again = Organisation.objects.get(pk=record.pk)
    again.name_es = "Campesinas"
    again.save()
    assert sides(Organisation.objects.get(pk=record.pk), "name") == IN_ORDER


def test_the_form_of_a_record_takes_an_editors_word(moderator):
    notice = Notice.objects.create(text_nl="Dicht", text_es="Cerrado")
    notice.text_nl = "Gesloten"
    notice.save()
    url = reverse("wagtailsnippets_office_notice:edit", args=[notice.pk])
    form = moderator.get(url).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | {"starts": "2026-01-01 10:00"}
    assert moderator.post(url, sent | {"still_right": "text"}).status_code == 302
    assert sides(Notice.objects.get(), "text") == IN_ORDER


def test_the_settings_tell_what_they_lack(moderator):
    office = EmbassySettings.load()
    office.responsible_publisher_nl, office.responsible_publisher_es = "De ambassadeur", ""
    office.save()
    url = reverse("wagtailsettings:edit", args=["office", "embassysettings", office.pk])
    assert "#pair-responsible_publisher:es" in moderator.get(url).content.decode()


def test_every_text_of_the_demo_is_in_order_in_all_languages():
    lacking = [
        page.pk for page in BasePage.objects.all() if any(map(any, map(dict.values, page.translation_summary.values())))
    ]
    assert not lacking


def test_partnerships_have_texts_of_their_own():
    row = Partnership.objects.first()
    assert f"partnerships.{row.uid}.achieved" in {pair.key for pair, states in row.page.translation_states()}


def test_the_form_of_an_image_tells_the_state_of_its_alternative_text_and_takes_an_editors_word(editor):
    image = CustomImage.objects.create(
        title="Foto", alt_nl="Een berg", alt_es="Un cerro", file=ContentFile(picture("PNG"), "foto.png")
    )
    image.alt_nl = "Een hoge berg"
    image.save()
    url = reverse("wagtailimages:edit", args=[image.pk])
    html = editor.get(url).content.decode()
    assert 'href="#pair-alt:es"' in html
    sent = sent_by(html, "//form") | {"still_right": "alt"}
    sent.pop("file", None)
    assert editor.post(url, sent).status_code == 302
    assert sides(CustomImage.objects.get(), "alt") == IN_ORDER
