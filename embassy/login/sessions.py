"""Ending the sessions of an account."""

from allauth.usersessions.models import UserSession


def end_sessions(user, but: str | None = None):
    """Sign somebody out everywhere; in the session with the key `but` they stay signed in."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=but):
        session.end()
