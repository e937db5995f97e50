"""A publication writes the search's table once, when it is committed, and costs few queries in all."""

import csv
from contextlib import contextmanager, suppress
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cooperation.models import Figure, ProgrammePage
from cooperation.spreadsheets.importing import import_confirmed
from embassy.search import index
from embassy.search.models import SearchEntry
from tests import factories
from tests.admin.forms import PUBLISH, edit_url, fields_of

pytestmark = pytest.mark.django_db

# They were 279, 239 and 109 when the index was written at every save. Saving a draft asks for the uses of its versions.
MOST_QUERIES = {"spreadsheet": 158, "form": 132, "schedule": 68}
MOST_FOR_ONE_MORE = 114  # programme in a spreadsheet, in a transaction of its own
SPREADSHEET = reverse("programme_spreadsheet")


def by_spreadsheet(client, number: int = 1, code: str = "PE-NEW", title: str = "Kwikstaart"):
    """Upload programmes with a figure each; returns what confirms and imports them."""
    rows = [
        row
        for index in range(number)
        for row in (
            {"row": "programme", "code": f"{code}{index}", "country": "PE", "channel": "multilateral"}
            | {"title_nl": f"{title} {index}"},
            {"row": "figure", "code": f"{code}{index}", "label_nl": "mensen", "number": "1000", "year": "2021"},
        )
    ]
    text = StringIO(newline="")
    writer = csv.DictWriter(text, list(dict.fromkeys(["uid", *(name for row in rows for name in row)])))
    writer.writeheader()
    writer.writerows(rows)
    file = BytesIO(text.getvalue().encode())
    file.name = "programmes.csv"
    dry_run = client.post(SPREADSHEET, {"file": file, "result": "publish"}, follow=True)
    sent = {"fingerprint": dry_run.context["plan"].fingerprint}

    def confirm():
        sends(client, dry_run.redirect_chain[-1][0], sent)
        import_confirmed()

    return confirm


def sends(client, address: str, sent: dict):
    assert client.post(address, sent).status_code == 302


def by_form(client):
    address = edit_url(factories.programme(title_nl="Kwikstaart"))
    sent = fields_of(client, address) | {"title_nl": "Kwikstaart 0"} | PUBLISH
    return lambda: sends(client, address, sent)


def by_schedule(_client):
    page = factories.programme(title_nl="Kwikstaart")
    page.title_nl = "Kwikstaart 0"
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    return lambda: call_command("publish_scheduled")


WAYS = {"spreadsheet": by_spreadsheet, "form": by_form, "schedule": by_schedule}


@contextmanager
def committed(capture):
    """The queries of what is done inside, and of what waits for its commit."""
    SearchEntry.objects.first()  # what was done before is committed
    with CaptureQueriesContext(connection) as queries, capture(execute=True):
        yield queries


def writes(queries) -> int:
    return sum('INSERT INTO "search_searchentry"' in query["sql"] for query in queries)


@pytest.mark.parametrize("way", WAYS)
def test_a_publication_writes_the_index_once_and_in_few_queries(way, moderator, django_capture_on_commit_callbacks):
    by_spreadsheet(moderator, code="PE-OLD", title="Wulp")()  # what is asked once for all
    publish = WAYS[way](moderator)
    with committed(django_capture_on_commit_callbacks) as queries:
        publish()
    assert ProgrammePage.objects.get(title_nl="Kwikstaart 0", live=True, has_unpublished_changes=False)
    assert set(SearchEntry.objects.filter(title="Kwikstaart 0").values_list("language", "is_public")) >= {("nl", True)}
    assert writes(queries) == 1
    assert len(queries) <= MOST_QUERIES[way]


def test_each_programme_of_a_spreadsheet_costs_the_same(moderator, django_capture_on_commit_callbacks):
    by_spreadsheet(moderator, code="PE-OLD", title="Wulp")()
    costs = []
    for number in (1, 2, 20):
        publish = by_spreadsheet(moderator, number, f"PE-N{number}X")
        with committed(django_capture_on_commit_callbacks) as queries:
            publish()
        costs.append(len(queries))
    one_more = costs[1] - costs[0]
    assert costs[2] == costs[0] + 19 * one_more
    assert one_more <= MOST_FOR_ONE_MORE


def test_a_figure_costs_one_query_when_it_is_published(moderator, django_capture_on_commit_callbacks):
    costs = []
    for number in (3, 30):
        country = factories.country()
        country.figures = [Figure(number=row, label_nl="mensen", label_es="personas") for row in range(number)]
        revision = country.save_revision()
        with committed(django_capture_on_commit_callbacks) as queries:
            revision.publish()
        costs.append(len(queries))
    assert costs[1] == costs[0] + 27


def test_a_draft_writes_no_index(django_capture_on_commit_callbacks):
    page = factories.standard(title_nl="Kwikstaart")
    SearchEntry.objects.first()
    page.title_nl = "Ganzerik"
    with django_capture_on_commit_callbacks() as callbacks:
        page.save_revision()
    assert callbacks == []


class UndoneError(Exception):
    """Takes back what a test did in a transaction of its own."""


def test_what_is_rolled_back_is_not_indexed_and_what_is_done_beside_it_is(django_capture_on_commit_callbacks):
    kept, undone = factories.standard(title_nl="Kwikstaart"), factories.standard(title_nl="Ganzerik")
    SearchEntry.objects.first()
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        with suppress(UndoneError), transaction.atomic():
            undone.title_nl = "Grutto"
            factories.published(undone)
            raise UndoneError
        assert connection.run_on_commit == []
        kept.title_nl = "Wulp"
        factories.published(kept)
    assert len(callbacks) == 1
    assert set(SearchEntry.objects.filter(page__in=[kept, undone], language="nl").values_list("title", flat=True)) == {
        "Wulp",
        "Ganzerik",
    }


def test_an_index_that_cannot_be_written_keeps_nobody_from_publishing_and_is_mended_by_the_next_change(
    caplog, django_capture_on_commit_callbacks
):
    page = factories.standard(title_nl="Kwikstaart")
    SearchEntry.objects.first()
    page.title_nl = "Ganzerik"
    with connection.cursor() as cursor:
        with django_capture_on_commit_callbacks(execute=True):
            factories.published(page)
            cursor.execute("ALTER TABLE search_word RENAME TO away")
        cursor.execute("ALTER TABLE away RENAME TO search_word")
    assert "search_word" in caplog.text
    entries = SearchEntry.objects.filter(page=page, language="nl")
    assert (type(page).objects.get(pk=page.pk).title_nl, entries.get().title) == ("Ganzerik", "Kwikstaart")
    factories.published(page)
    assert entries.get().title == "Ganzerik"


def test_several_records_and_pages_of_one_transaction_are_indexed_together(page, django_capture_on_commit_callbacks):
    programme = page("pnc2")
    SearchEntry.objects.first()
    with django_capture_on_commit_callbacks() as callbacks:
        for row in programme.sectors.all():
            row.sector.save()
        for row in programme.organisations.all():
            row.organisation.save()
        factories.published(programme)
    assert [isinstance(getattr(hook, "__self__", None), index.Changed) for hook in callbacks].count(True) == 1
