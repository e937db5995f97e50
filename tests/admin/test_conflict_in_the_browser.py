"""Two editors with one page open: the second compares, chooses language by language, and saves."""

import pytest
from playwright.sync_api import expect

from tests.axe import GUIDELINES, violations
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def open_form(admin, username: str, number: int):
    window = admin(username, 1280, address=f"/admin/pages/{number}/edit/")
    window.wait_for_load_state("networkidle")
    return window


def save(window):
    with window.expect_navigation():
        window.keyboard.press("Control+s")


@pytest.fixture(params=[5, 6], ids=["mouse", "keyboard"])
def conflict(request, admin):
    """The window of somebody whose save was refused, and whether to go on by keyboard alone."""
    first, second = open_form(admin, "moderator", request.param), open_form(admin, "editor", request.param)
    first.fill("#id_title_nl", "Van de eerste")
    first.fill("#id_title_es", "Del primero")
    save(first)
    second.fill("#id_title_es", "Del segundo")
    save(second)
    expect(second.locator("fieldset.conflict")).to_have_count(2)
    return second, request.param == 6


def choose_by_mouse(window):
    window.get_by_role("group", name="(Español)").locator("label").first.click()
    with window.expect_navigation():
        window.click("form[enctype] button[type=submit]")


def choose_by_keyboard(window):
    tab_to(window, '[name="keep:title_es"]', most=60)
    window.keyboard.press("Space")
    tab_to(window, "form[enctype] button[type=submit]", most=60)
    with window.expect_navigation():
        window.keyboard.press("Enter")


def test_the_second_editor_chooses_language_by_language_and_saves(conflict):
    window, by_keyboard = conflict
    assert "moderator" in window.inner_text("main")
    (choose_by_keyboard if by_keyboard else choose_by_mouse)(window)
    window.wait_for_selector("#id_title_nl")
    assert window.input_value("#id_title_nl") == "Van de eerste"
    assert window.input_value("#id_title_es") == "Del segundo"
    save(window)
    window.reload()
    assert window.locator("fieldset.conflict").count() == 0
    assert window.input_value("#id_title_nl") == "Van de eerste"
    assert window.input_value("#id_title_es") == "Del segundo"


@pytest.mark.parametrize("conflict", [7], indirect=True)
def test_the_choices_fit_a_telephone_and_axe_finds_nothing(conflict):
    window, _by_keyboard = conflict
    for width in (1280, 320):
        for scheme in ("light", "dark"):
            window.set_viewport_size({"width": width, "height": 800})
            window.emulate_media(color_scheme=scheme)
            assert violations(window, "main", GUIDELINES) == []
            assert window.evaluate("document.documentElement.scrollWidth") <= width
