"""An editor brings a photograph into a page, with the mouse and with the keyboard alone."""

from io import BytesIO

import pytest
from django.utils.translation import gettext
from PIL import Image
from playwright.sync_api import expect

from tests.axe import violations
from tests.images.hostile import with_gps
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
TEXTS = {
    "alt_nl": "Een rode muur in Lima",
    "alt_es": "Un muro rojo en Lima",
    "credit": "Ambassade",
    "licence": "CC BY 4.0",
}
FORM = "#id_image-chooser-upload-"


class Mouse:
    def __init__(self, window):
        self.window = window

    def go_to(self, selector: str):
        self.window.click(f"{selector} >> visible=true")

    press = open_tab = go_to


class Keyboard:
    def __init__(self, window):
        self.window = window

    def go_to(self, selector: str):
        tab_to(self.window, selector, most=150)

    def press(self, selector: str):
        self.go_to(selector)
        self.window.keyboard.press("Enter")

    def open_tab(self, selector: str):
        self.go_to(".modal [role=tab][aria-selected=true]")
        self.window.keyboard.press("ArrowRight")
        self.window.wait_for_selector(f"{selector}[aria-selected=true]")


@pytest.mark.parametrize(("hand", "colour"), [(Mouse, "#a41e38"), (Keyboard, "#1e38a4")])
def test_an_editor_uploads_a_photograph_describes_it_twice_and_publishes_it_on_a_page(admin, hand, colour):
    window = admin("moderator", 1280, address="/admin/pages/add/home/standardpage/2/")
    hand, name = hand(window), f"Foto met {hand.__name__}"
    hand.go_to("#id_title_nl")
    window.keyboard.type(name)
    hand.press("[data-contentpath=photograph] [data-chooser-action-choose]")
    window.wait_for_selector("#tab-label-upload")
    hand.open_tab("#tab-label-upload")
    hand.go_to(f"{FORM}title")
    window.keyboard.type(name)
    with window.expect_file_chooser() as chooser:
        hand.press(f"{FORM}file")
    chooser.value.set_files({"name": "gps.jpg", "mimeType": "image/jpeg", "buffer": with_gps(colour)})
    for field, text in TEXTS.items():
        hand.go_to(FORM + field)
        window.keyboard.type(text)
    assert violations(window, ".modal-body .translations") == []
    hand.press("#tab-upload [type=submit]")
    window.wait_for_selector("[data-contentpath=photograph] img[src]:visible")
    window.wait_for_url("**/edit/")  # autosave has made the page
    expect(window.get_by_text(gettext("Saved"), exact=True).locator("visible=true")).to_have_count(1)
    hand.press(".footer .w-dropdown-button .w-dropdown__toggle")
    hand.press("[name=action-publish][value=action-publish]")
    window.wait_for_url("**/admin/pages/2/")

    address = window.request.get("/nl/").url
    slug = name.lower().replace(" ", "-")
    for language, text in (("nl", TEXTS["alt_nl"]), ("es", TEXTS["alt_es"])):
        window.goto(f"{address.replace('/nl/', f'/{language}/')}{slug}/")
        image = window.locator("figure.picture img")
        assert image.get_attribute("alt") == text
        assert window.inner_text("figcaption").endswith(": Ambassade, CC BY 4.0")
        sources = window.locator("figure.picture source").evaluate_all("all => all.map(one => one.srcset)")
        for url in [image.get_attribute("src"), *(part.split()[0] for each in sources for part in each.split(", "))]:
            content = window.request.get(url).body()
            assert b"PAYLOAD" not in content
            assert not Image.open(BytesIO(content)).getexif()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_alternative_texts_stand_side_by_side_where_there_is_room(admin, width, scheme):
    window = admin("moderator", width, 800, "/admin/images/add/")
    window.emulate_media(color_scheme=scheme)
    first, second = (window.locator(f"#id_alt_{code}").bounding_box() for code in ("nl", "es"))
    assert (first["y"] == second["y"]) is (width > 1100)
    assert violations(window, ".translations") == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width
