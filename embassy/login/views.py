"""Pages of the login that allauth does not have."""

from django.contrib.messages import get_messages
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from embassy.login.languages import localized


@never_cache
@localized
def no_access(request):
    """Tell who has signed in that the account does not reach here, and how to sign in with another."""
    list(get_messages(request))  # Wagtail's says the same
    return render(request, "login/no_access.html", status=403)
