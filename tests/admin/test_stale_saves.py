"""Somebody saves from a form that is older than what is saved: nothing is written, and nothing that was typed is lost."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.admin.forms import edit_url, fields_of, send

CONFLICT = 409


def choices_of(response) -> dict[str, str | None]:
    """What a page with a conflict asks, and what is chosen already: {name of the choice: chosen}."""
    html = BeautifulSoup(response.content, "html.parser")
    names = {radio["name"]: None for radio in html.select("input[type=radio]")}
    return names | {radio["name"]: radio["value"] for radio in html.select("input[type=radio][checked]")}


def hidden(response) -> dict[str, list[str]]:
    html = BeautifulSoup(response.content, "html.parser")
    sent = {}
    for box in html.select("form[method=post] input[type=hidden]"):
        sent.setdefault(box["name"], []).append(box["value"])
    return sent


def test_a_save_of_a_page_from_a_stale_form_is_refused_and_shows_both_texts(editor, moderator, page):
    peru = page("peru")
    first, second = fields_of(editor, edit_url(peru)), fields_of(moderator, edit_url(peru))
    assert moderator.post(edit_url(peru), second | {"lead_nl": "Van de moderator."}).status_code == 302
    count = peru.revisions.count()
    response = editor.post(edit_url(peru), first | {"lead_nl": "Van de redacteur."})
    assert response.status_code == CONFLICT
    assert peru.revisions.count() == count
    for text in ("Van de moderator.", "Van de redacteur."):
        assert text in response.content.decode().replace("<mark>", "").replace("</mark>", "")
    assert choices_of(response) == {"keep:lead_nl": None}


@pytest.mark.django_db
def test_dbg(editor):
    from embassy.pages.models import BasePage
    for p in BasePage.objects.filter(depth__gt=1).specific():
        sent = fields_of(editor, edit_url(p))
        sent.pop("loaded_revision_id", None)
        r = editor.post(edit_url(p), sent)
        print(p.pk, p._meta.model_name, r.status_code, [k for k in choices_of(r)][:8])
