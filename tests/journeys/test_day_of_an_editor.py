"""The day of an editor, which docs/editors.<language>.md tell: ten pictures, each taken at the moment that it shows.

In Dutch with the mouse, in Spanish with the keyboard. Each on a server of its own: the pictures show what is there. The
drill does the same on a telephone.
"""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from openpyxl import load_workbook
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from cooperation.spreadsheets.importing import import_confirmed
from embassy.bilingual.summaries import language_name
from tests.conftest import PASSWORD, PATIENCE
from tests.journeys import pictures
from tests.journeys.day import begin
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
LOOK = 2500  # milliseconds that a person looks at a form; Wagtail sees no change of its first two seconds
TITLES = {
    "nl": {"water": "Water in de Andes", "health": "Artsen in Ayacucho", "coffee": "Koffie uit San Martín"},
    "es": {"water": "Agua en los Andes", "health": "Médicos en Ayacucho", "coffee": "Café de San Martín"},
}
SPANISH_TEXT = "Cada pueblo administra su propio manantial."
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PREVIEW = "[data-side-panel-toggle=preview]"
MORE_ACTIONS = ".footer .w-dropdown__toggle"


class Mouse:
    """Points and clicks."""

    def __init__(self, window: Page):
        self.window = window

    def go_to(self, target: Locator):
        target.click()

    press = go_to


class Keyboard:
    """Tab and Shift+Tab, then Enter."""

    def __init__(self, window: Page):
        self.window = window

    def go_to(self, target: Locator):
        tab_to(self.window, target)

    def press(self, target: Locator):
        self.go_to(target)
        self.window.keyboard.press("Enter")


HANDS = {"nl": Mouse, "es": Keyboard}
DESK, TELEPHONE = 1280, 360  # pixels


class Person:
    """Somebody at work in the admin, in a language."""

    def __init__(self, window: Page, hands: type, language: str):
        self.window, self.hands, self.language = window, hands(window), language
        self.find, self.press = window.locator, self.hands.press

    def word(self, text: str, **values) -> str:
        """A text as the catalogue has it in this person's language."""
        with translation.override(self.language):
            return translation.gettext(text) % values

    def conflict_word(self, text: str) -> str:
        with translation.override(self.language):
            return translation.pgettext("conflict", text)

    def language_name(self, code: str) -> str:
        with translation.override(self.language):
            return language_name(code)

    def count(self, singular: str, plural: str, **number: int) -> str:
        with translation.override(self.language):
            return translation.ngettext(singular, plural, *number.values()) % number

    def title(self, name: str) -> str:
        return TITLES[self.language][name]

    def write(self, target: Locator, text: str):
        self.hands.go_to(target)
        self.window.keyboard.press("ControlOrMeta+a")
        self.window.keyboard.type(text)

    def button(self, text: str, **values) -> Locator:
        return self.window.get_by_role("button", name=self.word(text, **values))

    def on_desk(self, name: str) -> Locator:
        return self.find("table.desk tbody tr", has_text=self.title(name))

    def listed(self, name: str, rows: str = "main tbody tr") -> Locator:
        """The row of a page in a list that knows pages by their titles in the first language, as Wagtail does."""
        return self.find(rows, has_text=TITLES[settings.LANGUAGE_CODE][name])

    def scroll_to(self, target: Locator):
        """At once, so that every picture is taken from the same place."""
        target.evaluate("""element => {
            element.scrollIntoView({block: "center", behavior: "instant"});
            for (let around = element; around; around = around.parentElement) around.scrollLeft = 0;
        }""")

    def open_menu(self):
        """On a telephone, the menu of the admin is behind a button."""
        button = self.find(".sidebar-nav-toggle")
        if button.is_visible():
            self.press(button)

    def take_picture(self, name: str, style: str = ""):
        """Keep what the window shows for the guide, once it shows the same twice: a network may never come to rest."""
        if self.window.viewport_size["width"] != DESK:
            return
        self.window.wait_for_load_state()
        self.window.mouse.move(640, 799)
        saving = self.window.get_by_text(self.word("Saving…"), exact=True).locator("visible=true")
        before, shown = None, self.screenshot(style)
        while shown != before:
            expect(saving).to_have_count(0)
            self.window.wait_for_timeout(500)
            before, shown = shown, self.screenshot(style)
        pictures.keep(shown, pictures.FOLDER / f"day-{name}.{self.language}.png")

    def screenshot(self, style: str) -> bytes:
        return self.window.screenshot(animations="disabled", caret="hide", style=style)


