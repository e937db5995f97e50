"""Error pages in the language of the address. Those of 400, 500 and 503 need no database."""

import secrets
import sys
from functools import partial

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from psycopg2.errors import ReadOnlySqlTransaction

from embassy.conflicts.views import texts_typed
from embassy.kept.rendering import once
from embassy.pages.models import BasePage
from embassy.pages.navigation import Navigation

RETRY_AFTER = 60  # seconds
OF_THE_LOGIN = {"csrfmiddlewaretoken", "login", "email", "next"}  # what of its forms is no secret


def plain(status: int, title: str, lead: str, template: str = "errors/plain.html", **context) -> HttpResponse:
    """An error page made without the database."""
    context |= {"status": status, "title": title, "lead": lead}
    return HttpResponse(render_to_string(template, context), status=status)


def furnished(request, status: int, title: str, lead: str) -> HttpResponse:
    """An error page with the site's menu and footer."""
    context = {"status": status, "title": title, "lead": lead}
    key = "error", *context.values(), get_language()
    return HttpResponse(once(key, partial(furnished_html, request, context)), status=status)


def furnished_html(request, context: dict) -> str:
    return render_to_string("errors/furnished.html", context | {"navigation": Navigation(BasePage.objects)}, request)


def bad_request(request, exception) -> HttpResponse:
    return plain(400, _("This request is not right"), _("The address contains something that the site cannot read."))


def permission_denied(request, exception=None) -> HttpResponse:
    return furnished(request, 403, _("No access"), _("You are not allowed to see this page."))


def csrf_failure(request, reason="") -> HttpResponse:
    return furnished(
        request, 403, _("The form has expired"), _("Go back, load the page again and send the form once more.")
    )


def page_not_found(request, exception) -> HttpResponse:
    lead = _("The page that you look for does not exist or has moved. Check the address, or set off from here.")
    return furnished(request, 404, _("This road is a dead end"), lead)


def method_not_allowed(request, allowed: str) -> HttpResponse:
    response = furnished(request, 405, _("That cannot be done here"), _("This page can be read; it takes nothing in."))
    response.headers["Allow"] = allowed
    return response


def server_error(request) -> HttpResponse:
    """Show an id that the log has too, or say that the site is away when its database is."""
    if is_from_database(sys.exception()):
        return unavailable(request)
    request.error_id = secrets.token_hex(4)
    lead = _("Something went wrong on our side. It has been written down; try again in a while.")
    return plain(500, _("An error occurred"), lead, error_id=request.error_id)


def unavailable(request) -> HttpResponse:
    """Say that the database is away. What a form sent is on the page, to be sent again or copied."""
    if request.method == "POST":
        response = unsaved(request)
        response.headers["Cache-Control"] = "no-store"
    else:
        response = away(address=request.get_full_path(), is_admin=request.path_info.startswith("/admin/"))
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def away(address: str = "", is_admin: bool = False) -> HttpResponse:
    """Say so to who reads; without an address, at that of the page itself."""
    lead = _("The site's database does not answer. Try again in a minute.") if is_admin else _("Try again in a minute.")
    return plain(503, _("The site is away for a moment"), lead, "errors/unavailable.html", address=address)


def unsaved(request) -> HttpResponse:
    """The answer to what may not have been saved."""
    title = _("The database of the site does not answer")
    if not request.accepts("text/html"):
        message = {"success": False, "error_code": "unavailable", "error_message": title}
        return JsonResponse(message, status=503)
    lead = _("What you sent may not have been saved. Send it again in a minute, or copy it from here.")
    return plain(503, title, lead, "errors/unavailable.html", address=request.get_full_path(), **sent_by(request))


def sent_by(request) -> dict:
    """What a form sent, without passwords and codes, which are written into no page."""
    try:
        names = {name for name in request.POST if may_be_shown(request, name)}
        return {
            "sent": [(name, value) for name in request.POST for value in request.POST.getlist(name) if name in names],
            "typed": [(name, text) for name, text in texts_typed(request) if name in names],
            "files": [file.name for file in request.FILES.values()],
        }
    except (SuspiciousOperation, MultiPartParserError, OSError):  # too much, or not whole
        return {}


def may_be_shown(request, name: str) -> bool:
    return name in OF_THE_LOGIN if request.path_info.startswith("/account/") else "password" not in name


def is_from_database(error: BaseException | None) -> bool:
    """Whether an error, or one that led to it, says that the database is away, busy for too long or read-only."""
    causes = (OperationalError, InterfaceError, ReadOnlySqlTransaction)
    while error and not isinstance(error, causes):
        error = error.__cause__ or error.__context__
    return error is not None
