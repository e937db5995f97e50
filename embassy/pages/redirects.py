"""Old addresses lead to new ones, in each language, and tell of nothing that is not public.

Wagtail's own handlers know one language, make redirects for pages that never were public, and tell where any page is.
"""

from itertools import accumulate

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left, Length
from django.dispatch import receiver
from django.http import HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin  # not deprecated itself: it calls the method below
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, Site

from embassy.compiled import Compiled, Parameter
from embassy.pages.below import DEEPEST
from embassy.pages.models import BasePage
from embassy.pages.routing import page_at
from embassy.pages.signals import paths_change
from embassy.pages.sites import site_of
from embassy.pages.slugs import PAGES, PATHS

NOT_FOUND = 404
LONGEST = Redirect._meta.get_field("old_path").max_length
CLOSING = ["wagtail.unpublish", "wagtail.view_restriction.create"]  # actions in Wagtail's log


# --- making them


@receiver(paths_change)
def redirect_old_paths(old_paths: dict[str, str], **kwargs):
    """Redirect a page and all below it from their former path in each language, as far as they have been public.

    The database still has these paths, also where the page is being moved.
    """
    field, old_path = next(iter(old_paths.items()))
    sections = [f"{path}/" for path in accumulate(old_path.split("/")[:-2], "{}/{}".format)]
    pages = BasePage.objects.rewrite(False).filter(**{f"{field}__startswith": old_path})
    pages = list(have_been_public(pages, Q(**{f"{field}__in": sections})).values("pk", *old_paths))
    for root in Site.get_site_root_paths():
        if old_path.startswith(root.root_path) and old_path != root.root_path:
            former = {
                address_of(page[field], root.root_path, language): page["pk"]
                for language, field in PATHS.items()
                if field in old_paths
                for page in pages
            }
            redirect_from(former, root.site_id)


def have_been_public(pages: QuerySet, sections: Q) -> QuerySet:
    """Those of the pages that visitors have been able to see, now or formerly; `sections` are those above all of them.

    What closes one now, a section that is not public or a restriction, must have come after its first publication.
    While a page is being moved, the tree has it at its new place, and its former parent may have no page below it left.
    """
    everything = BasePage.objects.rewrite(False)
    closing = Q(view_restrictions__isnull=False) | Q(live=False) & (Q(numchild__gt=0) | sections)
    closed_later = PageLogEntry.objects.filter(
        page=OuterRef("pk"), action__in=CLOSING, timestamp__gte=OuterRef(OuterRef("first_published_at"))
    )
    closed_before = everything.filter(
        Q(view_restrictions__isnull=False) | ~Q(pk=OuterRef("pk")),
        ~Exists(closed_later),
        pk__in=list(
            everything.filter(closing).values_list("pk", flat=True)
        ),  # few, where a subquery asks for each page
        url_path=Left(OuterRef("url_path"), Length("url_path")),
    )
    return pages.filter(Q(live=True) | Q(first_published_at__isnull=False), ~Exists(closed_before))


def address_of(path: str, root_path: str, language: str) -> str:
    """The address of a page in a language, as redirects have it."""
    with translation.override(language):
        return Redirect.normalise_path(reverse(PAGES, args=[path.removeprefix(root_path)]))


def redirect_from(former: dict[str, int], site_id: int):
    """Make redirects to pages by their former addresses; what editors made for one of these stays."""
    former = {address: page_id for address, page_id in former.items() if len(address) <= LONGEST}
    Redirect.objects.filter(automatically_created=True, site_id=site_id, old_path__in=former).delete()
    redirects = (
        Redirect(old_path=address, site_id=site_id, redirect_page_id=page_id, automatically_created=True)
        for address, page_id in former.items()
    )
    Redirect.objects.bulk_create(redirects, ignore_conflicts=True)


# --- following them


