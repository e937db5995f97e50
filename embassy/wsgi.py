"""The WSGI application that granian serves."""

import os
from contextlib import suppress

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import Error, connections
from whitenoise import WhiteNoise

from embassy.connections import deadline
from embassy.search.languages import load_dictionaries

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "embassy.settings")

deadline.keep(longest=settings.STATEMENT_TIMEOUT + 5)
application = get_wsgi_application()

# What has models can only now be imported.
from embassy.kept.front import front_of  # noqa: E402
from embassy.office import emergency  # noqa: E402
from embassy.search import vain  # noqa: E402

# A request waits no longer; commands may. What DATABASE_URL says comes later and wins.
options = connections.settings["default"]["OPTIONS"]
options["options"] = f"{settings.WEB_TIMEOUTS} {options['options']}"
load_dictionaries()  # now, rather than while the first visitor waits
with suppress(Error), deadline.within(2):  # seconds; for the error pages, until `work` looks after it
    emergency.follow()
connections.close_all()
if not settings.DEBUG:
    application = front_of(application, count=vain.remember)
application = deadline.limited(application)


def protect(headers, path, url):
    """Let no upload run anything in a browser, and all but pictures be downloaded when they are opened."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Content-Security-Policy"] = settings.MEDIA_POLICY
    if path.rpartition(".")[2].lower() not in settings.WAGTAILIMAGES_EXTENSIONS:
        headers["Content-Disposition"] = "attachment"


if settings.SERVE_MEDIA:
    # nginx serves media in production. WhiteNoise answers Range requests, which a film needs for seeking.
    application = WhiteNoise(
        application,
        root=settings.MEDIA_ROOT,
        prefix=settings.MEDIA_URL,
        mimetypes={".vtt": "text/vtt"},
        autorefresh=True,
        allow_all_origins=False,
        add_headers_function=protect,
    )
