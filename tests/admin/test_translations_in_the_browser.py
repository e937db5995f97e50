"""An editor keeps two languages in step: by mouse, and again by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
OURS = "#translation-summary, .translations"


def summary(window):
    return window.locator("#translation-summary")


def state(window, field: str):
    return window.locator(f".w-panel__wrapper:has(#id_{field}) .translation-bar [data-state]")


def save(window):
    with window.expect_navigation():
        window.locator("button.action-save").first.click()


@pytest.fixture
def draft(admin):
    """Makes a page with a lead in Dutch alone, and leaves its form open."""

    def make(username: str, title: str):
        window = admin(username, 1280, address="/admin/pages/add/home/standardpage/2/")
        window.fill("#id_title_nl", title)
        window.fill("#id_title_es", f"{title} (es)")
        window.fill("#id_lead_nl", "Het consulaat is dicht.")
        save(window)
        window.wait_for_selector("#translation-summary")
        return window

    return make


def test_by_mouse_a_missing_text_is_found_taken_over_and_mended(draft):
    window = draft("editor", "Met de muis")
    expect(summary(window)).to_contain_text("Spaans: 1 ontbreekt Inleiding")
    summary(window).get_by_role("link", name="Inleiding").click()
    expect(window.locator("#id_lead_es")).to_be_focused()
    window.get_by_role("button", name="Neem over: Nederlands").click()
    expect(window.locator("#id_lead_es")).to_have_value("Het consulaat is dicht.")
    window.fill("#id_lead_es", "El consulado está cerrado.")
    save(window)
    expect(summary(window)).to_contain_text("Spaans: alles in orde")


def test_by_mouse_a_stale_text_is_declared_right(draft):
    window = draft("editor", "Nog juist")
    window.fill("#id_lead_es", "El consulado está cerrado.")
    save(window)
    window.fill("#id_lead_nl", "Het consulaat is gesloten.")
    save(window)
    expect(state(window, "lead_es")).to_have_text("verouderd")
    window.get_by_label("Nog steeds juist").check()
    save(window)
    expect(state(window, "lead_es")).to_have_text("in orde")


def test_by_keyboard_alone_a_missing_text_is_found_taken_over_and_saved(draft):
    window = draft("editor", "Met het toetsenbord")
    tab_to(window, "#translation-summary a")
    window.keyboard.press("Enter")
    expect(window.locator("#id_lead_es")).to_be_focused()
    window.keyboard.press("Shift+Tab")
    expect(window.get_by_role("button", name="Neem over: Nederlands")).to_be_focused()
    window.keyboard.press("Enter")
    expect(window.locator("#id_lead_es")).to_be_focused()
    window.keyboard.press("ControlOrMeta+a")
    window.keyboard.type("El consulado está cerrado.")
    with window.expect_navigation():
        window.keyboard.press("ControlOrMeta+s")
    expect(summary(window)).to_contain_text("Spaans: alles in orde")


def test_autosave_brings_the_states_up_to_date(draft):
    window = draft("editor", "Vanzelf bewaard")
    window.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    window.fill("#id_lead_es", "El consulado está cerrado.")
    expect(summary(window)).to_contain_text("Spaans: alles in orde")
    window.reload()  # what one form changes on both sides agrees
    window.wait_for_timeout(3000)
    window.fill("#id_lead_nl", "Het consulaat is gesloten.")
    expect(state(window, "lead_es")).to_have_text("verouderd")


def test_a_text_in_a_new_block_is_told_to_be_missing_and_taken_over_in_its_editor(draft):
    window = draft("editor", "In een blok")
    window.get_by_role("button", name="Blok invoegen").first.click()
    window.get_by_role("option", name="Tekst", exact=True).click()
    texts = window.locator("[data-contentpath=body] [contenteditable=true]")
    expect(texts).to_have_count(2)
    dutch, spanish = texts.all()
    dutch.click()
    window.keyboard.type("Een alinea.")
    spanish.focus()
    button = window.locator("[data-contentpath=body] .translation-bar button")
    button.click()
    expect(spanish).to_have_text("Een alinea.")


def test_a_comment_on_one_language_stays_with_it(draft):
    window = draft("editor", "Met een opmerking")
    window.locator("[data-contentpath=lead_es] [data-comment-add]").click()
    expect(window.locator(".comment textarea")).to_be_focused()  # a moment after it is there
    window.keyboard.type("Nog nakijken.")
    window.locator(".comment__button--primary").click()
    expect(window.locator("[name=comments-0-text]")).to_have_value("Nog nakijken.")  # what the form sends
    save(window)
    assert "Nog nakijken." in window.locator("#comments-data").text_content()


def test_a_moderator_publishes_spanish_alone_from_the_menu(draft):
    window = draft("moderator", "Alleen Spaans")
    form = window.url
    window.locator(".actions .w-dropdown__toggle").last.click()
    with window.expect_navigation():
        window.locator("button[value=action-publish]").click()
    window.goto(form)
    window.fill("#id_lead_nl", "Half geschr")
    window.fill("#id_lead_es", "El consulado está cerrado.")
    window.locator(".actions .w-dropdown__toggle").last.click()
    with window.expect_navigation():
        window.get_by_role("button", name="Publiceer alleen Spaans").click()
    expect(window.locator(".messages")).to_contain_text("alleen Spaans gepubliceerd")
    assert "El consulado está cerrado." in window.request.get("/es/alleen-spaans-es/").text()
    assert "Half geschr" not in window.request.get("/nl/alleen-spaans/").text()


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_pairs_and_their_summary(draft, width):
    window = draft("editor", f"Toegankelijk {width}")
    window.set_viewport_size({"width": width, "height": 900})
    assert violations(window, OURS) == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "side_by_side"), [(1100, True), (1099, False)])
def test_languages_stand_side_by_side_from_1100_pixels_on(admin, width, side_by_side):
    window = admin("editor", width, address="/admin/pages/20/edit/")
    window.wait_for_selector("[data-contentpath=body] [data-contentpath=text] .translations")
    for group in ("[data-pair=lead]", "[data-contentpath=body] [data-contentpath=text] .translations"):
        first, second = window.locator(f"{group} >> nth=0").locator(":scope > :not(.help)").all()
        assert (first.bounding_box()["y"] == second.bounding_box()["y"]) is side_by_side


def test_the_boxes_of_each_language_say_which_it_is(admin):
    window = admin("editor", 1280, address="/admin/pages/20/edit/")
    window.wait_for_selector("[data-contentpath=body] [contenteditable=true]")
    languages = window.evaluate(
        "[...document.querySelectorAll('.translations textarea, .translations input[type=text], "
        ".translations [contenteditable=true]')].map(box => box.closest('[lang]')?.lang)"
    )
    assert set(languages) == {"nl", "es"}
    assert not re.search("None", str(languages))
