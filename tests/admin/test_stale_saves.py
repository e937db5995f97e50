"""Saves from a form that is older than what is saved: nothing is written, nothing that was typed is lost."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import Comment
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.utils.text import text_from_html

from cooperation.models import CountryPage, Figure, Organisation, PartnerPage, Publication, Region, Sector
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings, Notice, Office
from tests import factories
from tests.admin.forms import PUBLISH, RECORD_FORM, SUBMIT, blocks_sent, edit_url, fields_of, form_in, sent_by
from tests.images.hostile import picture

CONFLICT, GONE = 409, 410
AUTOSAVE = {"HTTP_ACCEPT": "application/json"}


def choices_of(response) -> dict[str, str | None]:
    """What a page with a conflict asks, and what is chosen already: {name of the choice: chosen}."""
    html = BeautifulSoup(response.content, "html.parser")
    names = {radio["name"]: None for radio in html.select("input[type=radio]")}
    return names | {radio["name"]: radio["value"] for radio in html.select("input[type=radio][checked]")}


def hidden(response) -> dict[str, list[str]]:
    """What a page with a conflict keeps of the form that was sent."""
    kept = {}
    for box in BeautifulSoup(response.content, "html.parser").select("form[enctype] input[type=hidden]"):
        kept.setdefault(box["name"], []).append(box["value"])
    return kept


def text_of(response) -> str:
    return response.content.decode().replace("<mark>", "").replace("</mark>", "")


@pytest.fixture
def stale(editor, moderator, page):
    """Sends the form of a page that somebody else has saved since: stale(mine, theirs)."""

    def send(mine: dict, theirs: dict, slug: str = "peru"):
        url = edit_url(page(slug))
        first, second = fields_of(editor, url), fields_of(moderator, url)
        assert moderator.post(url, second | theirs).status_code == 302
        return editor.post(url, first | mine)

    return send


def test_a_save_of_a_page_from_a_stale_form_is_refused_and_shows_both_texts(stale, page):
    response = stale({"lead_nl": "Van de redacteur."}, {"lead_nl": "Van de moderator."})
    assert response.status_code == CONFLICT
    assert page("peru").get_latest_revision_as_object().lead_nl == "Van de moderator."
    for text in ("Van de moderator.", "Van de redacteur."):
        assert text in text_of(response)
    assert choices_of(response) == {"keep:lead_nl": None}


def test_what_only_one_of_them_changed_is_chosen_already(stale):
    response = stale({"lead_es": "Del redactor."}, {"lead_nl": "Van de moderator.", "since": "1971"})
    assert choices_of(response) == {"keep:since": "saved", "keep:lead_nl": "saved", "keep:lead_es": "mine"}


def test_the_form_opens_with_what_was_chosen_and_saves(stale, editor, page):
    mine = {"lead_nl": "Van de redacteur.", "lead_es": "Del redactor.", "summary_nl": "Kort."}
    theirs = {"lead_nl": "Van de moderator.", "lead_es": "Del moderador."}
    response = stale(mine, theirs)
    chosen = {"keep:lead_nl": "saved", "keep:lead_es": "mine", "keep:summary_nl": "mine"}
    form = editor.post(edit_url(page("peru")), hidden(response) | chosen)
    assert form.status_code == 200
    assert editor.post(edit_url(page("peru")), form_in(form)).status_code == 302
    saved = page("peru").get_latest_revision_as_object()
    assert (saved.lead_nl, saved.lead_es, saved.summary_nl) == ("Van de moderator.", "Del redactor.", "Kort.")


def test_a_chosen_row_and_a_chosen_text_of_a_block_are_saved(editor, moderator, page):
    contact = factories.standard(body=[factories.text_block(nl="<p>Oud.</p>", es="<p>Viejo.</p>")])
    contact.save_revision().publish()
    url, key = edit_url(contact), contact.body[0].id
    loaded = fields_of(editor, url)
    theirs = blocks_sent(contact, body={"nl": "<p>Van hen.</p>", "es": "<p>De ellos.</p>"})
    mine = blocks_sent(contact, body={"nl": "<p>Van mij.</p>", "es": "<p>Viejo.</p>"})
    assert moderator.post(url, loaded | theirs).status_code == 302
    response = editor.post(url, loaded | mine)
    assert choices_of(response) == {f"keep:body/{key}/text/nl": None, f"keep:body/{key}/text/es": "saved"}
    form = editor.post(
        url, hidden(response) | {f"keep:body/{key}/text/nl": "mine", f"keep:body/{key}/text/es": "saved"}
    )
    body = form.context["form"].initial["body"][0]
    assert {code: text_from_html(text) for code, text in body.value["text"].texts.items()} == {
        "nl": "Van mij.",
        "es": "De ellos.",
    }
    assert body.id == key


def test_rows_that_both_added_are_kept_and_one_that_was_deleted_stays_deleted(editor, moderator, page):
    country = factories.country()
    country.figures = [Figure(number=number, label_nl=f"Getal {number}", label_es="cifra") for number in (1, 2)]
    country.save_revision().publish()
    url = edit_url(country)
    loaded = fields_of(editor, url) | {"figures-TOTAL_FORMS": "3"}
    chosen = {"kind": "result", "unit": "count", "exactness": "exact", "timing": "in", "ORDER": "3"}
    added = {f"figures-2-{name}": value for name, value in chosen.items()}
    theirs = {"figures-2-number": "33", "figures-2-label_nl": "Van hen", "figures-2-uid": str(uuid4())}
    mine = {"figures-2-number": "44", "figures-2-label_nl": "Van mij", "figures-2-uid": str(uuid4())}
    mine |= {"figures-0-number": "11"}
    assert moderator.post(url, loaded | added | theirs | {"figures-1-DELETE": "1"} | PUBLISH).status_code == 302
    response = editor.post(url, loaded | added | mine)
    assert sorted(choices_of(response).values()) == ["mine", "mine", "saved", "saved"]
    form = editor.post(url, hidden(response) | choices_of(response))
    assert editor.post(url, form_in(form)).status_code == 302
    rows = CountryPage.objects.get(pk=country.pk).get_latest_revision_as_object().figures.all()
    assert {(int(row.number), row.label_nl) for row in rows} == {(11, "Getal 1"), (33, "Van hen"), (44, "Van mij")}


def test_autosave_never_overwrites_what_somebody_else_saved(editor, moderator, page):
    url = edit_url(page("peru"))
    first, second = fields_of(editor, url), fields_of(moderator, url)
    moderator.post(url, second | {"lead_nl": "Van de moderator."})
    answer = editor.post(url, first | {"lead_nl": "Vanzelf."}, **AUTOSAVE)
    assert answer.json()["error_code"] == "invalid_revision"
    assert page("peru").get_latest_revision_as_object().lead_nl == "Van de moderator."
    assert "Vanzelf." in text_of(editor.post(url, first | {"lead_nl": "Vanzelf."}))


@pytest.mark.parametrize("headers", [{}, AUTOSAVE], ids=["explicit", "autosave"])
def test_a_save_that_names_no_revision_counts_as_stale(editor, page, headers):
    url = edit_url(page("peru"))
    sent = {name: value for name, value in fields_of(editor, url).items() if not name.startswith("loaded_revision")}
    count = page("peru").revisions.count()
    assert editor.post(url, sent | {"lead_nl": "Zomaar."}, **headers).status_code in {400, CONFLICT}
    assert page("peru").revisions.count() == count


def test_a_save_after_autosaves_of_the_same_form_is_no_conflict(editor, page):
    url = edit_url(page("peru"))
    sent = fields_of(editor, url)
    saved = editor.post(url, sent | {"lead_nl": "Half"}, **AUTOSAVE).json()
    more = {"overwrite_revision_id": saved["revision_id"]}
    editor.post(url, sent | more | {"lead_nl": "Half een"}, **AUTOSAVE)
    assert editor.post(url, sent | more | {"lead_nl": "Half een zin."}).status_code == 302


def test_a_save_while_an_autosave_of_the_same_form_is_on_its_way_is_no_conflict(editor, page):
    url = edit_url(page("peru"))
    sent = fields_of(editor, url)
    assert editor.post(url, sent | {"lead_nl": "Half"}, **AUTOSAVE).json()["success"]
    assert editor.post(url, sent | {"lead_nl": "Half een zin."}).status_code == 302


def test_a_second_window_of_the_same_person_is_stale_too(editor, page):
    url = edit_url(page("peru"))
    first, second = fields_of(editor, url), fields_of(editor, url)
    editor.post(url, second | {"lead_nl": "Tweede."})
    response = editor.post(url, first | {"lead_nl": "Eerste."})
    assert response.status_code == CONFLICT
    assert [user.username for user, _moment in response.context["savers"]] == ["editor"]


@pytest.mark.parametrize("action", [{}, PUBLISH, SUBMIT], ids=["save", "publish", "submit"])
def test_no_action_of_a_stale_form_is_done(editor, moderator, page, action):
    url = edit_url(page("peru"))
    first, second = fields_of(moderator, url), fields_of(moderator, url)
    editor.post(url, second | {"lead_nl": "Eerst."})
    count = page("peru").revisions.count()
    assert moderator.post(url, first | {"lead_nl": "Later."} | action).status_code == CONFLICT
    peru = page("peru")
    assert (peru.revisions.count(), peru.workflow_in_progress, peru.lead_nl) == (count, False, page("peru").lead_nl)


def test_going_back_to_a_revision_from_a_stale_form_is_refused(editor, moderator, page):
    peru = page("peru")
    old = peru.latest_revision_id
    url = reverse("wagtailadmin_pages:revisions_revert", args=[peru.pk, old])
    moderator.post(edit_url(peru), fields_of(moderator, edit_url(peru)) | {"lead_nl": "Nieuw."})
    loaded = fields_of(editor, url)
    moderator.post(edit_url(peru), fields_of(moderator, edit_url(peru)) | {"lead_nl": "Nieuwer."})
    response = editor.post(url, loaded)
    assert response.status_code == CONFLICT
    assert choices_of(response) == {"keep:lead_nl": None}
    form = editor.post(edit_url(peru), hidden(response) | {"keep:lead_nl": "mine"})
    assert form.context["form"]["lead_nl"].value() == peru.lead_nl


def test_who_saves_while_somebody_chooses_is_shown_as_well(stale, moderator, editor, page):
    response = stale({"lead_nl": "Van mij."}, {"lead_nl": "Van hen."})
    url = edit_url(page("peru"))
    moderator.post(url, fields_of(moderator, url) | {"lead_nl": "Nog eens van hen."})
    again = editor.post(url, hidden(response) | {"keep:lead_nl": "mine"})
    assert again.status_code == CONFLICT
    assert "Van mij." in text_of(again)
    assert "Nog eens van hen." in text_of(again)
    assert editor.post(url, hidden(again) | {"keep:lead_nl": "mine"}).context["form"]["lead_nl"].value() == "Van mij."


def test_a_stale_form_with_an_error_stays_stale_when_the_error_is_mended(stale, editor, page):
    response = stale({"lead_nl": "Van mij.", "iso_code": "fout"}, {"lead_nl": "Van hen."})
    assert response.status_code == 200
    sent = form_in(response)
    assert sent["lead_nl"] == ["\nVan mij."]
    mended = editor.post(edit_url(page("peru")), sent | {"iso_code": "PE", "body-count": "0"})
    assert mended.status_code == CONFLICT
    assert "Van mij." in text_of(mended)


def test_a_comment_that_was_not_saved_yet_comes_along(stale, editor, page):
    comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
        "comments-0-text": "Klopt dit?",
        "comments-0-contentpath": "lead_nl",
        "comments-0-position": "",
        "comments-0-resolved": "",
        "comments-0-id": "",
        "comments-0-DELETE": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
        "comments-0-replies-MIN_NUM_FORMS": "0",
        "comments-0-replies-MAX_NUM_FORMS": "",
    }
    response = stale({"lead_nl": "Van mij."} | comment, {"lead_nl": "Van hen."})
    assert not Comment.objects.exists()
    form = editor.post(edit_url(page("peru")), hidden(response) | {"keep:lead_nl": "saved"})
    assert "Klopt dit?" in form.content.decode()


def test_what_was_typed_for_a_page_that_was_deleted_can_be_copied(editor, moderator):
    programme = factories.programme()
    sent = fields_of(editor, edit_url(programme))
    programme.delete()
    response = editor.post(edit_url(programme), sent | {"objective_nl": "Een lange tekst."})
    assert response.status_code == GONE
    assert "Een lange tekst." in text_of(response)


@pytest.mark.parametrize("slug", ["peru", "contact", "", "ontwikkelingssamenwerking"])
def test_a_form_in_which_nothing_was_typed_differs_in_nothing(editor, page, slug):
    found = page(slug) if slug else PartnerPage.objects.first()
    sent = fields_of(editor, edit_url(found)) | blocks_sent(found)
    del sent["loaded_revision_id"]
    response = editor.post(edit_url(found), sent)
    assert response.status_code == CONFLICT
    assert choices_of(response) == {}


RECORDS = {
    "organisation": (Organisation, "name_nl"),
    "sector": (Sector, "name_nl"),
    "region": (Region, "name_nl"),
    "publication": (Publication, "title_nl"),
    "notice": (Notice, "text_nl"),
    "settings": (EmbassySettings, "name_nl"),
    "office": (Office, "place_nl"),
    "image": (CustomImage, "alt_nl"),
    "document": (Document, "title"),
}


def record_url(record) -> str:
    if isinstance(record, CustomImage):
        return reverse("wagtailimages:edit", args=[record.pk])
    if isinstance(record, Document):
        return reverse("wagtaildocs:edit", args=[record.pk])
    if isinstance(record, EmbassySettings):
        return reverse("wagtailsettings:edit", args=["office", "embassysettings", record.pk])
    return reverse(f"wagtailsnippets_{record._meta.label_lower.replace('.', '_')}:edit", args=[record.pk])


@pytest.fixture(params=RECORDS)
def record(request, db):
    """A record of each kind, and the name of one of its texts."""
    model, name = RECORDS[request.param]
    if model is Notice:
        return Notice.objects.create(text_nl="Gesloten.", text_es="Cerrado."), name
    if model is CustomImage:
        picture_file = ContentFile(picture("PNG"), "race.png")
        return CustomImage.objects.create(title="Foto", file=picture_file, alt_nl="Een foto."), name
    if model in {Organisation, Sector, Region}:
        more = {"code": "PE-ZZZ"} if model is Region else {"type": "10"} if model is Organisation else {}
        return model.objects.create(name_nl="Nieuw", name_es="Nuevo", **more), name
    return model.objects.first(), name


def form_of(client, url: str) -> dict:
    """What the form of a record sends when nothing is typed; blocks are left out."""
    return record_form_in(client.get(url))


def record_form_in(response) -> dict:
    html = response.content.decode()
    blocks = {name: streamfield([]) for name in ("opening_hours", "special_days") if name in html}
    return sent_by(html, RECORD_FORM) | nested_form_data(blocks)


def test_a_save_of_a_record_from_a_stale_form_is_refused_and_what_was_chosen_is_saved(record, moderator):
    thing, name = record
    url = record_url(thing)
    first, second = form_of(moderator, url), form_of(moderator, url)
    assert moderator.post(url, second | {name: "Van de een."}).status_code == 302
    response = moderator.post(url, first | {name: "Van de ander."})
    assert response.status_code == CONFLICT
    thing.refresh_from_db()
    assert getattr(thing, name) == "Van de een."
    assert choices_of(response).keys() == {f"keep:{name}"}
    assert "Van de ander." in text_of(response)
    form = moderator.post(url, hidden(response) | {f"keep:{name}": "mine"})
    assert moderator.post(url, record_form_in(form)).status_code == 302
    thing.refresh_from_db()
    assert getattr(thing, name) == "Van de ander."


def test_a_record_whose_form_names_nothing_it_was_loaded_with_counts_as_stale(record, moderator):
    thing, name = record
    sent = form_of(moderator, record_url(thing))
    del sent["loaded_content"]
    assert moderator.post(record_url(thing), sent | {name: "Zomaar."}).status_code == CONFLICT


def test_what_was_typed_for_a_record_that_was_deleted_can_be_copied(record, moderator):
    thing, name = record
    url = record_url(thing)
    sent = form_of(moderator, url)
    thing.delete()
    response = moderator.post(url, sent | {name: "Een lange tekst."})
    assert response.status_code == GONE
    assert "Een lange tekst." in text_of(response)
