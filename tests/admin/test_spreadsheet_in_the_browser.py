"""An editor takes the programmes to Excel and brings them back: by mouse, and by keyboard alone."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cooperation.spreadsheets.importing import import_confirmed
from tests.axe import GUIDELINES, violations
from tests.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
ADDRESS = "/admin/programmes/spreadsheet/"


def changed(content: bytes, **cells: str) -> dict:
    """The workbook as a file to upload, with other texts in some cells."""
    workbook = load_workbook(BytesIO(content))
    for place, text in cells.items():
        workbook.worksheets[0][place] = text
    file = BytesIO()
    workbook.save(file)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "programmes.xlsx", "mimeType": kind, "buffer": file.getvalue()}


def downloaded(window) -> bytes:
    with window.expect_download() as download:
        window.get_by_role("link", name="XLSX").click()
    return Path(download.value.path()).read_bytes()


@pytest.fixture
def worker(served_database, work_on):
    """Imports what was confirmed."""
    return lambda: work_on(served_database, import_confirmed)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_on_our_pages(admin, width, scheme):
    window = admin("editor", width, address=ADDRESS)
    window.emulate_media(color_scheme=scheme)
    assert violations(window, rules=GUIDELINES) == []
    window.set_input_files("#id_file", changed(downloaded(window), F3="Otro título", H2="ooit"))
    window.get_by_role("button", name="Tonen wat er zou veranderen").click()
    window.wait_for_url("**/import/**")
    assert violations(window, rules=GUIDELINES) == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_on_the_page_of_an_import(admin, worker, width, scheme):
    window = admin("editor", width, address=ADDRESS)
    window.emulate_media(color_scheme=scheme)
    window.set_input_files("#id_file", changed(downloaded(window), F4=f"Título {width}"))
    window.get_by_role("button", name="Tonen wat er zou veranderen").click()
    window.get_by_role("button", name="Importeren").click()
    window.get_by_role("progressbar").wait_for()
    for _state in ("waiting", "done"):
        assert violations(window, rules=GUIDELINES) == []
        assert window.evaluate("document.documentElement.scrollWidth") <= width
        worker()
        window.get_by_text("1 programma is geïmporteerd").wait_for()


def test_an_editor_changes_a_title_in_excel_with_the_mouse(admin, worker):
    window = admin("editor", 1280)
    window.get_by_role("link", name="Rekenblad").click()
    window.set_input_files("#id_file", changed(downloaded(window), F2="Título del rekenblad"))
    window.get_by_role("button", name="Tonen wat er zou veranderen").click()
    window.wait_for_url("**/import/**")
    assert window.locator("ins").all_inner_texts() == ["Título del rekenblad"]
    window.get_by_role("button", name="Importeren").click()
    window.get_by_role("progressbar").wait_for()
    worker()
    window.get_by_text("1 programma is geïmporteerd").wait_for()
    window.goto(ADDRESS)
    window.locator("#imports-content").get_by_role("link").first.click()
    window.get_by_role("row", name="gewijzigd").get_by_role("link").click()
    window.wait_for_url("**/edit/")
    window.goto(ADDRESS)
    window.set_input_files("#id_file", changed(downloaded(window)))
    window.get_by_role("button", name="Tonen wat er zou veranderen").click()
    window.get_by_text("er valt niets te importeren").wait_for()


def test_a_moderator_skips_a_wrong_row_and_publishes_with_the_keyboard_on_a_phone(admin, worker):
    window = admin("moderator", 360, 740, ADDRESS)
    link = window.get_by_role("link", name="XLSX")
    tab_to(window, link)
    with window.expect_download() as download:
        window.keyboard.press("Enter")
    file = changed(Path(download.value.path()).read_bytes(), H2="ooit", K3="Met het toetsenbord.")
    tab_to(window, window.locator("#id_file"))
    with window.expect_file_chooser() as chooser:
        window.keyboard.press("Enter")
    chooser.value.set_files(file)
    tab_to(window, window.locator("#id_result_0"))
    window.keyboard.press("ArrowDown")
    tab_to(window, window.get_by_role("button", name="Tonen wat er zou veranderen"))
    window.keyboard.press("Enter")
    window.wait_for_url("**/import/**")
    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    assert "H2 Begin: " in window.inner_text("tbody tr:first-child").replace("\n", " ")
    tab_to(window, window.locator("#id_skip_wrong"))
    window.keyboard.press("Space")
    tab_to(window, window.get_by_role("button", name="Importeren"))
    window.keyboard.press("Enter")
    window.get_by_role("progressbar").wait_for()
    worker()
    window.get_by_text("1 programma is geïmporteerd").wait_for()
    window.goto("/nl/ontwikkelingssamenwerking/peru/")
    window.get_by_role("link", name="PRODERN").first.click()
    assert "Met het toetsenbord." in window.inner_text("main")
