"""The weekly e-mail: what needs attention on the pages that somebody looks after."""

import logging
from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import ngettext
from wagtail.admin.mail import send_mail
from wagtail.users.models import UserProfile

from embassy.desk.attention import Items, on_desk
from embassy.desk.judging import judge_all
from embassy.desk.models import Digest
from embassy.recurring.locks import lock

WEEK = timedelta(days=7)
LISTED = 25  # items in one e-mail; the desk has the others

logger = logging.getLogger(__name__)


def send_digests(today: date | None = None) -> list[str]:
    """Send each person who wants it the e-mail of the week, if there is something to tell.

    Returns the failures in words: one mail that cannot be sent does not keep the others.
    """
    today = today or timezone.localdate()
    judge_all(today)
    failures = []
    for user in get_user_model().objects.filter(is_active=True, wants_digest=True).exclude(email="").order_by("pk"):
        try:
            send_to(user, today)
        except Exception as error:  # whatever the mail server throws, the next person has their turn
            logger.exception("Digest for account %s", user.pk)
            failures.append(f"{user}: {error}")
    return failures


def send_to(user, today: date):
    """Send, and remember it, while nobody else does: however many workers there are, one e-mail a week.

    Under a lock and not in a transaction, so that what is remembered is what the mail server took.
    """
    with lock(f"digest {user.pk}") as mine, translation.override(language_of(user)):
        this_week = Digest.objects.filter(user=user, sent_on__gt=today - WEEK)
        if not mine or this_week.exists():
            return
        items = on_desk(user, today).looked_after(user)
        if number := items.count():
            send_mail(subject_for(number), text_for(user, items[:LISTED], number), [user.email])
            Digest.objects.update_or_create(user=user, defaults={"sent_on": today})


def language_of(user) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return UserProfile.get_for_user(user).get_preferred_language()


def subject_for(number: int) -> str:
    return ngettext("%(number)s thing needs your attention", "%(number)s things need your attention", number) % {
        "number": number
    }


def text_for(user, items: Items, number: int) -> str:
    context = {
        "name": user.get_full_name() or user.get_username(),
        "items": items,
        "more": max(0, number - LISTED),
        "base": settings.WAGTAILADMIN_BASE_URL,
    }
    return render_to_string("desk/digest.txt", context)
