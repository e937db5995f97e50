"""Locks that too many wrong attempts leave behind. The limits are ACCOUNT_RATE_LIMITS in the settings."""

from allauth.core.internal.ratelimit import get_cache_key, get_rates
from django.core.cache import caches

APP = "allauth.account"


def counters_of(user) -> list[tuple[str, int]]:
    """The cache key and the most attempts of each counter that can lock an account, at whatever door."""
    keys = {"login_failed": [user.get_username().lower(), f"mfa-auth-user-{user.pk}"]}
    found = []
    for action in ("login_failed", "reauthenticate", "change_password"):
        for rate in get_rates(app=APP, action=action):
            if rate.per != "ip":
                found += [
                    (get_cache_key(None, app=APP, action=action, rate=rate, key=key, user=user), rate.amount)
                    for key in keys.get(action, [None])
                ]
    return found


def is_locked(user) -> bool:
    """Whether one of the doors is shut to somebody now. One query for each counter."""
    attempts = caches["attempts"]
    return any(len(attempts.get(key, [])) >= most for key, most in counters_of(user))


def lift(user):
    """Let somebody try again at once."""
    caches["attempts"].delete_many([key for key, most in counters_of(user)])
