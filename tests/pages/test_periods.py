"""The status of what has a period: Python and the database work it out by one rule."""

from datetime import date
from itertools import product

import pytest
from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from embassy.pages.models import BasePage
from embassy.pages.periods import Status, status_in_database, status_on
from embassy.search.models import SearchEntry

TODAY = date(2026, 7, 21)
DAYS = [None, *(date.fromisoformat(day) for day in ("2025-12-31", "2026-07-20", "2026-07-21", "2026-07-22"))]
ENDS = [*DAYS, date(2026, 12, 31), date(2027, 1, 1)]


@pytest.mark.django_db
def test_the_database_finds_the_status_that_python_finds():
    page = BasePage.objects.get(depth=2)
    periods = list(product(DAYS, ENDS, ["", "suspended", "cancelled"]))
    SearchEntry.objects.bulk_create(
        SearchEntry(
            page=page,
            part=f"period:{number}",
            starts=starts,
            ends=ends,
            interruption=interruption,
            vector=SearchVector(Value("")),
        )
        for number, (starts, ends, interruption) in enumerate(periods)
    )
    entries = SearchEntry.objects.filter(part__startswith="period:").annotate(status=status_in_database(TODAY))
    found = set(entries.values_list("starts", "ends", "interruption", "status"))
    assert found == {(*period, status_on(TODAY, *period).value) for period in periods}
    assert {status for *_period, status in found} == set(Status.values)


@pytest.mark.parametrize(
    ("starts", "ends", "interruption", "status"),
    [
        (None, None, "", Status.RUNNING),
        (date(2026, 7, 22), None, "", Status.PLANNED),
        (date(2026, 7, 21), None, "", Status.RUNNING),
        (None, date(2026, 7, 21), "", Status.ENDING),
        (None, date(2027, 1, 1), "", Status.RUNNING),
        (None, date(2026, 7, 20), "suspended", Status.ENDED),
        (date(2026, 7, 22), None, "suspended", Status.SUSPENDED),
        (None, date(2026, 7, 20), "cancelled", Status.CANCELLED),
    ],
)
def test_the_status_follows_from_the_dates_and_the_interruption(starts, ends, interruption, status):
    assert status_on(TODAY, starts, ends, interruption) == status
