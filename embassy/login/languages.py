"""The language in which somebody wants the admin, for pages and e-mails that Wagtail does not make."""

from functools import wraps

from django.utils.translation import get_language
from wagtail.admin.localization import get_localized_response
from wagtail.users.models import UserProfile


def language_of(user) -> str:
    """The language chosen in somebody's account; without one, the language of this request."""
    if user is None or not user.is_authenticated:
        return get_language()
    return UserProfile.get_for_user(user).get_preferred_language()


def localized(view):
    """A view whose pages are in the language of who has signed in, else in the browser's."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        return get_localized_response(view, request, *args, **kwargs)

    return answered
