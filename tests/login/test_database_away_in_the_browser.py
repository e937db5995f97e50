"""A database that goes while somebody types takes nothing away: the form waits for it, and is then saved."""

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.conftest import signed_in_window
from tests.login.test_session_ends_in_the_browser import PAGE, SETTLED, publish, save, saved
from tests.test_database_away import altered

pytestmark = [pytest.mark.browser, pytest.mark.drill, pytest.mark.django_db]
GONE = ("ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true")
BAR = ".session-bar"


@pytest.fixture(scope="module")
def site(serve) -> tuple[str, str]:
    return serve("typed")


@pytest.fixture
def editor(site, browser) -> Page:
    window = signed_in_window(browser, site[0], "moderator")
    yield window
    window.context.close()


def open_form(window: Page, width: int = 1280):
    window.set_viewport_size({"width": width, "height": 900})
    window.goto(PAGE)
    window.wait_for_timeout(SETTLED)


@pytest.mark.parametrize("act", [save, publish])
def test_a_form_is_saved_when_the_database_is_back(site, editor, act):
    open_form(editor, 360)
    with altered(site[1], *GONE):
        editor.fill("#id_title_es", act.__name__)
        act(editor)
        expect(editor.locator(BAR)).to_contain_text("databank antwoordt niet")
        assert violations(editor, BAR) == []
        assert editor.evaluate("document.documentElement.scrollWidth") <= 360
        editor.wait_for_timeout(6000)
        assert editor.input_value("#id_title_es") == act.__name__
    expect(editor.locator(".messages .success")).to_be_visible(timeout=15_000)
    assert saved(editor) == act.__name__


def test_an_autosave_goes_on_when_the_database_is_back(site, editor):
    open_form(editor)
    with altered(site[1], *GONE):
        editor.fill("#id_title_es", "Bewaart zichzelf")
        editor.keyboard.press("Tab")
        expect(editor.locator(BAR)).to_contain_text("databank antwoordt niet")
    expect(editor.locator("#w-autosave-indicator")).to_have_attribute("data-w-autosave-state-value", "saved")
    expect(editor.locator(BAR)).to_have_count(0)
    assert saved(editor) == "Bewaart zichzelf"


def test_a_form_that_had_left_is_sent_again_from_the_answer(site, editor):
    """As without scripts: the form goes without asking first."""
    open_form(editor)
    editor.fill("#id_title_es", "Primera «línea»")
    with altered(site[1], *GONE):
        editor.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('[data-edit-form]'))")
        again = editor.get_by_role("button", name="Opnieuw verzenden")
        expect(again).to_be_visible()
        assert violations(editor, "body") == []
        expect(editor.get_by_text("Primera «línea»")).to_be_visible()
    again.click()
    expect(editor.locator(".messages .success")).to_be_visible()
    assert saved(editor) == "Primera «línea»"