@pytest.fixture(
    scope="session",
    params=[
        *((language, DESK) for language in TITLES),
        *(pytest.param((language, TELEPHONE), marks=pytest.mark.drill) for language in TITLES),
    ],
    ids=str,
)
def day(request, serve) -> tuple[str, int, str, str]:
    """The language of a day, the width of its windows, its server and its database.

    Of the session: a test's own transaction comes after.
    """
    language, width = request.param
    return language, width, *serve(f"day_{language}_{width}", lambda: begin(language))


@pytest.fixture
def person(day, browser):
    """Signs somebody in: person("editor")."""
    language, width, address, _database = day
    contexts = []

    def sign_in(username: str) -> Person:
        contexts.append(
            browser.new_context(viewport={"width": width, "height": 800}, base_url=address, locale=language)
        )
        contexts[-1].set_default_timeout(PATIENCE * 1000)
        window = contexts[-1].new_page()
        window.goto("/account/login/")
        window.fill("#id_login", username)
        window.fill("#id_password", PASSWORD)
        window.press("#id_password", "Enter")
        window.wait_for_selector("#wagtail-sidebar", state="attached")
        return Person(window, HANDS[language], language)

    yield sign_in
    for context in contexts:
        context.close()


@pytest.fixture
def worker(day, work_on):
    """Imports what was confirmed."""
    return lambda: work_on(day[-1], import_confirmed)


def test_the_day_of_an_editor(person, worker):
    editor, moderator = person("editor"), person("moderator")
    look_at_the_desk(editor)
    find_what_is_not_translated(editor)
    translate_it(editor)
    look_at_it_on_another_day(editor)
    submit_spanish_alone(editor)
    approve_it(moderator)
    settle_a_conflict(editor, moderator)
    import_a_spreadsheet(editor, worker)
    upload_a_picture(editor)


def look_at_the_desk(editor: Person):
    rules = {
        "health": "Ended, spoken of as now",
        "coffee": "Review date passed",
        "water": "Missing or stale translation",
    }
    for name, rule in rules.items():
        expect(editor.on_desk(name)).to_contain_text(editor.word(rule))
    editor.take_picture("1-desk")
    editor.press(editor.on_desk("coffee").get_by_role("button", name=editor.word("Checked")))
    told = editor.word("“%(title)s” is settled.", title=editor.title("coffee"))
    expect(editor.find(".messages")).to_contain_text(told)
    expect(editor.on_desk("coffee")).to_have_count(0)


def find_what_is_not_translated(editor: Person):
    editor.open_menu()
    editor.press(editor.button("Reports"))
    editor.press(editor.window.get_by_role("link", name=editor.word("Translations"), exact=True))
    row = editor.find("main tbody tr", has_text=TITLES[editor.language]["water"])
    expect(row).to_contain_text(editor.count("%(count)s missing", "%(count)s missing", count=1))
    expect(row).to_contain_text(editor.count("%(count)s out of date", "%(count)s out of date", count=1))
    editor.take_picture("2-translations")
    editor.press(row.get_by_role("link").first)


def translate_it(editor: Person):
    summary = editor.find("#translation-summary")
    expect(summary).to_contain_text(editor.count("%(count)s missing", "%(count)s missing", count=1))
    expect(summary).to_contain_text(editor.count("%(count)s out of date", "%(count)s out of date", count=1))
    editor.window.wait_for_selector("[data-contentpath=body] [contenteditable=true]")
    editor.window.wait_for_timeout(LOOK)
    editor.scroll_to(summary)
    editor.take_picture("3-form")

    missing = editor.find("[data-contentpath=body] [data-contentpath=text] [lang=es] [contenteditable=true]")
    editor.press(summary.locator("a", has_text=editor.word("Text")))
    editor.press(
        editor.find("[data-contentpath=body] [data-contentpath=text]").get_by_role(
            "button", name=editor.language_name("nl")
        )
    )
    expect(missing).to_have_text("Elk dorp beheert zelf zijn bron.")
    editor.write(missing, SPANISH_TEXT)
    wait_for_autosave(editor)
    vouch = editor.find("[data-contentpath=body]").get_by_label(editor.word("Still right"))
    editor.hands.go_to(vouch)
    vouch.check()
    expect(summary).to_contain_text(f"{editor.language_name('es').capitalize()}: {editor.word('all in order')}")
    editor.scroll_to(missing)
    editor.take_picture("4-translate")
    save(editor)
    expect(summary).to_contain_text(f"{editor.language_name('es').capitalize()}: {editor.word('all in order')}")


