"""Somebody saves from a form that is older than what is saved: nothing is written, and nothing that was typed is lost."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.test.utils.form_data import querydict_from_html

from cooperation.models import Organisation, Publication, Region, Sector
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings, Notice
from tests import factories
from tests.admin.forms import edit_url, fields_of

CONFLICT = 409
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
    sent = querydict_from_html(form.content.decode(), form_id="page-edit-form")
    sent["body-count"] = "0"
    assert editor.post(edit_url(page("peru")), sent).status_code == 302
    saved = page("peru").get_latest_revision_as_object()
    assert (saved.lead_nl, saved.lead_es, saved.summary_nl) == ("Van de moderator.", "Del redactor.", "Kort.")


RECORDS = {
    "organisation": (Organisation, "name_nl"),
    "sector": (Sector, "name_nl"),
    "region": (Region, "name_nl"),
    "publication": (Publication, "title_nl"),
    "notice": (Notice, "text_nl"),
    "settings": (EmbassySettings, "name_nl"),
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
        return factories.image(), name
    return model.objects.first(), name


def form_of(client, url: str) -> dict:
    """What the form of a record sends when nothing is typed."""
    html = client.get(url).content.decode()
    found = [
        form
        for form in BeautifulSoup(html, "html.parser").select("form[method=post i]")
        if form.get("action") == url or form.get("id") == "w-editor-form"
    ]
    sent = dict(querydict_from_html(str(found[0]), form_index=0).lists())
    for name in ("opening_hours", "closing_days"):
        if f"{name}-count" not in sent and "settings" in url:
            sent[f"{name}-count"] = ["0"]
    return sent


def test_a_save_of_a_record_from_a_stale_form_is_refused_and_shows_both_texts(record, moderator):
    thing, name = record
    url = record_url(thing)
    first, second = form_of(moderator, url), form_of(moderator, url)
    assert moderator.post(url, second | {name: "Van de een."}).status_code == 302
    response = moderator.post(url, first | {name: "Van de ander."})
    assert response.status_code == CONFLICT
    thing.refresh_from_db()
    assert getattr(thing, name) == "Van de een."
    assert choices_of(response) == {f"keep:{name}": None}
    form = moderator.post(url, hidden(response) | {f"keep:{name}": "mine"})
    assert form.status_code == 200
    sent = (
        dict(querydict_from_html(form.content.decode(), form_id="w-editor-form").lists())
        if "w-editor-form" in form.content.decode()
        else None
    )
    assert sent[name] == ["Van de ander."] or sent[name] == ["\nVan de ander."]
