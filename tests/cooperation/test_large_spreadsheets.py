"""Spreadsheets of thousands of programmes: memory, seconds, a worker that is killed, and people who save meanwhile."""

import os
import subprocess
import sys
import time
from io import BytesIO
from itertools import count
from random import Random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook

from benchmarks.bulk import add_pages
from benchmarks.content import Author
from cooperation.models import CountryPage, ImportedProgramme, ProgrammePage, SpreadsheetUpload
from cooperation.spreadsheets import programmes
from embassy.pages.tree import hold_tree
from tests.admin.forms import edit_url, fields_of
from tests.conftest import signed_in
from tests.worker.test_work import until, worker

pytestmark = pytest.mark.django_db
INDEX = reverse("programme_spreadsheet")
State = SpreadsheetUpload.State
PROGRAMMES = 4_100
MEGABYTES = 60  # more than the export of one programme
SECONDS = 3  # that a save waits at most while an import runs
# Exports all programmes, or the first, as a server does; prints the megabytes that this took.
MEASURE = """
import django
django.setup()
from cooperation.models import ProgrammePage
from cooperation.spreadsheets.writing import written_csv, written_xlsx
def export(ids):
    for written in (written_csv, written_xlsx):
        for chunk in written(ids):
            pass
    # Not ru_maxrss, which begins with the memory of the process that started this one.
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    return int(peak.split()[1]) // 1024
ids = list(ProgrammePage.objects.values_list("pk", flat=True))
print(-export(ids[:1]) + export(ids))
"""