def told(redirects: QuerySet) -> QuerySet:
    """Those that visitors may follow: to other sites, and to pages that are public at this moment."""
    return redirects.filter(Q(redirect_page=None) | Q(redirect_page__in=BasePage.objects.live().public()))


@Compiled
def redirects_from() -> QuerySet:
    """The redirects of a site, and those of all sites, from some addresses, with their pages."""
    of_site = Redirect.objects.filter(Q(site=Parameter("site")) | Q(site=None))
    return told(of_site).filter(old_path__among=Parameter("addresses")).select_related("redirect_page")


class RedirectMiddleware(MiddlewareMixin):
    """What is not found may be an old address, or one below it, or have capitals."""

    def process_response(self, request, response):
        return (response.status_code == NOT_FOUND and new_address(request)) or response


def new_address(request) -> HttpResponse | None:
    """Lead to where an address that is not found leads now; None if that is nowhere."""
    asked = Redirect.normalise_path(request.get_full_path())
    path, mark, query = asked.partition("?")
    closed = (settings.MEDIA_URL, settings.STATIC_URL, reverse("wagtailadmin_home"))
    has_capitals = path != path.lower() and not request.path_info.lower().startswith(closed)
    return from_old_address(request, asked) or (
        (in_small_letters(request) or from_old_address(request, path.lower() + mark + query)) if has_capitals else None
    )


def from_old_address(request, asked: str) -> HttpResponse | None:
    """Follow the redirect from an address, else from its path without the query, else from a page that served it."""
    path, mark, _query = asked.partition("?")
    remainders = {asked: ""} | with_those_above(path)  # by where a redirect may be, what follows it
    nearest = list(remainders)
    site = site_of(request)
    for redirect in sorted(
        redirects_from(site=site and site.pk, addresses=nearest),
        key=lambda redirect: (nearest.index(redirect.old_path), redirect.site_id is None),
    ):
        if address := target_of(redirect, remainders[redirect.old_path], request):
            keeps_query = redirect.redirect_page and not (mark and redirect.old_path == asked)
            return lead(request, address, keeps_query, redirect.is_permanent)
    return None


def with_those_above(path: str) -> dict[str, str]:
    """An address and those above it that may serve it, the nearest first, each with what follows below it."""
    segments = path.split("/")
    above = range(1, min(DEEPEST, len(segments) - 2) + 1)
    return {path: ""} | {"/".join(segments[:-steps]): "/".join(segments[-steps:]) + "/" for steps in above}


def target_of(redirect: Redirect, below: str, request) -> str | None:
    """Where a redirect leads, or what its page serves below itself: as asked, else as the redirect itself says."""
    page = redirect.redirect_page
    if page is None:
        return None if below else redirect.redirect_link
    serves = page.specific_class.view_at
    if below and not serves(below):
        return None
    route = below or f"{redirect.redirect_page_route_path.strip('/')}/"
    url = page.get_url(request)
    return url and url + (route if serves(route) else "")


def in_small_letters(request) -> HttpResponse | None:
    """Lead to the same address in small letters, if a public page or the site itself answers there."""
    small = request.path_info.lower()
    return next((lead(request, address) for address in (small, f"{small}/") if is_public(request, address)), None)


def is_public(request, address: str) -> bool:
    try:
        match = resolve(address)
    except Resolver404:
        return False
    if match.url_name != PAGES:
        return not (match.args or match.captured_kwargs)  # what has none answers always
    found = page_at(site_of(request), *match.args)
    return found is not None and not found.page.is_private


def lead(request, address: str, keeps_query: bool = True, is_permanent: bool = True) -> HttpResponse | None:
    """Lead to an address, but not to the very one that was not found."""
    if request.build_absolute_uri(address).partition("?")[0] == request.build_absolute_uri().partition("?")[0]:
        return None
    query = request.META["QUERY_STRING"] if keeps_query else ""
    answer = HttpResponsePermanentRedirect if is_permanent else HttpResponseRedirect
    return answer(f"{address}?{query}" if query else address)
