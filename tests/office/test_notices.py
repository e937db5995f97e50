"""Messages on top of every page."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from embassy.office.models import Notice
from embassy.office.notices import MOST
from tests import factories
from tests.admin.forms import RECORD_FORM, sent_by

pytestmark = pytest.mark.django_db

LEVEL = Notice.Level


def notice(**fields) -> Notice:
    fields = {"text_nl": "Gesloten op 21 juli", "text_es": "Cerrado el 21 de julio", "level": LEVEL.WARNING} | fields
    return Notice.objects.create(**fields)


def shown(client, address: str = "/nl/") -> list:
    return BeautifulSoup(client.get(address).content, "html.parser").select("header .notice")


def test_a_notice_stands_on_every_page_in_the_readers_language(client):
    notice()
    assert "Gesloten op 21 juli" in client.get("/nl/nergens/").content.decode()
    assert "Cerrado el 21 de julio" in client.get("/es/").content.decode()


@pytest.mark.parametrize(("starts", "until"), [(1, None), (-2, -1)])
def test_a_notice_is_shown_only_in_its_time(client, starts, until):
    now = timezone.now()
    notice(starts=now + timedelta(hours=starts), until=until and now + timedelta(hours=until))
    assert "Gesloten op 21 juli" not in client.get("/nl/").content.decode()


def test_the_most_urgent_notices_come_first_and_are_at_most_three(client):
    for level in (LEVEL.INFORMATION, LEVEL.INFORMATION, LEVEL.DANGER, LEVEL.WARNING):
        notice(level=level)
    assert [each["class"][-1] for each in shown(client)] == ["danger", "warning", "information"]
    assert MOST == 3


def test_danger_is_told_by_a_word_and_a_sign_besides_the_colour(client):
    notice(level=LEVEL.DANGER)
    (danger,) = shown(client)
    assert danger.strong.get_text() == "Gevaar."
    assert danger.svg["aria-hidden"] == "true"


def test_a_notice_that_ends_before_it_starts_is_refused():
    impossible = Notice(text_nl="x", starts=timezone.now(), until=timezone.now() - timedelta(hours=1))
    with pytest.raises(ValidationError) as error:
        impossible.full_clean()
    assert "until" in error.value.message_dict


# --- its link


def test_a_notice_leads_to_a_page_in_the_readers_language(client, page):
    notice(page=page("contact"), link_text_nl="Onze gegevens", link_text_es="Nuestros datos")
    for address, href, words in (
        ("/nl/", "/nl/contact/", "Onze gegevens"),
        ("/es/", "/es/contacto/", "Nuestros datos"),
    ):
        (shown_notice,) = shown(client, address)
        assert (shown_notice.a["href"], shown_notice.a.get_text()) == (href, words)


def test_a_notice_leads_to_another_site(client):
    notice(address="https://diplomatie.belgium.be/", link_text_nl="Reisadvies")
    (link,) = [each.a for each in shown(client, "/es/")]
    assert (link["href"], link["lang"]) == ("https://diplomatie.belgium.be/", "nl")


def test_a_notice_does_not_lead_to_a_page_that_visitors_cannot_open(client):
    made = factories.standard()
    notice(page=made, link_text_nl="Meer")
    assert shown(client)[0].a
    made.unpublish()
    assert shown(client)[0].a is None


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"address": "https://example.org/"}, "link_text_nl"),
        ({"address": "https://example.org/", "link_text_es": "Más"}, "link_text_nl"),
        ({"link_text_nl": "Meer"}, "link_text_nl"),
        ({"link_text_es": "Más"}, "link_text_es"),
        ({"address": "http://example.org/", "link_text_nl": "Meer"}, "address"),
        ({"address": "https://example.org/", "link_text_nl": "Meer", "page": True}, "address"),
    ],
)
def test_a_link_is_whole(page, fields, field):
    fields = fields | ({"page": page("contact")} if "page" in fields else {})
    with pytest.raises(ValidationError) as error:
        Notice(text_nl="x", **fields).full_clean()
    assert field in error.value.message_dict


# --- end now


def end_url(made: Notice) -> str:
    return reverse("wagtailsnippets_office_notice:end", args=[made.pk])


def form(made: Notice, client) -> dict:
    response = client.get(reverse("wagtailsnippets_office_notice:edit", args=[made.pk]))
    return sent_by(response.content.decode(), RECORD_FORM)


def test_a_click_in_the_list_ends_a_notice_and_changes_nothing_else(moderator, client):
    made = notice()
    assert end_url(made) in moderator.get(reverse("wagtailsnippets_office_notice:list")).content.decode()
    moderator.post(end_url(made))
    assert shown(client) == []
    ended = Notice.objects.get()
    assert (ended.text_nl, ended.text_es, ended.level, ended.starts) == (
        made.text_nl,
        made.text_es,
        made.level,
        made.starts,
    )
    assert end_url(made) not in moderator.get(reverse("wagtailsnippets_office_notice:list")).content.decode()


def test_a_click_in_the_form_ends_a_notice_and_saves_what_was_typed(moderator, client):
    made = notice()
    url = reverse("wagtailsnippets_office_notice:edit", args=[made.pk])
    sent = form(made, moderator) | {"text_nl": "Weer open"}
    assert moderator.post(url, sent | {"action-end": "action-end"}).status_code == 302
    assert shown(client) == []
    assert Notice.objects.get().text_nl == "Weer open"


@pytest.mark.parametrize("hours", [(-2, -1), (1, None)])
def test_a_notice_that_is_not_shown_is_not_ended(moderator, hours):
    starts, until = (hour and timezone.now() + timedelta(hours=hour) for hour in hours)
    made = notice(starts=starts, until=until)
    moderator.post(end_url(made))
    assert Notice.objects.get().until == until


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_ends_a_notice_without_the_permission_or_with_a_link(editor, moderator, method):
    made = notice()
    (editor if method == "post" else moderator).generic(method.upper(), end_url(made))
    assert Notice.objects.get().until is None


def test_a_notice_that_was_just_made_can_be_ended(moderator):
    now = timezone.now().replace(second=0, microsecond=0)
    made = notice(starts=now)
    url = reverse("wagtailsnippets_office_notice:edit", args=[made.pk])
    assert moderator.post(url, form(made, moderator) | {"action-end": "action-end"}).status_code == 302
    assert Notice.objects.get().until > now
