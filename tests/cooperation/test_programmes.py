"""A programme's status follows from its dates; an impossible programme cannot be published or stored."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from cooperation.models import CountryPage, ProgrammePage, ProgrammeSector, Region, Sector
from cooperation.models.programmes import Status
from tests import factories

pytestmark = pytest.mark.django_db

DAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("start", "end", "interruption", "status"),
    [
        ("2027", "", "", Status.PLANNED),
        ("2026-06-16", "", "", Status.PLANNED),
        ("2026-07", "2028", "", Status.PLANNED),
        ("2026-06-15", "", "", Status.RUNNING),
        ("2020", "2027", "", Status.RUNNING),
        ("", "2027-01", "", Status.RUNNING),
        ("", "", "", Status.RUNNING),
        ("2020", "2026", "", Status.ENDING),
        ("2020", "2026-06", "", Status.ENDING),
        ("2020", "2026-06-15", "", Status.ENDING),
        ("2020", "2026-06-14", "", Status.ENDED),
        ("2020", "2026-05", "", Status.ENDED),
        ("", "2019", "", Status.ENDED),
        ("2020", "2028", "suspended", Status.SUSPENDED),
        ("", "2019", "suspended", Status.ENDED),
        ("2027", "", "cancelled", Status.CANCELLED),
    ],
)
def test_the_status_follows_from_the_dates(start, end, interruption, status):
    programme = ProgrammePage(start=start, end=end, interruption=interruption)
    assert programme.status_on(DAY) == status


@pytest.mark.parametrize(
    ("start", "end", "dutch", "spanish"),
    [
        ("", "2019", "liep tot 2019", "hasta 2019"),
        ("2015", "2019", "liep van 2015 tot 2019", "2015"),
        ("2015", "2199", "loopt tot 2199", "2199"),
        ("2199", "", "2199", "2199"),
    ],
)
def test_the_words_agree_with_today(start, end, dutch, spanish):
    programme = ProgrammePage(start=start, end=end)
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert words in programme.period


@pytest.mark.parametrize(("start", "end"), [("2019", "2018"), ("2019-05", "2019-04"), ("2019-05-02", "2019-05-01")])
def test_a_programme_does_not_end_before_it_starts(start, end):
    with pytest.raises(ValidationError) as error:
        factories.programme(start=start, end=end)
    assert list(error.value.message_dict) == ["end"]


@pytest.mark.parametrize(("start", "end"), [("2019-05", "2019"), ("2019", "2019-05"), ("2019-05-02", "2019-05")])
def test_dates_of_different_precision_are_compared_at_the_coarser_one(start, end):
    assert factories.programme(start=start, end=end).pk


@pytest.mark.parametrize(
    "columns",
    [
        {"start": "2019", "end": "2018"},
        {"start": "2019-05-02", "end": "2019-05-01"},
        {"start": "mei 2019"},
        {"end": "2019-5"},
        {"interruption": "forgotten"},
    ],
)
def test_the_database_refuses_what_one_row_can_know(columns):
    programme = factories.programme()
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgrammePage.objects.filter(pk=programme.pk).update(**columns)


def test_the_database_refuses_a_code_twice():
    factories.programme(code="A-1")
    other = factories.programme()
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgrammePage.objects.filter(pk=other.pk).update(code="A-1")


def test_a_code_used_in_the_draft_of_another_page_is_refused():
    drafted = factories.programme()
    drafted.code = "A-1"
    drafted.save_revision()
    with pytest.raises(ValidationError) as error:
        factories.programme(code="A-1")
    assert list(error.value.message_dict) == ["code"]


def test_two_programmes_may_lack_a_code():
    assert [factories.programme(code=None).code, factories.programme(code=None).code] == [None, None]


def test_publishing_checks_the_shares_again():
    programme = factories.programme()
    programme.sectors = [ProgrammeSector(sector=Sector.objects.first(), share=60)]
    with pytest.raises(ValidationError, match="60"):
        programme.save_revision().publish()


def test_secondary_sectors_need_no_share():
    programme, (first, second) = factories.programme(), Sector.objects.all()[:2]
    for share in (100, None):
        programme.sectors = [ProgrammeSector(sector=first, share=share), ProgrammeSector(sector=second)]
        factories.published(programme)
        assert [row.sector_id for row in ProgrammePage.objects.get(pk=programme.pk).sectors.all()] == [
            first.pk,
            second.pk,
        ]


def test_publishing_checks_the_regions_again():
    programme = factories.programme(CountryPage.objects.get(iso_code="PE"))
    programme.regions = [Region.objects.filter(code__startswith="BO").first()]
    with pytest.raises(ValidationError):
        programme.save_revision().publish()


def test_a_copy_leaves_the_code_out():
    programme = factories.programme(code="A-1")
    assert programme.copy(update_attrs={"slug": "kopie"}).code is None
