"""The version of the content changes with what visitors may see, and with nothing else."""

import re
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.images.models import Image, Rendition
from wagtail.images.tests.utils import get_test_image_file

from cooperation.models import Call, IatiCheck, Organisation, PartnerPage, ProgrammePage, RelatedActivity, Sector
from embassy.clock import today
from embassy.images.models import CustomImage
from embassy.kept import triggers
from embassy.kept.models import ContentVersion
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage
from tests.admin.forms import edit_url, filled_in, send
from tests.test_crawl import walk

pytestmark = pytest.mark.django_db


def tell(sql: str, *values) -> tuple | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone() if cursor.description else None


def changes_version(work) -> bool:
    """Whether the version changes while this is done, here inside of one transaction."""
    tell("SELECT set_config('content.changed_in', '', true)")
    before = tell("SELECT content_version()")
    work()
    return tell("SELECT content_version()") != before


def publish(page):
    page.save_revision().publish()


CHANGES = {
    "a publication": lambda: publish(ProgrammePage.objects.first()),
    "an unpublication": lambda: ProgrammePage.objects.first().unpublish(),
    "a move": lambda: ProgrammePage.objects.first().move(ProgrammePage.objects.last().get_parent(), "last-child"),
    "a deletion": lambda: ProgrammePage.objects.first().delete(),
    "a restriction": lambda: ProgrammePage.objects.first().view_restrictions.create(restriction_type="login"),
    "an organisation": lambda: Organisation.objects.update(name_nl="Anders"),
    "a notice": lambda: Notice.objects.create(text_nl="Dicht", text_es="Cerrado"),
    "a bulk update": lambda: BasePage.objects.filter(depth=4).update(seo_title_nl="Anders"),
    "raw SQL": lambda: tell("UPDATE office_embassysettings SET duty_number = '+51 1'"),
    "raw SQL on a site": lambda: tell("UPDATE wagtailcore_site SET port = 81"),
    "a truncation": lambda: tell("TRUNCATE wagtailsearchpromotions_searchpromotion"),
    "a redirect": lambda: Redirect.add_redirect("/oud", redirect_to="/nl/"),
    "fixtures": lambda: (Notice.objects.all().delete(), call_command("loaddata", "home", verbosity=0)),
}
NO_CHANGES = {
    "an update of nothing": lambda: BasePage.objects.filter(pk=-1).update(title_nl="x"),
    "an update to what is there": lambda: tell("UPDATE pages_basepage SET title_nl = title_nl"),
    "a deletion of nothing": lambda: Sector.objects.filter(pk=-1).delete(),
    "a draft": lambda: ProgrammePage.objects.first().save_revision(),
    "a lock": lambda: BasePage.objects.filter(depth=4).update(locked=True),
    "the publication of what is due": lambda: call_command("publish_scheduled"),
    "an index of references": lambda: call_command("rebuild_references_index", verbosity=0),
    "a clean-up": lambda: call_command("clearsessions"),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_what_visitors_may_see_changes_the_version(kind):
    assert changes_version(CHANGES[kind])


@pytest.mark.parametrize("kind", NO_CHANGES)
def test_what_visitors_do_not_see_changes_no_version(kind):
    assert not changes_version(NO_CHANGES[kind])


def test_a_draft_an_autosave_and_a_preview_in_the_admin_change_no_version(editor, client):
    page = ProgrammePage.objects.first()
    preview, typed = f"/admin/pages/{page.pk}/edit/preview/", filled_in(editor, edit_url(page), {})
    work = {
        "a draft": lambda: send(editor, edit_url(page), {"title_nl": "Anders"}),
        "an autosave": lambda: send(editor, edit_url(page), {"title_nl": "Nog anders"}, {"_autosave": "1"}),
        "a form": lambda: editor.get(edit_url(page)),
        "a preview": lambda: (editor.post(preview, typed), editor.get(preview)),
        "a public page": lambda: client.get(page.url),
        "a search in vain": lambda: client.get("/nl/zoeken/?q=zzzz"),
        "the desk": lambda: editor.get("/admin/"),
    }
    assert [kind for kind, do in work.items() if changes_version(do)] == []


def test_a_change_that_is_rolled_back_changes_no_version():
    before = tell("SELECT content_version()")
    with transaction.atomic():
        EmbassySettings.objects.update(duty_number="+51 2")
        transaction.set_rollback(True)
    assert tell("SELECT content_version()") == before
    assert changes_version(lambda: EmbassySettings.objects.update(duty_number="+51 3"))


def test_every_table_is_watched_or_stands_in_the_list_with_its_reason():
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(triggers.INSTALLED)
        watched = {table for table, _name, _arguments in cursor.fetchall()}
    assert watched == {table for table in tables if triggers.is_watched(table)}
    names = " ".join(triggers.UNREAD.values()).split()
    assert [name for name in names if not any(re.fullmatch(name.replace("*", ".*"), table) for table in tables)] == []
    columns = {name for unread in triggers.UNREAD_COLUMNS.values() for name in unread}
    assert columns <= {field.column for field in BasePage._meta.local_fields}


def test_rows_of_backends_that_have_ended_are_removed_and_no_version_of_before_comes_back():
    before = tell("SELECT content_version()")
    ContentVersion.objects.create(backend=-1, state=uuid4())
    ContentVersion.forget_ended()
    assert not ContentVersion.objects.filter(backend=-1).exists()
    assert tell("SELECT content_version()") != before


def test_without_its_table_there_are_no_triggers_and_everything_can_be_saved():
    call_command("migrate", "kept", "zero", verbosity=0)
    Notice.objects.create(text_nl="Dicht", text_es="Cerrado")
    call_command("migrate", "kept", verbosity=0)
    assert changes_version(lambda: Notice.objects.update(text_nl="Open"))


def test_the_installation_changes_nothing_that_is_there_and_mends_what_is_missing():
    with CaptureQueriesContext(connection) as queries:
        triggers.install()
    assert not any("CREATE OR REPLACE TRIGGER" in query["sql"] for query in queries)
    Notice.objects.create(text_nl="Dicht", text_es="Cerrado")
    tell("DROP TRIGGER content_update ON office_notice")
    triggers.install()
    assert changes_version(lambda: Notice.objects.update(text_nl="Open"))


def rows_of_every_kind():
    """Give each watched table that the demo leaves empty a row that its pages show."""
    picture = get_test_image_file(size=(1200, 800))
    image = CustomImage.objects.create(title="Berg", file=picture)
    image.tags.add("bergen")
    image.get_rendition("width-300")
    Rendition.objects.create(image=Image.objects.create(title="Dal", file=picture), filter_spec="x", file=picture)
    ProgrammePage.objects.update(photograph=image)
    partner = PartnerPage.objects.first()
    Call.objects.create(page=partner, title_nl="Oproep", title_es="Convocatoria", closes_on=today())
    programme, another = ProgrammePage.objects.all()[:2]
    RelatedActivity.objects.create(page=programme, identifier="XM-DAC-2-1")
    Redirect.add_redirect("/oud", redirect_to=programme)
    query = Query.get("beurs")
    SearchPromotion.objects.create(query=query, page=programme)
    Notice.objects.create(text_nl="Dicht", text_es="Cerrado")
    IatiCheck.objects.get_or_create(page=programme, defaults={"reasons": []})
    another.view_restrictions.create(restriction_type="groups").groups.add(Group.objects.first())


def test_no_public_address_reads_a_table_of_the_list(client):
    rows_of_every_kind()
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    watched = [model for model in models if triggers.is_watched(model._meta.db_table)]
    assert [model.__name__ for model in watched if not model._base_manager.exists()] == []
    found = {"/oud", "/nl/nergens", "/nl/zoeken/?q=beurs", "/es/buscar/?q=nada", "/data/api/v1/programmes"}
    with CaptureQueriesContext(connection) as queries:
        walk()
        for address in found:
            client.get(address)
    read = {table for query in queries for table in re.findall(r'(?:FROM|JOIN) "?(\w+)', query["sql"])}
    tables = read & set(connection.introspection.table_names())
    assert len(tables) > 30
    assert {table for table in tables if not triggers.is_watched(table)} == set()
