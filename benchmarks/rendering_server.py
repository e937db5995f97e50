"""The application that `rendering.py` asks: Django alone, in which the content never changes."""

from django.core.wsgi import get_wsgi_application
from django.db import connections

from embassy import wsgi  # noqa: F401 (sets up what the site's own server has)

try:
    from embassy.kept.rendering import under
except ImportError:  # older code, which shares nothing between renders
    under = None

django = get_wsgi_application()
connections.settings["default"]["CONN_MAX_AGE"] = None  # else its backend, whose CPU is counted, would end


def application(environ, start_response):
    if under:
        under.set("the only version")
    return django(environ, start_response)
