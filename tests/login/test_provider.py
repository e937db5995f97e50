"""Signing in through an OpenID Connect provider, a real one that these tests start."""

import json
import subprocess
import sys

import psycopg2
import pytest
import requests
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from lxml import html

from tests.conftest import PASSWORD, free_port, wait_for

pytestmark = pytest.mark.django_db
PEOPLE = [
    {"sub": "joined", "email": "known@example.org", "email_verified": True, "groups": ["writers"]},
    {"sub": "claims", "email": "victim@example.org", "email_verified": False, "groups": ["writers"]},
    {"sub": "new", "email": "new@example.org", "email_verified": True, "groups": ["writers", "others"]},
    {"sub": "stranger", "email": "stranger@example.org", "email_verified": True, "groups": ["others"]},
    {"sub": "boss", "email": "boss@example.org", "email_verified": True, "groups": ["bosses"]},
    {"sub": "without-address", "groups": ["writers"]},
    {"sub": "former", "email": "former@example.org", "email_verified": True, "groups": []},
]


def make_people():
    password = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1)
    for name in ("known", "victim", "former"):
        get_user_model().objects.create(username=name, email=f"{name}@example.org", password=password)


@pytest.fixture(scope="module")
def provider():
    """The address of a provider that knows PEOPLE."""
    port = free_port()
    claims = [argument for person in PEOPLE for argument in ("--user-claims", json.dumps(person))]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *claims]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    wait_for(f"{address}/.well-known/openid-configuration", process)
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="module")
def served_with_provider(serve, provider) -> tuple[str, str]:
    return serve(
        "provider",
        make_people,
        OIDC_ISSUER=provider,
        OIDC_CLIENT_ID="embassy",
        OIDC_CLIENT_SECRET="secret",
        OIDC_NAME="Ministerie",
        OIDC_GROUPS="writers=Editors,bosses=Moderators",
        LOCAL_PASSWORDS="admin",
        REQUIRE_SECOND_FACTOR="1",
    )


def token(page: requests.Response) -> str:
    return html.fromstring(page.text).xpath("//input[@name='csrfmiddlewaretoken']/@value")[0]


def sign_in(server: str, person: str) -> tuple[requests.Session, requests.Response]:
    """Go the whole way as a browser does; returns where it ends."""
    session = requests.Session()
    login = session.get(f"{server}/account/login/")
    assert "Ministerie" in login.text
    asked = session.post(
        f"{server}/account/oidc/ministry/login/?process=login",
        {"csrfmiddlewaretoken": token(login)},
        headers={"Referer": server},
    )
    return session, session.post(asked.url, {"sub": person})


def groups_of(database: str, name: str) -> list[str] | None:
    """The groups of the account with this name or address; None when there is none."""
    with psycopg2.connect(database) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM users_user WHERE username = %s OR email = %s", [name, name])
        found = cursor.fetchone()
        if not found:
            return None
        cursor.execute(
            "SELECT name FROM auth_group JOIN users_user_groups ON group_id = auth_group.id WHERE user_id = %s", found
        )
        return [group for (group,) in cursor.fetchall()]


def is_joined(database: str, person: str) -> bool:
    """Whether an account belongs to somebody whom the provider knows."""
    with psycopg2.connect(database) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM socialaccount_socialaccount WHERE uid = %s", [person])
        return bool(cursor.fetchone())


def test_an_account_is_joined_by_the_providers_verified_address_and_gets_its_groups(served_with_provider):
    server, database = served_with_provider
    _session, page = sign_in(server, "joined")
    assert page.url == f"{server}/admin/"
    assert groups_of(database, "known") == ["Editors"]


def test_a_new_colleague_gets_an_account_in_the_groups_that_this_site_knows(served_with_provider):
    server, database = served_with_provider
    _session, page = sign_in(server, "new")
    assert page.url == f"{server}/admin/"
    assert groups_of(database, "new@example.org") == ["Editors"]


def test_the_second_factor_of_who_comes_from_the_provider_is_the_providers(served_with_provider):
    server, database = served_with_provider
    _session, page = sign_in(server, "boss")
    assert page.url == f"{server}/admin/"
    assert groups_of(database, "boss@example.org") == ["Moderators"]


@pytest.mark.parametrize("person", ["stranger", "former", "without-address"])
def test_who_is_in_no_group_that_this_site_knows_is_refused(served_with_provider, person):
    server, database = served_with_provider
    session, page = sign_in(server, person)
    assert page.status_code == 403
    assert session.get(f"{server}/admin/").url.startswith(f"{server}/account/login/")
    assert groups_of(database, "stranger@example.org") is None
    assert not is_joined(database, person)


def test_an_address_that_the_provider_has_not_verified_joins_no_account(served_with_provider):
    server, database = served_with_provider
    _session, page = sign_in(server, "claims")
    assert page.status_code == 403
    assert groups_of(database, "victim") == []


@pytest.mark.parametrize(("name", "comes_in"), [("admin", True), ("known", False)])
def test_the_password_of_named_accounts_alone_is_taken(served_with_provider, name, comes_in):
    server, _database = served_with_provider
    session = requests.Session()
    login = session.get(f"{server}/account/login/")
    typed = {"csrfmiddlewaretoken": token(login), "login": name, "password": PASSWORD}
    page = session.post(f"{server}/account/login/", typed, headers={"Referer": server})
    assert page.url.endswith("/account/2fa/" if comes_in else "/account/login/")


def test_nobody_connects_another_account_of_the_provider_in_an_open_session(served_with_provider):
    server, _database = served_with_provider
    session, _page = sign_in(server, "joined")
    address = f"{server}/account/oidc/ministry/login/?process=connect"
    form = session.get(f"{server}/account/password/set/")
    asked = session.post(address, {"csrfmiddlewaretoken": token(form)}, headers={"Referer": server})
    assert session.post(asked.url, {"sub": "new"}).status_code == 403


def test_the_login_may_lead_to_the_provider_and_nowhere_else(served_with_provider, provider):
    server, _database = served_with_provider
    policy = requests.get(f"{server}/account/login/", timeout=30).headers["Content-Security-Policy"]
    assert f"form-action 'self' {provider};" in policy


def test_without_a_provider_there_is_no_such_address(client):
    assert client.post("/account/oidc/ministry/login/").status_code == 404
