"""A record that is deleted locks no page whose draft, scheduled or waiting revision names it."""

from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone, translation
from lxml import html
from wagtail.models import Comment, CommentReply, PageLogEntry, TaskState, Workflow

from cooperation.models import (
    PartnerPage,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
    Region,
    Sector,
)
from embassy.home.models import HomePage, ServicesPage, SignpostPage
from embassy.pages.failures import FailedChange
from embassy.pages.models import BasePage
from embassy.pages.references import DOCUMENT_GONE, references
from embassy.pages.versions import index_versions
from tests import factories
from tests.admin.forms import PAGE_TYPES, PUBLISH, blocks_sent, edit_url, errors, form_in, rows
from tests.admin.naming import PAGES, Named, store
from tests.desk.conftest import person


def bulk(action: str, *pages) -> str:
    ids = "&".join(f"id={page.pk}" for page in pages)
    return reverse("wagtail_bulk_action", args=["pages", "basepage", action]) + f"?{ids}"


pytestmark = pytest.mark.django_db
every_page_type = pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)


def always(*models):
    """Each page type that requires a record somewhere; those that are not named only in the drill."""
    types = [model for model in PAGE_TYPES if model not in {ServicesPage, SignpostPage}]
    marked = [pytest.param(model, marks=[] if model in models else pytest.mark.drill) for model in types]
    return pytest.mark.parametrize("model", marked, ids=lambda model: model.__name__)


class Case:
    """A public page with a waiting, a scheduled and a newest revision, which all name records at every place."""

    def __init__(self, model):
        page, named = PAGES[model](), Named()
        content = named.content(page)
        waiting = store(page, content, created_at=timezone.now() - timedelta(hours=2))
        self.update(page, waiting)
        page = BasePage.objects.get(pk=page.pk).specific
        Workflow.objects.get().start(page, person("editor"))
        day = timezone.now() - timedelta(hours=1)
        self.scheduled = store(page, content, created_at=day, approved_go_live_at=day)
        self.newest = store(page, content, created_at=timezone.now())
        self.update(page, self.newest)
        self.waiting, self.named = waiting, named
        self.page = BasePage.objects.get(pk=page.pk).specific
        index_versions(self.page)

    def update(self, page, revision):
        BasePage.objects.filter(pk=page.pk).update(
            latest_revision=revision, latest_revision_created_at=revision.created_at, has_unpublished_changes=True
        )

    def url(self, name, *args):
        return reverse(f"wagtailadmin_pages:{name}", args=[self.page.pk, *args])


def sentences(case: Case, language: str) -> set[str]:
    with translation.override(language):
        return {str(getattr(kind, "gone_sentence", DOCUMENT_GONE)) for _key, kind in case.named.places}


def lacking(answer, words: set[str]) -> list[str]:
    assert answer.status_code == 200, answer.request["PATH_INFO"]
    text = unescape(answer.content.decode())
    return [word for word in words if word not in text]


@always(PartnerPage, HomePage)  # in which there are places of every sort
def test_every_screen_opens_and_tells_what_is_gone(model, moderator):
    case = Case(model)
    case.named.delete_all()
    assert {reference.target for reference in case.newest.as_object().gone} == {
        kind for _key, kind in case.named.places
    }
    task = TaskState.objects.get(workflow_state=case.page.current_workflow_state)
    screens = [
        edit_url(case.page),
        case.url("revisions_revert", case.scheduled.pk),
        case.url("revisions_compare", case.scheduled.pk, case.newest.pk),
        case.url("view_draft"),
        case.url("revisions_view", case.scheduled.pk),
        case.url("workflow_preview", task.task_id),
        case.url("copy"),
        bulk("publish", case.page),
    ]
    for screen in screens:
        assert lacking(moderator.get(screen), sentences(case, "nl")) == [], screen
    assert lacking(moderator.get(case.url("view_draft"), {"mode": "es"}), sentences(case, "es")) == []
    for screen in ("history", "workflow_history"):
        assert moderator.get(case.url(screen)).status_code == 200


@always(PartnerPage)
def test_nothing_gone_is_published_where_it_is_required(model, moderator):
    case = Case(model)
    case.named.delete_all()
    task = TaskState.objects.get(workflow_state=case.page.current_workflow_state)
    for door, sent in (
        (case.url("workflow_action", "approve", task.pk), {"comment": ""}),
        (bulk("publish", case.page), {"include_descendants": ""}),
    ):
        told = moderator.post(door, sent, follow=True)
        assert "kan niet worden gepubliceerd" in unescape(told.content.decode()), door
    moderator.post(case.url("revisions_unschedule", case.scheduled.pk))
    form = moderator.get(edit_url(case.page))
    sent = form_in(form) | blocks_sent(case.newest.as_object())
    assert errors(moderator.post(edit_url(case.page), sent | PUBLISH))
    assert moderator.post(edit_url(case.page), sent).status_code == 302
    assert moderator.get(edit_url(case.page)).status_code == 200
    assert not PageLogEntry.objects.filter(page=case.page.pk, action="wagtail.publish", revision=case.newest).exists()


