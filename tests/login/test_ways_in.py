"""Every way in leads to one login, and whoever has come in is not sent round."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import URLResolver, get_resolver
from wagtail.models import PageViewRestriction

from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
OTHER_LOGINS = [
    "/login/",
    "/admin/login/",
    "/admin/password_reset/",
    "/admin/password_reset/done/",
    "/admin/password_reset/confirm/MQ/set-password/",
    "/admin/password_reset/complete/",
    "/documents/authenticate_with_password/1/",
]
OF_ACCOUNTS = {
    "2fa/",
    "2fa/authenticate/",
    "2fa/reauthenticate/",
    "2fa/recovery-codes/",
    "2fa/recovery-codes/download/",
    "2fa/recovery-codes/generate/",
    "2fa/totp/activate/",
    "2fa/totp/deactivate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
    "2fa/webauthn/keys/<int:pk>/edit/",
    "2fa/webauthn/keys/<int:pk>/remove/",
    "2fa/webauthn/login/",
    "2fa/webauthn/reauthenticate/",
    "inactive/",
    "login/",
    "logout/",
    "password/change/",
    "password/reset/",
    "password/reset/done/",
    "^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
    "password/reset/key/done/",
    "password/set/",
    "reauthenticate/",
    "sessions/",
}


def addresses(patterns, prefix="") -> set[str]:
    found = set()
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        found |= addresses(pattern.url_patterns, route) if isinstance(pattern, URLResolver) else {route}
    return found


def test_there_are_no_other_addresses_of_accounts_than_these():
    routes = addresses(get_resolver().url_patterns)
    assert {route.removeprefix("account/") for route in routes if route.startswith("account/")} == OF_ACCOUNTS


@pytest.mark.parametrize("name", ["signup", "email", "3rdparty", "confirm-email", "login/code"])
def test_nobody_signs_up_or_comes_in_another_way(client, name):
    assert client.get(f"/account/{name}/").status_code == 404


@pytest.mark.parametrize("address", OTHER_LOGINS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_other_login_leads_to_the_one_login(client, address, method):
    assert getattr(client, method)(f"{address}?next=/admin/pages/").url == "/account/login/?next=%2Fadmin%2Fpages%2F"


def test_the_login_leads_to_where_somebody_wanted_to_go(client):
    response = client.get("/admin/pages/3/edit/")
    assert response.url == "/account/login/?next=/admin/pages/3/edit/"


@pytest.fixture
def outsider() -> Client:
    """Somebody who has signed in and belongs to no group."""
    get_user_model().objects.create(username="outsider")
    return signed_in("outsider")


@pytest.fixture
def inside(page) -> dict[str, str]:
    """Addresses for those who belong to a group, by what they are."""
    group = Group.objects.create(name="Insiders")
    restriction = PageViewRestriction.objects.create(page=page("peru"), restriction_type="groups")
    restriction.groups.add(group)
    return {"admin": "/admin/", "form": "/admin/pages/3/edit/", "page": page("peru").url}


@pytest.mark.parametrize("what", ["admin", "form", "page"])
def test_who_has_signed_in_and_may_not_enter_is_told_so_and_not_sent_to_sign_in(outsider, inside, what):
    response = outsider.get(inside[what])
    assert response.status_code == 403
    assert "outsider" in response.content.decode()
    assert "/account/logout/" in response.content.decode()


def test_who_may_enter_the_admin_is_led_there_from_the_login(editor):
    assert editor.get("/account/login/").url == "/admin/"


@pytest.fixture
def second_factor_required(settings):
    settings.REQUIRE_SECOND_FACTOR = True


NEED_AN_ACCOUNT = [
    "/admin/",
    "/admin/pages/3/edit/",
    "/admin/pages/3/edit/preview/",
    "/admin/pages/3/view_draft/",
    "/admin/api/main/pages/",
    "/admin/programmes/spreadsheet/export.csv",
    "/account/login/?next=/admin/",
]


@pytest.mark.usefixtures("second_factor_required")
@pytest.mark.parametrize("name", ["moderator", "admin"])
@pytest.mark.parametrize("address", NEED_AN_ACCOUNT)
def test_who_publishes_adds_a_second_factor_first(name, address):
    client = signed_in(name)
    response = client.get(address, follow=True)
    assert response.redirect_chain[-1][0] == "/account/2fa/"


@pytest.mark.usefixtures("second_factor_required")
def test_without_a_required_second_factor_private_pages_and_requests_of_scripts_are_shut(page):
    PageViewRestriction.objects.create(page=page("peru"), restriction_type="login")
    client = signed_in("moderator")
    assert client.get(page("peru").url).url == "/account/2fa/"
    assert client.get("/admin/pages/3/edit/", headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403


@pytest.mark.usefixtures("second_factor_required")
def test_an_editor_needs_no_second_factor(editor):
    assert editor.get("/admin/").status_code == 200


@pytest.mark.usefixtures("second_factor_required")
def test_who_has_a_second_factor_works_as_ever(moderator):
    TOTP.activate(get_user_model().objects.get(username="moderator"), generate_totp_secret())
    assert moderator.get("/admin/").status_code == 200
