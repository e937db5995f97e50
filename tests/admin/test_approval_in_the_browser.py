"""A page goes from its first preview to the public: by mouse, and again by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Workflow

from cooperation.models import ProgrammePage
from tests import factories
from tests.axe import violations
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PERU = 20
PREVIEW = "[data-side-panel-toggle=preview]"
MORE_ACTIONS = ".footer .w-dropdown__toggle"


class Mouse:
    """Points, clicks and types where it clicked."""

    def __init__(self, window: Page):
        self.window = window

    def press(self, selector: str):
        self.window.locator(selector).last.click()

    def write(self, selector: str, text: str):
        self.window.fill(selector, text)

    def choose(self, selector: str, option: str):
        self.window.select_option(selector, label=option)

    def choose_day(self, selector: str, year: int, month: int, day: int):
        self.window.fill(selector, f"{day}/{month}/{year}")
        self.window.press(selector, "Tab")


class Keyboard:
    """Has no mouse: Tab, Enter, letters."""

    def __init__(self, window: Page):
        self.window = window

    def press(self, selector: str):
        tab_to(self.window, selector)
        self.window.keyboard.press("Enter")

    def write(self, selector: str, text: str):
        tab_to(self.window, selector)
        self.window.keyboard.press("ControlOrMeta+a")
        self.window.keyboard.type(text)

    def choose(self, selector: str, option: str):
        tab_to(self.window, selector)
        self.window.keyboard.type(option[:3])

    def choose_day(self, selector: str, year: int, month: int, day: int):
        self.write(selector, f"{day}/{month}/{year}")
        self.window.keyboard.press("Tab")


def waits(window: Page, title: str):
    window.goto("/admin/")
    return window.locator("tr:has([data-workflow-action-url])", has=window.get_by_role("link", name=title))


def act(hands, row, action: str):
    """Open the menu of a page that waits, and choose an action."""
    row.locator("button[aria-expanded]").first.evaluate("button => button.id = 'its-menu'")
    hands.press("#its-menu")
    row.page.wait_for_timeout(300)  # the menu opens
    hands.press(f"#its-menu ~ * {action}, [data-tippy-root] {action}")


@pytest.mark.parametrize("hands_of", [Mouse, Keyboard], ids=["mouse", "keyboard"])
def test_a_page_is_previewed_submitted_sent_back_mended_compared_and_approved(admin, hands_of):
    title = f"Programma met {hands_of.__name__}"
    moderator = admin("moderator", 1280)
    editor = admin("editor", 1280, address=f"/admin/pages/add/cooperation/programmepage/{PERU}/")
    writing, judging = hands_of(editor), hands_of(moderator)

    # The editor sees in both languages a page that only saved itself, as wide as a phone, on another day.
    editor.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    writing.write("#id_title_nl", title)
    writing.write("#id_title_es", f"Programa con {hands_of.__name__}")
    writing.write("#id_end", "2027-03")
    # The first save makes the panel of the preview anew, which takes the focus from who types in it.
    editor.wait_for_selector("[data-w-preview-url-value*='/edit/']", state="attached")
    writing.press(PREVIEW)
    shown = editor.frame_locator("#w-preview-iframe")
    expect(shown.locator("h1")).to_have_text(title)
    expect(editor.locator("[data-w-preview-target=size]:checked")).to_have_attribute("data-device-width", "375")
    writing.choose_day("#id_preview_day", 2027, 4, 1)
    expect(shown.locator("main")).to_contain_text("1 april 2027")
    expect(shown.locator(".aside .status")).to_have_text("Afgesloten")
    assert violations(editor, ".w-preview__controls") == []
    writing.choose("#id_preview_mode", "Español")
    expect(shown.locator("h1")).to_have_text(f"Programa con {hands_of.__name__}")
    expect(shown.locator(".aside .status")).to_have_text("Concluido")
    submit(editor, writing)

    # The moderator sees that it is new, and sends it back.
    row = waits(moderator, title)
    expect(row).to_contain_text("Nieuw: Nederlands, Spaans")
    assert violations(moderator, ".listing--dashboard") == []
    act(judging, row, "[data-workflow-action-url*=reject]")
    moderator.wait_for_selector("#id_comment")
    moderator.wait_for_timeout(800)  # the dialog takes the focus once it has faded in
    judging.write("#id_comment", "Waar staat het doel in het Spaans?")
    with moderator.expect_navigation():
        judging.press(".modal [type=submit]")

    # The editor sees why, mends it and submits it again.
    editor.goto("/admin/")
    editor.get_by_role("link", name=title).first.click()
    expect(editor.locator("#main")).to_contain_text("Teruggestuurd door moderator.")
    expect(editor.locator("#main")).to_contain_text("Waar staat het doel in het Spaans?")
    assert violations(editor, ".help-block") == []
    writing.write("#id_objective_nl", "Proper water.")
    writing.write("#id_objective_es", "Agua limpia.")
    submit(editor, writing)

    # The moderator compares with what was sent back, and approves.
    act(judging, waits(moderator, title), "a[href*=compare]")
    expect(moderator.locator("td.comparison [lang=es]").first).to_have_text("Agua limpia.")
    expect(moderator.locator(".listing")).to_contain_text("Doelstelling (Español)")
    assert violations(moderator, "td.comparison") == []
    act(judging, waits(moderator, title), "[data-workflow-action-url*=approve]:not([data-launch-modal])")
    expect(moderator.locator("[data-workflow-action-url]")).to_have_count(0)
    public = moderator.request.get(f"/es/cooperacion-al-desarrollo/peru/programa-con-{hands_of.__name__.lower()}/")
    assert "Agua limpia." in public.text()


def submit(window: Page, hands):
    hands.press(MORE_ACTIONS)
    window.wait_for_timeout(300)
    with window.expect_navigation():
        hands.press("button[name=action-submit]")


def submit_a_programme():
    page = factories.programme(live=False, title_nl="Wacht op u", title_es="Le espera")
    page.save_revision()
    Workflow.objects.get().start(page, None)
    return page.pk


@pytest.mark.parametrize("action", ["approve", pytest.param("approve-with-comment", marks=pytest.mark.drill)])
def test_approving_from_the_form_publishes_what_was_typed_and_leaves_no_draft(admin, served_database, work_on, action):
    made = []
    work_on(served_database, lambda: made.append(submit_a_programme()))
    moderator = admin("moderator", 1280, address=f"/admin/pages/{made[0]}/edit/")
    moderator.wait_for_timeout(3000)  # Wagtail compares with what the form holds after a while
    moderator.fill("#id_title_es", "Aprobado así")
    moderator.press("#id_title_es", "Tab")
    moderator.click(MORE_ACTIONS)
    with_comment = action != "approve"
    button = moderator.locator("[data-workflow-action-name=approve]:visible")
    button.nth(int(with_comment)).click()
    if with_comment:
        moderator.fill("#id_comment", "Muy bien")
        moderator.click(".modal [type=submit]")
    expect(moderator.locator(".messages .success")).to_contain_text("is goedgekeurd en gepubliceerd")
    moderator.wait_for_timeout(3000)  # longer than an autosave waits
    work_on(served_database, lambda: made.append(ProgrammePage.objects.get(pk=made[0])))
    assert (made[1].live, made[1].has_unpublished_changes, made[1].title_es) == (True, False, "Aprobado así")