def look_at_it_on_another_day(editor: Person):
    editor.press(editor.find(PREVIEW))
    shown = editor.window.frame_locator("#w-preview-iframe")
    expect(shown.locator("h1")).to_have_text("Water in de Andes")
    editor.find("#id_preview_day").fill("1/7/2030")
    editor.find("#id_preview_day").press("Tab")
    expect(shown.locator(".aside .status")).to_have_text("Afgesloten")
    if editor.language == "es":
        editor.find("#id_preview_mode").select_option("es")
        expect(shown.locator(".aside .status")).to_have_text("Concluido")
    editor.scroll_to(editor.find("#id_code"))
    editor.scroll_to(shown.locator(".aside .status"))
    editor.take_picture("5-preview", ".messages { display: none }")  # of the step before, as long as it is there
    editor.press(editor.find(PREVIEW))


def submit_spanish_alone(editor: Person):
    editor.write(editor.find("#id_objective_nl"), "Drinkwater voor meer dan")
    wait_for_autosave(editor)
    expect(editor.find("#desk-findings")).to_contain_text("treinta")  # which only Spanish says
    editor.press(editor.find(MORE_ACTIONS))
    button = editor.button("Submit %(language)s alone", language=editor.language_name("es"))
    expect(button).to_be_visible()
    editor.scroll_to(editor.find("#id_objective_nl"))
    editor.take_picture("6-one-language")
    editor.window.context.clear_cookies(name="sessionid")  # the session ends in the midst of the work
    editor.press(button)
    with editor.window.expect_navigation():
        sign_in_again(editor)


def sign_in_again(editor: Person):
    with editor.window.expect_popup() as popup:
        editor.press(editor.window.get_by_role("link", name=editor.word("Sign in again")))
    popup.value.fill("#id_login", "editor")
    popup.value.fill("#id_password", PASSWORD)
    with popup.value.expect_event("close"):
        popup.value.press("#id_password", "Enter")


def approve_it(moderator: Person):
    moderator.window.goto("/admin/")
    row = moderator.listed("water", "tr:has([data-workflow-action-url])")
    expect(row).to_contain_text(
        moderator.word("Submitted to publish %(language)s alone.", language=moderator.language_name("es"))
    )
    act(moderator, row, "a[href*='compare/live']")
    moderator.window.wait_for_url("**/compare/**")
    expect(moderator.find("td.comparison", has_text=SPANISH_TEXT)).not_to_have_count(0)
    moderator.take_picture("7-compare")
    moderator.window.goto("/admin/")
    with moderator.window.expect_navigation():
        act(moderator, row, "[data-workflow-action-url*=approve]:not([data-launch-modal])")
    public = "/es/cooperacion-al-desarrollo/peru/agua-en-los-andes/"
    assert SPANISH_TEXT in moderator.window.request.get(public).text()
    public = "/nl/ontwikkelingssamenwerking/peru/water-in-de-andes/"
    assert "Drinkwater voor dertig dorpen." in moderator.window.request.get(public).text()


def act(moderator: Person, row: Locator, action: str):
    moderator.press(row.locator("button[aria-expanded]"))
    moderator.press(moderator.find(f"[data-tippy-root] {action}, tr {action}").locator("visible=true"))


def settle_a_conflict(editor: Person, moderator: Person):
    editor.window.goto("/admin/")
    editor.press(editor.on_desk("health").get_by_role("link", name=editor.title("health")))
    editor.window.wait_for_url("**/edit/**")
    editor.window.wait_for_load_state("networkidle")
    moderator.window.goto(editor.window.url)
    moderator.window.wait_for_load_state("networkidle")
    moderator.window.fill("#id_objective_nl", "Er werkten twaalf artsen.")
    save(moderator)
    editor.window.fill("#id_objective_nl", "Er werkten tien artsen.")
    editor.window.fill("#id_objective_es", "Allí trabajaron diez médicos.")
    save(editor)
    expect(editor.find("fieldset.conflict")).to_have_count(2)
    expect(editor.find("main")).to_contain_text("moderator")
    editor.take_picture("8-conflict")
    editor.find("fieldset.conflict").first.get_by_label(editor.conflict_word("Saved")).check()
    with editor.window.expect_navigation():
        editor.press(editor.button("Open the form with these choices"))
    expect(editor.find("#id_objective_nl")).to_have_value("Er werkten twaalf artsen.")
    expect(editor.find("#id_objective_es")).to_have_value("Allí trabajaron diez médicos.")
    save(editor)


