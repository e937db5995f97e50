"""ETag and Last-Modified for what is made from the public pages, so that who asks again learns that nothing changed.

What a file shows depends on the pages, on the records that they name, on the settings, and on the clock: pages expire,
and a programme's status changes with the day.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from hashlib import blake2b

from django.contrib.postgres.aggregates import StringAgg
from django.core.cache import cache
from django.db import connection
from django.db.models import F, TextField, Value
from django.db.models.functions import MD5, Cast, Concat
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from cooperation.models import CountryPage, Organisation, Region, Sector
from embassy.clock import today
from embassy.office.models import EmbassySettings
from embassy.pages.models import PATHS

NAMED = (Organisation, Sector, Region, EmbassySettings)  # what a page shows without being published anew


def fresh(pages: Callable):
    """Make a view of a GET answer 304 when nothing changed. `pages(**kwargs)` are the querysets that it shows."""

    def decorate(view):
        @require_safe
        @wraps(view)
        def answer(request, **kwargs):
            etag = version(request, pages(**kwargs))
            since = known_since(request.build_absolute_uri(), etag)
            response = get_conditional_response(request, f'"{etag}"', int(since.timestamp()))
            if response is None:
                response = view(request, **kwargs)
            response.headers["ETag"] = f'"{etag}"'
            response.headers["Last-Modified"] = http_date(since.timestamp())
            response.headers["Access-Control-Allow-Origin"] = "*"
            return response

        return answer

    return decorate


def version(request, querysets) -> str:
    """A fingerprint of all that the answer depends on: one query for each queryset, and one more for the records."""
    countries = CountryPage.objects.live().public()
    states = [state_of(pages) for pages in (*querysets, countries)]
    seen = [request.build_absolute_uri(), today().isoformat(), *states, *state_of_named()]
    return blake2b("\n".join(seen).encode(), digest_size=16).hexdigest()


def state_of(pages) -> str:
    """Changes when a page comes or goes, is published, or moves."""
    parts = [F("pk"), F("last_published_at"), *map(F, PATHS.values())]
    row = Concat(
        *(piece for part in parts for piece in (Cast(part, TextField()), Value(" "))), output_field=TextField()
    )
    return pages.order_by().aggregate(state=MD5(StringAgg(row, delimiter="\n", order_by="path")))["state"] or ""


def state_of_named() -> tuple[str, ...]:
    tables = [connection.ops.quote_name(model._meta.db_table) for model in NAMED]
    states = ", ".join(f"(SELECT md5(string_agg(t::text, '' ORDER BY t.id)) FROM {table} t)" for table in tables)  # noqa: S608 (our own tables)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {states}")
        return tuple(state or "" for state in cursor.fetchone())


def known_since(address: str, etag: str) -> datetime:
    """When this version of an address was first asked for.

    No other time would do: nothing is published when a page expires or a day begins. A cache that forgets makes a
    version younger, never older.
    """
    key = f"opendata.since.{blake2b(address.encode(), digest_size=16).hexdigest()}"
    known, since = cache.get(key) or ("", None)
    if known != etag:
        since = timezone.now()
        cache.set(key, (etag, since), timeout=None)
    return since
