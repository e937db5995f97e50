"""The last answer to a change that cannot be, after every form has let it pass."""

import logging

from django.core.exceptions import BadRequest, ValidationError
from django.db import IntegrityError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.localization import get_localized_response

from embassy.conflicts.views import gone

NOT_FOUND = 404
logger = logging.getLogger(__name__)


class RefusedChangeMiddleware:
    """In the admin, what a rule or the database refuses on saving is told on the page it came from, and logged.

    What was typed for a page that is gone is shown, so that it can be copied.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == NOT_FOUND and request.method == "POST" and edits_a_page(request):
            return get_localized_response(gone, request).render()
        return response

    def process_view(self, request, view, args, kwargs):
        """Refuse what is no form of a chooser: Wagtail reads its fields without looking whether they are there."""
        if is_for_chooser(request) and not (request.FILES or {*request.POST} - {"csrfmiddlewaretoken"}):
            raise BadRequest("Nothing was sent to the chooser")

    def process_exception(self, request, exception):
        if is_for_chooser(request) and isinstance(exception, AttributeError | KeyError):
            logger.warning("Half a form for a chooser: %s", exception, exc_info=exception, extra={"request": request})
            raise BadRequest("Something else was sent to the chooser than its form") from exception
        reasons = reasons_for(exception)
        if not reasons:
            return None
        admin = reverse("wagtailadmin_home")
        if request.method != "POST" or not request.path_info.startswith(admin):
            return None
        logger.warning(
            "Refused on saving: %s", type(exception).__name__, exc_info=exception, extra={"request": request}
        )
        if not request.accepts("text/html"):
            return JsonResponse(
                {"success": False, "error_code": "validation_error", "error_message": " ".join(reasons)}, status=400
            )
        for reason in reasons:
            messages.error(request, reason)
        came_from = request.headers.get("Referer", "")
        return redirect(came_from if url_has_allowed_host_and_scheme(came_from, {request.get_host()}) else admin)


def is_for_chooser(request) -> bool:
    """Whether somebody who may use a chooser has sent something to it."""
    address = request.path_info
    is_chooser = request.method == "POST" and address.startswith(reverse("wagtailadmin_home")) and "choose" in address
    return is_chooser and request.user.has_perm("wagtailadmin.access_admin")


def edits_a_page(request) -> bool:
    match = request.resolver_match
    forms = {"wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"}
    return bool(match) and match.view_name in forms and request.user.has_perm("wagtailadmin.access_admin")


def reasons_for(exception: Exception) -> list[str]:
    """Why a change was refused, in the reader's words; nothing for what is no refusal."""
    if isinstance(exception, ValidationError):
        return exception.messages
    if isinstance(exception, IntegrityError):
        return [_("Somebody else saved the same thing a moment ago. Look at it again before you save.")]
    if isinstance(exception, MultiValueDictKeyError):
        return [_("The form did not arrive whole, and nothing was saved. Please send it again.")]
    if isinstance(exception, OSError):  # each layer of a file's way to the disk says in its own words that it is full
        return [_("The server could not keep this; its disk may be full. Nothing was saved. Please tell its operator.")]
    return []
