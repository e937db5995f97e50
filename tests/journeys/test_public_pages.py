"""Every page type in a real browser: axe, width, weight, without JavaScript."""

import pytest

from tests.axe import COLOURS, GUIDELINES, violations

ADDRESSES = {
    "home": ("/nl/", "/es/"),
    "section": ("/nl/ontwikkelingssamenwerking/", "/es/cooperacion-al-desarrollo/"),
    "country": ("/nl/ontwikkelingssamenwerking/peru/", "/es/cooperacion-al-desarrollo/peru/"),
    "emergency": ("/nl/hulp-in-nood/", "/es/ayuda-en-una-emergencia/"),
    "accessibility": ("/nl/toegankelijkheid/", "/es/accesibilidad/"),
    "search": ("/nl/zoeken/?q=water", "/es/buscar/?q=ziekteverzekering"),
    "nothing found": ("/nl/zoeken/?q=qqxxqq", "/es/buscar/"),
    "error": ("/nl/nergens/", "/es/nada/"),
    "bad request": ("/nl/?q=%00", "/es/?q=%00"),
}
# Until the first words are due, half a second after the start.
PLAYED = """new Promise(done => {
    const film = document.querySelector("video");
    film.ontimeupdate = () => film.currentTime > 0.6 && done();
    film.play();
})"""
PAGES = [address for pair in ADDRESSES.values() for address in pair]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def addresses(server, browser):
    """The addresses above, with a programme and a partner found by walking the country page."""
    page = browser.new_page()
    found = list(PAGES)
    for country in ADDRESSES["country"]:
        page.goto(server + country)
        links = page.eval_on_selector_all("main .rows a", "links => links.map(link => link.getAttribute('href'))")
        found += [links[0], links[-1]]
    page.close()
    return found


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(server, browser, addresses, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    found = {}
    for address in addresses:
        page.goto(server + address)
        for scheme, rules in (("light", GUIDELINES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found[address, scheme] = violations(page, rules=rules)
    context.close()
    assert {place: said for place, said in found.items() if said} == {}


@pytest.mark.parametrize("text", ["100%", "200%"])
def test_nothing_scrolls_sideways_at_320_px(server, browser, addresses, text):
    context = browser.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True)
    page = context.new_page()
    for address in addresses:
        page.goto(server + address)
        page.add_style_tag(content=f"html {{ font-size: {text}; }}")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, address
    context.close()


def test_the_menu_opens_without_javascript(server, browser):
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/es/")
    page.locator("summary").click()
    page.locator(".menu a").first.click()
    assert page.url == f"{server}/es/cooperacion-al-desarrollo/"
    context.close()


def test_the_first_tab_leads_to_the_content(server, browser):
    page = browser.new_page()
    page.goto(f"{server}/nl/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#inhoud")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.close()


def test_a_country_page_weighs_at_most_90_kb_on_the_wire_and_loads_one_script(server, browser):
    context = browser.new_context()
    page = context.new_page()
    sizes, types, said = {}, [], []
    page.on("console", lambda message: said.append(message.text))

    def count(response):
        types.append(response.request.resource_type)
        sizes[response.url] = response.request.sizes()["responseBodySize"]

    page.on("requestfinished", lambda request: count(request.response()))
    page.goto(server + ADDRESSES["country"][0])
    for _step in range(20):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")
    assert sum(sizes.values()) <= 90_000, sizes
    assert types.count("script") == 1
    assert said == []  # the policy lets the data block stand
    context.close()


def test_the_film_loads_nothing_but_its_words_before_it_is_played_and_shows_them(server, browser):
    for language, words in (("nl", "Sinds 1965"), ("es", "Desde 1965")):
        page = browser.new_page()
        asked = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(server + ADDRESSES["section"][language == "es"])
        page.locator("video").scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        loaded = [url for url in asked if url.endswith((".webm", ".mp4", ".vtt"))]
        assert [url.rpartition(".")[0].rpartition(".")[2] for url in loaded] == [language]
        page.evaluate(PLAYED)
        assert [url for url in asked if url.endswith((".webm", ".mp4"))]
        modes = page.evaluate("[...document.querySelector('video').textTracks].map(one => [one.language, one.mode])")
        assert sorted(modes) == sorted([[language, "showing"], [{"nl": "es", "es": "nl"}[language], "disabled"]])
        shown = "[...document.querySelector('video').textTracks].find(one => one.mode == 'showing').activeCues[0].text"
        assert page.evaluate(shown).startswith(words)
        page.close()
