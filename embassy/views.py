"""The few addresses that are no page of the tree."""

from functools import wraps
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.views import serve

from embassy import errors
from embassy.office.models import EmbassySettings


def refusing_clearly(view):
    """A view that takes nothing in, so that a POST needs no token to be told in a page that it is not allowed."""

    @csrf_exempt
    @wraps(view)
    def answered(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return errors.method_not_allowed(request, response["Allow"])
        return response

    return answered


@refusing_clearly
def page(request, path):
    """Serve a page of the tree."""
    return serve(request, path)


@require_safe
def choose_language(request):
    """Lead to the home page in the language that the browser asks for, else in the default one."""
    return redirect(f"/{get_language()}/")


@csrf_exempt
def to_login(request, rest=""):
    """Lead to the login, which then leads to where the request says: for the addresses of other logins."""
    request.asks_for_login = True  # who has signed in is led there too, and on from there
    query = {"next": request.GET["next"]} if "next" in request.GET else {}
    return redirect(reverse("account_login", query=query))


def nothing(request, **kwargs):
    """Stand at an address of Wagtail's that this site leaves out."""
    raise Http404


@require_safe
def robots(request):
    """Everything may be indexed but the admin; pages that may not say so themselves."""
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")


@require_safe
def security_txt(request):
    """Whom to tell of a hole in the site's security (RFC 9116)."""
    office = EmbassySettings.load(request_or_site=request)
    if not (office.security_contact and office.security_expires):
        raise Http404
    lines = [
        f"Contact: {office.security_address}",
        f"Expires: {office.security_expires}T00:00:00Z",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
