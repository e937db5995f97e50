"""What a view tells whoever keeps its answer, in the environment of the request."""

from functools import wraps

from django.conf import settings

READ, VAIN = "embassy.kept.read", "embassy.kept.vain"
ALL = "*"


def reads(*names: str):
    """Make a view say which parameters of an address it reads: others make no copies of their own.

    With ALL it reads whatever there is.
    """

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            request.META[READ] = names
            return view(request, *args, **kwargs)

        return answer

    return decorate


def has_session(environ: dict) -> bool:
    """Whether somebody asks who may have signed in."""
    cookies = environ.get("HTTP_COOKIE", "").split(";")
    return any(cookie.strip().startswith(f"{settings.SESSION_COOKIE_NAME}=") for cookie in cookies)


def counts(environ: dict) -> bool:
    """Whether a visitor asks, and no colleague who is signed in, no robot that looks ahead, no program."""
    ahead = "prefetch" in environ.get("HTTP_SEC_PURPOSE", environ.get("HTTP_PURPOSE", ""))
    return environ["REQUEST_METHOD"] == "GET" and not ahead and not has_session(environ)
