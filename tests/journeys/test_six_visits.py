"""Six people come for what they need, on a telephone of 360 px, and each tap is counted."""

import csv
import io
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.axe import violations

pytestmark = pytest.mark.browser
FEW = 3  # taps from the home page to help, a scholarship or the money of a country


class Visitor:
    """Somebody with a telephone, and how often they have tapped."""

    def __init__(self, window: Page):
        self.window, self.taps = window, 0

    def tap(self, target: Locator):
        target.click()
        self.taps += 1

    def link(self, name: str | re.Pattern, within: str = "body") -> Locator:
        return self.window.locator(within).get_by_role("link", name=name).first

    def open_menu(self):
        self.tap(self.window.locator(".menu summary"))

    def search(self, words: str):
        """Type words into the box of the header and send them."""
        self.window.locator("header input[name=q]").fill(words)
        self.window.keyboard.press("Enter")

    def fetch(self, name: str | re.Pattern) -> str:
        """The text of the file that a link leads to."""
        address = self.link(name, "main").get_attribute("href")
        answer = self.window.request.get(address)
        assert answer.ok
        return answer.text()


@pytest.fixture
def visitor(server, browser):
    context = browser.new_context(
        base_url=server, viewport={"width": 360, "height": 740}, has_touch=True, locale="nl", reduced_motion="reduce"
    )
    context.set_default_timeout(20_000)
    yield Visitor(context.new_page())
    context.close()


@pytest.mark.parametrize(
    ("language", "lost"), [("nl", re.compile("papieren", re.I)), ("es", re.compile("documentos|papeles", re.I))]
)
def test_somebody_robbed_in_cusco_at_night_reaches_help(visitor, language, lost):
    visitor.window.goto(f"/{language}/")
    visitor.tap(visitor.window.locator(".emergency a").last)
    expect(visitor.window.locator(".call a[href^='mailto:']")).to_be_in_viewport()
    visitor.tap(visitor.link(lost, ".toc"))
    expect(visitor.window.locator("main").get_by_role("heading", name=lost).first).to_be_in_viewport()
    assert visitor.taps <= FEW


@pytest.mark.parametrize(("language", "words"), [("nl", "paspoort gestolen"), ("es", "me robaron el pasaporte")])
def test_somebody_who_searches_for_help_finds_it_first(visitor, language, words):
    visitor.window.goto(f"/{language}/nergens/")
    visitor.search(words)
    emergency = visitor.window.locator(".emergency a").last.get_attribute("href")
    assert visitor.window.locator("main .result a, main .results a").first.get_attribute("href") == emergency


def test_a_student_reaches_the_scholarships_of_belgian_universities(visitor):
    visitor.window.goto("/es/")
    visitor.open_menu()
    visitor.tap(visitor.link("Servicios", ".menu"))
    visitor.tap(visitor.link(re.compile("^Becas"), "main"))
    assert visitor.taps <= FEW
    outward = visitor.window.locator("main .steps a[href^='https://']")
    expect(outward.filter(has_text=re.compile("VLIR-UOS"))).to_be_visible()
    expect(outward.filter(has_text=re.compile("ARES"))).to_be_visible()


def test_a_journalist_reaches_the_money_of_bolivia_its_source_and_its_file(visitor):
    visitor.window.goto("/nl/")
    visitor.tap(visitor.link(re.compile("^Bolivia"), "main"))
    visitor.tap(visitor.link("Geld", ".toc"))
    money = visitor.window.locator("section#geld")
    expect(money.get_by_role("heading", name="Geld")).to_be_in_viewport()
    assert visitor.taps <= FEW
    expect(money.locator("table").first).to_contain_text("2014")
    expect(money.locator(".source").first).to_contain_text("Ambassade van België in Lima")
    rows = list(csv.DictReader(io.StringIO(visitor.fetch(re.compile(r"\(CSV\)$")).removeprefix("\ufeff"))))
    assert {row["currency"] for row in rows if row["country"] == "BO"} == {"EUR"}


def test_somebody_who_works_in_loreto_finds_who_else_does(visitor):
    visitor.window.goto("/es/")
    visitor.search("Loreto")
    visitor.tap(visitor.link(re.compile("Fundación Bernard van Leer"), "main"))
    main = visitor.window.locator("main")
    expect(main.get_by_role("heading", name=re.compile("Red Innova"))).to_be_visible()
    expect(main.get_by_role("link", name="Perú").first).to_be_visible()


def test_a_teacher_with_a_screen_reader_hears_what_the_pictures_show(visitor):
    visitor.window.goto("/nl/ontwikkelingssamenwerking/")
    assert violations(visitor.window) == []
    threads = visitor.window.locator("figure.threads")
    expect(threads.get_by_role("listitem").first).to_contain_text(re.compile(r"van 19\d\d tot 20\d\d"))
    video = visitor.window.locator("video")
    video.scroll_into_view_if_needed()
    video.evaluate("video => { video.muted = true; return video.play(); }")
    words = "video => [...video.textTracks].filter(track => track.mode === 'showing').map(track => track.language)"
    assert video.evaluate(words) == ["nl"]
    expect(visitor.window.locator("main")).to_contain_text("Sinds 1965 werkt België samen met de landen van de Andes.")


def test_an_official_of_the_ministry_takes_all_amounts_away(visitor):
    visitor.window.goto("/nl/")
    visitor.search("open data")
    visitor.tap(visitor.link(re.compile("^Open data"), "main"))
    for name in ("budgets", "spending", "programmes", "figures"):
        answer = visitor.window.request.get(f"/data/{name}.csv")
        assert answer.ok
        assert visitor.window.locator(f"main a[href$='/data/{name}.csv']").count()
