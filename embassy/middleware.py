"""What every request passes: its language, its refusals, and the policy that protects the public pages."""

import logging
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import BadRequest
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin  # not deprecated itself: it calls the methods below

from embassy import errors

logger = logging.getLogger(__name__)

PUBLIC_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; media-src 'self'; "
    "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {frames}"
)
# Wagtail's scripts add style elements; its inline scripts embassy.policy does without.
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action {forms}; frame-ancestors 'self'"
)
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class LanguageOfAddressMiddleware:
    """The address says the language: /nl/… Without one (errors, /), the browser's wish does. There is no cookie."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = translation.get_language_from_path(request.path_info.lower())  # it would give NL back for /NL/
        wished = language or translation.get_language_from_request(request)
        request.LANGUAGE_CODE = wished
        with translation.override(wished):
            response = self.get_response(request)
        says_itself = "Content-Language" in response.headers  # a file in all languages is the same for all readers
        response.headers.setdefault("Content-Language", wished)
        if not (language or says_itself):
            patch_vary_headers(response, ("Accept-Language",))
        return response


class FreshnessMiddleware(MiddlewareMixin):
    """No copy is shown again without asking here first: a page, or one that it lists, may have expired since."""

    def process_response(self, request, response):
        response.headers.setdefault("Cache-Control", "no-cache")
        return response


class ContentSecurityPolicyMiddleware(MiddlewareMixin):
    """No inline script, and nothing from elsewhere or shown elsewhere; on public pages no inline style either.

    Previews may stand in the admin's frame. A form of the login may lead to the OpenID Connect provider.
    """

    def process_response(self, request, response):
        response.headers.setdefault("Content-Security-Policy", policy_of(request))
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


def policy_of(request) -> str:
    if request.path_info.startswith("/account/"):
        provider = " {0.scheme}://{0.netloc}".format(urlsplit(settings.OIDC_ISSUER)) if settings.OIDC_ISSUER else ""
        return ADMIN_POLICY.format(forms=f"'self'{provider}")
    if request.path_info.startswith("/admin/"):
        return ADMIN_POLICY.format(forms="'self'")
    return PUBLIC_POLICY.format(frames="'self'" if getattr(request, "is_preview", False) else "'none'")


class RefusalMiddleware(MiddlewareMixin):
    """NUL characters, which PostgreSQL cannot store, are refused; a database that is away is said to be away."""

    def process_request(self, request):
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL character in the address")

    def process_exception(self, request, exception):
        if errors.is_from_database(exception):
            logger.error("The database does not answer: %s", exception, extra={"request": request})
            return errors.unavailable(request)
        return None
