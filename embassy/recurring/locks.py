"""Locks that hold among all processes on one database."""

from contextlib import contextmanager, suppress
from zlib import crc32

from django.db import Error, connection

FAMILY = "embassy.recurring"


def key_of(name: str) -> int:
    return crc32(name.encode()) - 2**31  # PostgreSQL's integers have a sign


@contextmanager
def lock(name: str):
    """Hold PostgreSQL's advisory lock of that name; yields False when another session does.

    It ends with the session at the latest, so a worker that was killed leaves none behind.
    """
    keys = [key_of(FAMILY), key_of(name)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", keys)
        (mine,) = cursor.fetchone()
    try:
        yield mine
    finally:
        if mine:
            with suppress(Error), connection.cursor() as cursor:  # a lost connection has lost the lock too
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", keys)
