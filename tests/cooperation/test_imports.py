"""An import in the worker: how far it is, what it wrote, and that it is finished or undone as a whole."""

from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_save
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from cooperation.models import CountryPage, Figure, ImportedProgramme, ProgrammePage, SpreadsheetUpload
from cooperation.spreadsheets.importing import import_confirmed
from embassy.pages.models import BasePage
from embassy.recurring.models import JobRun
from embassy.search.models import SearchEntry
from embassy.worker.jobs import clean_up
from tests import factories
from tests.cooperation.test_spreadsheets import INDEX, NEW, NEW_FIGURE, csv_file, outcomes, upload

pytestmark = pytest.mark.django_db
CHANGED = {"row": "programme", "code": "PE-SISTEC", "title_nl": "Anders"}
LAST = {"row": "programme", "code": "PE-PRODERN", "title_nl": "Ook anders"}
LINES = (NEW, NEW_FIGURE, CHANGED, LAST)


def confirmed(client, *lines: dict, result: str = "drafts") -> str:
    """The address of an import that waits for the worker."""
    dry_run = upload(client, csv_file(*lines), result=result)
    address = dry_run.redirect_chain[-1][0]
    answer = client.post(address, {"fingerprint": dry_run.context["plan"].fingerprint})
    assert answer["Location"] == address
    return address


def text(client, address: str) -> str:
    return client.get(address).content.decode()


@contextmanager
def when_written(number: int, happens):
    """Call something while the worker writes that programme of an import."""

    def count(created, **kwargs):
        if created and ImportedProgramme.objects.count() == number:
            happens()

    post_save.connect(count, ImportedProgramme)
    try:
        yield
    finally:
        post_save.disconnect(count, ImportedProgramme)


def save_somebody_else(code: str):
    page = ProgrammePage.objects.get(code=code)
    page.objective_es = "Iets anders, intussen"
    page.save_revision()


def state_of_site() -> dict[str, list]:
    """All that the site says in public and in drafts, without what follows from it, times and locks."""
    others = ("last_published_at", "latest_revision_created_at", "agreed_texts", "locked")
    rows = [*BasePage.objects.order_by("pk").values(), *ProgrammePage.objects.order_by("pk").values()]
    drafts = Revision.objects.in_bulk([row["latest_revision_id"] for row in rows])
    return {
        "pages": [{name: value for name, value in row.items() if name not in others} for row in rows],
        "drafts": {pk: revision.content for pk, revision in drafts.items()},
        "figures": list(Figure.objects.order_by("uid").values("uid", "page", "number", "label_nl")),
        "revisions": list(Revision.objects.order_by("pk").values_list("pk", flat=True)),
        "search": list(SearchEntry.objects.order_by("page", "language", "part").values("page", "title", "is_public")),
    }


# --- finished


def test_the_worker_imports_and_the_page_says_how_far_it_is_and_then_links_what_it_wrote(editor):
    address = confirmed(editor, *LINES)
    assert not ProgrammePage.objects.filter(code="PE-NEW").exists()
    waiting = text(editor, address)
    assert '<progress aria-label="Geïmporteerd" max="3" value="0">' in waiting
    assert '<noscript><meta http-equiv="refresh"' in waiting
    call_command("work", "--once")
    done = text(editor, address)
    assert "3 programma’s zijn geïmporteerd" in done
    assert "import.js" not in done
    written = editor.get(address).context["page"].object_list
    assert [(one.page.code, one.is_new) for one in written] == [
        ("PE-NEW", True),
        ("PE-SISTEC", False),
        ("PE-PRODERN", False),
    ]
    for one in written:
        assert reverse("wagtailadmin_pages:edit", args=[one.page_id]) in done
    assert address in text(editor, INDEX)


def test_the_page_of_an_import_costs_the_same_for_few_and_for_many_programmes(editor):
    costs = []
    for number in (1, 3):
        address = confirmed(editor, *(NEW | {"code": f"PE-{number}-{index}"} for index in range(number)))
        import_confirmed()
        with CaptureQueriesContext(connection) as queries:
            editor.get(address)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_confirming_twice_imports_once(editor):
    dry_run = upload(editor, csv_file(NEW))
    for _time in range(2):
        editor.post(dry_run.redirect_chain[-1][0], {"fingerprint": dry_run.context["plan"].fingerprint})
    import_confirmed()
    import_confirmed()
    assert ImportedProgramme.objects.count() == 1


