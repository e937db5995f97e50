"""Programmes out to a spreadsheet and back: what changes, what stays, what is refused.

Rows are dictionaries by the name of the column; files are CSV where the format does not matter.
"""

import csv
import json
import re
import struct
import tracemalloc
from datetime import date
from io import BytesIO, StringIO
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from openpyxl import Workbook, load_workbook
from wagtail.models import GroupPagePermission, PageLogEntry, Revision
from wagtail.users.models import UserProfile

from cooperation.models import CountryPage, Figure, Organisation, ProgrammePage, ProgrammeSector, Sector
from cooperation.spreadsheets import reading
from cooperation.spreadsheets.columns import ChoiceColumn
from cooperation.spreadsheets.importing import import_confirmed
from cooperation.spreadsheets.layout import COLUMNS, headings
from embassy.users.models import User
from tests import factories
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
INDEX = reverse("programme_spreadsheet")
NEW = {"row": "programme", "code": "PE-NEW", "country": "PE", "title_nl": "Nieuw", "channel": "multilateral"}
NEW_FIGURE = {"row": "figure", "code": "PE-NEW", "uid": "", "label_nl": "mensen", "number": "1000", "year": "2021"}


@pytest.fixture
def editor() -> Client:
    return signed_in("editor")


@pytest.fixture
def moderator() -> Client:
    return signed_in("moderator")


def exported(client: Client, extension: str = "csv") -> bytes:
    return client.get(reverse("programme_spreadsheet_export", args=[extension])).getvalue()


def rows(client: Client) -> list[dict]:
    """The rows of the export, by the names of the columns."""
    lines = csv.reader(StringIO(exported(client).decode("utf-8-sig"), newline=""), delimiter=";")
    names = [re.search(r"\[(\w+)\]$", heading)[1] for heading in next(lines)]
    return [dict(zip(names, line, strict=True)) for line in lines]


def row_of(client: Client, code: str) -> dict:
    return next(row for row in rows(client) if row["code"] == code)


