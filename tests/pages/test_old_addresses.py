"""Old addresses, and those in capitals, lead on, and tell nothing of what is not public."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from embassy.desk.rules.links import Targets
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def renamed(page: BasePage, name: str, save: Callable = factories.published) -> BasePage:
    page.slug_nl, page.slug_es = f"{name}-nl", f"{name}-es"
    return save(page) or page


def fresh(page: BasePage) -> BasePage:
    return BasePage.objects.get(pk=page.pk).specific


def addresses(*pages: BasePage) -> list[str]:
    """Where the pages are now, in both languages."""
    return [fresh(page).url_in(language) for page in pages for language in ("nl", "es")]


def close(page: BasePage):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def expire(page: BasePage):
    BasePage.objects.filter(pk=page.pk).update(expire_at=timezone.now())


def schedule(page: BasePage):
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()


def unpublish_and_schedule(page: BasePage):
    page.unpublish()
    schedule(fresh(page))


def reopen(page: BasePage):
    PageViewRestriction.objects.filter(page=page).delete()
    page = fresh(page)
    page.go_live_at = page.expire_at = None
    factories.published(page)


def answers(*addresses: str) -> dict[str, tuple[int, str | None]]:
    """The status and the Location of each address."""
    responses = {address: Client().head(address) for address in addresses}
    return {address: (response.status_code, response.get("Location")) for address, response in responses.items()}


def leads(old: list[str], new: list[str]) -> dict[str, tuple[int, str]]:
    return dict(zip(old, ((301, address) for address in new), strict=True))


def nowhere(*addresses: str) -> bool:
    return answers(*addresses) == dict.fromkeys(addresses, (404, None))


CLOSED = {
    "unpublished": BasePage.unpublish,
    "private": close,
    "expired": expire,
    "scheduled": unpublish_and_schedule,
}


def test_an_old_address_leads_nowhere_while_its_page_or_one_above_is_not_public_and_then_there_again():
    countries = {state: factories.country(title_nl=state, title_es=state) for state in CLOSED}
    below = {state: factories.programme(page, title_nl="onder", title_es="bajo") for state, page in countries.items()}
    old = {state: addresses(page, below[state]) for state, page in countries.items()}
    for state, change in CLOSED.items():
        page = renamed(countries[state], f"nieuw-{state}")
        followed = leads(old[state], addresses(page, below[state]))
        assert answers(*old[state]) == followed, state
        change(page)
        assert nowhere(*old[state], old[state][0].upper(), f"{old[state][0]}?q=1"), state
        reopen(page)
        reopen(below[state])
        assert answers(*old[state]) == followed, state


def test_what_hides_a_page_looks_like_what_never_was():
    page = renamed(factories.standard(title_nl="aaaaaa"), "nieuw")
    close(page)
    hidden, nothing = (Client().get(f"/nl/{slug}/?q=1") for slug in ("aaaaaa", "bbbbbb"))
    assert hidden.headers == nothing.headers
    assert hidden.content.replace(b"aaaaaa", b"bbbbbb") == nothing.content


def test_get_and_head_lead_to_the_same(client):
    renamed(factories.standard(title_nl="oud"), "nieuw")
    assert client.get("/nl/oud/").headers == client.head("/nl/oud/").headers
    assert (client.get("/nl/oud/").status_code, *answers("/nl/oud/").values()) == (301, (301, "/nl/nieuw-nl/"))


def test_the_redirects_of_a_deleted_page_are_gone():
    page = renamed(factories.standard(title_nl="weg", title_es="fuera"), "nieuw")
    page.delete()
    assert nowhere("/nl/weg/", "/es/fuera/")


def test_no_redirect_is_made_for_a_page_that_never_was_public():
    draft, shut = (factories.country(live=False, title_nl=title, title_es=title) for title in ("ontwerp", "dicht"))
    private = factories.country(live=False)
    close(private)
    factories.published(private)
    below_draft = factories.programme(draft, title_nl="onder", title_es="bajo")
    below_private = factories.programme(private, title_nl="heimelijk", title_es="secreto")
    scheduled = factories.standard(live=False)
    schedule(scheduled)
    public = factories.country()
    draft_below_public = factories.programme(public, live=False, title_nl="half", title_es="medio")
    before = {*Redirect.objects.values_list("pk", flat=True)}

    renamed(shut, "nieuw-a", BasePage.save)
    renamed(draft, "nieuw-b", BasePage.save)
    renamed(private, "nieuw-c")
    renamed(scheduled, "nieuw-d", schedule)
    fresh(below_draft).move(shut, pos="last-child")
    fresh(below_private).move(public, pos="last-child")
    draft_below_public.move(shut, pos="last-child")
    renamed(shut, "nieuw-e")  # in the same moment published for the first time

    assert {*Redirect.objects.values_list("pk", flat=True)} == before


def test_a_draft_below_a_page_that_is_renamed_gets_no_redirect():
    country = factories.country(title_nl="land", title_es="pais")
    shown, draft = (factories.programme(country, live=live) for live in (True, False))
    renamed(country, "nieuw")
    assert {redirect.redirect_page_id for redirect in Redirect.objects.filter(automatically_created=True)} == {
        country.pk,
        shown.pk,
    }
    assert nowhere(draft.url_in("nl"))


@pytest.mark.parametrize("change", [BasePage.unpublish, close, expire], ids=["unpublished", "private", "expired"])
def test_what_was_public_and_is_renamed_while_it_is_closed_is_found_when_it_opens_again(change):
    country = factories.country(title_nl="oud", title_es="viejo")
    below = factories.programme(country)
    old = addresses(country, below)
    change(country)
    renamed(fresh(country), "nieuw", BasePage.save)
    assert nowhere(*old)
    reopen(country)
    reopen(below)
    assert answers(*old) == leads(old, addresses(country, below))


def test_a_redirect_keeps_the_query_and_one_made_by_hand_leads_where_it_says():
    section = factories.section()
    page, secret = factories.standard(title_nl="doel", title_es="destino"), factories.standard(live=False)
    made = {
        "/nl/hand": {"redirect_page": page},
        "/nl/tijdelijk": {"redirect_page": page, "is_permanent": False},
        "/nl/met?id=7": {"redirect_page": page},
        "/nl/kort": {"redirect_page": section, "redirect_page_route_path": "/programmas/"},
        "/nl/raar": {"redirect_page": section, "redirect_page_route_path": "/nergens/"},
        "/nl/elders": {"redirect_link": "https://example.org/a?b=c"},
        "/nl/geheim": {"redirect_page": secret},
        "/nl/rond": {"redirect_link": "http://testserver/nl/rond/"},
        "/es/Mano": {"redirect_page": page},
        "/es/éste": {"redirect_page": page},
    }
    for old_path, more in made.items():
        Redirect.objects.create(old_path=old_path, **more)
    finder = section.sub_url_in("nl", "finder")
    expected = {
        "/nl/hand/?q=a%26b&x=": (301, "/nl/doel/?q=a%26b&x="),
        "/nl/hand": (301, "/nl/doel/"),
        "/nl/Hand/?Q=A": (301, "/nl/doel/?Q=A"),
        "/nl/tijdelijk/?q=1": (302, "/nl/doel/?q=1"),
        "/nl/met/?id=7": (301, "/nl/doel/"),
        "/nl/met/?id=8": (404, None),
        "/nl/kort/?q=water": (301, f"{finder}?q=water"),
        "/nl/kort/programmas/atom/?q=water": (301, f"{finder}atom/?q=water"),
        "/nl/raar/": (301, section.url_in("nl")),
        "/nl/elders/?q=1": (301, "https://example.org/a?b=c"),
        "/nl/elders/programmas/": (404, None),
        "/nl/geheim/": (404, None),
        "/nl/rond/": (404, None),
        "/es/Mano/": (301, "/es/destino/"),
        "/es/%C3%A9ste/?q=%C3%A9": (301, "/es/destino/?q=%C3%A9"),
    }
    assert answers(*expected) == expected


def served_by(section: BasePage) -> list[str]:
    section, names = fresh(section), ("finder", "finder_atom", "finder_csv")
    return [f"{section.sub_url_in(language, name)}?q=agua&page=2" for language in ("nl", "es") for name in names]


def test_addresses_below_a_page_follow_it_and_those_above_it():
    section, above = factories.section(), factories.standard(title_nl="boven", title_es="arriba")
    before = served_by(section)
    renamed(section, "werk")
    fresh(section).move(above, pos="last-child")
    between = served_by(section)
    renamed(fresh(above), "hoger")
    after = served_by(section)
    assert after[-1] == "/es/hoger-es/werk-es/programas/csv/?q=agua&page=2"
    assert answers(*before, *between) == leads(before, after) | leads(between, after)
    close(fresh(above))
    assert nowhere(*before)


def test_capitals_lead_to_small_letters_where_something_public_is():
    country = factories.country(title_nl="Eenland", title_es="Unpaís")
    private, draft = factories.standard(title_nl="besloten"), factories.standard(live=False, title_nl="half")
    close(private)
    section = factories.section()
    finder = section.sub_url_in("es", "finder")
    renamed(factories.standard(title_nl="oud", title_es="viejo"), "nieuw")
    address = country.url_in("nl")
    expected = {
        f"{address.upper()}?Q=Aap": (301, f"{address}?Q=Aap"),
        address.upper().rstrip("/"): (301, address),
        address.title(): (301, address),
        country.url_in("es").upper(): (301, country.url_in("es")),
        "/NL/": (301, "/nl/"),
        "/Es": (301, "/es/"),
        f"{finder.upper()}ATOM/?q=Agua": (301, f"{finder}atom/?q=Agua"),
        "/NL/Zoeken/?q=Water": (301, "/nl/zoeken/?q=Water"),
        "/Data/Programmes.csv": (301, "/data/programmes.csv"),
        "/SITEMAP.xml": (301, "/sitemap.xml"),
        "/NL/OUD/?q=A": (301, "/nl/nieuw-nl/?q=A"),  # in one step
        private.url_in("nl").upper(): (404, None),
        draft.url_in("nl").upper(): (404, None),
        "/NL/Nergens/": (404, None),
        "/NL//EXAMPLE.org/": (404, None),
        "/Admin/": (404, None),
        "/ADMIN/login/": (404, None),
        "/MEDIA/x.pdf": (404, None),
        "/Static/css/site.css": (404, None),
    }
    assert answers(*expected) == expected


@pytest.mark.parametrize("language", ["nl", "es"])
def test_what_is_not_found_in_capitals_is_told_in_the_language_of_the_address(client, language):
    response = client.get(f"/{language.upper()}/Nergens/")
    assert f'<html lang="{language}">' in response.content.decode()
    assert response["Content-Language"] == language


def test_many_renamings_end_in_one_step():
    page = renamed(factories.standard(title_nl="a", title_es="a"), "b")
    page = renamed(page, "c")
    assert answers("/nl/a/", "/nl/b-nl/", "/es/b-es/") == {
        "/nl/a/": (301, "/nl/c-nl/"),
        "/nl/b-nl/": (301, "/nl/c-nl/"),
        "/es/b-es/": (301, "/es/c-es/"),
    }
    page.slug_nl = page.slug_es = "a"
    page = factories.published(page)
    assert answers("/nl/a/", "/nl/b-nl/", "/es/c-es/") == {
        "/nl/a/": (200, None),
        "/nl/b-nl/": (301, "/nl/a/"),
        "/es/c-es/": (301, "/es/a/"),
    }
    page.unpublish()
    assert nowhere("/nl/a/", "/nl/b-nl/", "/nl/c-nl/")


def test_pages_that_swap_their_addresses_are_both_found_there():
    one, two = factories.standard(title_nl="een"), factories.standard(title_nl="twee")
    names = {"een": one.slug_nl, "twee": two.slug_nl}
    one = renamed(one, "tijdelijk")
    two.slug_nl = names["een"]
    factories.published(two)
    one.slug_nl = names["twee"]
    factories.published(one)
    assert answers("/nl/een/", "/nl/twee/", "/nl/tijdelijk-nl/") == {
        "/nl/een/": (200, None),
        "/nl/twee/": (200, None),
        "/nl/tijdelijk-nl/": (301, "/nl/twee/"),
    }


def test_a_new_page_at_an_old_address_wins_when_it_is_public():
    renamed(factories.standard(title_nl="plek", title_es="lugar"), "nieuw")
    newcomer = factories.standard(live=False, title_nl="plek", title_es="lugar")
    assert answers("/nl/plek/") == {"/nl/plek/": (301, "/nl/nieuw-nl/")}
    factories.published(newcomer)
    assert answers("/nl/plek/", "/es/lugar/") == {"/nl/plek/": (200, None), "/es/lugar/": (200, None)}


def test_what_an_editor_made_for_an_address_stays_when_a_page_leaves_it():
    page, other = factories.standard(title_nl="oud"), factories.standard(title_nl="ander")
    Redirect.objects.create(old_path="/nl/oud", redirect_page=other, site=page.get_site())
    renamed(page, "nieuw")
    assert answers("/nl/oud/") == {"/nl/oud/": (301, "/nl/ander/")}


def test_an_address_too_long_for_a_redirect_does_not_hinder_the_renaming():
    country = factories.country(slug_nl="l" * 200)
    factories.programme(country, slug_nl="p" * 200)
    assert renamed(country, "kort").slug_nl == "kort-nl"


def test_a_link_to_an_old_address_is_broken_while_its_page_is_not_public():
    page = renamed(factories.standard(title_nl="oud"), "nieuw")
    assert Targets().exists("/nl/oud/")
    page.unpublish()
    assert not Targets().exists("/nl/oud/")


def test_a_page_that_the_job_takes_offline_takes_its_old_address_with_it():
    page = renamed(factories.standard(title_nl="oud"), "nieuw")
    expire(page)
    call_command("publish_scheduled")
    assert nowhere("/nl/oud/")
