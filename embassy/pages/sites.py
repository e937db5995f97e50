"""Wagtail's sites, kept with the version of the content: Wagtail's own cache learns nothing of what SQL changes."""

from functools import partial

from wagtail.models import Site

from embassy.kept.rendering import once, under


def site_of(request) -> Site | None:
    """The site that answers at the host of a request; Wagtail's own code finds it in the request."""
    if not hasattr(request, "_wagtail_site"):
        host = request._get_raw_host(), request.get_port()  # as Wagtail does, which leaves the check to Django
        request._wagtail_site = once(("site", *host), partial(Site.find_for_request, request))
    return request._wagtail_site


def root_paths() -> list:
    """The addresses of all sites with the paths of their home pages (SiteRootPath)."""
    return Site.get_site_root_paths() if under.get() is None else once(("root paths",), paths_asked_anew)


def paths_asked_anew() -> list:
    Site.clear_site_root_paths_cache()
    return Site.get_site_root_paths()
