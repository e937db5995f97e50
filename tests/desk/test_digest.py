"""The weekly e-mail: to whom, in which language, how often."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from wagtail.users.models import UserProfile

from embassy.desk.digest import send_digests
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def one_item_that_the_editor_owns(db):
    """The demo's own item is settled by giving the foundation's page to nobody who gets mail."""
    get_user_model().objects.filter(username="admin").update(wants_digest=False)
    return factories.programme(title_nl="Waterplan", title_es="Plan de agua", end="2019", owner=person("editor"))


def to(name: str) -> list:
    return [message for message in mail.outbox if message.to == [f"{name}@localhost"]]


def speaks(name: str, language: str):
    profile = UserProfile.get_for_user(person(name))
    profile.preferred_language = language
    profile.save()


@pytest.mark.parametrize(
    ("language", "subject", "reason"),
    [
        ("nl", "1 punt vraagt uw aandacht", "Het programma liep af op 31 december 2019"),
        ("es", "1 asunto requiere su atención", "El programa concluyó el 31 de diciembre de 2019"),
    ],
)
def test_the_owner_gets_it_in_their_language_with_whole_links(language, subject, reason):
    speaks("editor", language)
    send_digests(TODAY)
    (message,) = to("editor")
    assert message.subject == subject
    assert reason in message.body
    assert f"{'Waterplan' if language == 'nl' else 'Plan de agua'}\n" in message.body
    assert "http://localhost:8000/admin/pages/" in message.body
    assert "#id_checked_on" in message.body


def test_pages_without_an_owner_are_the_moderators():
    send_digests(TODAY)
    (message,) = to("moderator")
    assert "Bernard van Leer" in message.body
    assert "Waterplan" not in message.body


def test_pages_of_somebody_who_left_are_the_moderators():
    person("editor").__class__.objects.filter(username="editor").update(is_active=False)
    send_digests(TODAY)
    assert not to("editor")
    assert "Waterplan" in to("moderator")[0].body


def test_it_goes_once_a_week_however_often_it_is_asked_for():
    for days in (0, 0, 6, 7, 13):
        send_digests(TODAY + timedelta(days=days))
    assert len(to("editor")) == 2


def test_who_does_not_want_it_does_not_get_it():
    get_user_model().objects.update(wants_digest=False)
    send_digests(TODAY)
    assert mail.outbox == []


def test_nothing_is_sent_when_there_is_nothing_to_say(one_item_that_the_editor_owns):
    one_item_that_the_editor_owns.delete()
    send_digests(TODAY)
    assert not to("editor")


class Failing(EmailBackend):
    """A mail server that does not know the editor."""

    def send_messages(self, messages):
        if messages[0].to == ["editor@localhost"]:
            raise OSError("no such person")
        return super().send_messages(messages)


def test_a_mail_that_cannot_be_sent_is_reported_and_keeps_no_other(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Failing"
    with pytest.raises(CommandError, match="no such person"):
        call_command("send_digest")
    assert to("moderator")


def test_a_mail_that_failed_is_sent_the_next_time(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Failing"
    send_digests(TODAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_digests(TODAY)
    assert len(to("editor")) == 1


def test_everyone_decides_in_their_account(editor):
    page = editor.get("/admin/account/").content.decode()
    assert 'name="digest-wants_digest"' in page
    sent = {"name_email-first_name": "E", "name_email-last_name": "D", "name_email-email": "editor@localhost"}
    locale = {"locale-preferred_language": "es", "locale-current_time_zone": "America/Lima"}
    theme = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    theme |= {"theme-keyboard_shortcuts": "on"}
    editor.post("/admin/account/", sent | locale | theme)
    assert not person("editor").wants_digest
