"""The help in an emergency on a telephone."""

import pytest

from embassy.office.models import EmbassySettings
from tests.axe import GUIDELINES, violations

pytestmark = pytest.mark.browser

NUMBER = "+51 999 111 222"


@pytest.fixture
def with_number(served_database, work_on):
    """The server's embassy has a duty number."""
    work_on(served_database, lambda: EmbassySettings.objects.update(duty_number=NUMBER))
    yield
    work_on(served_database, lambda: EmbassySettings.objects.update(duty_number=""))


@pytest.mark.parametrize("address", ["/nl/ontwikkelingssamenwerking/bolivia/pnc2/", "/es/buscar/?q=qqxx"])
def test_on_a_telephone_the_page_is_a_tap_away_and_its_number_the_next(server, browser, with_number, address):
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(server + address)
    page.locator(".emergency a").last.click()
    number = page.locator("main a").first
    assert number.get_attribute("href") == "tel:+51999111222"
    box = number.bounding_box()
    assert box["y"] + box["height"] < 640
    assert box["height"] >= 44
    context.close()


@pytest.mark.parametrize("address", ["/nl/hulp-in-nood/", "/es/ayuda-en-una-emergencia/"])
def test_axe_finds_nothing_on_the_page_with_a_number(server, browser, with_number, address):
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(server + address)
        assert violations(page, rules=GUIDELINES) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()
