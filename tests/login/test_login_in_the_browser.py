"""Signing in as people do: by passkey, with codes, by keyboard; what the pages look like to axe and on a telephone."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from tests.axe import violations
from tests.conftest import PASSWORD
from tests.journeys import pictures

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
ENTRANCE = ["login/", "password/reset/", "password/reset/done/", "inactive/", "password/reset/key/1-none/"]
OWN = ["2fa/", "2fa/webauthn/", "2fa/recovery-codes/generate/", "password/change/", "sessions/", "logout/"]
OWN += ["reauthenticate/"]


def make_people():
    password = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1)
    for name in ("passkey", "codes", "plain", "rising"):
        user = get_user_model().objects.create(username=name, email=f"{name}@example.org", password=password)
        user.groups.add(Group.objects.get(name="Editors" if name == "rising" else "Moderators"))


@pytest.fixture(scope="module")
def guarded_site(serve) -> tuple[str, str]:
    """A server that requires a second factor of moderators, and its database."""
    return serve("guarded", make_people, REQUIRE_SECOND_FACTOR="1")


@pytest.fixture(scope="module")
def guarded(guarded_site) -> str:
    return guarded_site[0]


@pytest.fixture
def visitor(browser, guarded, request):
    """Opens a window in a language; nothing in it may break the policy."""
    windows, broken = [], []

    def open_window(language="nl", width=1280, scheme="light"):
        context = browser.new_context(
            base_url=guarded, locale=language, viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        windows.append(context.new_page())
        windows[-1].on("console", lambda message: broken.append(message.text) if "olicy" in message.text else None)
        return windows[-1]

    yield open_window
    for window in windows:
        window.context.close()
    assert broken == []


def sign_in(window, name: str):
    window.goto("/account/login/?next=/admin/")
    window.fill("#id_login", name)
    window.fill("#id_password", PASSWORD)
    window.press("#id_password", "Enter")


def confirm(window):
    """Whoever changes what protects the account says again who they are."""
    expect(window.locator("h1")).to_have_text("Bevestig dat u het bent")
    window.fill("#id_password", PASSWORD)
    window.press("#id_password", "Enter")


def test_a_moderator_adds_a_passkey_and_signs_in_with_it_alone(visitor):
    window = visitor()
    devtools = window.context.new_cdp_session(window)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": options | {"isUserVerified": True, "automaticPresenceSimulation": True}},
    )
    sign_in(window, "passkey")
    expect(window.locator("h1")).to_have_text("Tweede factor")
    expect(window.locator(".messages")).to_contain_text("Stel eerst een tweede factor in")
    window.goto("/account/2fa/webauthn/add/")
    confirm(window)
    window.check("#id_passwordless")
    window.click("#mfa_webauthn_add")
    expect(window.locator("h1")).to_have_text("Herstelcodes")
    assert window.goto("/admin/").ok
    window.goto("/account/logout/")
    window.get_by_role("button", name="Uitloggen").click()
    window.goto("/account/login/")
    window.get_by_role("button", name="Inloggen met een passkey").click()
    window.wait_for_url("**/admin/")


def test_a_moderator_sets_up_codes_and_signs_in_with_one(visitor):
    window, other = visitor(), visitor("es", 360)
    sign_in(other, "codes")
    other.wait_for_url("**/2fa/")
    sign_in(window, "codes")
    window.goto("/account/2fa/totp/activate/")
    confirm(window)
    expect(window.locator(".login img")).to_be_visible()
    assert window.locator(".login img").evaluate("image => image.naturalWidth") > 0
    secret = window.input_value("#authenticator_secret")
    window.fill("#id_code", code_of(secret))
    window.press("#id_code", "Enter")
    expect(window.locator("h1")).to_have_text("Herstelcodes")
    codes = window.input_value("#recovery_codes").split()
    other.goto("/account/sessions/")  # what came in with the password alone is signed out
    other.wait_for_url("**/account/login/**")
    sign_in(other, "codes")
    expect(other.locator("body")).to_contain_text("código de la aplicación o uno de sus códigos de recuperación")
    other.fill("#id_code", codes[0])
    other.press("#id_code", "Enter")
    other.wait_for_url("**/admin/")


def code_of(secret: str) -> str:
    """The code that an authenticator app shows now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


