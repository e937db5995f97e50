"""What a request with a session passes: whether the session is still in use, and how far it reaches."""

import time

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from embassy.login import second_factor
from embassy.login.views import no_access

USED_AT = "used_at"
NOTED_EVERY = 300  # seconds; so a session can end by so much sooner than SESSION_COOKIE_AGE says
BY_ITSELF = "/admin/editing-sessions/"  # what an open form asks while nobody is there
OWN_PAGES = "/account/"


class IdleMiddleware:
    """A session lasts until nothing has been done in it for SESSION_COOKIE_AGE."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        session = request.session
        if session.accessed and request.user.is_authenticated and not request.path_info.startswith(BY_ITSELF):
            now = time.time()
            if now - session.get(USED_AT, 0) > NOTED_EVERY:
                session[USED_AT] = now
                UserSession.objects.create_from_request(request)
        return response


class AccessMiddleware:
    """Who has signed in is never sent to sign in again: they are told what is missing.

    Where a second factor is required, those who lack one count as not signed in until they have added it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.path_info.startswith(OWN_PAGES):
            return self.get_response(request)
        lacking = settings.REQUIRE_SECOND_FACTOR and second_factor.is_lacking(request)
        if lacking:
            request.user = AnonymousUser()
        response = self.get_response(request)
        if leads_to_login(response) and not hasattr(request, "asks_for_login"):
            if lacking:
                messages.warning(
                    request,
                    _("This account publishes. Add a second factor before you go on: a passkey, or an app with codes."),
                )
                return redirect("mfa_index")
            if request.user.is_authenticated:
                return no_access(request)
        return response


def leads_to_login(response) -> bool:
    return isinstance(response, HttpResponseRedirect) and response.url.startswith(reverse("account_login"))