@always(PartnerPage)
def test_a_scheduled_publication_that_fails_stands_on_the_desk_and_is_tried_ever_more_rarely(model, moderator, caplog):
    case = Case(model)
    case.named.delete_all()
    with pytest.raises(CommandError, match=f"page {case.page.pk}"):
        call_command("publish_scheduled")
    assert f"Publish page {case.page.pk}" in caplog.text
    for language, words in {"nl": "bestaat niet meer", "es": "ya no existe"}.items():
        desk = moderator.get(reverse("desk:list"), {"rule": "scheduled"}, headers={"Accept-Language": language})
        assert words in desk.content.decode()
        assert edit_url(case.page) in desk.content.decode()
    call_command("publish_scheduled")
    pauses = []
    for _time in range(4):
        failed = FailedChange.objects.get(revision=case.scheduled)
        pauses.append(round((failed.next_try - timezone.now()) / timedelta(seconds=30)))
        FailedChange.objects.update(next_try=timezone.now())
        with pytest.raises(CommandError):
            call_command("publish_scheduled")
    assert pauses == [1, 2, 4, 8]
    moderator.post(case.url("revisions_unschedule", case.scheduled.pk))
    call_command("publish_scheduled")
    assert not FailedChange.standing().exists()


@pytest.mark.parametrize("model", [PartnerPage])
def test_a_copy_opens_with_the_same_empty_fields(model, moderator):
    case = Case(model)
    case.named.delete_all()
    form = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": case.page.get_parent().pk}
    assert moderator.post(case.url("copy"), form).status_code == 302
    copied = BasePage.objects.latest("pk")
    assert copied.pk != case.page.pk
    assert lacking(moderator.get(reverse("wagtailadmin_home")), sentences(case, "nl")) == []
    assert moderator.get(edit_url(copied)).status_code == 200


@every_page_type
def test_every_place_of_the_models_is_known(model):
    page, named = PAGES[model](), Named()
    found = references(model, named.content(page))
    assert {(".".join([*each.rows, each.column, *each.within]), each.target) for each in found} == set(named.places)


# --- screens and imports that read a draft in their own way


@pytest.fixture
def programme() -> ProgrammePage:
    """A public programme with a newer draft that names a sector, an organisation and a region that are gone."""
    page, region = factories.programme(code="WEG"), Region.objects.create(code="CL-ZZ", name_nl="Weg")
    sector, organisation = Sector.objects.create(name_nl="Weg"), factories.organisation()
    page.sectors = [ProgrammeSector(sector=sector)]
    page.organisations = [ProgrammeOrganisation(organisation=organisation, role="1")]
    page.regions = [region]
    page.objective_nl = "Doel"
    page.save_revision()
    for record in (sector, organisation, region):
        record.delete()
    return ProgrammePage.objects.get(pk=page.pk)


def test_a_stale_save_is_settled(moderator, programme):
    sent = form_in(moderator.get(edit_url(programme)))
    draft = programme.get_latest_revision_as_object()
    draft.objective_nl = "Van iemand anders"
    draft.save_revision()
    conflict = moderator.post(edit_url(programme), sent | {"objective_nl": "Van mij"})
    assert conflict.status_code == 409
    against = html.fromstring(conflict.content.decode()).xpath("//input[@name='conflict-against']/@value")[0]
    chosen = moderator.post(edit_url(programme), sent | {"objective_nl": "Van mij", "conflict-against": against})
    assert chosen.status_code == 200
    assert "Van mij" in chosen.content.decode()


def test_one_language_is_published_alone(moderator, programme):
    sent = form_in(moderator.get(edit_url(programme)))
    sent = {name: value for name, value in sent.items() if not name.startswith(("sectors-", "organisations-"))}
    sent |= rows("sectors", []) | rows("organisations", []) | {"title_es": "Otro", "action-publish": "es"}
    moderator.post(edit_url(programme), sent)
    assert ProgrammePage.objects.get(pk=programme.pk).title_es == "Otro"


def test_a_spreadsheet_and_the_reports_open(moderator, programme):
    for name in ("programme_spreadsheet", "iati_report", "desk:list", "desk:translations"):
        assert moderator.get(reverse(name)).status_code == 200
    exported = b"".join(moderator.get(reverse("programme_spreadsheet_export", args=["csv"]))).decode()
    assert "WEG" in exported


def test_the_comments_of_a_deleted_person_leave_the_draft(moderator):
    about = factories.standard()
    writer, answering = (get_user_model().objects.create_user(name, password="x") for name in ("weg", "ook"))
    comment = Comment(user=writer, text="Waarom?", contentpath="lead_nl")
    comment.replies = [CommentReply(user=answering, text="Daarom.")]
    about.wagtail_admin_comments = [comment]
    about.save_revision()
    writer.delete()
    assert moderator.get(edit_url(about)).status_code == 200
    assert list(about.latest_revision.as_object().wagtail_admin_comments.all()) == []