@pytest.mark.drill
def test_what_is_typed_outlives_a_second_factor_that_is_asked_for_meanwhile(visitor, guarded_site, work_on):
    window = visitor()
    sign_in(window, "rising")
    window.goto("/admin/pages/6/edit/")
    window.wait_for_timeout(3000)  # Wagtail compares with what the form held then
    window.fill("#id_title_es", "Antes del segundo factor")
    work_on(guarded_site[1], lambda: publishes("rising"))
    window.keyboard.press("Control+s")
    popup = login_beside(window)
    popup.wait_for_url("**/2fa/")
    popup.goto("/account/2fa/totp/activate/")
    confirm(popup)
    secret = popup.input_value("#authenticator_secret")
    popup.fill("#id_code", code_of(secret))
    popup.press("#id_code", "Enter")
    expect(popup.locator("h1")).to_have_text("Herstelcodes")
    code = popup.input_value("#recovery_codes").split()[0]
    popup.close()
    with window.expect_navigation():
        window.evaluate("window.dispatchEvent(new Event('focus'))")  # the browser of a person does so
    window.wait_for_timeout(3000)
    window.fill("#id_title_es", "Con el segundo factor")
    window.context.clear_cookies()
    window.keyboard.press("Control+s")
    popup = login_beside(window)
    popup.fill("#id_login", "rising")
    popup.fill("#id_password", PASSWORD)
    popup.press("#id_password", "Enter")
    popup.fill("#id_code", code)
    with window.expect_navigation(), popup.expect_event("close"):
        popup.press("#id_code", "Enter")
    window.goto("/admin/pages/6/edit/")
    assert window.input_value("#id_title_es") == "Con el segundo factor"


def publishes(name: str):
    get_user_model().objects.get(username=name).groups.add(Group.objects.get(name="Moderators"))


def login_beside(window):
    """The window that the message about the session leads to."""
    with window.expect_popup() as popup:
        window.get_by_role("link", name="Opnieuw inloggen").click()
    return popup.value


@pytest.mark.parametrize(("language", "width", "scheme"), [("nl", 1280, "light"), ("es", 360, "dark")])
def test_axe_finds_nothing_on_the_pages_of_the_login_and_they_fit(visitor, language, width, scheme):
    window = visitor(language, width, scheme)
    found = [problem for path in ENTRANCE for problem in problems_of(window, path, language, width)]
    sign_in(window, "plain")
    window.wait_for_url("**/2fa/")
    assert found + [problem for path in OWN for problem in problems_of(window, path, language, width)] == []


def problems_of(window, path: str, language: str, width: int) -> list[str]:
    window.goto(f"/account/{path}")
    too_wide = window.evaluate("document.documentElement.scrollWidth") > width
    spoken = window.locator("html").get_attribute("lang")
    return [
        *(f"{path}: {problem}" for problem in violations(window)),
        *([f"{path} is too wide"] if too_wide else []),
        *([f"{path} is in {spoken}"] if spoken != language else []),
    ]


@pytest.mark.parametrize("language", ["nl", "es"])
def test_the_guides_show_the_login_and_the_second_factor(visitor, language):
    window = visitor(language, 800)
    window.goto("/account/login/")
    take_picture(window, f"login.{language}")
    sign_in(window, "plain")
    window.wait_for_url("**/2fa/")
    take_picture(window, f"second-factor.{language}")


def take_picture(window, name: str):
    pictures.keep(window.screenshot(full_page=True, animations="disabled"), pictures.FOLDER / f"{name}.png")
