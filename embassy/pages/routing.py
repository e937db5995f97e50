"""Which page answers at an address, found with one indexed lookup, where Wagtail walks down the tree."""

from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, QuerySet, When
from django.db.models.functions import Length
from django.utils import translation
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from embassy.compiled import Compiled, Parameter
from embassy.pages.below import DEEPEST
from embassy.pages.sites import root_paths
from embassy.pages.slugs import PATHS


def page_at(site: Site, path: str) -> RouteResult | None:
    """The public page at an address below the site's root, in the active language; or what it serves below itself."""
    roots = (root.root_path for root in root_paths() if root.site_id == site.pk)
    root_path = next(roots, None) or site.root_page.url_path
    address = root_path + (f"{path.strip('/')}/" if path.strip("/") else "")
    found = places(addresses=[address, *addresses_above(address)])
    if not found:
        return None
    [(pk, content_type, place, is_private)] = found
    model = ContentType.objects.get_for_id(content_type).model_class()
    below = address.removeprefix(place)
    view = model.view_at(below) if below else None
    if below and not view:
        return None
    for page in by_key(model)(pk=pk):
        page.is_private = is_private
        return RouteResult(page, kwargs={"view": view} if view else {})
    return None  # deleted between the queries


@Compiled
def places() -> QuerySet:
    """The nearest public page at some addresses: its key, its type, its own address, whether it is private."""
    field = PATHS[translation.get_language()]
    pages = apps.get_model("pages.BasePage").objects.rewrite(False).live()
    found = pages.filter(**{f"{field}__among": Parameter("addresses")})
    found = found.annotate(is_private=Case(When(found.private_q(), then=True), default=False))
    return found.order_by(Length(field).desc(), "pk").values_list("pk", "content_type_id", field, "is_private")[:1]


@cache
def by_key(model) -> Compiled:
    """The page of a type that has a key."""
    return Compiled(lambda: model.objects.filter(pk=Parameter("pk")))


def addresses_above(address: str) -> list[str]:
    """Where the page may be that serves an address below its own, the nearest first."""
    segments = address.split("/")[:-1]
    return [f"{'/'.join(segments[:-steps])}/" for steps in range(1, DEEPEST + 1) if len(segments) > steps + 1]
