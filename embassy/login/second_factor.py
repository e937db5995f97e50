"""Who must sign in with more than a password, and who has done so."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.log_actions import log

from embassy.login.sessions import end_sessions

# Who publishes pages, administers accounts, or everything.
MUST = (
    Q(is_superuser=True)
    | Q(groups__page_permissions__permission__codename__startswith="publish_")
    | Q(groups__permissions__codename__in=["add_user", "change_user", "delete_user"])
)


def is_lacking(request) -> bool:
    """Whether who has signed in must have a second factor and has none: one query.

    Whoever came through the ministry's provider has been asked for it there.
    """
    user = request.user
    if not user.is_authenticated or came_from_provider(request):
        return False
    return get_user_model().objects.filter(MUST, pk=user.pk, authenticator=None).exists()


def came_from_provider(request) -> bool:
    return any(record["method"] == "socialaccount" for record in get_authentication_records(request, request.user))


def reset(user):
    """Remove somebody's second factors and end their sessions. The log of the account tells it."""
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user)
    log(user, "login.reset_second_factor")
