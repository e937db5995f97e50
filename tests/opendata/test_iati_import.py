"""IATI files come in as drafts; what the site wrote itself comes back as it was; what does harm is refused whole."""

import gc
import re
import tracemalloc
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cooperation.models import CountryPage, Organisation, ProgrammePage, Sector
from tests import factories
from tests.opendata.test_iati_files import ALL, activities, content, valid

pytestmark = pytest.mark.django_db
MOMENTS = re.compile(rb' last-updated-datetime="[^"]+"')

FOREIGN = (Path(__file__).parent / "foreign.xml").read_text()


@pytest.fixture
def file(tmp_path):
    def write(text: str | bytes):
        path = tmp_path / "file.xml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def run(path, **options) -> str:
    said = StringIO()
    call_command("import_iati", str(path), stdout=said, **options)
    return said.getvalue()


def empty_the_section():
    for country in CountryPage.objects.all():
        country.delete()


def publish_all():
    for model in (CountryPage, ProgrammePage):
        for page in model.objects.all():
            page.latest_revision.publish()


def test_what_went_out_comes_back_into_an_empty_section_as_it_was(client, file):
    ProgrammePage.objects.exclude(code="PE-SISTEC").update(start="2012-05", goals=[3, 6])
    ProgrammePage.objects.filter(code="BO-PNC2").update(file_date="2011-06-07")
    valid(name="P1", end="2021-03-04", interruption="suspended", channel="humanitarian", tied_status="4")
    before = content(client)
    assert len(activities(client)) == 9
    empty_the_section()
    assert "Created as drafts: 9" in run(file(before))
    assert client.get(ALL).status_code == 404
    publish_all()
    assert MOMENTS.sub(b"", content(client)) == MOMENTS.sub(b"", before)
    files = ProgrammePage.objects.exclude(file_date=None).values_list("code", "start", "file_date")
    assert set(files) == {("PE-SISTEC", "", date(2011, 11, 30)), ("BO-PNC2", "2012-05", date(2011, 6, 7))}


def test_a_dry_run_tells_the_same_and_writes_nothing(file):
    told = run(file(FOREIGN), dry_run=True)
    assert "Created as drafts: 1" in told
    assert not ProgrammePage.objects.filter(iati_identifier="XX-DEMO-LIMA-F1").exists()
    assert not Organisation.objects.filter(iati_ref="NEW-1").exists()
    assert run(file(FOREIGN)).splitlines()[1:] == told.splitlines()[1:]


def test_a_foreign_activity_becomes_a_draft_in_both_languages(file):
    told = run(file(FOREIGN))
    draft = ProgrammePage.objects.get(iati_identifier="XX-DEMO-LIMA-F1").get_latest_revision_as_object()
    assert (draft.live, draft.title_nl, draft.title_es, draft.objective_nl) == (False, "Putten", "Pozos", "Water")
    assert (draft.start, draft.country.iso_code) == ("2019-03-04", "PE")
    assert [region.code for region in draft.regions.all()] == ["PE-LOR"]
    assert [row.purpose_code for row in draft.sectors.all()] == ["14031"]
    names = [(row.role, row.organisation.name_nl) for row in draft.organisations.all()]
    assert names == [("4", "New NGO"), ("1", "Belgische staat")]
    assert [(row.kind, row.value, row.currency) for row in draft.money.all()] == [("budget", 1000, "EUR")]
    for note in ("policy-marker: not read (1)", "transaction: type 1", "“soon” is no date"):
        assert note in told


TRANSACTIONS = "".join(
    f"""<transaction><transaction-type code="{kind}"/><transaction-date iso-date="{day}"/>
    <value currency="{currency}" value-date="{day}">{value}</value>
    <description><narrative xml:lang="nl">Pompen {"x" * 300}</narrative></description>
    <provider-org type="10"><narrative xml:lang="es">Estado belga</narrative></provider-org>
    <receiver-org ref="NEW-1"/></transaction>"""
    for kind, day, currency, value in (
        ("2", "2019-05-01", "PEN", 7),
        ("3", "2999-01-01", "EUR", 8),
        ("4", "2019-05-01", "XYZ", 9),
    )
)


