"""The sitemap: an index of files, none of which grows beyond what search engines and the server take."""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import get_page_models

from embassy.pages.models import BasePage
from embassy.pages.sitemap import ADDRESSES, PageSitemap
from tests import factories

pytestmark = pytest.mark.django_db
LOCATION = re.compile("<loc>(.*?)</loc>")


def locations(client, address: str) -> list[str]:
    return LOCATION.findall(client.get(address).content.decode())


def in_all_files(client) -> list[str]:
    return [found for file in locations(client, "/sitemap.xml") for found in locations(client, file)]


def test_robots_txt_leads_to_the_index(client):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    assert locations(client, "/sitemap.xml") == [
        "http://testserver/sitemap-pages.xml",
        "http://testserver/sitemap-data.xml",
    ]


def test_many_files_have_each_address_once(client, monkeypatch):
    whole = in_all_files(client)
    monkeypatch.setattr(PageSitemap, "limit", 7)
    files = locations(client, "/sitemap.xml")
    assert len(files) > 4
    assert in_all_files(client) == whole
    assert len(set(whole)) == len(whole)


def test_a_full_file_has_room_for_what_pages_serve_below_themselves():
    below = sum(len(model.sub_pages) for model in get_page_models())
    assert (PageSitemap.limit + below) * len(settings.LANGUAGES) <= ADDRESSES


def test_a_file_costs_the_same_queries_for_few_and_for_many_pages(client):
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/sitemap-pages.xml")
        return len(asked)

    cost()
    few = cost()
    factories.copies(factories.programme(), 50)
    assert cost() == few <= 15


def test_a_draft_changes_nothing_in_the_sitemap(client, page):
    peru = page("peru")
    BasePage.objects.filter(pk=peru.pk).update(last_published_at=None)
    before = client.get("/sitemap-pages.xml").content
    BasePage.objects.get(pk=peru.pk).specific.save_revision()
    BasePage.objects.filter(pk=peru.pk).update(latest_revision_created_at="2030-01-01T00:00Z")
    assert client.get("/sitemap-pages.xml").content == before


@pytest.mark.parametrize("name", ["pages", "data"])
def test_there_is_no_file_after_the_last(client, name):
    address = reverse("sitemap", args=[name])
    assert [client.get(address, {"p": number}).status_code for number in ("1", "2", "x")] == [200, 404, 404]
