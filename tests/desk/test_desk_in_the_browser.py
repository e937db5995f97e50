"""The desk in a real browser: an item mended, one settled and one postponed, by mouse and by keyboard alone."""

import re
from datetime import date
from itertools import product

import pytest
from playwright.sync_api import expect

from cooperation.models import CountryPage, ProgrammePage
from tests.axe import violations
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
TITLES = ["Mended", "Settled", "Postponed"]


def make_trouble():
    """Three programmes that ended and speak of now."""
    country = CountryPage.objects.get(iso_code="PE")
    for name in TITLES:
        page = ProgrammePage(title_nl=name, title_es=name, end="2019", checked_on="2026-11-02")
        page.objective_nl, page.objective_es = (
            "Momenteel werken tien artsen in het programma.",
            "Trabajaron diez personas.",
        )
        country.add_child(instance=page)
        page.save_revision().publish()


def remove_trouble():
    for page in ProgrammePage.objects.filter(title_nl__in=TITLES):
        page.delete()


@pytest.fixture
def trouble(served_database, work_on):
    work_on(served_database, make_trouble)
    yield
    work_on(served_database, remove_trouble)


@pytest.fixture
def desk(admin, trouble):
    """The admin of a moderator, who may publish what they mend, with three items on the desk."""
    window = admin("moderator", 1280)
    window.wait_for_selector("table.desk")
    return window


def row(window, title: str):
    return window.locator("table.desk tbody tr", has_text=f"{title}: Afgesloten, maar klinkt alsof het loopt")


def tell(window) -> str:
    return window.locator(".messages").inner_text()


def publish_button(window):
    return window.locator("button[name=action-publish][value=action-publish]")


def menu_beside_save(window):
    return window.locator(
        "footer [data-w-dropdown-target=toggle], .w-dropdown-button [data-w-dropdown-target=toggle]"
    ).last


def test_the_desk_by_mouse(desk):
    row(desk, "Mended").locator("a").click()
    assert "#pair-objective:nl:" in desk.url
    desk.fill("#id_objective_nl", "Er werkten tien personen.")
    menu_beside_save(desk).click()
    publish_button(desk).click()
    desk.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    desk.goto("/admin/")
    assert row(desk, "Mended").count() == 0
    row(desk, "Settled").get_by_role("button", name="Klopt zo").click()
    desk.wait_for_selector(".messages li")
    assert "Settled" in tell(desk)
    assert row(desk, "Settled").count() == 0
    row(desk, "Postponed").locator("summary").click()
    row(desk, "Postponed").locator("input[name=until]").fill(f"1/1/{date.today().year + 1}")
    with desk.expect_navigation():
        row(desk, "Postponed").get_by_role("button", name="Uitstellen").click()
    assert f"1 januari {date.today().year + 1}" in tell(desk)
    assert row(desk, "Postponed").count() == 0


def test_the_desk_by_keyboard_alone(desk):
    tab_to(desk, row(desk, "Mended").locator("a"))
    desk.keyboard.press("Enter")
    desk.wait_for_selector("#id_objective_nl")
    tab_to(desk, desk.locator("#id_objective_nl"))
    desk.keyboard.press("Control+a")
    desk.keyboard.type("Er werkten tien personen.")
    tab_to(desk, menu_beside_save(desk))
    desk.keyboard.press("Enter")
    publish_button(desk).wait_for(state="visible")
    tab_to(desk, publish_button(desk))
    desk.keyboard.press("Enter")
    desk.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    desk.goto("/admin/")
    assert row(desk, "Mended").count() == 0
    tab_to(desk, row(desk, "Settled").get_by_role("button", name="Klopt zo"))
    desk.keyboard.press("Enter")
    desk.wait_for_selector(".messages li")
    assert row(desk, "Settled").count() == 0
    tab_to(desk, row(desk, "Postponed").locator("summary"))
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    desk.keyboard.type(f"01.01.{date.today().year + 1}")
    tab_to(desk, row(desk, "Postponed").get_by_role("button", name="Uitstellen"))
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    assert f"1 januari {date.today().year + 1}" in tell(desk)
    assert row(desk, "Postponed").count() == 0


def test_the_list_filters_and_sorts_without_javascript(server, browser, desk):
    cookies = desk.context.cookies()
    context = browser.new_context(base_url=server, java_script_enabled=False, locale="nl")
    context.add_cookies(cookies)
    window = context.new_page()
    window.goto("/admin/desk/")
    window.select_option("#id_rule", "speaks-of-now")
    with window.expect_navigation():
        window.get_by_role("button", name="Filteren").click()
    with window.expect_navigation():
        window.locator("table.desk th a").first.click()
    titles = window.locator("table.desk .title-wrapper a").all_inner_texts()
    assert titles == ["Mended", "Postponed", "Settled"]
    with window.expect_navigation():
        row(window, "Settled").get_by_role("button", name="Klopt zo").click()
    assert "rule=speaks-of-now" in window.url
    assert row(window, "Settled").count() == 0
    context.close()


def test_autosave_brings_what_is_found_up_to_date_in_the_form(desk):
    row(desk, "Mended").locator("a").click()
    found = desk.locator("#desk-findings")
    expect(found).to_contain_text("Momenteel werken tien artsen in het programma.")
    desk.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    desk.fill("#id_objective_nl", "Het programma liep tot 2018.")
    expect(found).to_contain_text("nieuw in dit concept")
    expect(found).to_contain_text("Het programma liep tot 2018.")
    expect(found).not_to_contain_text("Momenteel")
    assert violations(desk, "#desk-findings") == []


def test_what_is_found_in_a_new_page_is_told_once_autosave_has_made_it(admin):
    window = admin("editor", 1280, address="/admin/pages/add/home/standardpage/2/")
    window.wait_for_timeout(3000)  # as above
    window.fill("#id_title_nl", "Nieuws van vroeger")
    window.fill("#id_title_es", "Noticias de antes")
    window.fill("#id_lead_nl", "De beurs zal op 12 juni 2020 plaatsvinden.")
    expect(window.locator("#desk-findings")).to_contain_text("De beurs zal op 12 juni 2020 plaatsvinden.")


def test_axe_finds_nothing_in_the_desk_and_it_fits(desk):
    for address, width, scheme in product(("/admin/", "/admin/desk/"), (1280, 360), ("light", "dark")):
        desk.emulate_media(color_scheme=scheme)
        desk.set_viewport_size({"width": width, "height": 800})
        desk.goto(address)
        row(desk, "Postponed").locator("summary").click()
        assert violations(desk, "table.desk, .desk-filters") == []
        assert desk.evaluate("document.documentElement.scrollWidth") <= width
