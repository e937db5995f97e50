"""What is not public appears nowhere: no page, menu, list, link, sitemap."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cooperation.models import CountryPage, ProgrammePage
from tests import factories

pytestmark = pytest.mark.django_db

CANARY = "Kanarie"


def draft(parent):
    return factories.programme(parent, live=False, title_nl=CANARY, title_es=CANARY)


def expired(parent):
    page = factories.programme(parent, title_nl=CANARY, title_es=CANARY)
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    return page


def private(parent):
    page = factories.programme(parent, title_nl=CANARY, title_es=CANARY)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def scheduled(parent):
    page = factories.programme(parent, live=False, title_nl=CANARY, title_es=CANARY)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    return page


KINDS = [draft, expired, private, scheduled]


@pytest.mark.parametrize("hide", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_page_that_is_not_public_is_not_served(client, hide, language):
    response = client.get(hide(factories.country()).url_in(language))
    assert response.status_code == (302 if hide is private else 404)
    assert CANARY not in response.content.decode()


@pytest.mark.parametrize("hide", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_that_is_not_public_stands_in_no_list_and_no_sitemap(client, hide):
    country = factories.country()
    page, sibling = hide(country), factories.programme(country)
    for address in (country.url_in("nl"), sibling.url_in("es")):
        assert CANARY not in client.get(address).content.decode()
    assert page.url_in("nl") not in client.get("/sitemap-pages.xml").content.decode()


@pytest.mark.parametrize("hide", KINDS, ids=lambda kind: kind.__name__)
def test_a_link_in_a_text_to_what_is_not_public_leaves_the_words_alone(client, hide):
    target = hide(factories.country())
    link = f'<p>Lees <a linktype="page" id="{target.pk}">dit</a>.</p>'
    page = factories.standard(body=[factories.text_block(nl=link, es=link)])
    html = client.get(page.url_in("nl")).content.decode()
    assert "Lees <a>dit</a>." in html
    assert target.slug_nl not in html


@pytest.mark.parametrize("closed", ["expired", "private", "unpublished"])
def test_a_country_that_closes_takes_its_pages_with_it(client, closed):
    country = factories.country()
    page = factories.programme(country, title_nl=CANARY)
    if closed == "expired":
        CountryPage.objects.filter(pk=country.pk).update(expire_at=timezone.now())
    elif closed == "private":
        restriction = PageViewRestriction.objects.create(page=country, restriction_type=PageViewRestriction.GROUPS)
        restriction.groups.set(Group.objects.filter(name="Editors"))
    else:
        CountryPage.objects.filter(pk=country.pk).update(live=False)
    assert client.get(page.url_in("nl")).status_code == (302 if closed == "private" else 404)
    assert page.url_in("nl") not in client.get("/sitemap-pages.xml").content.decode()
    assert not ProgrammePage.objects.live().public().filter(pk=page.pk).exists()


def test_expiry_is_exact_by_the_clock_and_waits_for_no_job(client):
    page = factories.programme()
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(minutes=1))
    assert client.get(page.url_in("nl")).status_code == 200
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    assert client.get(page.url_in("nl")).status_code == 404


def test_a_hidden_page_of_the_first_level_is_in_no_menu(client):
    page = factories.standard(title_nl=CANARY, title_es=CANARY, show_in_menus=True)
    assert CANARY in client.get("/nl/").content.decode()
    page.unpublish()
    for address in ("/nl/", "/es/", "/nl/nergens/"):
        assert CANARY not in client.get(address).content.decode()
