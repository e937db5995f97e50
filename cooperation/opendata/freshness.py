"""ETag and Last-Modified for what is made from the public pages, so that who asks again learns that nothing changed.

What a file shows depends on the pages, on the records that they name, on the settings, and on the clock: pages expire,
and a programme's status changes with the day.
"""

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
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from cooperation.models import CountryPage, Organisation, PartnerPage, ProgrammePage, Region, Sector
from embassy.clock import today
from embassy.kept.rendering import once
from embassy.office.models import EmbassySettings
from embassy.pages.slugs import PATHS

PAGES = (CountryPage, ProgrammePage, PartnerPage)
NAMED = (Organisation, Sector, Region, EmbassySettings)  # what a page shows without being published anew
SINCE = "opendata.since"


def fresh(view):
    """Make a view of a GET answer 304 when nothing changed.

    The view finds in `request.data_since` since when the data is as it is, and in `request.data_state` a fingerprint.
    """

    @csrf_exempt
    @require_safe
    @wraps(view)
    def answer(request, **kwargs):
        state = state_of_data()
        request.data_state, request.data_since = state, known_since(state)
        etag = f'"{fingerprint(request.build_absolute_uri(), state)}"'
        response = get_conditional_response(request, etag, int(request.data_since.timestamp()))
        if response is None:
            response = view(request, **kwargs)
        if request.method == "HEAD" and response.streaming:
            response.streaming_content = ()  # nobody reads it, so nobody has to make it
        response.headers["ETag"] = etag
        response.headers["Last-Modified"] = http_date(request.data_since.timestamp())
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return answer


def fingerprint(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def state_of_data() -> str:
    """A fingerprint of all that the open data shows on this day: four queries for each version."""
    return once(("state of data", today()), state_asked_anew)


def state_asked_anew() -> str:
    pages = (state_of(model.objects.live().public()) for model in PAGES)
    return fingerprint(today().isoformat(), *pages, *state_of_named())


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


def known_since(state: str) -> datetime:
    """When this state of the data was first asked for.

    No other time would do: nothing is published when a page expires or a day begins. A cache that forgets makes a
    state younger, never older. There is one entry, however many addresses visitors think of.
    """
    known, since = cache.get(SINCE) or ("", None)
    if known != state:
        since = timezone.now()
        cache.set(SINCE, (state, since), timeout=None)
    return since
