"""Which page answers at an address, found with one indexed lookup, where Wagtail walks down the tree."""

from django.db.models import Case, When
from django.db.models.functions import Length
from django.utils import translation
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from embassy.pages.below import DEEPEST
from embassy.pages.slugs import PATHS


def page_at(pages, site: Site, path: str) -> RouteResult | None:
    """The public page at an address below the site's root, in the active language; or what it serves below itself.

    `pages` is the manager of the base page model.
    """
    field = PATHS[translation.get_language()]
    roots = (root.root_path for root in Site.get_site_root_paths() if root.site_id == site.pk)
    root_path = next(roots, None) or site.root_page.url_path
    address = root_path + (f"{path.strip('/')}/" if path.strip("/") else "")
    found = pages.live().rewrite(False).filter(**{f"{field}__in": [address, *addresses_above(address)]})
    found = found.annotate(is_private=Case(When(found.private_q(), then=True), default=False))
    page = found.order_by(Length(field).desc(), "pk").first()
    below = address.removeprefix(getattr(page, field)) if page else ""
    view = page.specific_class.view_at(below) if below else None
    if page is None or (below and not view):
        return None
    page.specific.is_private = page.is_private
    return RouteResult(page.specific, kwargs={"view": view} if view else {})


def addresses_above(address: str) -> list[str]:
    """Where the page may be that serves an address below its own, the nearest first."""
    segments = address.split("/")[:-1]
    return [f"{'/'.join(segments[:-steps])}/" for steps in range(1, DEEPEST + 1) if len(segments) > steps + 1]