def import_a_spreadsheet(editor: Person, worker):
    editor.open_menu()
    editor.press(editor.window.get_by_role("link", name=editor.word("Spreadsheet")))
    with editor.window.expect_download() as download:
        editor.press(editor.window.get_by_role("link", name="XLSX"))
    file = changed(
        Path(download.value.path()).read_bytes(), COFFEE={"title_es": "Café de montaña"}, WATER={"end": "ooit"}
    )
    editor.window.set_input_files("#id_file", file)
    editor.press(editor.button("Show what would change"))
    editor.window.wait_for_url("**/import/**")
    expect(editor.find("ins")).to_have_text(["Café de montaña"])
    expect(editor.find(".spreadsheet-problems li")).to_have_count(1)
    editor.take_picture("9-spreadsheet")
    editor.hands.go_to(editor.find("#id_skip_wrong"))
    editor.find("#id_skip_wrong").check()
    editor.press(editor.button("Import"))
    expect(editor.find("progress")).to_be_visible()
    worker()
    expect(editor.find("main")).to_contain_text(
        editor.count("%(number)s programme was imported.", "%(number)s programmes were imported.", number=1)
    )


def changed(content: bytes, **texts: dict[str, str]) -> dict:
    """The downloaded workbook with the rows of some programmes alone, and other texts in some of their cells."""
    workbook = load_workbook(BytesIO(content))
    sheet = workbook.worksheets[0]
    columns = {cell.value.rpartition("[")[2].rstrip("]"): cell.column for cell in sheet[1]}
    for row in range(sheet.max_row, 1, -1):
        code = sheet.cell(row, columns["code"]).value
        if code not in texts:
            sheet.delete_rows(row)
        for name, text in texts.get(code, {}).items():
            sheet.cell(row, columns[name]).value = text
    file = BytesIO()
    workbook.save(file)
    return {"name": "programmes.xlsx", "mimeType": XLSX, "buffer": file.getvalue()}


def upload_a_picture(editor: Person):
    editor.open_menu()
    editor.press(editor.window.get_by_role("link", name=editor.word("Images"), exact=True))
    editor.press(editor.window.get_by_role("link", name=editor.word("Add an image")))
    editor.window.set_input_files("input[type=file]", photograph())
    for language, text in (("nl", "Bergen achter een rode heuvel"), ("es", "Montañas detrás de un cerro rojo")):
        editor.write(editor.find(f"[name$=alt_{language}]"), text)
    editor.scroll_to(editor.find("[name$=alt_es]"))
    editor.take_picture("10-picture")
    editor.press(editor.find("#upload-list button[type=submit]"))
    expect(editor.find("#upload-list li")).to_have_count(0)
    editor.open_menu()
    editor.press(editor.window.get_by_role("link", name=editor.word("Images"), exact=True))
    editor.press(editor.window.get_by_role("link", name="andes.jpg"))
    expect(editor.find("#id_alt_nl")).to_have_value("Bergen achter een rode heuvel")
    expect(editor.find("#id_alt_es")).to_have_value("Montañas detrás de un cerro rojo")


def photograph() -> dict:
    """Mountains behind a hill, as a file to upload."""
    image, file = Image.new("RGB", (900, 600), "#bcd7e6"), BytesIO()
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 420), (260, 120), (430, 330), (640, 60), (900, 400), (900, 600), (0, 600)], "#5b6b7a")
    draw.ellipse((-200, 360, 1000, 900), "#a41e38")
    image.save(file, "JPEG")
    return {"name": "andes.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def wait_for_autosave(person: Person):
    """Until the form says that all is saved, so that it says the same in every picture; a telephone shows no words."""
    if person.window.viewport_size["width"] == TELEPHONE:
        saved = "[data-w-autosave-state-value=saved]"
        return expect(person.find(f"#w-autosave-indicator{saved}")).to_have_count(1)
    return expect(person.window.get_by_text(person.word("Saved"), exact=True).locator("visible=true")).to_have_count(1)


def save(person: Person):
    with person.window.expect_navigation():
        person.window.keyboard.press("ControlOrMeta+s")