def test_nobody_follows_the_import_of_somebody_else(editor, moderator):
    address = confirmed(editor, NEW)
    assert moderator.get(address).status_code == 302
    assert address not in text(moderator, INDEX)


def test_the_page_says_when_no_worker_runs(editor):
    address = confirmed(editor, NEW)
    words = "voert zijn terugkerende werk nu niet uit"
    assert words in text(editor, address)
    JobRun.objects.create(name="publish", began_at=timezone.now())
    assert words not in text(editor, address)


def test_an_import_is_forgotten_after_a_month_and_its_file_at_once(editor):
    address = confirmed(editor, NEW)
    import_confirmed()
    assert SpreadsheetUpload.objects.get().content == b""
    clean_up()
    assert editor.get(address).status_code == 200
    SpreadsheetUpload.objects.update(confirmed_at=timezone.now() - timedelta(days=31))
    clean_up()
    assert editor.get(address).status_code == 302
    assert ProgrammePage.objects.filter(code="PE-NEW").exists()


# --- undone


def end_the_worker():
    raise SystemExit


def lock_the_last_page():
    ProgrammePage.objects.filter(code="PE-PRODERN").update(locked=True)


@pytest.mark.parametrize(
    ("happens", "at", "result"), [(lock_the_last_page, 3, "drafts"), (end_the_worker, 4, "publish")]
)
def test_an_import_that_does_not_come_to_its_end_is_undone_as_a_whole(moderator, happens, at, result):
    draft = factories.programme(CountryPage.objects.get(iso_code="PE"), live=False, code="PE-DRAFT")
    draft.save_revision(changed=False)
    lines = ({"row": "programme", "code": "PE-DRAFT", "title_nl": "Concept"}, *LINES)
    address = confirmed(moderator, *lines, result=result)
    before = state_of_site()
    with when_written(at, happens), suppress(SystemExit):
        import_confirmed()
    if happens == end_the_worker:
        assert ProgrammePage.objects.filter(code="PE-NEW").exists()
        import_confirmed()
    assert "Er is niets geïmporteerd" in text(moderator, address)
    assert state_of_site() == before


def test_a_page_that_somebody_saves_during_the_import_is_named_and_the_changes_can_be_looked_at_again(editor):
    address = confirmed(editor, *LINES)
    with when_written(1, lambda: save_somebody_else("PE-PRODERN")):
        import_confirmed()
    answer = editor.get(address)
    assert "PE-PRODERN: Iemand heeft intussen een van deze pagina’s opgeslagen" in answer.content.decode()
    assert outcomes(answer) == {"created": 2, "changed": 2}
    editor.post(address, {"fingerprint": answer.context["plan"].fingerprint})
    import_confirmed()
    draft = ProgrammePage.objects.get(code="PE-PRODERN").get_latest_revision_as_object()
    assert (draft.title_nl, draft.objective_es) == ("Ook anders", "Iets anders, intussen")


def test_what_somebody_saved_on_top_of_an_import_stays_when_it_is_undone_and_is_named(editor):
    address = confirmed(editor, CHANGED, LAST)

    def save():
        page = ProgrammePage.objects.get(code="PE-SISTEC").get_latest_revision_as_object()
        page.objective_es = "Encima"
        page.save_revision()
        save_somebody_else("PE-PRODERN")

    with when_written(1, save):
        import_confirmed()
    draft = ProgrammePage.objects.get(code="PE-SISTEC").get_latest_revision_as_object()
    assert (draft.title_nl, draft.objective_es) == ("Anders", "Encima")
    assert [page.code for page in editor.get(address).context["kept"]] == ["PE-SISTEC"]


def test_the_history_of_a_page_tells_that_an_import_was_undone(editor):
    confirmed(editor, CHANGED, LAST)
    with when_written(1, lambda: save_somebody_else("PE-PRODERN")):
        import_confirmed()
    page = ProgrammePage.objects.get(code="PE-SISTEC")
    entry = PageLogEntry.objects.filter(page=page).latest("timestamp")
    assert entry.message == "Import van het bestand ‘programmes.csv’ ongedaan gemaakt"
    assert "ongedaan gemaakt" in text(editor, reverse("wagtailadmin_pages:history", args=[page.pk]))


def test_what_changed_before_the_worker_began_is_not_overwritten(editor):
    address = confirmed(editor, *LINES)
    save_somebody_else("PE-SISTEC")
    import_confirmed()
    assert not ProgrammePage.objects.filter(code="PE-NEW").exists()
    assert "Iemand heeft intussen" in text(editor, address)
