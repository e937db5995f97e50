"""What follows a login, and the end of an account."""

import time

from allauth.account.adapter import get_adapter
from allauth.account.signals import user_logged_in
from allauth.mfa.signals import authenticator_added
from django.contrib.auth import get_user_model, signals
from django.db.models.signals import post_save
from django.dispatch import receiver

from embassy.login.middleware import OWN_PAGES, USED_AT
from embassy.login.sessions import end_sessions

COOKIE = "known_device"
YEAR = 365 * 24 * 3600  # seconds


@receiver(signals.user_logged_in)
def note_use(request, **kwargs):
    """Note the time of the login, so that the first page after it writes nothing."""
    request.session[USED_AT] = time.time()


@receiver(user_logged_in)
def tell_of_new_device(request, response, user, **kwargs):
    """Write to somebody who signs in with a browser that has not been used for this account within a year."""
    known = request.get_signed_cookie(COOKIE, default="", salt=COOKIE).split(".")
    mine = str(user.pk)
    if mine not in known:
        get_adapter(request).send_notification_mail("login/email/new_device", user)
    response.set_signed_cookie(
        COOKIE,
        ".".join(dict.fromkeys([mine, *filter(None, known)])),
        salt=COOKIE,
        max_age=YEAR,
        path=OWN_PAGES,  # the login may end at several of them
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


@receiver(authenticator_added)
def end_sessions_without_it(request, user, **kwargs):
    """End the other sessions when a second factor is added: they were opened with the password alone."""
    end_sessions(user, but=request.session.session_key)


@receiver(post_save, sender=get_user_model())
def end_sessions_of_deactivated(instance, **kwargs):
    """End the sessions of a deactivated account, which would go on when it is activated again."""
    if not instance.is_active:
        end_sessions(instance)
