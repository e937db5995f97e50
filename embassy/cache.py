"""Caches that fail open: one that is away, or whose disk is full, is an empty cache and never an error.

So nothing may be kept in them that must not be forgotten, and no lock may rest on `add`.
"""

import logging
import time
from contextlib import suppress

from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
PAUSE = 5  # seconds


def failing_open(method: str, otherwise):
    """The method of a cache, which gives the value of `otherwise` when the cache fails, or failed just before.

    An entry that cannot be read (a file cut short, a class that a new version has no more) is one that is not there.
    """

    def call(self, *args, **kwargs):
        if time.monotonic() < type(self).away_until:
            return otherwise(*args, **kwargs)
        try:
            return getattr(super(FailsOpen, self), method)(*args, **kwargs)
        except Exception as error:
            if isinstance(error, (OSError, RedisError)):
                type(self).away_until = time.monotonic() + PAUSE
            logger.warning("The cache fails; the site goes on without it: %s: %s", type(error).__name__, error)
            return otherwise(*args, **kwargs)

    return call


class FailsOpen:
    """Mixin of a cache backend: after a failure, the whole process leaves the cache alone for `PAUSE` seconds."""

    away_until = 0.0  # on the clock of time.monotonic()

    get = failing_open("get", lambda key, default=None, version=None: default)
    get_many = failing_open("get_many", lambda keys, version=None: {})
    set = failing_open("set", lambda *args, **kwargs: None)
    set_many = failing_open("set_many", lambda data, *args, **kwargs: list(data))
    add = failing_open("add", lambda *args, **kwargs: True)
    touch = failing_open("touch", lambda *args, **kwargs: False)
    delete = failing_open("delete", lambda *args, **kwargs: False)
    delete_many = failing_open("delete_many", lambda *args, **kwargs: None)
    has_key = failing_open("has_key", lambda *args, **kwargs: False)
    clear = failing_open("clear", lambda *args, **kwargs: None)


class FileCache(FailsOpen, FileBasedCache):
    """The cache of one machine: files that its processes share."""

    def _createdir(self):
        with suppress(OSError):  # called when the cache is made too; what is written next meets the same error
            super()._createdir()


class SharedCache(FailsOpen, RedisCache):
    """The cache of several machines: Redis, or Valkey, which speaks the same protocol."""
