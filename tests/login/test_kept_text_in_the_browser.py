"""What was typed and not saved survives a closed tab, for the person who typed it, until they save or sign out."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.conftest import PASSWORD, signed_in_window
from tests.login.test_session_ends_in_the_browser import PAGE, SETTLED, end_session

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
OFFER = ".kept-bar"


@pytest.fixture
def editor(server, browser):
    """A window of its own, for what a browser keeps is looked at."""
    window = signed_in_window(browser, server, "editor")
    yield window
    window.context.close()


def type_and_close(window: Page, address: str, field: str, text: str) -> Page:
    """Type into a form whose session has ended, close the tab, and sign in again in another."""
    window.goto(address)
    window.wait_for_timeout(SETTLED)
    end_session(window)
    window.fill(field, text)
    window.keyboard.press("Tab")
    window.wait_for_timeout(1000)
    again = window.context.new_page()
    again.goto("/robots.txt")
    window.close()
    again.goto(f"/account/login/?next={address}")
    again.fill("#id_login", "editor")
    again.fill("#id_password", PASSWORD)
    again.press("#id_password", "Enter")
    again.wait_for_url(f"**{address}")
    return again


def kept(window: Page) -> list[str]:
    return window.evaluate("Object.keys(localStorage).filter(key => key.startsWith('typed:'))")


def test_what_was_typed_is_offered_where_it_was_typed_and_saved(editor):
    window = type_and_close(editor, PAGE, "#id_title_es", "Antes de cerrar")
    assert violations(window, OFFER) == []
    window.goto("/admin/")
    window.locator(OFFER).get_by_role("link").click()
    window.wait_for_url(f"**{PAGE}")
    window.locator(OFFER).get_by_role("button", name="Bewaar").click()
    expect(window.locator(".messages .success")).to_be_visible()
    assert window.input_value("#id_title_es") == "Antes de cerrar"
    assert kept(window) == []
    window.reload()
    assert window.input_value("#id_title_es") == "Antes de cerrar"
    expect(window.locator(OFFER)).to_have_count(0)


@pytest.mark.drill
def test_what_is_thrown_away_is_not_offered_again(editor):
    window = type_and_close(editor, PAGE, "#id_title_es", "Para tirar")
    window.locator(OFFER).get_by_role("button", name="weg").click()
    assert kept(window) == []


def test_signing_out_empties_what_is_kept(editor):
    window = type_and_close(editor, PAGE, "#id_title_es", "Secreto")
    assert len(kept(window)) == 1
    window.goto("/account/logout/")
    window.click("form[action*=logout] [type=submit], form [type=submit]")
    window.wait_for_url(re.compile("login"))
    assert kept(window) == []


@pytest.mark.drill
def test_nothing_is_kept_of_what_saved_itself(editor):
    editor.goto(PAGE)
    editor.wait_for_timeout(SETTLED)
    editor.fill("#id_title_es", "Guardado")
    editor.keyboard.press("Tab")
    expect(editor.locator("#w-autosave-indicator")).to_have_attribute("data-w-autosave-state-value", "saved")
    editor.wait_for_timeout(600)
    assert kept(editor) == []


@pytest.mark.drill
def test_another_person_is_offered_nothing(editor):
    window = type_and_close(editor, PAGE, "#id_title_es", "De otra persona")
    end_session(window)
    window.goto(f"/account/login/?next={PAGE}")
    window.fill("#id_login", "moderator")
    window.fill("#id_password", PASSWORD)
    window.press("#id_password", "Enter")
    window.wait_for_url(f"**{PAGE}")
    expect(window.locator(OFFER)).to_have_count(0)
    assert kept(window) == []
