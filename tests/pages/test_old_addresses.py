"""Old addresses, and those in capitals, lead on, and tell nothing of what is not public."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from embassy.desk.rules import RULES
from embassy.desk.site import LivePages
from embassy.home.models import StandardPage
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def fresh(page: BasePage) -> BasePage:
    return BasePage.objects.get(pk=page.pk).specific


def renamed(page: BasePage, name: str) -> BasePage:
    page = fresh(page)
    page.slug_nl, page.slug_es = f"{name}-nl", f"{name}-es"
    page.save()
    return page


def below(parent: BasePage, **fields) -> BasePage:
    return factories.add(fresh(parent), StandardPage(**factories.titles()), **fields)


def addresses(*pages: BasePage) -> list[str]:
    """Where the pages are now, in both languages."""
    return [page.url_in(language) for page in map(fresh, pages) for language in ("nl", "es")]


@pytest.fixture
def answers(client):
    """The status and the Location of each address: answers("/nl/")."""

    def ask(*addresses: str) -> dict[str, tuple[int, str | None]]:
        responses = {address: client.head(address) for address in addresses}
        return {address: (response.status_code, response.get("Location")) for address, response in responses.items()}

    return ask


def leads(old: list[str], new: list[str]) -> dict[str, tuple[int, str | None]]:
    return dict(zip(old, ((301, address) for address in new), strict=True))


def nowhere(*addresses: str) -> dict[str, tuple[int, str | None]]:
    return dict.fromkeys(addresses, (404, None))


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
    BasePage.objects.filter(pk=page.pk).update(live=True, expire_at=None)


CLOSING = [BasePage.unpublish, close, expire, unpublish_and_schedule]


def test_an_old_address_leads_nowhere_while_its_page_or_one_above_is_not_public_and_there_again_afterwards(answers):
    page = factories.standard()
    child = below(page)
    old = addresses(page, child)
    renamed(page, "nieuw")
    between = addresses(page)
    assert answers(*old) == leads(old, addresses(page, child))
    for change in CLOSING:
        with transaction.atomic():
            change(fresh(page))
            renamed(page, "later")  # while it is closed
            closed = [old[0], old[3], between[1], f"{old[0].upper()}?q=1"]
            assert answers(*closed) == nowhere(*closed), change
            reopen(page)
            new = addresses(page, child)
            assert answers(*closed[1:3]) == leads(closed[1:3], [new[3], new[1]]), change
            transaction.set_rollback(True)
    fresh(page).delete()
    assert answers(*old[:2]) == nowhere(*old[:2])


def test_what_hides_a_page_looks_like_what_never_was(client):
    page = factories.standard(title_nl="aaaaaa")
    renamed(page, "nieuw")
    close(page)
    hidden, nothing = (client.get(f"/nl/{slug}/?q=1") for slug in ("aaaaaa", "bbbbbb"))
    assert hidden.headers == nothing.headers
    assert hidden.content.replace(b"aaaaaa", b"bbbbbb") == nothing.content


def test_get_and_head_lead_to_the_same(client):
    renamed(factories.standard(title_nl="oud"), "nieuw")
    answer, head = client.get("/nl/oud/"), client.head("/nl/oud/")
    assert answer.headers == head.headers
    assert (answer.status_code, head.status_code, answer["Location"]) == (301, 301, "/nl/nieuw-nl/")


def test_no_redirect_is_made_for_a_page_that_never_was_public():
    draft, private, scheduled = (factories.standard(live=False) for _number in range(3))
    close(private)
    factories.published(private)
    schedule(scheduled)
    below_draft, below_private = below(draft), below(private)
    public = factories.standard()
    draft_below_public = below(public, live=False)

    for page in (draft, private, scheduled):
        renamed(page, f"nieuw-{page.pk}")
    fresh(below_draft).move(fresh(private), pos="last-child")
    fresh(below_private).move(fresh(public), pos="last-child")
    assert not Redirect.objects.filter(automatically_created=True).exists()

    renamed(public, "openbaar")
    draft_below_public = fresh(draft_below_public)
    draft_below_public.slug_nl = "eerst"
    factories.published(draft_below_public)  # for the first time, with another address than the draft had
    to = Redirect.objects.filter(automatically_created=True).values_list("redirect_page", flat=True)
    assert {*to} == {public.pk, below_private.pk}  # which had become public by its move


def test_a_redirect_keeps_the_query_and_one_made_by_hand_leads_where_it_says(answers):
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


def test_addresses_below_a_page_follow_it_and_those_above_it(answers):
    section, above = factories.section(), factories.standard(title_nl="boven", title_es="arriba")
    before = served_by(section)
    renamed(section, "werk")
    fresh(section).move(above, pos="last-child")
    between = served_by(section)
    renamed(above, "hoger")
    after = served_by(section)
    assert after[-1] == "/es/hoger-es/werk-es/programas/csv/?q=agua&page=2"
    assert answers(*before, *between) == leads(before, after) | leads(between, after)
    close(fresh(above))
    assert answers(before[0]) == nowhere(before[0])


def test_capitals_lead_to_small_letters_where_something_public_is(answers):
    country = factories.section().get_children().live().first().specific
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


def test_many_renamings_end_in_one_step_and_never_in_a_circle(answers):
    page = factories.standard(title_nl="a", title_es="a")
    renamed(page, "b")
    renamed(page, "c")
    assert answers("/nl/a/", "/es/b-es/") == leads(["/nl/a/", "/es/b-es/"], ["/nl/c-nl/", "/es/c-es/"])
    page.save()  # as it was
    old = ["/nl/b-nl/", "/es/c-es/"]
    assert answers("/nl/a/", *old) == {"/nl/a/": (200, None)} | leads(old, ["/nl/a/", "/es/a/"])
    page.unpublish()
    assert answers("/nl/a/", *old) == nowhere("/nl/a/", *old)


def test_pages_that_swap_their_addresses_are_both_found_there(answers):
    one, two = factories.standard(title_nl="een"), factories.standard(title_nl="twee")
    renamed(one, "tijdelijk")
    two.slug_nl, one.slug_nl = "een", "twee"
    two.save()
    one.save()
    served = {"/nl/een/": (200, None), "/nl/twee/": (200, None)}
    assert answers(*served, "/nl/tijdelijk-nl/") == served | leads(["/nl/tijdelijk-nl/"], ["/nl/twee/"])


def test_a_new_page_at_an_old_address_wins_when_it_is_public(answers):
    renamed(factories.standard(title_nl="plek"), "nieuw")
    newcomer = factories.standard(live=False, title_nl="plek")
    assert answers("/nl/plek/") == leads(["/nl/plek/"], ["/nl/nieuw-nl/"])
    factories.published(newcomer)
    assert answers("/nl/plek/") == {"/nl/plek/": (200, None)}


def test_what_an_editor_made_for_an_address_stays_when_a_page_leaves_it(answers):
    page = factories.standard(title_nl="oud")
    Redirect.objects.create(old_path="/nl/oud", redirect_link="https://example.org/", site=page.get_site())
    renamed(page, "nieuw")
    assert answers("/nl/oud/") == leads(["/nl/oud/"], ["https://example.org/"])


def test_an_address_too_long_for_a_redirect_does_not_hinder_the_renaming(answers):
    page = factories.standard(slug_nl="l" * 200)
    child = below(page)
    factories.published(renamed(child, "p" * 200))
    assert answers(*addresses(renamed(page, "kort"))) == dict.fromkeys(addresses(page), (200, None))


def test_a_link_to_an_old_address_is_broken_while_its_page_is_not_public():
    page = factories.standard(title_nl="oud")
    renamed(page, "nieuw")
    factories.standard(body=[factories.text_block(nl='<p><a href="/nl/oud/">Daar</a></p>')])
    assert not RULES["internal-link"].items(LivePages())
    close(page)
    assert RULES["internal-link"].items(LivePages())
