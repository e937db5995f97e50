"""What visitors searched for in vain, counted by day without a word about who they are."""

import logging
import re
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection

from embassy.clock import today
from embassy.search.analysis import fold
from embassy.search.models import VainSearch

logger = logging.getLogger(__name__)

KEPT = timedelta(days=365)
TERMS_A_DAY = 1000  # different ones; what more there are, a machine asked
PERSONAL = re.compile(r"@|(?:\d[ .-]?){6}")  # an address or a number of somebody
COUNT = f"""
    INSERT INTO {VainSearch._meta.db_table} AS kept (day, language, terms, count)
    SELECT %(day)s, %(language)s, %(terms)s, 1
    WHERE (SELECT count(*) FROM {VainSearch._meta.db_table} WHERE day = %(day)s) < %(most)s
    ON CONFLICT (day, language, terms) DO UPDATE SET count = kept.count + 1
"""  # noqa: S608  (names of Django's own making)


def counts(request) -> bool:
    """Whether a visitor asks, and no colleague who is signed in, no robot that looks ahead, no program."""
    ahead = "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    return request.method == "GET" and not ahead and settings.SESSION_COOKIE_NAME not in request.COOKIES


def remember(text: str, language: str):
    """Count a question that nothing answered. One query; the page does without when it fails."""
    terms = " ".join(fold(text).split())[: VainSearch._meta.get_field("terms").max_length]
    if not terms or PERSONAL.search(terms):
        return
    values = {"day": today(), "language": language, "terms": terms, "most": TERMS_A_DAY}
    try:
        write(values)
    except DatabaseError:
        logger.warning("A search in vain was not counted", exc_info=True)


def write(values: dict):
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)


def forget_old():
    """Remove what was searched for in vain more than a year ago."""
    VainSearch.objects.filter(day__lt=today() - KEPT).delete()
