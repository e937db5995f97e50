"""The duty number and the page on emergencies are one tap away on every page, error pages too."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import OperationalError
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.models import PageViewRestriction, get_page_models

from embassy.clock import on_day
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db

NUMBER = "+51 999 111 222"
TEL = "tel:+51999111222"
ADDRESSES = {"nl": "/nl/hulp-in-nood/", "es": "/es/ayuda-en-una-emergencia/"}
in_each_language = pytest.mark.parametrize("language", ADDRESSES)


@pytest.fixture
def help_page():
    return BasePage.objects.get(slug_nl="hulp-in-nood").specific


@pytest.fixture
def with_number():
    office = EmbassySettings.load()
    office.duty_number = NUMBER
    office.save()


def links_of(html: str | bytes) -> list[str]:
    return [link["href"] for link in BeautifulSoup(html, "html.parser").select(".emergency a")]


def links(client, address: str) -> list[str]:
    return links_of(client.get(address).content)


def kinds_of_pages(language: str) -> list[str]:
    """An address of each kind that visitors can come to."""
    types = [model for model in get_page_models() if model is not BasePage]
    other = {"nl": ("zoeken/?q=qqxx", "data/"), "es": ("buscar/?q=qqxx", "datos/")}
    rest = [f"/{language}/{rest}" for rest in (*other[language], "nergens/", "?q=%00")]
    return [*(model.objects.first().url_in(language) for model in types), *rest]


@in_each_language
def test_every_page_keeps_both_the_number_and_the_page(client, with_number, language):
    found = {address: links(client, address) for address in kinds_of_pages(language)}
    assert {address for address, given in found.items() if given != [TEL, ADDRESSES[language]]} == set()


@pytest.mark.parametrize("address", ["/nl/contact/", "/nl/nergens/", "/nl/?q=%00"])
def test_a_page_keeps_the_page_while_there_is_no_number(client, address):
    EmbassySettings.load().save()
    assert links(client, address) == [ADDRESSES["nl"]]


@pytest.mark.parametrize("address", ["/account/login/", "/account/password/reset/"])
def test_the_login_keeps_both(client, with_number, address):
    assert links(client, address) == [TEL, ADDRESSES["nl"]]


def test_too_many_attempts_keep_both(rf, with_number):
    request = rf.get("/account/login/")
    request.user = AnonymousUser()
    assert links_of(render_to_string("429.html", request=request)) == [TEL, ADDRESSES["nl"]]


@in_each_language
def test_an_error_page_without_database_keeps_both(
    client, with_number, monkeypatch, django_assert_num_queries, language
):
    for error in (OperationalError("away"), ZeroDivisionError):
        client.raise_request_exception = False

        def fail(request, path, error=error):
            raise error

        monkeypatch.setattr("embassy.views.serve", fail)
        with django_assert_num_queries(0):
            assert links(client, f"/{language}/") == [TEL, ADDRESSES[language]]


def test_a_title_that_is_not_translated_says_its_language_on_an_error_page(client, help_page):
    help_page.title_es = None
    factories.published(help_page)
    EmbassySettings.load().save()
    html = client.get("/es/?q=%00").content.decode()
    assert '<a href="/es/ayuda-en-una-emergencia/" lang="nl" data-fallback>' in html


def unpublish(page):
    page.unpublish()


def make_private(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def make_home_private(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")


def let_expire(page):
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()


def delete(page):
    page.delete()


@pytest.mark.parametrize("hide", [unpublish, make_private, make_home_private, let_expire, delete])
def test_a_page_that_is_not_public_is_linked_nowhere(client, with_number, help_page, hide):
    hide(help_page)
    for address in ("/nl/contact/", "/nl/nergens/", "/nl/?q=%00", "/account/login/"):
        assert ADDRESSES["nl"] not in client.get(address).content.decode(), address
    assert links(client, "/nl/?q=%00") == [TEL]


def test_a_page_that_expires_while_the_database_is_away_is_linked_no_longer(client, with_number, help_page):
    help_page.expire_at = timezone.now() + timedelta(hours=1)
    help_page.save()
    assert links(client, "/nl/?q=%00") == [TEL, ADDRESSES["nl"]]
    with on_day(timezone.localdate() + timedelta(days=1)):
        assert links(client, "/nl/?q=%00") == [TEL]


def test_a_page_that_is_public_again_is_linked_again(client, with_number, help_page):
    unpublish(help_page)
    factories.published(help_page)
    assert links(client, "/es/?q=%00") == [TEL, ADDRESSES["es"]]


def test_an_error_page_knows_the_new_address_at_once(client, with_number, help_page):
    help_page.slug_nl = "noodhulp"
    help_page.save()
    assert links(client, "/nl/?q=%00") == [TEL, "/nl/noodhulp/"]


def test_the_page_of_another_machine_is_taken_over_by_the_worker(client):
    call_command("work", "--once")
    assert links(client, "/nl/?q=%00") == [ADDRESSES["nl"]]


def test_a_file_that_cannot_be_read_is_no_error(client, settings):
    settings.LOCAL_DIR.mkdir(parents=True, exist_ok=True)
    (settings.LOCAL_DIR / "emergency.json").write_text("{")
    assert client.get("/nl/?q=%00").status_code == 400
