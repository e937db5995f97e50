"""Somebody edits the pages of one country: a group with permissions on that page, as the operators' guide says."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core import mail
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from cooperation.models import ProgrammePage
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import SUBMIT, add_url, edit_url, send
from tests.conftest import signed_in
from tests.cooperation.test_spreadsheets import csv_file, upload

pytestmark = pytest.mark.django_db


def add_section_editor():
    """An account "section" that may edit Peru and the pages below it, with a collection of images and documents."""
    group = Group.objects.create(name="Peru")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    collection = Collection.get_first_root_node().add_child(name="Peru")
    for codename in ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"):
        permission = Permission.objects.get(codename=codename)
        GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission)
    peru = BasePage.objects.get(slug_nl="peru")
    for codename in ("add_basepage", "change_basepage"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(group=group, page=peru, permission=permission)
    get_user_model().objects.create(username="section").groups.add(group)


@pytest.fixture
def section_editor(db):
    add_section_editor()
    return signed_in("section")


def test_a_section_editor_submits_a_programme_of_the_country_and_moderators_are_asked(section_editor, page):
    send(section_editor, add_url(ProgrammePage, page("peru")), factories.titles("Voorstel"), SUBMIT)
    proposed = ProgrammePage.objects.get(title_nl="Voorstel nl")
    assert (proposed.live, proposed.current_workflow_state.status) == (False, "in_progress")
    assert ["moderator@localhost"] in [message.to for message in mail.outbox]


def test_a_section_editor_changes_no_page_of_another_country(section_editor, page):
    bolivia = page("bolivia")
    for address in (edit_url(bolivia), edit_url(bolivia.get_children().first()), add_url(ProgrammePage, bolivia)):
        assert section_editor.get(address).status_code == 302
    assert bolivia.latest_revision == page("bolivia").latest_revision


def test_the_explorer_of_a_section_editor_shows_the_pages_of_the_country_alone(section_editor, page):
    assert page("bolivia").title_nl not in section_editor.get("/admin/pages/").content.decode()


def test_a_spreadsheet_of_a_section_editor_changes_programmes_of_the_country_alone(section_editor, page):
    codes = [
        ProgrammePage.objects.child_of(page(country)).exclude(code=None).first().code for country in ("peru", "bolivia")
    ]
    lines = [{"row": "programme", "code": code, "title_nl": "Anders"} for code in codes]
    dry_run = upload(section_editor, csv_file(*lines))
    assert [bool(row.line.problems) for row in dry_run.context["plan"].rows] == [False, True]
