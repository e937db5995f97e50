"""How the pages are laid out in a real browser: axes, baselines, what shows at which width, without CSS, on paper."""

import io
import re

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser

HOME = "/nl/"
PERU = "/nl/ontwikkelingssamenwerking/peru/"
SECTION = "/nl/ontwikkelingssamenwerking/"
PARTNER = f"{PERU}bernard-van-leer-foundation/"
PROGRAMME = f"{PERU}steun-aan-de-peruaanse-ombudsman/"
WITH_TEXT = [HOME, SECTION, PERU, PARTNER, PROGRAMME, "/nl/toegankelijkheid/"]
LEFT_AND_WIDTH = """texts => texts
    .filter(text => text.textContent.length > 150)  // fills its line
    .map(text => text.getBoundingClientRect()).map(({left, width}) => [Math.round(left), Math.round(width)])"""


@pytest.fixture(scope="module")
def window(server, browser):
    """A window that all these tests share; each sets the width that it needs."""
    context = browser.new_context(base_url=server, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def opened(window, address: str, width: int, height: int = 900):
    window.set_viewport_size({"width": width, "height": height})
    window.goto(address)
    return window


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_figures_of_a_country_stand_in_one_row_on_one_baseline(window, width):
    opened(window, PERU, width)
    numbers = window.eval_on_selector_all(
        ".facts .number", "all => all.map(number => Math.round(number.getBoundingClientRect().bottom))"
    )
    assert len(numbers) > 1
    assert len(set(numbers)) == 1


def test_running_text_has_one_left_edge_on_all_pages_and_is_never_wider_than_the_measure(window):
    edges, widths = {}, {}
    for address in WITH_TEXT:
        opened(window, address, 1280)
        found = window.eval_on_selector_all("main .rich > p", LEFT_AND_WIDTH)
        assert found, address
        edges[address] = {left for left, _ in found}
        widths[address] = max(width for _, width in found)
    assert len(set.union(*edges.values())) == 1, edges
    assert max(widths.values()) <= 38 * 16, widths


def test_a_figure_of_a_partner_stands_beside_the_map(window):
    opened(window, PARTNER, 1280)
    figures, map_ = (window.locator(f"main {what}").first.bounding_box() for what in (".facts", ".map"))
    assert figures["x"] + figures["width"] <= map_["x"]
    assert abs(figures["y"] - map_["y"]) < 50


@pytest.mark.parametrize("width", [768, 1280])
def test_from_48_em_the_menu_is_a_plain_list(window, width):
    opened(window, HOME, width)
    assert not window.locator(".menu summary").is_visible()
    assert all(link.is_visible() for link in window.locator(".menu a").all())


@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
def test_the_strip_shows_its_sun(window, width):
    opened(window, HOME, width)
    cut = window.eval_on_selector(
        ".art.strip",
        """art => {
            const whole = Math.max(art.clientHeight, art.clientWidth * 520 / 1600);
            const share = parseFloat(getComputedStyle(art).objectPosition.split(" ")[1]) / 100;
            return (whole - art.clientHeight) * share * 520 / whole;
        }""",
    )
    assert cut <= 40  # of 520: where the highest sun of tools/make_art.py begins


@pytest.mark.parametrize("focused", [".menu a", "body"])
def test_escape_closes_the_menu_and_the_focus_returns_to_its_button(window, focused):
    opened(window, HOME, 360)
    window.wait_for_selector("[role=combobox]")  # the script has run
    window.locator(".menu summary").click()
    window.locator(focused).first.press("Escape")
    assert not window.locator(".menu a").first.is_visible()
    assert window.evaluate("document.activeElement.matches('.menu summary')")


def test_without_css_no_drawing_is_larger_than_it_is_with(window):
    window.route("**/*.css", lambda route: route.abort())
    opened(window, PERU, 1280)
    heights = window.eval_on_selector_all("svg", "all => all.map(drawing => drawing.getBoundingClientRect().height)")
    window.unroute("**/*.css")
    assert len(heights) > 5
    assert max(heights) <= 600


@pytest.mark.parametrize("address", [HOME, SECTION, PERU, PROGRAMME, PARTNER, "/nl/data/"])
def test_no_printed_page_but_the_last_is_mostly_empty(window, address):
    opened(window, address, 1280)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(window.pdf(format="A4"))).pages]
    assert min([len(text.split()) for text in pages[:-1]], default=100) >= 60


def test_the_table_of_data_is_whole_on_paper(window):
    opened(window, "/nl/data/", 1280)
    cells = window.eval_on_selector_all(".cells :is(th, td)", "all => all.map(cell => cell.textContent)")
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(window.pdf(format="A4"))).pages)
    printed = re.sub(r"\W", "", printed)
    assert [cell for cell in cells if re.sub(r"\W", "", cell) not in printed] == []
