"""The finder in a real browser: with and without its script, with the keyboard alone, on a small screen, on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.axe import GUIDELINES, violations

FINDER = {"nl": "/nl/ontwikkelingssamenwerking/programmas/", "es": "/es/cooperacion-al-desarrollo/programas/"}
SCRIPT = Path(__file__).parents[2] / "static/js/finder.js"

pytestmark = pytest.mark.browser


@pytest.fixture
def window(server, browser):
    """Opens the finder in a window; `errors` collects what its console complains of."""
    contexts = []

    def open_window(address: str = FINDER["nl"], width: int = 1280, **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, base_url=server, **options))
        page = contexts[-1].new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda said: page.errors.append(said.text) if said.type == "error" else None)
        page.goto(address)
        return page

    yield open_window
    for context in contexts:
        context.close()


def checkbox(page, name: str):
    return page.get_by_role("checkbox", name=name)


def test_without_javascript_everything_is_there(window):
    page = window(width=360, java_script_enabled=False)
    page.get_by_text("Filters", exact=True).click()
    checkbox(page, "Peru").check()
    page.get_by_role("button", name="Toon de resultaten").click()
    assert page.locator("link[rel=canonical]").get_attribute("href").endswith("?land=pe")
    expect(page.locator("#found")).to_contain_text("in Peru")
    page.get_by_role("link", name="Titel").click()
    assert page.url.endswith("?land=pe&sorteer=title")
    page.get_by_role("link", name=re.compile("Land: Peru")).click()
    assert page.url.endswith("?sorteer=title")


def test_with_javascript_results_change_in_place(window):
    page = window()
    page.evaluate("window.kept = true")
    checkbox(page, "Peru").focus()
    page.keyboard.press("Space")
    expect(page.locator("#found")).to_contain_text("in Peru")
    expect(checkbox(page, "Peru")).to_be_focused()
    expect(page.locator("#said[role=status]")).to_have_text(page.locator("#found").inner_text())
    assert page.url.endswith("?land=pe")
    assert page.title().startswith(page.locator("#found").inner_text())
    assert "pais=pe" in page.locator(".lang").get_attribute("href")
    words = page.get_by_label("Zoekterm")
    words.fill("gezondheid")
    words.press("Enter")
    expect(page.locator("#found")).to_contain_text("voor ‘gezondheid’")
    expect(words).to_be_focused()
    page.get_by_role("link", name=re.compile("Zoekterm")).press("Enter")
    expect(page.locator("#found")).to_be_focused()
    expect(words).to_have_value("")
    page.go_back()
    expect(words).to_have_value("gezondheid")
    page.go_back()
    page.go_back()
    expect(page.locator("#found")).not_to_contain_text("Peru")
    expect(checkbox(page, "Peru")).not_to_be_checked()
    assert page.evaluate("window.kept")
    assert page.errors == []


def test_when_the_script_fails_the_browser_loads_the_page(window):
    page = window()
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error()) }")
    with page.expect_navigation():
        checkbox(page, "Bolivia").check()
    expect(page.locator("#found")).to_contain_text("in Bolivia")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(window, width):
    for language, scheme, query in (
        ("nl", "light", "?land=pe&van=2000"),
        ("es", "dark", "?pais=ec&q=xyzzy&orden=title&sector=x"),
    ):
        page = window(FINDER[language] + query, width, color_scheme=scheme)
        if width < 900:
            page.locator(".filters summary").click()
        assert violations(page, rules=GUIDELINES) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_is_the_list_with_its_filters_and_no_address(window):
    page = window(f"{FINDER['nl']}?land=pe")
    page.emulate_media(media="print")
    expect(page.locator("#finder form")).to_be_hidden()
    expect(page.locator(".chips")).to_contain_text("Land: Peru")
    links = page.locator("main a:visible")
    assert links.count() > 2
    printed = links.evaluate_all("links => links.map((link) => getComputedStyle(link, '::after').content)")
    assert not [content for content in printed if "http" in content or "attr" in content]


@pytest.mark.parametrize(("width", "status_is_first"), [(360, True), (1280, False)])
def test_on_a_phone_the_status_stands_before_the_text(window, width, status_is_first):
    row = window(width=width).locator("#results li:has(.status):has(p:not(.meta))").first
    status, text = (row.locator(path).bounding_box()["y"] for path in (".status", "p:not(.meta)"))
    assert (status < text) == status_is_first


def test_the_script_weighs_at_most_3_kb():
    assert SCRIPT.stat().st_size <= 3_000
