"""Colleagues are invited, helped and sent away."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import registry

from embassy.login import limits
from embassy.login.forms import ResetPasswordForm
from tests.conftest import PASSWORD, signed_in

pytestmark = pytest.mark.django_db
NEW = {"username": "nieuw", "email": "nieuw@example.org", "first_name": "Nieuw", "last_name": "Persoon"}
CHOSEN = {"password1": "een-heel-nieuw-woord", "password2": "een-heel-nieuw-woord"}


@pytest.fixture
def admin_client(db) -> Client:
    return signed_in("admin")


@pytest.fixture
def colleague(db):
    return get_user_model().objects.create_user("colleague", "colleague@example.org", PASSWORD)


def sign_in(name="colleague", password=PASSWORD, client=None, **headers) -> Client:
    client = client or Client(headers=headers)
    client.post("/account/login/", {"login": name, "password": password})
    return client


def is_signed_in(client: Client) -> bool:
    return client.get("/account/sessions/").status_code == 200


def help_with(admin_client, user, action: str):
    return admin_client.post(reverse("login_access", args=[user.pk]), {"action": action})


def log_of(user) -> list[str]:
    return [entry.action for entry in registry.get_logs_for_instance(user)]


@pytest.mark.parametrize(("language", "word"), [("nl", "Uw gebruikersnaam is"), ("es", "Su nombre de usuario es")])
def test_a_colleague_is_invited_in_a_language_and_chooses_a_password(admin_client, language, word):
    group = Group.objects.get(name="Editors")
    sent = NEW | {"groups": [group.pk], "language": language}
    admin_client.post(reverse("wagtailusers_users:add"), sent)
    user = get_user_model().objects.get(username="nieuw")
    assert (user.has_usable_password(), [*user.groups.all()]) == (False, [group])
    (message,) = mail.outbox
    assert (message.to, word in message.body) == (["nieuw@example.org"], True)
    client = Client()
    address = re.search(r"http://localhost:\d+(/account/password/reset/key/\S+)", message.body)[1]
    form = client.get(address, follow=True)
    client.post(form.request["PATH_INFO"], CHOSEN)
    sign_in("nieuw", CHOSEN["password1"], client)
    page = client.get("/admin/")
    assert page.status_code == 200
    assert f'lang="{language}"' in page.content.decode()
    assert "login.invite" in log_of(user)


def test_nobody_types_a_password_for_somebody_else(admin_client):
    page = admin_client.get(reverse("wagtailusers_users:add")).content.decode()
    assert "password1" not in page
    assert 'name="language"' in page


def test_an_invitation_works_once(admin_client, colleague):
    help_with(admin_client, colleague, "invite")
    address = re.search(r"http://localhost:\d+(/\S+)", mail.outbox[-1].body)[1]
    client = Client()
    client.post(client.get(address, follow=True).request["PATH_INFO"], CHOSEN)
    again = Client(headers={"Accept-Language": "nl"}).get(address, follow=True)
    assert "al gebruikt" in again.content.decode()


def test_a_deactivated_account_is_signed_out_everywhere_at_once_and_stays_so(colleague):
    client = sign_in()
    assert is_signed_in(client)
    colleague.is_active = False
    colleague.save()
    assert not is_signed_in(client)
    colleague.is_active = True
    colleague.save()
    assert not is_signed_in(client)


def test_several_accounts_are_deactivated_together(admin_client, colleague):
    client = sign_in()
    address = reverse("wagtail_bulk_action", args=["users", "user", "set_active_state"])
    admin_client.post(f"{address}?id={colleague.pk}", {"mark_as_active": "False"})
    assert not UserSession.objects.filter(user=colleague).exists()
    assert not is_signed_in(client)


def test_an_administrator_signs_somebody_out_everywhere(admin_client, colleague):
    clients = [sign_in(), sign_in()]
    help_with(admin_client, colleague, "end_sessions")
    assert not any(map(is_signed_in, clients))
    assert "login.end_sessions" in log_of(colleague)


def test_an_administrator_lifts_a_lock_and_the_log_tells_it(admin_client, colleague):
    caches["attempts"].clear()
    for _attempt in range(5):
        sign_in(password="wrong")
    assert not is_signed_in(sign_in())
    assert limits.is_locked(colleague)
    page = admin_client.get(reverse("login_access", args=[colleague.pk])).content.decode()
    assert 'value="lift_lock"' in page
    help_with(admin_client, colleague, "lift_lock")
    assert not limits.is_locked(colleague)
    assert is_signed_in(sign_in())
    assert "login.lift_lock" in log_of(colleague)


def test_an_administrator_removes_the_second_factor_of_a_lost_telephone(admin_client, colleague):
    TOTP.activate(colleague, generate_totp_secret())
    client = sign_in()
    help_with(admin_client, colleague, "reset_second_factor")
    assert not Authenticator.objects.filter(user=colleague).exists()
    assert not is_signed_in(client)
    assert is_signed_in(sign_in())
    assert "login.reset_second_factor" in log_of(colleague)


def test_the_command_removes_a_second_factor_when_no_administrator_is_left(colleague, capsys):
    TOTP.activate(colleague, generate_totp_secret())
    call_command("reset_second_factor", "colleague")
    assert not Authenticator.objects.filter(user=colleague).exists()
    assert "colleague" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no account"):
        call_command("reset_second_factor", "nobody")


@pytest.mark.parametrize("action", ["", "delete", "invite"])
def test_an_action_that_there_is_not_is_refused(admin_client, action):
    user = get_user_model().objects.create(username="without-address")
    assert help_with(admin_client, user, action).status_code == 400


def test_who_manages_accounts_but_is_no_administrator_leaves_administrators_alone(page):
    manager = get_user_model().objects.create(username="manager")
    group = Group.objects.create(name="Managers")
    group.permissions.set(
        group.permissions.model.objects.filter(codename__in=["access_admin", "change_user", "add_user"])
    )
    manager.groups.add(group)
    client = signed_in("manager")
    admin = get_user_model().objects.get(username="admin")
    assert client.get(reverse("login_access", args=[manager.pk])).status_code == 200
    assert client.get(reverse("login_access", args=[admin.pk])).status_code == 302
    assert help_with(client, admin, "end_sessions").status_code == 302


def test_a_new_device_is_told_by_mail_in_the_language_of_the_account_and_a_known_one_is_not(colleague):
    first = sign_in(**{"User-Agent": "Pocket browser"})
    assert [message.to for message in mail.outbox] == [["colleague@example.org"]]
    assert "Pocket browser" in mail.outbox[0].body
    first.post("/account/logout/")
    sign_in(client=first)
    assert len(mail.outbox) == 1
    sign_in()
    assert len(mail.outbox) == 2


def test_a_change_of_the_password_is_told_by_mail_and_ends_other_sessions(colleague):
    client, other = sign_in(), sign_in()
    mail.outbox.clear()
    client.post("/account/password/change/", CHOSEN | {"oldpassword": PASSWORD})
    assert len(mail.outbox) == 1
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)


def test_a_session_lasts_for_two_hours_after_the_last_action(colleague):
    assert sign_in().session.get_expiry_age() == 2 * 3600


def test_what_an_open_form_asks_by_itself_keeps_no_session_alive(editor):
    def note(address: str, ago: float) -> bool:
        session = editor.session
        session["used_at"] = ago
        session.save()
        editor.get(address)
        return editor.session["used_at"] != ago

    assert note("/admin/", 1.0)
    assert not note("/admin/editing-sessions/ping/pages/basepage/3/1/", 1.0)


def test_known_and_unknown_names_are_told_the_same(colleague):
    caches["attempts"].clear()
    tried = [Client().post("/account/login/", {"login": name, "password": "x"}) for name in ("colleague", "nobody")]
    known, unknown = (re.sub(r'"[^"]{60,}"|colleague|nobody', "", answer.content.decode()) for answer in tried)
    assert known == unknown


def test_an_address_that_an_account_no_longer_has_gets_no_link(admin_client, colleague):
    help_with(admin_client, colleague, "invite")
    colleague.email = "right@example.org"
    colleague.save()
    mail.outbox.clear()
    form = ResetPasswordForm({"email": "colleague@example.org"})
    assert form.is_valid()
    assert form.users == []
    form = ResetPasswordForm({"email": "Right@Example.org"})
    assert form.is_valid()
    assert form.users == [colleague]


def test_a_user_name_that_differs_in_case_alone_is_refused(admin_client, colleague):
    sent = NEW | {"username": "Colleague", "language": "nl"}
    page = admin_client.post(reverse("wagtailusers_users:add"), sent)
    assert page.status_code == 200
    assert not get_user_model().objects.filter(username="Colleague").exists()


def test_who_waits_for_a_code_that_is_no_longer_asked_signs_in_anew(admin_client, colleague):
    TOTP.activate(colleague, generate_totp_secret())
    client = sign_in()
    help_with(admin_client, colleague, "reset_second_factor")
    assert client.get("/account/2fa/authenticate/", follow=True).status_code == 200
    assert is_signed_in(sign_in(client=client))


def test_the_device_is_known_wherever_the_login_ends(colleague):
    client = sign_in()
    assert client.cookies["known_device"]["path"] == "/account/"


NESTED = "[" * 100_000
NO_PASSKEYS = [
    "",
    "null",
    "5",
    "[]",
    "{",
    '{"rawId": "AA", "response": {"clientDataJSON": 3000000000}}',
    '{"rawId": 100000000000000000000, "response": {}}',
    '{"rawId": "AA", "id": "AA", "response": []}',
    '{"rawId": "%", "id": "AA", "response": {"clientDataJSON": "AA", "authenticatorData": "AA", "signature": "AA"}}',
    "9" * 5000,
    NESTED,
]


@pytest.mark.parametrize("sent", NO_PASSKEYS, ids=lambda sent: sent[:40])
@pytest.mark.parametrize("address", ["webauthn/login/", "authenticate/", "webauthn/reauthenticate/", "webauthn/add/"])
def test_what_is_no_passkey_is_a_wrong_one(colleague, address, sent):
    caches["attempts"].clear()
    client = sign_in()
    if address != "webauthn/login/":
        client.post("/account/reauthenticate/", {"password": PASSWORD})
    if address == "authenticate/":
        client.post("/account/logout/")
        TOTP.activate(colleague, generate_totp_secret())
        sign_in(client=client)
    response = client.post(f"/account/2fa/{address}", {"credential": sent, "name": "x"})
    assert response.status_code in {200, 302}