def csv_file(*lines: dict, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    names = list(dict.fromkeys(name for line in lines for name in line))
    file = StringIO(newline="")
    writer = csv.DictWriter(file, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue().encode(encoding)


def xlsx_file(*lines: dict, **formats: str) -> bytes:
    """A workbook; `formats` are number formats by the name of the column."""
    names = list(dict.fromkeys(name for line in lines for name in line))
    workbook = Workbook()
    workbook.active.append(names)
    for line in lines:
        workbook.active.append([line.get(name) for name in names])
    for name, number_format in formats.items():
        workbook.active.cell(2, names.index(name) + 1).number_format = number_format
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def upload(client: Client, content: bytes, name: str = "programmes.csv", result: str = "drafts"):
    """The answer to an upload: the dry run, or the form with what is wrong with the file."""
    file = BytesIO(content)
    file.name = name
    return client.post(INDEX, {"file": file, "result": result}, follow=True)


def confirm(client: Client, dry_run, **choices):
    """The answer to a refused confirmation, else the page of the import after the worker's turn."""
    address = dry_run.redirect_chain[-1][0]
    fingerprint = dry_run.context["plan"].fingerprint
    answer = client.post(address, {"fingerprint": fingerprint} | choices, follow=True)
    if "plan" in answer.context:
        return answer
    import_confirmed()
    return client.get(address)


def imported(client: Client, *lines: dict, result: str = "drafts"):
    return confirm(client, upload(client, csv_file(*lines), result=result))


def outcomes(dry_run) -> dict[str, int]:
    return {outcome.value: number for outcome, number in dry_run.context["numbers"] if number}


def changes(dry_run) -> list[tuple[str, str, str]]:
    return [(change.place, change.old, change.new) for row in dry_run.context["plan"].rows for change in row.changes]


def problems(dry_run) -> list[tuple[str, str]]:
    found = [problem for row in dry_run.context["plan"].rows for problem in row.line.problems]
    return [(problem.place, problem.message) for problem in found]


def refusal(response) -> str:
    return " ".join(response.context["form"].errors["file"])


def draft(code: str) -> ProgrammePage:
    page = ProgrammePage.objects.get(code=code)
    return page.get_latest_revision_as_object()


def of_programmes():
    return Revision.page_revisions.filter(
        object_id__in=[str(pk) for pk in ProgrammePage.objects.values_list("pk", flat=True)]
    )


# --- the round


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_what_is_exported_and_imported_again_changes_nothing(moderator, extension):
    revisions = of_programmes().count()
    dry_run = upload(moderator, exported(moderator, extension), f"programmes.{extension}", "publish")
    assert outcomes(dry_run) == {"same": len(rows(moderator))}
    confirm(moderator, dry_run)
    assert of_programmes().count() == revisions


def test_every_programme_and_every_figure_has_a_row_with_both_languages(editor):
    found = rows(editor)
    assert {row["code"] for row in found} == set(ProgrammePage.objects.values_list("code", flat=True))
    keys = {row["uid"] for row in found if row["uid"]}
    assert keys == {
        str(uid) for uid in Figure.objects.filter(page__in=ProgrammePage.objects.all()).values_list("uid", flat=True)
    }
    sistec = row_of(editor, "PE-SISTEC")
    assert sistec["title_nl"].startswith("SISTEC: ziekteverzekering")
    assert sistec["title_es"].startswith("SISTEC: aseguramiento")


def test_the_file_is_the_same_in_whichever_language_it_is_exported(editor):
    files = []
    for code, _language in settings.LANGUAGES:
        with translation.override(code):
            files.append((list(headings().values()), exported(editor)))
    assert files[0] == files[1]


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_one_changed_cell_changes_that_field_alone(editor, extension):
    before = draft("PE-SISTEC").serializable_data()
    content = exported(editor, extension)
    if extension == "xlsx":
        workbook = load_workbook(BytesIO(content))
        workbook.worksheets[0]["F2"] = "Otro título"
        content = saved(workbook)
    else:
        content = content.replace(b"SISTEC: aseguramiento universal en salud", "Otro título".encode())
    dry_run = upload(editor, content, f"programmes.{extension}")
    assert changes(dry_run) == [("F2", "SISTEC: aseguramiento universal en salud", "Otro título")]
    confirm(editor, dry_run)
    after = draft("PE-SISTEC").serializable_data()
    after["body"], before["body"] = json.loads(after["body"]), json.loads(before["body"])
    assert {key for key in after if after[key] != before[key]} <= {
        "title_es",
        "agreed_texts",
        "translation_summary",
        "latest_revision",
        "latest_revision_created_at",
        "has_unpublished_changes",
    }
    assert after["title_es"] == "Otro título"


def test_a_second_import_of_the_same_file_changes_nothing(editor):
    lines = (NEW, NEW_FIGURE, NEW_FIGURE | {"label_nl": "huizen", "number": "12,5"})
    imported(editor, *lines)
    revisions = of_programmes().count()
    dry_run = upload(editor, csv_file(*lines))
    assert outcomes(dry_run) == {"same": 3}
    confirm(editor, dry_run)
    assert of_programmes().count() == revisions
    assert len(draft("PE-NEW").figures.all()) == 2


def test_texts_that_spreadsheets_take_for_formulas_come_back_as_they_were(editor):
    texts = ["=1+1", "+51 1 234", "- eerst", "@ambassade", "'=al geciteerd", "'s avonds", "een\r\ntweede regel", "#N/A"]
    for number, text in enumerate(texts):
        factories.programme(code=f"X-{number}", objective_nl=text)
    assert not [cell for row in rows(editor) for cell in row.values() if re.match(r"[=+@-]", cell)]
    for extension in ("csv", "xlsx"):
        dry_run = upload(editor, exported(editor, extension), f"programmes.{extension}")
        assert outcomes(dry_run).keys() == {"same"}


def test_names_with_semicolons_and_amounts_too_large_for_excel_come_back_as_they_were(editor):
    sector = Sector.objects.create(name_nl="Water; lucht", name_es="Agua; aire")
    page = factories.programme(code="X-1")
    page.sectors.create(sector=sector)
    page.figures = [Figure(label_nl="euro", number="99999999999999.99", kind="amount", unit="EUR")]
    factories.published(page)
    for extension in ("csv", "xlsx"):
        dry_run = upload(editor, exported(editor, extension), f"programmes.{extension}")
        assert outcomes(dry_run).keys() == {"same"}


# --- what is written


def test_an_unknown_code_makes_a_draft_in_its_country_with_a_revision_and_a_log_entry(editor):
    imported(editor, NEW, NEW_FIGURE)
    page = ProgrammePage.objects.get(code="PE-NEW")
    assert (page.live, page.get_parent().specific.iso_code, page.title_nl) == (False, "PE", "Nieuw")
    assert [str(figure.number) for figure in page.get_latest_revision_as_object().figures.all()] == ["1000.00"]
    assert page.latest_revision.user.username == "editor"
    entry = PageLogEntry.objects.get(page=page, action="cooperation.import")
    assert (entry.user.username, entry.revision, entry.message) == (
        "editor",
        page.latest_revision,
        "Geïmporteerd uit het bestand ‘programmes.csv’",
    )


def test_a_new_row_in_spanish_alone_makes_a_draft(editor):
    spanish = {"label_nl": "", "label_es": "personas"}
    lines = (NEW | {"title_nl": "", "title_es": "Solo en español"}, NEW_FIGURE | spanish)
    assert outcomes(upload(editor, csv_file(*lines))) == {"created": 2}
    imported(editor, *lines)
    page = draft("PE-NEW")
    assert (page.title_nl or "", page.title_es, page.slug_es) == ("", "Solo en español", "solo-en-espanol")
    imported(editor, NEW | {"title_nl": "", "channel": "university"})
    assert (draft("PE-NEW").channel, draft("PE-NEW").title_es) == ("university", "Solo en español")


def test_a_figure_in_spanish_alone_is_added_to_a_programme_that_is_there(editor):
    imported(editor, NEW_FIGURE | {"code": "PE-SISTEC", "label_nl": "", "label_es": "personas"})
    assert [row.label_es for row in draft("PE-SISTEC").figures.all()][-1] == "personas"


def test_the_rows_of_a_draft_that_are_not_finished_are_left_out_and_stay(editor):
    page = factories.programme(code="HALF", live=False)
    page.sectors = [ProgrammeSector(share=40), ProgrammeSector(sector=Sector.objects.first())]
    page.figures = [Figure(label_nl="later", label_es="luego")]
    page.save_revision(clean=False)
    other = Sector.objects.last()
    imported(editor, row_of(editor, "HALF") | {"sectors": other.name_nl})
    assert [row.sector for row in draft("HALF").sectors.all()] == [None, other]
    assert [figure.label_nl for figure in draft("HALF").figures.all()] == ["later"]


def test_titles_that_fill_their_column_find_addresses_that_fit_theirs(editor):
    long = {"title_nl": "x" * 255, "title_es": "œ" * 255}
    imported(editor, *(NEW | long | {"code": f"PE-{number}"} for number in range(3)))
    pages = ProgrammePage.objects.filter(code__in=["PE-0", "PE-1", "PE-2"])
    assert len({page.slug_nl for page in pages}) == len({page.slug_es for page in pages}) == 3


def test_a_moderator_publishes_what_is_imported(moderator, client):
    imported(moderator, NEW, NEW_FIGURE, result="publish")
    page = ProgrammePage.objects.get(code="PE-NEW")
    assert page.live
    assert "Nieuw" in client.get(page.get_url()).content.decode()
    assert page.live_revision == page.latest_revision


def test_a_draft_leaves_the_public_page_as_it_is(editor):
    imported(editor, row_of(editor, "PE-SISTEC") | {"title_nl": "Anders"})
    page = ProgrammePage.objects.get(code="PE-SISTEC")
    assert page.has_unpublished_changes
    assert page.title_nl != "Anders"
    assert draft("PE-SISTEC").title_nl == "Anders"


def test_an_import_comes_on_top_of_an_unfinished_draft_and_says_so(editor):
    page = ProgrammePage.objects.get(code="PE-SISTEC")
    page.objective_es = "Sin terminar"
    page.save_revision()
    dry_run = upload(editor, csv_file({"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"}))
    assert [page.code for page in dry_run.context["unfinished"]] == ["PE-SISTEC"]
    confirm(editor, dry_run)
    assert (draft("PE-SISTEC").title_nl, draft("PE-SISTEC").objective_es) == ("Anders", "Sin terminar")


def test_an_unfinished_draft_is_never_published_by_an_import(moderator):
    ProgrammePage.objects.get(code="PE-SISTEC").save_revision()
    dry_run = upload(
        moderator, csv_file({"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"}), result="publish"
    )
    assert outcomes(dry_run) == {"wrong": 1}
    assert "niet gepubliceerd" in problems(dry_run)[0][1]


def test_a_changed_side_makes_the_other_language_stale(editor):
    imported(editor, {"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"})
    states = {
        pair.key: {code: str(state) for code, state in sides.items()}
        for pair, sides in draft("PE-SISTEC").translation_states()
    }
    assert states["title"] == {"nl": "ok", "es": "stale"}


def test_a_column_that_is_absent_stays_and_an_empty_cell_empties(editor):
    before = draft("PE-SISTEC")
    imported(editor, {"row": "programme", "code": "PE-SISTEC", "objective_es": "", "channel": ""})
    after = draft("PE-SISTEC")
    assert before.objective_es
    assert not after.objective_es
    assert (after.objective_nl, after.channel) == (before.objective_nl, before.channel)


def test_rows_that_are_absent_stay(editor):
    before = draft("PE-DEFENSORIA")
    imported(editor, {"row": "programme", "code": "PE-DEFENSORIA", "end": "2020"})
    assert draft("PE-DEFENSORIA").figures.count() == before.figures.count() > 0


def test_a_figure_is_changed_by_its_key_and_keeps_what_else_it_holds(editor):
    figure = draft("PE-DEFENSORIA").figures.all()[0]
    imported(editor, {"row": "cijfer", "code": "PE-DEFENSORIA", "uid": str(figure.uid), "number": "12,5"})
    after = next(row for row in draft("PE-DEFENSORIA").figures.all() if row.uid == figure.uid)
    assert (float(after.number), after.label_nl, after.pk) == (12.5, figure.label_nl, figure.pk)


def test_lists_in_a_cell_replace_sectors_organisations_and_regions(editor):
    belgium = Organisation.objects.get(name_nl="Belgische staat")
    line = {
        "row": "programa",
        "code": "EC-SALUD-PICHINCHA",
        "sectors": "Agua | 14040 | 60; gezondheid | 12110 | 40",
        "organisations": f"{belgium.name_es} | Financiamiento; MINAM | 4",
        "regions": "EC-P; ec-a",
    }
    imported(editor, line)
    page = draft("EC-SALUD-PICHINCHA")
    assert [(row.sector.name_nl, row.purpose_code, row.share) for row in page.sectors.all()] == [
        ("Water", "14040", 60),
        ("Gezondheid", "12110", 40),
    ]
    assert [(row.organisation.acronym, row.role) for row in page.organisations.all()] == [("", "1"), ("MINAM", "4")]
    assert sorted(region.code for region in page.regions.all()) == ["EC-A", "EC-P"]


@pytest.mark.parametrize(
    ("written", "number_format", "read"),
    [
        (2019.0, "General", "2019"),
        ("2019,0", "@", "2019"),
        (date(2019, 5, 1), "mmm-yy", "2019-05"),
        (date(2019, 5, 31), "dd/mm/yyyy", "2019-05-31"),
        (date(2019, 1, 1), "yyyy", "2019"),
        ("31-5-2019", "@", "2019-05-31"),
        ("3/4/2026", "@", "2026-04-03"),
    ],
)
def test_dates_are_read_as_precisely_as_excel_shows_them(editor, written, number_format, read):
    content = xlsx_file({"row": "programme", "code": "PE-PRODERN", "start": written}, start=number_format)
    assert changes(upload(editor, content, "a.xlsx")) == [("C2", "", read)]


@pytest.mark.parametrize(
    ("written", "read"), [("12,5", "12.5"), ("12.50", "12.5"), ("1 000 000", "1000000"), ("-3", "-3")]
)
def test_numbers_are_read_with_either_decimal_sign(editor, written, read):
    assert ("H3", "", read) in changes(upload(editor, csv_file(NEW, NEW_FIGURE | {"number": written})))


def test_a_day_is_shown_in_words_so_that_nobody_takes_it_for_another(editor):
    line = NEW | {"start": "03/04/2026", "end": "05/2027", "checked_on": ""}
    figure = NEW_FIGURE | {"start": "", "end": "", "checked_on": "7-8-2026"}
    answer = upload(editor, csv_file(line, figure))
    assert [change.words for row in answer.context["plan"].rows for change in row.changes if change.words] == [
        "3 april 2026",
        "7 augustus 2026",
    ]
    assert "(3 april 2026)" in answer.content.decode()


def test_a_percentage_is_the_number_that_is_shown(editor):
    """However Excel keeps it, and whether a unit is given or not."""
    written = [
        (0.42, "0%", "42"),
        (0.425, "0.0%", "42.5"),
        (0.07, "0%", "7"),
        (-0.0125, "#,##0.00\\ %;[Red]-0.00%", "-1.25"),
        (1, "0%", "100"),
        (42, '0"%"', "42"),
        (42, "0_%", "42"),
        ("42,5 %", "@", "42.5"),
        ("42\u00a0%", "@", "42"),
        ("42%", "@", "42"),
    ]
    lines = [NEW_FIGURE | {"number": number, "unit": "percent"} for number, _number_format, _read in written]
    names = list(dict.fromkeys([*NEW, *NEW_FIGURE, "unit"]))
    workbook = Workbook()
    for line in (dict(zip(names, names, strict=True)), NEW, *lines, NEW_FIGURE | {"number": "42 %", "label_es": "más"}):
        workbook.active.append([line.get(name) for name in names])
    for row, (_number, number_format, _read) in enumerate(written, 3):
        workbook.active.cell(row, names.index("number") + 1).number_format = number_format
    dry_run = upload(editor, saved(workbook), "a.xlsx")
    found = [
        change.new for row in dry_run.context["plan"].rows for change in row.changes if change.column.key == "number"
    ]
    assert found == [*(read for _number, _number_format, read in written), "42"]
    confirm(editor, dry_run)
    assert {figure.unit for figure in draft("PE-NEW").figures.all()} == {"percent"}
    assert outcomes(upload(editor, saved(workbook), "a.xlsx")) == {"same": 12}


def test_shares_may_have_per_cent_signs(editor):
    imported(editor, NEW | {"sectors": "Water | 14040 | 57,5 %; Gezondheid | 12110 | 42.5%"})
    assert [float(row.share) for row in draft("PE-NEW").sectors.all()] == [57.5, 42.5]


@pytest.mark.parametrize("line", ["sep=;\r\n", '"sep=;"\n', "SEP=,\n", "sep=\t\n", "sep=|\r", "sep=;;;;\r\n"], ids=repr)
def test_the_line_that_tells_excel_the_delimiter_is_no_row(line):
    delimiter = re.search("=(.)", line)[1]
    for encoding in ("utf-8", "utf-8-sig"):
        content = csv_file(NEW | {"title_nl": "a;b,c"}, delimiter=delimiter).decode()
        (first, headings), (second, cells) = reading.rows_of("a.csv", (line + content).encode(encoding))
        assert (first, [cell.text for cell in headings]) == (1, [*NEW])
        assert (second, cells[3].text, cells[3].place) == (2, "a;b,c", "D2")


def test_a_text_that_no_cell_of_excel_holds_may_stay_and_may_not_come(editor):
    text = "lang " * 40_000
    factories.programme(code="X-1", objective_nl=text)
    assert outcomes(upload(editor, exported(editor))).keys() == {"same"}
    lines = ({"row": "programme", "code": "X-1", "objective_nl": f"{text}er"}, NEW | {"regions": text})
    found = problems(upload(editor, csv_file(*lines)))
    assert [place for place, _message in found] == ["C2", "G3"]
    assert "200\u00a0002 tekens" in found[0][1]


def test_rows_that_are_only_formatted_are_no_rows():
    """As Excel writes them when whole rows or columns are coloured."""
    numbers = range(3, 4 * reading.MAX_ROWS + 4)
    many = "".join(
        f'<row r="{n}" s="0" customFormat="1"><c r="A{n}" s="0"/><c r="B{n}" s="0"></c></row>' for n in numbers
    )
    last = numbers.stop
    many += f'<row r="{last}"><c r="A{last}" s="0"/><c r="B{last}" t="inlineStr"><is><t>PE-2</t></is></c></row>'
    content = with_sheet(lambda sheet: sheet.replace(b"</sheetData>", f"{many}</sheetData>".encode()))
    assert [(number, cells[-1].text) for number, cells in reading.rows_of("a.xlsx", content)] == [
        (1, "channel"),
        (2, "multilateral"),
        (last, "PE-2"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_is_read_with_any_delimiter_and_with_or_without_its_mark(editor, delimiter, encoding):
    content = csv_file(NEW | {"title_nl": "Café, één; twee"}, delimiter=delimiter, encoding=encoding)
    assert outcomes(upload(editor, content)) == {"created": 1}


# --- what is refused


@pytest.mark.parametrize(
    ("typed", "place", "words"),
    [
        ({"start": "mei 2012"}, "F2", "een jaar, een maand of een dag"),
        ({"start": "2020", "end": "2019"}, "G2", "eindigt voor"),
        ({"channel": "iets"}, "E2", "Gouvernementeel / Gubernamental"),
        ({"sectors": "Waterr"}, "F2", "Waterr"),
        ({"sectors": "Water | 99999"}, "F2", "99999"),
        ({"sectors": "Water | 14040 | 60"}, "F2", "60\u00a0%"),
        ({"organisations": "Belgische staat"}, "F2", "leeg"),
        ({"regions": "BO-L"}, "F2", "La Paz"),
        ({"country": "XX"}, "C2", "XX"),
        ({"code": "pe-sistec"}, "B2", "PE-SISTEC"),
        ({"code": ""}, "B2", "code"),
        ({"row": "land"}, "A2", "Programma / Programa"),
        ({"source_url": "javascript:alert(1)"}, "F2", "URL"),
        ({"number": "3"}, "F2", "betekenis"),
        ({"objective_nl": "=HYPERLINK(1)"}, "F2", "formule"),
        ({"title_nl": ""}, "D2", "titel"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_written(editor, typed, place, words):
    pages = ProgrammePage.objects.count()
    dry_run = upload(editor, csv_file(NEW | typed))
    assert [(where, True) for where, _message in problems(dry_run)] == [(place, True)]
    assert words.casefold() in problems(dry_run)[0][1].casefold()
    confirm(editor, dry_run)
    assert ProgrammePage.objects.count() == pages


def test_an_unknown_region_is_answered_with_those_of_its_country(editor):
    found = problems(
        upload(
            editor, csv_file(NEW | {"regions": "BO-LIM"}, {"row": "programme", "code": "PE-SISTEC", "regions": "LIMA"})
        )
    )
    assert len(found) == 2
    for _place, message in found:
        assert "PE-LIM" in message
        assert "BO-" not in message.partition(".")[2]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"number": "1.000"}, "duizendtallen"),
        ({"number": ""}, "leeg"),
        ({"number": "veel"}, "veel"),
        ({"kind": "target", "year": ""}, "doel"),
        ({"uid": "geen sleutel"}, "sleutel"),
        ({"code": "XX-1"}, "code"),
        ({"title_nl": "Titel"}, "betekenis"),
    ],
)
def test_a_wrong_figure_is_told_too(editor, typed, words):
    found = problems(upload(editor, csv_file(NEW, {"title_nl": ""} | NEW_FIGURE | typed)))
    assert len(found) == 1
    assert words in found[0][1]


def test_every_number_that_cannot_be_taken_is_told_in_words_that_fit(editor):
    wrong = {
        "1.000.000,50": "duizendtallen",
        "12,345": "2 decimalen",
        "0,125": "2 cijfers achter de komma",
        "1234,567": "2 cijfers achter de komma",
        "12,3456": "2 cijfers achter de komma",
        "123456789012345": "14 cijfers",
        "1,5E+06": "geen getal",
        "1_000": "geen getal",
        "NaN": "geen getal",
        "#VERW!": "foutwaarde",
    }
    lines = [NEW_FIGURE | {"number": number, "unit": ""} for number in wrong]
    found = problems(upload(editor, csv_file(NEW, *lines, NEW_FIGURE | {"number": "42 %", "unit": "EUR"})))
    assert [place for place, _message in found] == [f"H{row}" for row in range(3, 14)]
    for (_place, message), words in zip(found, [*wrong.values(), "percentage"], strict=True):
        assert words in message


def test_every_cell_that_cannot_be_taken_is_told_in_words_that_fit(editor):
    wrong = [
        ({"sectors": "Water | 14040 | 100; Gezondheid | 12110 | 0"}, "Gezondheid | 12110 | 0"),
        ({"sectors": "Water | 14040 | 0,00 %"}, "aandeel van 0"),
        ({"sectors": "Water | 14040 | 60; Gezondheid | 14040 | 40"}, "14040"),
        ({"sectors": "Water | 14040 | 33,333; Gezondheid | 12110 | 66,667"}, "2 decimalen"),
        ({"sectors": "Gezondhied"}, "Gezondheid."),
        ({"regions": "PE-LRO"}, "Loreto (PE-LOR)"),
        ({"regions": "PE-LIM; Loretto"}, "Loreto (PE-LOR)"),
        ({"title_nl": "#REF!"}, "#REF!"),
        ({"title_nl": "#¡VALOR!"}, "foutwaarde"),
        ({"title_nl": "########"}, "foutwaarde"),
        ({"title_nl": "x" * 256}, "255"),
        ({"start": "42 %"}, "een jaar, een maand of een dag"),
        ({"start": "45000"}, "een jaar, een maand of een dag"),
    ]
    lines = [NEW | {"code": f"PE-{number}"} | typed for number, (typed, _words) in enumerate(wrong)]
    found = problems(upload(editor, csv_file(*lines)))
    columns = {"title_nl": "D", "sectors": "F", "regions": "G", "start": "H"}
    assert [place for place, _message in found] == [
        f"{columns[key]}{row}" for row, (typed, _words) in enumerate(wrong, 2) for key in typed
    ]
    for (_place, message), (_typed, words) in zip(found, wrong, strict=True):
        assert words in message


def test_a_key_of_another_pages_figure_is_refused(editor):
    key = str(Figure.objects.filter(page=CountryPage.objects.first()).first().uid)
    assert [place for place, _message in problems(upload(editor, csv_file(NEW, NEW_FIGURE | {"uid": key})))] == ["F3"]


def test_two_rows_about_one_thing_are_both_wrong(editor):
    assert outcomes(upload(editor, csv_file(NEW, NEW))) == {"wrong": 2}


def test_the_messages_are_in_the_language_of_the_reader(editor):
    profile = UserProfile.get_for_user(User.objects.get(username="editor"))
    profile.preferred_language = "es"
    profile.save()
    (problem,) = problems(upload(editor, csv_file(NEW | {"country": "XX"})))
    assert problem == ("C2", "Ningún país tiene el código XX.")


def test_wrong_rows_are_skipped_only_when_the_editor_says_so(editor):
    lines = (NEW, NEW_FIGURE, NEW | {"code": "PE-2", "country": "XX"})
    answer = imported(editor, *lines)
    assert answer.context["form"].errors.keys() == {"skip_wrong"}
    assert not ProgrammePage.objects.filter(code="PE-NEW").exists()
    confirm(editor, upload(editor, csv_file(*lines)), skip_wrong="on")
    assert list(ProgrammePage.objects.filter(code__in=["PE-NEW", "PE-2"]).values_list("code", flat=True)) == ["PE-NEW"]


def test_the_figures_of_a_programme_that_cannot_be_created_are_skipped_with_it(editor):
    assert outcomes(upload(editor, csv_file(NEW | {"country": "XX"}, NEW_FIGURE))) == {"wrong": 2}


def test_publishing_needs_the_default_language_where_another_is_written(moderator):
    line = NEW | {"objective_es": "Solo en español"}
    assert outcomes(upload(moderator, csv_file(line))) == {"created": 1}
    assert "Nederlands" in problems(upload(moderator, csv_file(line), result="publish"))[0][1]


def test_what_is_saved_between_dry_run_and_confirmation_is_not_overwritten(editor):
    dry_run = upload(editor, csv_file({"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"}))
    page = ProgrammePage.objects.get(code="PE-SISTEC")
    page.objective_es = "Iets anders, intussen"
    page.save_revision()
    answer = confirm(editor, dry_run)
    assert "intussen" in str(next(iter(answer.context["messages"])))
    assert draft("PE-SISTEC").title_nl != "Anders"
    confirm(editor, answer)
    assert (draft("PE-SISTEC").title_nl, draft("PE-SISTEC").objective_es) == ("Anders", "Iets anders, intussen")


def test_a_locked_page_is_not_written(editor):
    ProgrammePage.objects.filter(code="PE-SISTEC").update(locked=True)
    dry_run = upload(editor, csv_file({"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"}))
    assert outcomes(dry_run) == {"wrong": 1}


# --- files that are none


def macros() -> bytes:
    file = BytesIO(xlsx_file(NEW))
    with ZipFile(file, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macro")
    return file.getvalue()


def bomb() -> bytes:
    file = BytesIO(xlsx_file(NEW))
    with ZipFile(file, "a", ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet9.xml", b" " * 200_000_000)
    return file.getvalue()


def liar() -> bytes:
    """A bomb in the sheet itself, that says of itself that it is small."""
    content = bytearray(with_sheet(lambda sheet: sheet.replace(b"<sheetData>", b" " * 200_000_000 + b"<sheetData>")))
    for found in re.finditer(re.escape(struct.pack("<I", 200_000_000)[2:]), bytes(content)):
        content[found.start() - 2 : found.end()] = struct.pack("<I", 1000)
    return bytes(content)


def with_sheet(change, line=NEW) -> bytes:
    """A workbook whose sheet is changed."""
    file, copy = BytesIO(xlsx_file(line)), BytesIO()
    with ZipFile(file) as package, ZipFile(copy, "w", ZIP_DEFLATED) as other:
        for name in package.namelist():
            content = package.read(name)
            other.writestr(name, change(content) if name.endswith("sheet1.xml") else content)
    return copy.getvalue()


def entities() -> bytes:
    """A workbook whose sheet grows by entities: the billion laughs."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    sheet = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><worksheet>&a9;</worksheet>'
    return with_sheet(lambda _sheet: sheet.encode())


def long_csv() -> bytes:
    return csv_file(NEW) + b"programme,PE-NEW,PE,Nieuw,multilateral\n" * 100_000


def long_xlsx() -> bytes:
    row = b'<row><c t="inlineStr"><is><t>programme</t></is></c><c t="inlineStr"><is><t>PE-NEW</t></is></c></row>'
    return with_sheet(lambda sheet: sheet.replace(b"</sheetData>", row * 100_000 + b"</sheetData>"))


def far_row() -> bytes:
    """A sheet that says that its second row is the billionth."""
    return with_sheet(lambda sheet: sheet.replace(b'<row r="2"', b'<row r="1000000000"'))


HOSTILE = {
    "macros.xlsx": (macros, "macro"),
    "bomb.xlsx": (bomb, "MB"),
    "liar.xlsx": (liar, ""),
    "entities.xlsx": (entities, "Excel"),
    "long.csv": (long_csv, "10000"),
    "long.xlsx": (long_xlsx, "10000"),
    "far.xlsx": (far_row, "onder"),
    "macros.xlsm": (macros, "XLSX"),
    "text.xlsx": (lambda: b"geen werkmap", "Excel"),
    "old.xlsx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "wachtwoord"),
    "other.xlsx": (lambda: BytesIO(b"PK\x05\x06" + b"\0" * 18).getvalue(), "Excel"),
    "large.csv": (lambda: csv_file(NEW) + b"x" * 20_000_000, "20 MB"),
    "image.png": (lambda: b"\x89PNG", "XLSX"),
    "empty.xlsx": (lambda: b"", "leeg"),
    "empty.csv": (lambda: b"", "leeg"),
    "blank.csv": (lambda: b";;;\n;;;\n", "leeg"),
    "headings.csv": (lambda: csv_file(NEW).splitlines()[0], "onder"),
    "utf-16.csv": (lambda: csv_file(NEW, encoding="utf-16"), "UTF-8"),
    "utf-16-le.csv": (lambda: csv_file(NEW, encoding="utf-16-le"), "UTF-8"),
    "latin-1.csv": (lambda: csv_file(NEW | {"title_nl": "Café"}, encoding="latin-1"), "UTF-8"),
    "quotes.csv": (lambda: csv_file(NEW) + b'"programme,PE-2', "aanhalingsteken"),
    "renamed.csv": (lambda: csv_file(NEW).replace(b"title_nl", b"titel"), "titel"),
    "twice.csv": (lambda: csv_file(NEW).replace(b"channel", b"title_nl"), "title_nl"),
    "missing.csv": (lambda: csv_file({key: value for key, value in NEW.items() if key != "code"}), "[code]"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_is_refused_in_plain_words(editor, name):
    make, words = HOSTILE[name]
    content, pages = make(), ProgrammePage.objects.count()
    began = monotonic()
    assert words in refusal(upload(editor, content, name))
    assert monotonic() - began < 10
    assert ProgrammePage.objects.count() == pages


@pytest.mark.parametrize("make", [bomb, liar, entities, long_xlsx])
def test_a_hostile_workbook_takes_little_memory(make):
    content = make()
    tracemalloc.start()
    with pytest.raises(reading.ValidationError):
        reading.rows_of("a.xlsx", content)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


def test_a_renamed_heading_of_the_export_is_named(editor):
    workbook = load_workbook(BytesIO(exported(editor, "xlsx")))
    workbook.worksheets[0]["E1"] = "Naam van het programma"
    assert refusal(upload(editor, saved(workbook), "a.xlsx")).startswith("E1: ")


def test_a_formula_in_excel_is_wrong_at_its_cell(editor):
    assert [
        place for place, _message in problems(upload(editor, xlsx_file(NEW | {"start": "=2000+19"}), "a.xlsx"))
    ] == ["F2"]


def test_what_excel_made_of_a_cell_is_refused_at_the_cell(editor):
    made = [
        ("label_nl", True, "General", "WAAR"),
        ("label_nl", date(2026, 3, 12), "dd/mm/yyyy", "datum"),
        ("label_nl", "#N/A", "General", "#N/A"),
        ("number", 12.345, "General", "2 decimalen"),
        ("number", 1e300, "0", "16 cijfers"),
    ]
    workbook = load_workbook(BytesIO(xlsx_file({"label_nl": None, "number": None} | NEW, *(NEW_FIGURE for _ in made))))
    for row, (key, value, number_format, _words) in enumerate(made, 3):
        workbook.active.cell(row, 1 if key == "label_nl" else 2, value).number_format = number_format
    found = problems(upload(editor, saved(workbook), "a.xlsx"))
    assert [place for place, _message in found] == ["A3", "A4", "A5", "B6", "B7"]
    for (_place, message), (_key, _value, _number_format, words) in zip(found, made, strict=True):
        assert words in message


def test_merged_cells_are_refused_by_cell(editor):
    lines = (NEW, *(NEW | {"code": f"PE-{number}"} for number in range(3)), NEW | {"code": "PE-4", "channel": None})
    workbook = load_workbook(BytesIO(xlsx_file(*lines)))
    workbook.active.merge_cells("D3:D4")
    workbook.active.merge_cells("D6:XFD6")
    workbook.active.merge_cells("A8:E9")
    dry_run = upload(editor, saved(workbook), "a.xlsx")
    assert outcomes(dry_run) == {"created": 2, "wrong": 3}
    assert [place for place, _message in problems(dry_run)] == ["D3", "D4", "D6", "E6"]
    assert "D3:D4" in problems(dry_run)[0][1]


def test_merged_headings_are_refused(editor):
    workbook = load_workbook(BytesIO(xlsx_file(NEW)))
    workbook.active.merge_cells("D1:E1")
    assert "D1:E1" in refusal(upload(editor, saved(workbook), "a.xlsx"))


def test_a_hidden_sheet_is_passed_over_and_a_copy_of_the_sheet_refused(editor):
    workbook = load_workbook(BytesIO(xlsx_file(NEW)))
    hidden = workbook.create_sheet("Oud", 0)
    hidden.append(["iets anders"])
    hidden.sheet_state = "hidden"
    assert outcomes(upload(editor, saved(workbook), "a.xlsx")) == {"created": 1}
    workbook.copy_worksheet(workbook.worksheets[1]).title = "Kopie"
    assert "Kopie" in refusal(upload(editor, saved(workbook), "a.xlsx"))


def test_half_an_emoji_in_a_workbook_is_replaced_and_a_whole_one_kept(editor):
    content = xlsx_file(NEW | {"title_nl": "half _xD83D_ heel _xD83D__xDE00_ regel_x000D_"})
    assert ("D2", "", "half \ufffd heel \U0001f600 regel") in changes(upload(editor, content, "a.xlsx"))


def test_one_key_written_in_two_ways_is_there_twice(editor):
    key = "0b4f1f0e-5a0e-4b62-9e6f-1d7b6f3f0a11"
    lines = (NEW, NEW_FIGURE | {"uid": key}, NEW_FIGURE | {"uid": key.replace("-", "").upper()})
    assert outcomes(upload(editor, csv_file(*lines))) == {"created": 1, "wrong": 2}


# --- who may


def role(name: str, country: CountryPage | None = None, *permissions: str) -> Client:
    """Somebody in the admin with these permissions below one country."""
    user, group = User.objects.create_user(name), Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in permissions:
        permission = Permission.objects.get(codename=codename, content_type__app_label="pages")
        GroupPagePermission.objects.create(group=group, page=country, permission=permission)
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("extension", ["ods", "XLSX", "csv.exe"])
def test_a_kind_of_file_that_there_is_not_is_not_found(editor, extension):
    assert editor.get(f"/admin/programmes/spreadsheet/export.{extension}", follow=True).status_code == 404


@pytest.mark.parametrize(
    ("who", "download", "import_form", "dry_run"),
    [
        ("visitor", 302, None, 302),
        ("reader", 200, False, 302),
        ("editor", 200, True, 200),
        ("moderator", 200, True, 200),
        ("admin", 200, True, 200),
    ],
)
def test_who_may_use_which_address(who, download, import_form, dry_run):
    client = {"visitor": Client, "reader": lambda: role("reader")}.get(who, lambda: signed_in(who))()
    for extension in ("csv", "xlsx"):
        address = reverse("programme_spreadsheet_export", args=[extension])
        assert client.get(address).status_code == download
        assert client.post(address).status_code == (405 if download == 200 else 302)
    page = client.get(INDEX)
    assert page.status_code == download
    assert import_form is None or bool(page.context["form"]) is import_form
    file = BytesIO(csv_file(NEW))
    file.name = "a.csv"
    answer = client.post(INDEX, {"file": file, "result": "drafts"})
    assert answer.status_code == 302
    uploaded = "/import/" in answer["Location"]
    assert uploaded is bool(import_form)
    address = answer["Location"] if uploaded else reverse("programme_spreadsheet_dry_run", args=["x"])
    assert client.get(address).status_code == dry_run
    assert client.post(address, {"fingerprint": ""}).status_code == 302
    assert not ProgrammePage.objects.filter(code="PE-NEW").exists()


def test_nobody_opens_the_upload_of_somebody_else(editor, moderator):
    address = upload(editor, csv_file(NEW)).redirect_chain[-1][0]
    assert moderator.get(address).status_code == 302


def test_an_editor_cannot_choose_to_publish(editor):
    assert "result" in upload(editor, csv_file(NEW), result="publish").context["form"].errors


def test_who_may_write_in_one_country_writes_in_no_other():
    client = role("peru", CountryPage.objects.get(iso_code="PE"), "add_basepage", "change_basepage")
    bolivian = {"row": "programme", "code": "BO-PNC2", "title_nl": "Anders"}
    dry_run = upload(client, csv_file(NEW, NEW | {"code": "BO-NEW", "country": "BO"}, bolivian))
    assert [row.outcome.value for row in dry_run.context["plan"].rows] == ["created", "wrong", "wrong"]


# --- costs, and what the columns promise


def queries(client: Client, content: bytes) -> int:
    address = upload(client, content).redirect_chain[-1][0]
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def test_export_and_dry_run_cost_the_same_for_few_and_for_many_programmes(moderator):
    def costs() -> tuple[int, int]:
        lines = [row | {"title_es": f"Otro {number}"} for number, row in enumerate(rows(moderator)) if not row["uid"]]
        made = [NEW | {"code": f"NEW-{number}"} for number in range(len(lines))]
        with CaptureQueriesContext(connection) as captured:
            exported(moderator)
        return len(captured), queries(moderator, csv_file(*lines, *made))

    few = costs()
    assert few == (14, 20)
    country = CountryPage.objects.get(iso_code="PE")
    for number in range(15):
        page = factories.programme(country, code=f"X-{number}")
        page.figures = [Figure(label_nl="mensen", number=number)]
        page.save_revision()
    assert costs() == few


@pytest.mark.parametrize(
    "column",
    [column for columns in COLUMNS.values() for column in columns.values() if isinstance(column, ChoiceColumn)],
    ids=lambda column: column.key,
)
def test_no_word_means_two_choices(column):
    for value, label in column.field.choices:
        for code, _language in settings.LANGUAGES:
            with translation.override(code):
                assert column.names.find(str(label)) == value


def test_the_workbook_offers_the_choices_of_a_cell(editor):
    workbook = load_workbook(BytesIO(exported(editor, "xlsx")))
    sheet, choices = workbook.worksheets
    offered = {str(offer.sqref).split(":")[0]: offer.formula1 for offer in sheet.data_validations.dataValidation}
    assert offered["G2"].startswith(f"'{choices.title}'!") or offered["G2"].startswith(f"{choices.title}!")
    assert "Multilateraal / Multilateral" in [cell.value for column in choices.columns for cell in column]


def test_programmes_without_a_code_are_named_beside_the_download(editor):
    factories.programme(title_nl="Zonder code")
    assert "Zonder code" in editor.get(INDEX).content.decode()