def test_transactions_come_in_with_who_pays_and_who_is_paid_and_those_that_cannot_be_stay_out(file):
    told = run(file(FOREIGN.replace("  </iati-activity>", f"{TRANSACTIONS}</iati-activity>")))
    draft = ProgrammePage.objects.get(iati_identifier="XX-DEMO-LIMA-F1").get_latest_revision_as_object()
    _budget, amount = draft.money.all()
    assert (amount.kind, amount.value, amount.currency, str(amount.value_date)) == ("2", 7, "PEN", "2019-05-01")
    assert (amount.provider.name_nl, amount.receiver.iati_ref) == ("Belgische staat", "NEW-1")
    assert len(amount.description_nl) == 255
    assert "‘XYZ’" in told
    assert told.count("8 EUR") == 1


def test_organisations_are_found_by_identifier_before_name(file):
    known = factories.organisation(name_nl="Andere naam", iati_ref="NEW-1")
    namesake = factories.organisation(name_nl="New NGO")
    run(file(FOREIGN))
    draft = ProgrammePage.objects.get(iati_identifier="XX-DEMO-LIMA-F1").get_latest_revision_as_object()
    assert draft.organisations.first().organisation_id == known.pk != namesake.pk


def test_a_sector_without_a_name_is_the_one_that_others_give_its_code(file):
    page = valid(name="P2")
    run(file(FOREIGN.replace("14031", "14010")))
    draft = ProgrammePage.objects.get(iati_identifier="XX-DEMO-LIMA-F1").get_latest_revision_as_object()
    assert draft.sectors.first().sector_id == page.sectors.first().sector_id
    assert not Sector.objects.filter(name_nl__startswith="DAC").exists()


def test_what_is_on_the_site_already_stays_as_it_is(file):
    run(file(FOREIGN))
    told = run(file(FOREIGN.replace("Putten", "Anders")))
    assert "Left alone, already on the site: 1" in told
    assert ProgrammePage.objects.get(iati_identifier="XX-DEMO-LIMA-F1").title_nl == "Putten"


def test_one_activity_that_cannot_be_a_draft_does_not_stop_the_others(file):
    start, end = FOREIGN.index("  <iati-activity "), FOREIGN.index("</iati-activities>")
    long = FOREIGN[start:end].replace("LIMA-F1", "LIMA-F2").replace("Putten", "P" * 300)
    nameless = FOREIGN[start:end].replace("XX-DEMO-LIMA-F1", "")
    told = run(file(FOREIGN[:end] + long + nameless + FOREIGN[end:]))
    assert "Created as drafts: 1" in told
    assert "Refused: 2" in told


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "entities": FOREIGN.replace("?>", f'?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>', 1).replace("Water", "&l9;"),
    "file": FOREIGN.replace("?>", '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', 1).replace(
        "Water", "&f;"
    ),
    "remote": FOREIGN.replace("?>", '?><!DOCTYPE x SYSTEM "http://localhost/x.dtd">', 1),
    "utf-16": FOREIGN.replace("UTF-8", "UTF-16").replace("?>", "?><!DOCTYPE x [<!ENTITY a 'b'>]>", 1).encode("utf-16"),
    "encoding": FOREIGN.replace("Putten", "Pútten").encode("latin-1"),
    "not IATI": "<html><body/></html>",
    "version": FOREIGN.replace("2.03", "1.05"),
    "not XML": "identifier;title\n1;2",
    "empty": "",
    "binary": bytes(range(256)) * 100,
    "cut off": FOREIGN[:-60],
    "unending": FOREIGN.replace("Water", "Water " * 500_000),
    "deep": FOREIGN.replace("<activity-status", "<a>" * 5_000 + "<activity-status"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence_and_nothing_is_written(file, kind):
    before = ProgrammePage.objects.count(), Organisation.objects.count()
    with pytest.raises(CommandError, match="Nothing was written"):
        run(file(HOSTILE[kind]))
    assert (ProgrammePage.objects.count(), Organisation.objects.count()) == before


def test_a_missing_file_and_a_gigabyte_are_refused_at_once(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.xml")
    with (tmp_path / "large.xml").open("wb") as large:
        large.truncate(1_000_000_000)
    with pytest.raises(CommandError, match="larger than 200 MB"):
        run(tmp_path / "large.xml")


def test_memory_does_not_grow_with_the_file(file):
    """Activities that are on the site already, so that reading is all that happens."""
    valid(name="P1")
    start, end = FOREIGN.index("  <iati-activity "), FOREIGN.index("</iati-activities>")
    one = FOREIGN[start:end].replace("LIMA-F1", "LIMA-P1")

    def peak(times: int) -> int:
        path = file(FOREIGN[:start] + one * times + FOREIGN[end:])
        gc.collect()  # when it comes next depends on what was before
        tracemalloc.start()
        run(path, dry_run=True)
        _now, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(5)
    assert peak(300) < peak(30) + 200_000
