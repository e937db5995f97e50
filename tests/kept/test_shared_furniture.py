"""Pages that share their furniture are the same to the byte as those that make it themselves."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone, translation
from wagtail.models import Site

from cooperation.models import CooperationPage, CountryPage, PartnerPage, ProgrammePage
from embassy.clock import on_day
from embassy.compiled import Compiled, Parameter
from embassy.home.models import EmergencyPage, HomePage
from embassy.kept.rendering import under
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage

pytestmark = pytest.mark.django_db
OUTSIDE_TREE = {
    "nl": ["/nl/zoeken/?q=water", "/nl/data/", "/nl/nergens/"],
    "es": ["/es/buscar/?q=agua", "/es/datos/", "/es/en-ninguna-parte/"],
}


@pytest.fixture
def version():
    """Begin a version of the content, as after a change."""
    tokens = []
    yield lambda: tokens.append(under.set(str(uuid4())))
    for token in reversed(tokens):
        under.reset(token)


def read(address: str, host: str = "testserver") -> bytes:
    return Client(SERVER_NAME=host).get(address).content


def addresses(language: str) -> list[str]:
    types = (HomePage, CooperationPage, CountryPage, ProgrammePage, PartnerPage, EmergencyPage)
    section = CooperationPage.objects.get()
    pages = [model.objects.live().order_by("path").first().url_in(language) for model in types]
    return [*pages, section.sub_url_in(language, "finder"), *OUTSIDE_TREE[language]]


@pytest.mark.parametrize("language", ["nl", "es"])
def test_pages_that_share_their_furniture_are_the_same_to_the_byte(version, language):
    Notice.objects.create(text_nl="Gesloten", text_es="Cerrado", starts=timezone.now() - timedelta(hours=1))
    asked = addresses(language)
    alone = {address: read(address) for address in asked}
    version()
    assert [address for address in asked if read(address) != alone[address]] == []


def test_a_new_version_shows_what_was_changed(version):
    version()
    read("/nl/")
    EmbassySettings.objects.update(name_nl="Andere naam")
    Notice.objects.create(text_nl="Staking", text_es="Huelga", starts=timezone.now() - timedelta(hours=1))
    CooperationPage.objects.update(title_nl="Ander menu")
    Site.objects.update(root_page=CooperationPage.objects.get())  # which no signal tells Wagtail's own cache
    version()
    html = read("/nl/").decode()
    assert all(text in html for text in ("Andere naam", "Staking", "Ander menu"))
    assert 'property="og:url" content="http://testserver/nl/"' in html
    assert CooperationPage.objects.get().url_in("nl") == "/nl/"


def test_a_preview_of_another_day_shares_nothing_with_the_page_of_today(version):
    starts = timezone.now() + timedelta(days=30)
    Notice.objects.create(text_nl="Staking", text_es="Huelga", starts=starts)
    version()
    assert b"Staking" not in read("/nl/")
    with on_day(starts.date() + timedelta(days=1)):
        assert b"Staking" in read("/nl/")
    assert b"Staking" not in read("/nl/")


def test_each_host_has_the_pages_of_its_own_site(version, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    section = CooperationPage.objects.get()
    Site.objects.create(hostname="other.example", root_page=section)
    version()
    at_home, elsewhere = (Client(SERVER_NAME=host).get("/nl/") for host in ("testserver", "other.example"))
    assert at_home.context["page"].pk == HomePage.objects.get().pk
    assert elsewhere.context["page"].pk == section.pk


def test_a_query_that_is_built_once_reads_the_clock_each_time():
    public = Compiled(lambda: BasePage.objects.live().filter(pk=Parameter("key")))
    page = CountryPage.objects.order_by("path").first()
    CountryPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(days=30))
    assert public(key=page.pk)
    with on_day(timezone.localdate() + timedelta(days=60)):
        assert not public(key=page.pk)
    assert public(key=page.pk)


def test_a_query_that_is_built_once_holds_no_connection_of_the_thread_that_built_it():
    public = Compiled(lambda: BasePage.objects.live().filter(pk=Parameter("key")))
    with ThreadPoolExecutor(1) as thread:
        held = thread.submit(lambda: public.statement and weakref.ref(connections["default"])).result()
    gc.collect()
    assert held() is None


def test_a_query_that_is_built_once_must_not_hold_a_day():
    with pytest.raises(ValueError, match="built once"):
        Compiled(lambda: BasePage.objects.filter(expire_at__gt=timezone.now()))()


def test_a_query_that_is_built_once_has_the_columns_of_the_readers_language():
    by_title = Compiled(lambda: BasePage.objects.filter(title=Parameter("title")))
    page = CooperationPage.objects.get()
    for language in ("nl", "es"):
        with translation.override(language):
            assert [found.pk for found in by_title(title=page.title)] == [page.pk]
