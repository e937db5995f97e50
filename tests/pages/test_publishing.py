"""Draft, publish, revert, schedule, copy, alias: each keeps both languages."""

import time
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def reload(page):
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def text():
    return factories.standard(
        title_nl="Titel", title_es="Título", lead_nl="Inleiding", lead_es="Entrada",
        body=[factories.text_block(nl="<p>Tekst</p>", es="<p>Texto</p>")],
    )  # fmt: skip


def texts_of(page) -> tuple:
    return (page.title_nl, page.title_es, page.lead_nl, page.lead_es, page.body.raw_data[0]["value"]["text"])


def test_a_draft_changes_nothing_for_visitors(client, text):
    text.lead_es = "Borrador"
    text.save_revision()
    assert "Borrador" not in client.get(text.url_in("es")).content.decode()


def test_publishing_a_draft_publishes_both_languages(text):
    draft = text.get_latest_revision_as_object()
    draft.lead_nl, draft.lead_es = "Nieuw", "Nuevo"
    draft.save_revision().publish()
    assert (reload(text).lead_nl, reload(text).lead_es) == ("Nieuw", "Nuevo")


def test_reverting_brings_both_languages_back(text):
    first = text.latest_revision
    before = texts_of(text)
    text.title_es, text.lead_nl = "Otro", "Anders"
    text.save_revision().publish()
    first.as_object().save_revision(previous_revision=first).publish()
    assert texts_of(reload(text)) == before


def test_a_scheduled_page_appears_in_both_languages_when_its_time_has_come(client):
    page = factories.standard(live=False, title_nl="Straks", title_es="Luego")
    page.go_live_at = timezone.now() + timedelta(seconds=1)
    page.save_revision().publish()
    assert client.get(page.url_in("nl")).status_code == 404
    time.sleep(1)
    call_command("publish_scheduled")
    assert [client.get(page.url_in(language)).status_code for language in ("nl", "es")] == [200, 200]


def test_a_live_page_that_is_scheduled_stays_until_then(client, text):
    text.lead_nl = "Morgen"
    text.go_live_at = timezone.now() + timedelta(days=1)
    text.save_revision().publish()
    assert "Inleiding" in client.get(text.url_in("nl")).content.decode()


def test_every_live_page_of_the_demo_has_a_first_revision():
    assert not BasePage.objects.filter(depth__gt=1, live=True, live_revision=None).exists()


def test_a_copy_has_the_texts_of_both_languages(text):
    copied = text.copy(update_attrs={"slug": "kopie"})
    assert texts_of(copied) == texts_of(text)


def test_a_page_cannot_be_published_without_a_dutch_title():
    page = factories.standard(live=False, title_nl=None, title_es="Solo español")
    assert page.slug_nl == "solo-espanol"
    page.live = True
    with pytest.raises(ValidationError) as error:
        page.save()
    assert "title_nl" in error.value.message_dict


def test_a_draft_needs_a_title_in_one_language():
    with pytest.raises(ValidationError):
        factories.standard(live=False, title_nl=None, title_es=None)
