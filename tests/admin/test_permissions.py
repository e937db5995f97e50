"""Editors write and submit; moderators also publish."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import TaskState, Workflow

from cooperation.models import Organisation, Region, Sector
from embassy.home.models import StandardPage
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import PUBLISH, SUBMIT, add_url, edit_url, parent_for, send

pytestmark = pytest.mark.django_db
RECORDS = ("cooperation_organisation", "cooperation_sector", "cooperation_region", "cooperation_publication")


def allowed(response) -> bool:
    """Wagtail sends those who may not back to its home page."""
    return response.status_code == 200


def submitted(editor) -> StandardPage:
    send(editor, add_url(StandardPage, parent_for(StandardPage)), factories.titles("Voorstel"), SUBMIT)
    return StandardPage.objects.latest("pk")


def test_an_editor_who_presses_publish_makes_a_draft(editor):
    send(editor, add_url(StandardPage, parent_for(StandardPage)), factories.titles(), PUBLISH)
    assert not StandardPage.objects.latest("pk").live


def test_an_editor_is_offered_no_publishing(editor):
    assert b"action-publish" not in editor.get(edit_url(factories.standard(live=False))).content


def test_a_moderator_is_offered_publishing(moderator):
    assert b"action-publish" in moderator.get(edit_url(factories.standard(live=False))).content


def test_an_editor_can_neither_unpublish_nor_delete_what_is_public(editor):
    page = factories.standard()
    for view in ("unpublish", "delete"):
        assert not allowed(editor.get(reverse(f"wagtailadmin_pages:{view}", args=[page.pk])))


def test_a_moderator_locks_a_page_and_nobody_else_saves_it(moderator, editor):
    page = factories.standard()
    moderator.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    send(editor, edit_url(page), {"title_nl": "Anders"})
    assert not BasePage.objects.get(pk=page.pk).has_unpublished_changes


@pytest.mark.parametrize("record", RECORDS)
def test_editors_add_and_change_reference_records(editor, record):
    assert allowed(editor.get(reverse(f"wagtailsnippets_{record}:list")))
    assert allowed(editor.get(reverse(f"wagtailsnippets_{record}:add")))


@pytest.mark.parametrize("model", [Organisation, Region, Sector])
def test_nobody_but_an_administrator_deletes_reference_records(editor, moderator, model):
    record = model.objects.first()
    url = reverse(f"wagtailsnippets_cooperation_{model._meta.model_name}:delete", args=[record.pk])
    assert not allowed(editor.get(url))
    assert not allowed(moderator.get(url))


@pytest.mark.parametrize(
    ("view", "arguments"),
    [
        ("wagtailsnippets_office_notice:add", []),
        ("wagtailsettings:edit", ["office", "embassysettings"]),
        ("wagtailredirects:index", []),
    ],
)
def test_notices_settings_and_redirects_are_for_moderators(editor, moderator, view, arguments):
    url = reverse(view, args=arguments)
    assert not allowed(editor.get(url, follow=True)) or editor.get(url).status_code == 302
    assert allowed(moderator.get(url, follow=True))


@pytest.mark.parametrize("view", ["wagtailusers_users:index", "wagtailadmin_workflows:index", "wagtailsites:index"])
def test_accounts_workflows_and_sites_are_for_administrators(editor, moderator, view):
    assert editor.get(reverse(view)).status_code == 302
    assert moderator.get(reverse(view)).status_code == 302


@pytest.mark.parametrize("view", ["wagtailimages:index", "wagtailimages:add", "wagtaildocs:index", "wagtaildocs:add"])
def test_editors_add_images_and_documents(editor, view):
    assert allowed(editor.get(reverse(view)))


def test_every_permission_of_an_editor_is_one_of_a_moderator():
    editors, moderators = (Group.objects.get(name=name) for name in ("Editors", "Moderators"))
    assert set(editors.permissions.all()) < set(moderators.permissions.all())
    assert set(editors.page_permissions.values_list("permission")) < set(
        moderators.page_permissions.values_list("permission")
    )


def test_the_workflow_asks_moderators_about_every_page():
    workflow = Workflow.objects.get()
    assert [page.page.depth for page in workflow.workflow_pages.all()] == [1]
    assert [group.name for group in workflow.tasks.get().specific.groups.all()] == ["Moderators"]


def test_a_submitted_page_is_published_when_a_moderator_approves(editor, moderator, client):
    page = submitted(editor)
    assert not page.live
    assert ["moderator@localhost"] in [message.to for message in mail.outbox]
    state = TaskState.objects.get(workflow_state=page.current_workflow_state)
    moderator.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]), {"comment": ""})
    page.refresh_from_db()
    assert page.live
    assert {client.get(address).status_code for address in page.alternates().values()} == {200}


def test_a_submitted_page_that_is_sent_back_can_be_submitted_again(editor, moderator):
    page = submitted(editor)
    state = TaskState.objects.get(workflow_state=page.current_workflow_state)
    reject = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    moderator.post(reject, {"comment": "De bron ontbreekt."})
    send(editor, edit_url(page), {}, SUBMIT)
    assert StandardPage.objects.get(pk=page.pk).current_workflow_state.status == "in_progress"


def test_an_editor_cannot_approve(editor):
    page = submitted(editor)
    state = TaskState.objects.get(workflow_state=page.current_workflow_state)
    editor.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]), {"comment": ""})
    assert not StandardPage.objects.get(pk=page.pk).live


def test_a_moderator_publishes_a_notice_on_every_page_with_one_form(moderator, client):
    form = {"text_nl": "De ambassade is dicht.", "text_es": "", "level": "2", "starts": "2026-01-01 08:00", "until": ""}
    moderator.post(reverse("wagtailsnippets_office_notice:add"), form)
    assert Notice.objects.count() == 1
    assert "De ambassade is dicht." in client.get("/nl/").content.decode()
    assert "De ambassade is dicht." in client.get("/es/").content.decode()


def test_a_moderator_changes_the_duty_number(moderator):
    url = reverse("wagtailsettings:edit", args=["office", "embassysettings", EmbassySettings.load().pk])
    page = moderator.get(url)
    sent = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    moderator.post(url, sent | {"duty_number": "+51 1 234 56 78"})
    assert EmbassySettings.load().duty_number == "+51 1 234 56 78"
