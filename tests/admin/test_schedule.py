"""Pages appear and go at their hour, each for itself."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from cooperation.models import ProgrammePage, ProgrammeSector, Sector
from embassy.pages.management.commands.publish_scheduled import Command
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def due(page: ProgrammePage) -> ProgrammePage:
    """Approve the page as it is in memory for an hour that has come."""
    page.revisions.update(approved_go_live_at=None)
    revision = page.save_revision(clean=False)
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    return page


def is_live(page: BasePage) -> bool:
    return BasePage.objects.get(pk=page.pk).live


def test_a_page_that_cannot_be_published_does_not_keep_the_others_waiting(capsys):
    clashing = factories.programme(code="EEN")
    clashing.code = "DUBBEL"
    due(clashing)
    ProgrammePage.objects.filter(pk=factories.programme().pk).update(code="DUBBEL")
    sound = due(factories.programme(live=False))
    with pytest.raises(CommandError, match="1 of the scheduled changes failed"):
        call_command("publish_scheduled")
    assert is_live(sound)
    assert ProgrammePage.objects.get(pk=clashing.pk).code == "EEN"
    assert f"page {clashing.pk}" in capsys.readouterr().err


def test_the_rules_across_rows_are_asked_again():
    page = factories.programme(live=False)
    for sector in Sector.objects.all()[:2]:
        page.sectors.add(ProgrammeSector(sector=sector, share=40))
    due(page)
    with pytest.raises(CommandError):
        call_command("publish_scheduled")
    assert not is_live(page)


def test_a_failure_is_tried_again_the_next_time():
    page = due(factories.programme(live=False, title_nl=None, title_es="Luego"))
    with pytest.raises(CommandError):
        call_command("publish_scheduled")
    page.title_nl = "Straks"
    due(page)
    call_command("publish_scheduled")
    assert is_live(page)


def test_a_page_whose_time_is_over_is_unpublished():
    page = factories.standard()
    BasePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert not is_live(page)


def test_a_dry_run_publishes_nothing():
    page = due(factories.programme(live=False))
    call_command("publish_scheduled", "--dryrun")
    assert not is_live(page)


def test_what_another_worker_did_in_the_meantime_is_not_done_twice():
    ended, begun = factories.standard(), due(factories.programme(live=False))
    BasePage.objects.filter(pk=ended.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    slow = Command()
    seen_before = list(slow.changes())
    call_command("publish_scheduled")
    assert all(slow.succeeds(*change) for change in seen_before)
    for page in (ended, begun):
        done = PageLogEntry.objects.filter(page=page.pk, action__endswith=".scheduled")
        assert done.count() == 1


def test_a_page_that_was_deleted_with_its_parent_is_no_failure():
    country = factories.country()
    seen = due(factories.programme(country, live=False))
    slow = Command()
    changes = list(slow.changes())
    country.delete()
    assert all(slow.succeeds(*change) for change in changes)
    assert not BasePage.objects.filter(pk=seen.pk).exists()
