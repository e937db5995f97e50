"""A page expires to the second on every public door, by the clock; it goes live by the job."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from cooperation.models import CountryPage, Figure, PartnerPage, ProgrammePage
from embassy.home.models import FeaturedCountry, HomeLink, HomePage
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db
CANARY = "Kanarie"


def linking_page(target: BasePage) -> BasePage:
    link = f'<p>Lees <a linktype="page" id="{target.pk}">dit</a>.</p>'
    return factories.standard(body=[factories.text_block("text", nl=link, es=link)])


def house() -> tuple[CountryPage, dict[str, tuple[str, str]]]:
    """A country that stands on every door, with by name each door's address and what of the country shows there."""
    country = factories.country(title_nl=CANARY, title_es=CANARY, slug_nl="kanarie", slug_es="canario", iso_code="XK")
    programme = factories.programme(country, title_nl=f"Programma {CANARY}", title_es=f"Programa {CANARY}")
    partner = factories.partner(country)
    home = HomePage.objects.get()
    figure = Figure(page=programme, number=7, label_nl=f"cijfer {CANARY}", label_es="cifra", kind="result")
    figure.save()
    home.featured_countries.add(FeaturedCountry(country=country))
    home.links.add(HomeLink(page=country, text_nl=f"Naar {CANARY}", text_es="Al canario"))
    home.featured_figure = figure
    factories.published(home)
    linking = linking_page(programme)
    Redirect.objects.create(old_path="/nl/vroeger", redirect_page=country)
    at = {type(page): page.url_in("nl") for page in (country, programme, partner)}
    return country, {
        "the page": (at[CountryPage], CANARY),
        "the page in Spanish": (country.url_in("es"), CANARY),
        "a programme below it": (at[ProgrammePage], CANARY),
        "a partner below it": (at[PartnerPage], CANARY),
        "the section's list and map": (factories.section().url_in("nl"), at[CountryPage]),
        "the home page's list": ("/nl/", at[CountryPage]),
        "the home page's links": ("/nl/", f"Naar {CANARY}"),
        "the home page's figure": ("/nl/", f"cijfer {CANARY}"),
        "a link in a text": (linking.url_in("nl"), at[ProgrammePage]),
        "the sitemap": ("/sitemap-pages.xml", at[CountryPage]),
        "the sitemap's alternates": ("/sitemap-pages.xml", country.url_in("es")),
        "the sitemap's pages below": ("/sitemap-pages.xml", at[PartnerPage]),
        "an old address": ("/nl/vroeger/", CANARY),
    }


def open_doors(doors: dict[str, tuple[str, str]]) -> set[str]:
    answers = {address: Client().get(address, follow=True) for address, _text in doors.values()}
    return {name for name, (address, text) in doors.items() if text in answers[address].content.decode()}


def expire(country: CountryPage):
    CountryPage.objects.filter(pk=country.pk).update(expire_at=timezone.now())


def close(country: CountryPage):
    PageViewRestriction.objects.create(page=country, restriction_type=PageViewRestriction.LOGIN)


def test_a_country_and_its_pages_expire_on_every_door_at_the_same_second():
    country, doors = house()
    began = timezone.now()
    open_doors(doors)  # fills the caches
    moment = timezone.now() + 3 * (timezone.now() - began)  # time enough to open them all once more
    CountryPage.objects.filter(pk=country.pk).update(expire_at=moment)
    assert open_doors(doors) == doors.keys()
    assert timezone.now() < moment
    time.sleep((moment - timezone.now()).total_seconds())
    assert open_doors(doors) == set()


@pytest.mark.parametrize("shut", [expire, close, BasePage.unpublish], ids=["expired", "private", "unpublished"])
def test_a_country_that_closes_takes_its_pages_with_it_on_every_door(shut: Callable):
    country, doors = house()
    shut(country)
    assert open_doors(doors) == set()


def test_a_programme_that_expires_leaves_its_country_and_its_sisters(client):
    country = factories.country()
    programme, sister = factories.programme(country, title_nl=CANARY, title_es=CANARY), factories.programme(country)
    lists = [country.url_in("nl"), country.url_in("es"), sister.url_in("nl"), sister.url_in("es")]
    assert all(CANARY in client.get(address).content.decode() for address in lists)
    BasePage.objects.filter(pk=programme.pk).update(expire_at=timezone.now())
    assert not any(CANARY in client.get(address).content.decode() for address in lists)
    assert {client.get(address).status_code for address in lists} == {200}


def test_an_alias_of_an_expired_page_expires_at_its_own_hour(client):
    page = factories.standard()
    alias = page.create_alias(update_slug="ook")
    BasePage.objects.filter(pk=alias.pk).update(expire_at=timezone.now())
    assert client.get(alias.url_in("nl")).status_code == 404
    assert client.get(page.url_in("nl")).status_code == 200


@pytest.mark.parametrize(
    "address", ["/nl/", "/es/", "/nl/nergens/", "/sitemap.xml", "/sitemap-pages.xml", "/nl/vroeger/", "/"]
)
def test_nobody_may_show_a_copy_without_asking_whether_it_still_holds(client, address):
    Redirect.objects.create(old_path="/nl/vroeger", redirect_page=HomePage.objects.get())
    response = client.get(address)
    assert response["Cache-Control"] == "no-cache"
    assert "Expires" not in response
    assert client.get(address, headers={"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}).status_code != 304


def test_a_page_goes_live_by_the_job_and_not_before(client):
    page = factories.standard(live=False, title_nl=CANARY)
    page.go_live_at = timezone.now() + timedelta(seconds=1)
    page.save_revision().publish()
    time.sleep(1.1)
    address = BasePage.objects.get(pk=page.pk).url_in("nl")
    assert client.get(address).status_code == 404
    call_command("publish_scheduled")
    assert CANARY in client.get(address).content.decode()
    assert address in client.get("/sitemap-pages.xml").content.decode()
