"""The search box in a real browser: without JavaScript, with it, by keyboard alone; and what the server refuses."""

import urllib.error
import urllib.request

import pytest

pytestmark = pytest.mark.browser


def test_the_box_works_without_javascript_at_320_px(server, browser):
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/es/")
    box = page.get_by_role("searchbox")
    assert box.bounding_box()["width"] > 150
    box.fill("agua")
    box.press("Enter")
    page.wait_for_url("**/es/buscar/?q=agua")
    assert page.locator("main h2 a").count() > 1
    page.get_by_role("link", name="Nederlands").click()
    assert page.url.endswith("/nl/zoeken/?q=agua")
    context.close()


def test_suggestions_are_a_combobox_that_the_keyboard_leads_through(server, browser):
    context = browser.new_context(base_url=server)
    page = context.new_page()
    page.goto("/nl/")
    box = page.get_by_role("combobox", name="Zoekwoorden")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "suggesties" in request.url else None)

    box.press_sequentially("be", delay=20)
    page.get_by_role("option").first.wait_for()
    options = page.get_by_role("option").all_text_contents()
    assert len(asked) == 1
    assert len(options) > 1
    assert box.get_attribute("aria-expanded") == "true"
    assert page.get_by_role("status").text_content() == f"{len(options)} suggesties"

    box.press("ArrowDown")
    chosen = page.locator('[aria-selected="true"]')
    assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant")
    box.press("ArrowUp")
    assert not box.get_attribute("aria-activedescendant")
    box.press("ArrowUp")
    assert chosen.text_content() == options[-1]
    box.press("Home")
    assert not box.get_attribute("aria-activedescendant")
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "be"

    box.fill("boli")
    page.get_by_role("option").first.wait_for()
    box.press("ArrowDown")
    first = page.get_by_role("option").first.text_content()
    with page.expect_navigation():
        box.press("Enter")
    assert first == "Bolivia"
    assert page.url.endswith("/bolivia/")

    context.set_offline(True)
    box.press_sequentially("per", delay=20)
    page.wait_for_timeout(400)
    assert page.get_by_role("option").count() == 0
    context.close()


def test_an_address_that_is_too_long_is_refused_by_the_server_itself(server):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{server}/nl/zoeken/?q={'w' * 100_000}", timeout=10)  # noqa: S310
    assert refused.value.code == 414
    with urllib.request.urlopen(f"{server}/nl/zoeken/?q={'w' * 50_000}", timeout=10) as answer:  # noqa: S310
        assert answer.status == 200
