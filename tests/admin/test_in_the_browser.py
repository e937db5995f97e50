"""The admin in a real browser: pairs side by side, drafts that save themselves, a notice from a phone."""

import pytest
from django.conf import settings
from playwright.sync_api import expect
from wagtail.contrib.search_promotions.models import Query

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def boxes(window, name: str) -> list[dict]:
    return [window.locator(f"#id_{name}_{code}").bounding_box() for code, _language in settings.LANGUAGES]


@pytest.mark.parametrize(("width", "side_by_side"), [(1400, True), (1000, False)])
def test_the_languages_of_a_text_stand_side_by_side_where_there_is_room(admin, width, side_by_side):
    window = admin("editor", width, address="/admin/pages/2/edit/")
    first, second = boxes(window, "lead")
    assert (first["y"] == second["y"]) is side_by_side
    assert (first["x"] == second["x"]) is not side_by_side
    assert window.evaluate("document.documentElement.scrollWidth") <= width


def test_a_moderator_publishes_a_notice_from_a_phone_and_ends_it_by_keyboard(admin):
    window = admin("moderator", 360, 740, "/admin/snippets/office/notice/add/")
    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    window.fill("#id_text_nl", "De ambassade is vandaag dicht.")
    with window.expect_navigation():
        window.click("button[type=submit]:visible")
    window.goto("/es/")
    assert "De ambassade is vandaag dicht." in window.inner_text("body")
    window.goto("/admin/snippets/office/notice/")
    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    with window.expect_navigation():
        window.press("td form button", "Enter")
    expect(window.locator("td form button")).to_have_count(0)
    window.goto("/es/")
    assert "De ambassade is vandaag dicht." not in window.inner_text("body")
    window.goto("/admin/snippets/office/notice/")
    window.click("text=De ambassade is vandaag dicht.")
    window.goto(f"{window.url.replace('/edit/', '/delete/')}")
    window.click("[type=submit]:visible")
    window.wait_for_url("**/notice/")


def test_a_draft_that_begins_in_spanish_saves_itself(admin):
    window = admin("editor", 1400, address="/admin/pages/add/home/standardpage/2/")
    window.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    window.fill("#id_title_es", "Un borrador")
    window.press("#id_title_es", "Tab")
    window.wait_for_url("**/edit/")
    window.reload()
    assert window.input_value("#id_title_es") == "Un borrador"


def test_an_address_is_written_without_accents(admin):
    window = admin("editor", 1400, address="/admin/pages/add/home/standardpage/2/")
    window.click("[role=tab] >> nth=1")
    window.fill("#id_slug_es", "Ñandú en el Perú")
    window.press("#id_slug_es", "Tab")
    assert window.input_value("#id_slug_es") == "nandu-en-el-peru"


def test_the_admin_asks_no_other_host(admin, server):
    window = admin("editor", 1400, address="/admin/pages/2/edit/")
    window.wait_for_load_state("networkidle")
    assert [url for url in window.requests if not url.startswith((server, "data:", "blob:"))] == []


def test_the_day_of_the_preview_stays_when_a_new_page_saves_itself_for_the_first_time(admin):
    window = admin("editor", 1400, address="/admin/pages/add/cooperation/programmepage/20/")
    window.click("[data-side-panel-toggle=preview]")
    window.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    window.fill("#id_title_nl", "Een dag vooruit")
    window.fill("#id_preview_day", "1/4/2027")
    window.press("#id_preview_day", "Tab")
    window.wait_for_selector("[data-w-preview-url-value*='/edit/']")  # the panel that came with the first save
    expect(window.locator("#id_preview_day")).to_have_value("2027-04-01")
    expect(window.frame_locator("#w-preview-iframe").locator("main")).to_contain_text("1 april 2027")


def test_a_moderator_pins_a_page_to_a_term_that_was_searched_for(admin, work_on, served_database):
    work_on(served_database, lambda: Query.get("visum").add_hit())
    window = admin("moderator", 1280, address="/admin/searchpicks/add/")
    window.click("#id_query_string-chooser")
    window.click(".modal a:has-text('visum')")
    expect(window.locator("#id_query_string")).to_have_value("visum")
    window.click("#id_editors_picks-ADD")
    window.get_by_role("button", name="Kies een pagina").click()
    expect(window.locator(".modal")).to_contain_text("Kies een pagina")


def test_a_report_is_filtered_by_a_day_of_the_calendar(admin):
    window = admin("moderator", 1280, address="/admin/reports/site-history/")
    window.locator("header button:visible").last.click()  # the filters
    window.locator("button:visible", has_text="Datum").click()
    window.click("#id_timestamp_0")
    window.locator(".xdsoft_datetimepicker:visible td.xdsoft_today").click()
    expect(window.locator("#id_timestamp_0")).not_to_have_value("")
