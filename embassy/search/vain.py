"""What visitors searched for in vain, counted by day without a word about who they are.

A request only adds a line to a file of its machine, for it must not wait for a database; the worker counts them.
"""

import logging
import re
from collections import Counter
from contextlib import contextmanager, suppress
from datetime import timedelta

from django.conf import settings
from django.core.files import locks
from django.db import connection, transaction
from django.utils.translation import get_language

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import today
from embassy.kept.telling import VAIN, counts
from embassy.recurring.locks import lock
from embassy.search.analysis import fold
from embassy.search.models import VainSearch

logger = logging.getLogger(__name__)

KEPT = timedelta(days=365)
TERMS_A_DAY = 1000  # different ones; what more there are, a machine asked
MOST_BYTES = 1_000_000  # in the file, where no worker takes them
LINE = re.compile(rf"(\d{{4}}-\d\d-\d\d)\t({'|'.join(LANGUAGE_CODES)})\t([^\t\0]{{1,100}})")
PERSONAL = re.compile(r"@|(?:\d[ .-]?){6}")  # an address or a number of somebody
COUNT = f"""
    INSERT INTO {VainSearch._meta.db_table} AS kept (day, language, terms, count)
    SELECT %(day)s, %(language)s, %(terms)s, %(count)s
    WHERE (SELECT count(*) FROM {VainSearch._meta.db_table} WHERE day = %(day)s) < %(most)s
    ON CONFLICT (day, language, terms) DO UPDATE SET count = kept.count + EXCLUDED.count
"""  # noqa: S608  (names of Django's own making)


def tell(request, text: str):
    """Let a question that nothing answered be counted: for each reader of the answer, where that is kept."""
    told = request.META.get(VAIN)
    if told is not None:
        told[:] = text, get_language()
    elif counts(request.META):
        remember(text, get_language())


def remember(text: str, language: str):
    """Write down a question that nothing answered. The page does without when that fails."""
    terms = " ".join(fold(text).split())[: VainSearch._meta.get_field("terms").max_length]
    if not terms or PERSONAL.search(terms):
        return
    try:
        append(f"{today()}\t{language}\t{terms}\n".encode(errors="replace"))
    except OSError as error:
        logger.warning("A search in vain was not counted: %s", error)


def append(line: bytes):
    settings.LOCAL_DIR.mkdir(parents=True, exist_ok=True)
    with held(locks.LOCK_SH), (settings.LOCAL_DIR / "vain_searches").open("ab", buffering=0) as file:
        if file.tell() < MOST_BYTES:
            file.write(line)


@contextmanager
def held(how: int):
    """Hold the lock under which lines are added (LOCK_SH) and the file is taken away (LOCK_EX)."""
    with (settings.LOCAL_DIR / "vain_searches.lock").open("w") as file:
        locks.lock(file, how)
        yield


def count():
    """Bring the lines of this machine into the database. Any number of workers may do so at once."""
    added, taken = settings.LOCAL_DIR / "vain_searches", settings.LOCAL_DIR / "vain_searches.taken"
    with lock("vain searches") as mine:
        if not mine:
            return
        if added.exists() and not taken.exists():  # else a worker was killed, or the database was away
            with held(locks.LOCK_EX):
                added.rename(taken)
        with suppress(FileNotFoundError):
            write(taken.read_text(errors="replace"))
            taken.unlink()


@transaction.atomic
def write(lines: str):
    """Add the lines to the table; one that a full disk cut short is left out."""
    found = Counter(match.groups() for line in lines.split("\n") if (match := LINE.fullmatch(line)))
    with connection.cursor() as cursor:
        for (day, language, terms), number in found.items():
            values = {"day": day, "language": language, "terms": terms, "count": number, "most": TERMS_A_DAY}
            cursor.execute(COUNT, values)


def forget_old():
    """Remove what was searched for in vain more than a year ago."""
    VainSearch.objects.filter(day__lt=today() - KEPT).delete()
