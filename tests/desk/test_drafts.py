"""The drafts of the reader on the admin's home page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Workflow
from wagtail.users.models import UserProfile

from embassy.desk.judging import judge_all
from embassy.pages.models import BasePage
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db
LIST = "/admin/desk/drafts/"


def drafted(username: str = "editor", **fields) -> BasePage:
    """A page whose newest version is somebody's, and not public."""
    page = factories.standard(live=False, **fields)
    page.save_revision(user=person(username))
    return page


def listed(client, address: str = LIST) -> str:
    answer = client.get(address).content.decode()
    return answer[answer.find('id="main"') :]


def panel(client) -> str:
    return listed(client, "/admin/").partition('id="drafts-section"')[2].partition("</section>")[0]


def test_the_home_page_lists_the_readers_own_drafts_the_last_saved_first(editor, moderator):
    drafted(title_nl="Eerste")
    public = factories.standard(title_nl="Tweede")
    public.save_revision(user=person("editor"))
    drafted("moderator", title_nl="Van een ander")
    mine = panel(editor)
    assert mine.index("Tweede") < mine.index("Eerste")
    assert "Van een ander" not in listed(editor)
    assert "niet openbaar" in mine
    assert "wijzigingen aan een openbare pagina" in mine
    assert f"/admin/pages/{public.pk}/edit/" in mine
    assert "Van een ander" in panel(moderator)


def test_what_is_public_scheduled_or_before_a_moderator_is_no_draft_that_waits(editor):
    factories.standard(title_nl="Openbaar").save_revision(user=person("editor")).publish()
    revision = drafted(title_nl="Gepland").latest_revision
    revision.approved_go_live_at = "2030-01-01T00:00:00Z"
    revision.save()
    Workflow.objects.get(active=True).start(drafted(title_nl="Ingediend"), person("editor"))
    assert panel(editor) == ""
    assert "U hebt geen concepten die wachten." in listed(editor)


def test_a_title_is_that_of_the_draft_in_the_readers_language(editor):
    page = drafted(title_nl="Nederlands", title_es="Antes")
    page.title_es = "Después"
    page.save_revision(user=person("editor"))
    drafted(title_nl="Alleen Nederlands", title_es="")
    profile = UserProfile.get_for_user(person("editor"))
    profile.preferred_language = "es"
    profile.save()
    mine = panel(editor)
    assert "Mis borradores" in mine
    assert "Después" in mine
    assert "Alleen Nederlands" in mine


def test_ten_drafts_are_shown_and_a_list_has_the_others_at_the_same_cost(editor):
    for _draft in range(11):
        drafted()
    judge_all()
    panel(editor)  # what is asked once
    costs = []
    for _time in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert panel(editor).count("title-wrapper") == 10
        costs.append(len(queries))
        drafted()
        judge_all()
    assert costs[0] == costs[1]
    assert "nog 3" in panel(editor)
    assert listed(editor).count('class="title-wrapper"') == 13