def add_programmes():
    country = CountryPage.objects.get(iso_code="PE")
    author = Author(Random(1965), count(1), "PE")  # noqa: S311
    with translation.override("nl"), transaction.atomic():
        hold_tree()
        for _time in range(PROGRAMMES // 500 + 1):
            add_pages(country, [author.page(ProgrammePage) for _number in range(min(500, PROGRAMMES))])


@pytest.fixture(scope="module")
def large(copy_of_database, work_on) -> str:
    """The address of a database with thousands of programmes."""
    database = copy_of_database("large")
    work_on(database, add_programmes)
    return database


# --- a small one for every day


def test_an_export_reads_a_chunk_after_the_other_at_a_fixed_number_of_queries(moderator, monkeypatch):
    costs = []
    for chunk in (8, 4):
        monkeypatch.setattr(programmes, "CHUNK", chunk)
        with CaptureQueriesContext(connection) as queries:
            moderator.get(reverse("programme_spreadsheet_export", args=["csv"])).getvalue()
        costs.append(len(queries))
    number = ProgrammePage.objects.count()
    assert costs[1] - costs[0] == 4 * (-(-number // 4) - -(-number // 8))


def test_large_sites_are_exported_in_parts_that_are_each_imported(moderator, monkeypatch):
    monkeypatch.setattr(programmes, "MOST_PROGRAMMES", 5)
    page = moderator.get(INDEX)
    parts = page.context["parts"]
    assert [(part.first, part.last) for part in parts[:2]] == [(1, 5), (6, 10)]
    assert "?part=2" in page.content.decode()
    address = reverse("programme_spreadsheet_export", args=["csv"])
    found = [moderator.get(address, {"part": part.number}).getvalue().decode("utf-8-sig") for part in parts]
    rows = [row for text in found for row in text.splitlines()[1:]]
    assert "\n".join(rows) == "\n".join(moderator.get(address).getvalue().decode("utf-8-sig").splitlines()[1:])
    assert moderator.get(address, {"part": len(parts) + 1}).status_code == 404
    assert moderator.get(address, {"part": "x"}).status_code == 404


def test_a_part_ends_where_an_import_takes_no_more_rows(monkeypatch):
    monkeypatch.setattr(programmes, "MAX_ROWS", 9)
    parts = programmes.parts()
    assert len(parts) > 1
    assert all(part.rows <= 9 or len(part.ids) == 1 for part in parts)


def test_the_limit_is_told_before_the_upload_and_by_it(moderator, monkeypatch):
    assert "hoogstens 2\xa0000 programma’s" in moderator.get(INDEX).content.decode()
    monkeypatch.setattr("cooperation.spreadsheets.forms.MOST_PROGRAMMES", 1)
    file = SimpleUploadedFile("a.csv", b"row,code\nprogramme,PE-SISTEC\nprogramme,PE-PRODERN\n")
    answer = moderator.post(INDEX, {"file": file, "result": "drafts"})
    assert "meer dan 1 programma" in answer.content.decode()


# --- thousands


@pytest.mark.drill
def test_an_export_of_thousands_takes_no_more_memory_than_one_of_a_few(large, tmp_path, record_property):
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": large}
    environment |= {"VAR_DIR": str(tmp_path)}
    command = [sys.executable, "-c", MEASURE]
    used = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    record_property("MB more for thousands", int(used))
    assert int(used) < MEGABYTES


def changed(content: bytes) -> bytes:
    """The workbook with another Spanish title in every row of a programme."""
    workbook = load_workbook(BytesIO(content))
    sheet = workbook.worksheets[0]
    columns = {cell.value.rpartition("[")[2].rstrip("]"): cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        if not sheet.cell(row, columns["uid"]).value:
            sheet.cell(row, columns["title_es"]).value = f"Otro título {row}"
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def written() -> int:
    return ImportedProgramme.objects.count()


def state() -> str:
    return SpreadsheetUpload.objects.get().state


def seconds_of_a_save() -> float:
    """Somebody saves a page by its form."""
    client, page = signed_in("moderator"), CountryPage.objects.get(iso_code="BO")
    sent = fields_of(client, edit_url(page)) | {"title_nl": f"Bolivia {time.time()}"}
    began = time.monotonic()
    assert client.post(edit_url(page), sent).status_code == 302
    return time.monotonic() - began


@pytest.mark.drill
def test_two_thousand_programmes_are_imported_while_others_save_or_undone_when_the_worker_is_killed(
    large, work_on, tmp_path, record_property
):
    def act():
        editor, latest = signed_in("editor"), list(ProgrammePage.objects.order_by("pk").values("latest_revision_id"))
        began = time.monotonic()
        file = editor.get(reverse("programme_spreadsheet_export", args=["xlsx"]), {"part": 2}).getvalue()
        record_property("seconds of the export of a part", round(time.monotonic() - began))
        upload = SimpleUploadedFile("deel.xlsx", changed(file))
        began = time.monotonic()
        address = editor.post(INDEX, {"file": upload, "result": "drafts"})["Location"]
        dry_run = editor.get(address)
        record_property("seconds of upload and dry run", round(time.monotonic() - began))
        assert len(dry_run.context["plan"].writing) == programmes.MOST_PROGRAMMES
        sent = {"fingerprint": dry_run.context["plan"].fingerprint}
        editor.post(address, sent)
        with worker(large, tmp_path):
            assert until(lambda: written() > 100, 300)
            record_property("longest save in seconds", waited := round(max(seconds_of_a_save() for _ in range(5)), 1))
            assert waited < SECONDS
        assert state() == State.WRITING  # killed
        with worker(large, tmp_path):
            assert until(lambda: state() == State.UNDONE, 300)
        assert list(ProgrammePage.objects.order_by("pk").values("latest_revision_id")) == latest
        assert "gestopt voor de import klaar was" in editor.get(address).content.decode()
        editor.post(address, sent)
        began = time.monotonic()
        with worker(large, tmp_path):
            assert until(lambda: state() == State.DONE, 900)
        record_property("seconds of the import", round(time.monotonic() - began))
        assert written() == programmes.MOST_PROGRAMMES
        assert "2000 programma’s zijn geïmporteerd" in editor.get(address).content.decode()

    work_on(large, act)
