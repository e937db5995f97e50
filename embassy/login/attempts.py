"""Where attempts to sign in are counted."""

from django.core.cache.backends.db import DatabaseCache
from django.db import OperationalError, connection


class AttemptsCache(DatabaseCache):
    """A table of the database. Raises OperationalError where nothing can be counted; Django's own says nothing."""

    def _base_set(self, *arguments):
        is_set = super()._base_set(*arguments)
        if not is_set and is_read_only():
            raise OperationalError("The database is read-only: no attempt to sign in can be counted")
        return is_set


def is_read_only() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        return cursor.fetchone() == ("on",)
