"""The demo: plain fixtures, loaded once, written back the same."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from wagtail.documents.models import Document
from wagtail.models import ReferenceIndex

from cooperation.models import CountryPage
from embassy.home import demo
from embassy.home.models import HomePage
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_was_loaded_is_dumped_without_a_difference():
    for name, labels in demo.FIXTURES.items():
        assert demo.serialised(labels) == (demo.FOLDER / f"{name}.json").read_text(), name


def test_the_tree_of_the_demo_is_sound():
    assert BasePage.find_problems() == ([], [], [], [], [])


def test_the_indexes_know_the_demo():
    peru = CountryPage.objects.get(iso_code="PE")
    assert ReferenceIndex.get_references_to(peru).exists()
    assert peru in [page.specific for page in BasePage.objects.all().search("Perú")]


def test_a_plain_loaddata_is_completed():
    BasePage.objects.update(live_revision=None)
    ReferenceIndex.objects.all().delete()
    call_command("load_demo", stdout=StringIO())
    assert not BasePage.objects.filter(depth__gt=1, live_revision=None).exists()
    assert ReferenceIndex.objects.exists()


def test_loading_again_keeps_what_was_edited():
    home = HomePage.objects.get()
    home.title_nl = "Bewerkt"
    home.save()
    call_command("load_demo", stdout=StringIO())
    assert HomePage.objects.get().title_nl == "Bewerkt"


def test_loading_again_keeps_what_was_uploaded():
    uploaded = Document.objects.create(title="Eigen", file=ContentFile(b"%PDF-1.7", "eigen.pdf"))
    call_command("load_demo", stdout=StringIO())
    assert Document.objects.get(pk=uploaded.pk).file.read() == b"%PDF-1.7"


def test_a_site_with_content_of_its_own_is_refused():
    HomePage.objects.get().delete()
    BasePage.objects.get(depth=1).add_child(instance=HomePage(**factories.titles("Eigen")))
    with pytest.raises(CommandError, match="--replace"):
        call_command("load_demo", stdout=StringIO())
    assert HomePage.objects.get().title_nl == "Eigen nl"


def test_replace_removes_that_content_and_loads_the_demo():
    HomePage.objects.get().delete()
    BasePage.objects.get(depth=1).add_child(instance=HomePage(**factories.titles("Eigen")))
    call_command("load_demo", "--replace", stdout=StringIO())
    assert demo.is_loaded()
    assert BasePage.find_problems() == ([], [], [], [], [])


def test_the_accounts_are_printed_and_work(client, monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", "another-password")
    printed = StringIO()
    call_command("load_demo", stdout=printed)
    assert "/nl/" in printed.getvalue()
    assert "/es/" in printed.getvalue()
    assert "/admin/" in printed.getvalue()
    for name in ("editor", "moderator", "admin"):
        assert name in printed.getvalue()
        assert client.login(username=name, password="another-password")
        assert client.get("/admin/").status_code == 200


def test_only_the_admin_is_a_superuser():
    superusers = get_user_model().objects.filter(is_superuser=True).values_list("username", flat=True)
    assert list(superusers) == ["admin"]
