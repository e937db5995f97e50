"""Pages of the login that allauth does not have."""

import logging
from functools import wraps
from http import HTTPStatus

from django.contrib.messages import get_messages
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from embassy.login.languages import localized

logger = logging.getLogger(__name__)


@never_cache
@localized
def no_access(request):
    """Tell who has signed in that the account does not reach here, and how to sign in with another."""
    list(get_messages(request))  # Wagtail's says the same
    return render(request, "login/no_access.html", status=403)


@require_safe
@never_cache
def session(request):
    """Tell a form that is open who is signed in, and the token that it can be sent with; or close the window.

    As an address of the admin it leads whoever has no session to the login first.
    """
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({"user": request.user.pk, "csrf_token": get_token(request)})
    return render(request, "login/signed_in.html")


def emptying_storage(view):
    """A view that signs out: the browser then forgets what was typed and not saved, for others may share it."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if request.method == "POST":
            response.headers["Clear-Site-Data"] = '"storage"'
        return response

    return answered


def answering_without_provider(view):
    """A view that asks the OpenID Connect provider, which may be away."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except RequestException:
            logger.warning("The provider does not answer", exc_info=True)
            return render(request, "socialaccount/authentication_error.html", status=HTTPStatus.SERVICE_UNAVAILABLE)

    return answered
