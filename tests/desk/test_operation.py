"""What the desk tells administrators of the server, and nobody else."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from embassy import health
from embassy.backup.saving import BACKUP as SAVED
from embassy.desk.attention import attention
from embassy.desk.operation import complaints_for
from embassy.mail import MAIL, remember
from embassy.office.models import EmbassySettings
from embassy.recurring.models import JobRun
from tests.conftest import signed_in
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db
BACKUP, DISK, MAILS = "back-up", "schijf", "e-mail, op"


def told(name: str = "admin") -> str:
    return " ".join(complaints_for(person(name)))


@pytest.fixture
def production(settings):
    settings.PRODUCTION = True


def test_without_a_backup_administrators_are_told_to_make_one(production):
    assert "nog nooit een back-up" in told()


@pytest.mark.parametrize(("hours", "is_told"), [(1, False), (47, False), (49, True)])
def test_a_backup_of_more_than_two_days_ago_is_told(production, hours, is_told):
    JobRun.objects.create(name=SAVED, succeeded_at=timezone.now() - timedelta(hours=hours))
    assert (BACKUP in told()) is is_told


def test_nobody_is_told_to_back_up_a_demo():
    assert BACKUP not in told()


def test_a_disk_that_fills_is_told_with_what_is_left(monkeypatch):
    assert DISK not in told()
    monkeypatch.setattr(health, "LEAST_BYTES", 2**60)
    assert "GB vrij" in told()


def test_mail_that_does_not_leave_is_told_until_one_leaves():
    remember("[Errno 111] Connection refused")
    remember("timed out")
    assert "timed out" in told()
    remember("")
    assert MAILS not in told()


def test_a_mail_that_a_worker_cannot_send_is_told(settings):
    settings.EMAIL_BACKEND = "embassy.mail.AfterTheCommit"
    settings.EMAIL_HOST = "mail.invalid"
    connection.in_atomic_block = False  # as where nothing is being saved
    try:
        assert mail.send_mail("Onderwerp", "Tekst", None, ["editor@localhost"], fail_silently=True) == 0
    finally:
        connection.in_atomic_block = True
    assert MAILS in told()
    assert "editor@localhost" not in JobRun.objects.get(name=MAIL).error


@pytest.mark.parametrize("name", ["editor", "moderator"])
def test_those_who_cannot_mend_the_server_are_told_nothing_of_it(production, monkeypatch, name):
    monkeypatch.setattr(health, "LEAST_BYTES", 2**60)
    remember("timed out")
    assert not any(word in told(name) for word in (BACKUP, DISK, MAILS))


@pytest.mark.parametrize("address", ["/admin/", "/admin/desk/"])
def test_the_desk_and_its_list_tell_it(address):
    remember("timed out")
    assert MAILS in signed_in("admin").get(address).content.decode()


def test_what_administrators_are_told_costs_two_queries(production, django_assert_num_queries):
    admin = person("admin")
    with django_assert_num_queries(2):
        complaints_for(admin)


@pytest.mark.parametrize(("days", "is_told"), [(31, False), (30, True), (-5, True)])
def test_a_month_before_the_contact_for_security_lapses_the_desk_asks_for_a_later_day(today, days, is_told):
    expires = today + timedelta(days=days)
    EmbassySettings.objects.update(security_contact="veilig@example.org", security_expires=expires)
    items = [item for item in attention(person("moderator"), today) if item.rule.name == "security-contact"]
    assert bool(items) is is_told
    assert all(item.edit_url.endswith("#id_security_expires") for item in items)
