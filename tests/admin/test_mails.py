"""The e-mails of moderation: in the reader's language, with links that work, and never in the way of the work."""

import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.urls import reverse
from wagtail.models import Comment, PageSubscription, TaskState
from wagtail.users.models import UserProfile

from embassy.home.models import StandardPage
from embassy.mail import MAIL, deliver
from embassy.recurring.models import JobRun
from tests import factories
from tests.admin.forms import SUBMIT, add_url, edit_url, fields_of, parent_for, send

pytestmark = pytest.mark.django_db
ADDRESS = re.compile(r"\S*/\S*/\S*")
# By language: the greeting, and a word of the mail about each event.
HELLO = {"nl": "Hallo", "es": "Hola"}
EVENTS = {
    "submitted": {"nl": "ingediend", "es": "enviad"},
    "approve": {"nl": "goedgekeurd", "es": "aprobad"},
    "reject": {"nl": "afgekeurd", "es": "rechazad"},
    "comment": {"nl": "opmerking", "es": "comentario"},
}
ENGLISH = re.compile(r"\b(the|has|been|you|can|your|here|following|hello|edit)\b", re.IGNORECASE)


def reads(name: str, language: str):
    profile = UserProfile.get_for_user(get_user_model().objects.get(username=name))
    profile.preferred_language = language
    profile.save()


def submitted(editor) -> tuple[StandardPage, TaskState]:
    send(editor, add_url(StandardPage, parent_for(StandardPage)), factories.titles("Voorstel"), SUBMIT)
    page = StandardPage.objects.latest("pk")
    return page, TaskState.objects.get(workflow_state=page.current_workflow_state)


def decide(moderator, page, state, action, comment=""):
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return moderator.post(url, {"comment": comment})


def mails_to(name: str) -> list:
    return [message for message in mail.outbox if message.to == [f"{name}@localhost"]]


def assert_is_in(language: str, message, event: str):
    assert EVENTS[event][language] in message.subject.lower()
    assert message.body.startswith(HELLO[language])
    assert not ENGLISH.findall(ADDRESS.sub("", message.subject + message.body))
    for link in re.findall(r"\S*/(?:admin|nl|es)/\S*", message.body):
        assert link.startswith("http://localhost"), link


every_pair = pytest.mark.parametrize(("sender", "reader"), [("nl", "es"), ("es", "nl"), ("es", ""), ("nl", "")])


@every_pair
def test_moderators_are_told_of_a_page_in_their_own_language(editor, sender, reader):
    reads("editor", sender)
    reads("moderator", reader)
    submitted(editor)
    (message,) = mails_to("moderator")
    assert_is_in(reader or "nl", message, "submitted")


@every_pair
@pytest.mark.parametrize("action", ["approve", "reject"])
def test_the_editor_is_told_of_the_decision_in_the_editors_own_language(editor, moderator, sender, reader, action):
    reads("editor", reader)
    reads("moderator", sender)
    page, state = submitted(editor)
    decide(moderator, page, state, action, "De bron ontbreekt: ¿dónde está?")
    (message,) = mails_to("editor")
    assert_is_in(reader or "nl", message, action)
    assert ("De bron ontbreekt: ¿dónde está?" in message.body) is (action == "reject")
    address = edit_url(page) if action == "reject" else page.url_in(reader or "nl")
    assert address in message.body


@every_pair
def test_who_follows_a_page_is_told_of_comments_in_the_own_language(editor, sender, reader):
    reads("editor", sender)
    reads("moderator", reader)
    page = factories.standard()
    user = get_user_model().objects.get(username="moderator")
    PageSubscription.objects.create(page=page, user=user, comment_notifications=True)
    form = fields_of(editor, edit_url(page)) | {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-id": "",
        "comments-0-contentpath": "lead_nl",
        "comments-0-text": "Waar komt dit vandaan?",
        "comments-0-position": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    editor.post(edit_url(page), form)
    assert Comment.objects.filter(page=page).exists()
    (message,) = mails_to("moderator")
    assert_is_in(reader or "nl", message, "comment")
    assert "Waar komt dit vandaan?" in message.body


# --- the mail server


@pytest.fixture
def mail_server(settings):
    """A mail server; returns how to make it fail."""
    settings.EMAIL_BACKEND = "embassy.mail.AfterTheCommit"
    settings.EMAIL_TIMEOUT = 1
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.1)
    settings.EMAIL_HOST, settings.EMAIL_PORT = listening.getsockname()
    stop = threading.Event()

    def hang_up():
        while not stop.is_set():
            try:
                listening.accept()[0].close()
            except TimeoutError:
                continue

    def behave(how: str):
        if how == "refuses":
            listening.close()
        elif how == "hangs up":
            thread.start()
        elif how == "has no name":
            settings.EMAIL_HOST = "mail.invalid"

    thread = threading.Thread(target=hang_up)
    yield behave
    stop.set()
    if thread.is_alive():
        thread.join()
    listening.close()
    with ThreadPoolExecutor(1) as beside:  # what the threads of the mails remembered is in no transaction of the test
        beside.submit(forget_mail).result()


def forget_mail():
    JobRun.objects.filter(name=MAIL).delete()
    connection.close()


@pytest.fixture(params=["refuses", "hangs up", "hangs", "has no name"])
def failing_mail_server(mail_server, request):
    mail_server(request.param)


def test_a_mail_server_that_fails_neither_stops_nor_delays_a_decision(
    editor, moderator, failing_mail_server, django_capture_on_commit_callbacks, caplog
):
    running = threading.active_count()
    began = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        page, state = submitted(editor)
        response = decide(moderator, page, state, "approve")
    assert time.monotonic() - began < 10
    assert response.status_code == 302
    page.refresh_from_db()
    assert page.live
    deadline = time.monotonic() + 10
    while threading.active_count() > running + 1 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert "Could not send" in caplog.text


def test_outside_a_transaction_the_caller_hears_of_the_failure(mail_server):
    mail_server("refuses")
    assert connection.in_atomic_block  # as in every test
    connection.in_atomic_block = False
    try:
        with pytest.raises(OSError, match="refused"):
            mail.send_mail("Onderwerp", "Tekst", None, ["editor@localhost"])
    finally:
        connection.in_atomic_block = True


def test_a_mail_that_could_not_be_sent_stands_in_the_log(mail_server, caplog):
    mail_server("refuses")
    deliver([mail.EmailMessage("Onderwerp", "Tekst", None, ["editor@localhost"])])
    assert "Could not send “Onderwerp”: " in caplog.text
    assert "refused" in caplog.text
    assert "editor@localhost" not in caplog.text
