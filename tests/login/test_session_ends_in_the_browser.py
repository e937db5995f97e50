"""A session that ends while somebody types takes nothing away: they sign in beside the form, and it is saved."""

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.conftest import PASSWORD
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PAGE = "/admin/pages/6/edit/"
SETTLED = 3000  # milliseconds after which Wagtail compares with what the form held


def end_session(window: Page):
    window.context.clear_cookies(name="sessionid")


def lose_cookies(window: Page):
    window.context.clear_cookies()


def take_old_token(window: Page):
    """As after a login in another tab: the cookie has another token than the form."""
    (cookie,) = [one for one in window.context.cookies() if one["name"] == "csrftoken"]
    window.context.add_cookies([cookie | {"value": "a" * 32}])


def open_form(admin, address: str = PAGE, width: int = 1280) -> Page:
    window = admin("moderator", width, address=address)
    window.wait_for_timeout(SETTLED)
    return window


def sign_in(window: Page, press=lambda link: link.click(), name: str = "moderator"):
    """Follow the link of the message; its window closes itself."""
    link = window.get_by_role("link", name="Opnieuw inloggen")
    with window.expect_popup() as popup:
        press(link)
    login = popup.value
    login.fill("#id_login", name)
    login.fill("#id_password", PASSWORD)
    with login.expect_event("close"):
        login.press("#id_password", "Enter")


def saved(window: Page, address: str = PAGE, field: str = "#id_title_es") -> str:
    window.goto(address)
    return window.input_value(field)


DRILL = pytest.mark.drill


def save(window: Page):
    window.keyboard.press("Control+s")


def publish(window: Page):
    window.locator(
        "footer [data-w-dropdown-target=toggle], .w-dropdown-button [data-w-dropdown-target=toggle]"
    ).last.click()
    window.click("button[name=action-publish][value=action-publish]")


@pytest.mark.parametrize("act", [save, publish])
@pytest.mark.parametrize(
    "end", [end_session, pytest.param(lose_cookies, marks=DRILL), pytest.param(take_old_token, marks=DRILL)]
)
def test_what_is_saved_after_the_session_ended_is_saved(admin, act, end):
    window = open_form(admin)
    end(window)
    text = f"{act.__name__} {end.__name__}"
    window.fill("#id_title_es", text)
    act(window)
    if end is not take_old_token:
        sign_in(window)
    expect(window.locator(".messages .success")).to_be_visible()
    assert saved(window) == text


@pytest.mark.parametrize(
    "end", [take_old_token, pytest.param(end_session, marks=DRILL), pytest.param(lose_cookies, marks=DRILL)]
)
def test_an_autosave_goes_on_after_the_login(admin, end):
    window = open_form(admin)
    end(window)
    window.fill("#id_title_es", end.__name__)
    window.keyboard.press("Tab")
    if end is not take_old_token:
        sign_in(window)
    expect(window.locator("#w-autosave-indicator")).to_have_attribute("data-w-autosave-state-value", "saved")
    expect(window.locator(".session-bar")).to_have_count(0)
    assert saved(window) == end.__name__


@DRILL
def test_a_record_without_drafts_is_saved_too(admin):
    window = open_form(admin, "/admin/snippets/office/notice/add/")
    window.fill("#id_text_nl", "Vandaag open tot vier uur.")
    window.fill("#id_text_es", "Hoy abierto hasta las cuatro.")
    lose_cookies(window)
    save(window)
    sign_in(window)
    window.wait_for_url("**/notice/")
    expect(window.get_by_role("link", name="Vandaag open tot vier uur.")).to_be_visible()


def test_by_keyboard_alone_on_a_telephone(admin):
    window = open_form(admin, width=360)
    lose_cookies(window)
    tab_to(window, "#id_title_es")
    window.keyboard.press("Control+a")
    window.keyboard.type("Con el teclado")
    save(window)
    expect(window.locator(".session-bar a")).to_be_focused()
    assert violations(window, ".session-bar") == []
    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    sign_in(window, press=lambda link: window.keyboard.press("Enter"))
    expect(window.locator(".messages .success")).to_be_visible()
    assert saved(window) == "Con el teclado"
