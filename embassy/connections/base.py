"""Django's PostgreSQL backend, which asks a connection whether it lives only when it has been idle for a while."""

import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import OperationalError
from django.db.backends.postgresql import base

IDLE = 5  # seconds

refused: ContextVar[bool] = ContextVar("refused", default=False)


@contextmanager
def refusing() -> Iterator[None]:
    """While this lasts, whatever asks the database is told at once that it is away."""
    token = refused.set(True)
    try:
        yield
    finally:
        refused.reset(token)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose health check costs no round trip while it is in use.

    A server that ends says so or closes the socket, so that there is something to read: such a connection is checked.
    """

    used_at = 0.0  # on the clock of time.monotonic()

    def _cursor(self, name=None):
        if refused.get():
            raise OperationalError("The database is away, and this request does not ask it again.")
        return super()._cursor(name)

    def close_if_health_check_failed(self):
        now = time.monotonic()
        if self.connection and not self.health_check_done:
            self.health_check_done = now - self.used_at < IDLE and not self.has_something_to_read()
        self.used_at = now
        super().close_if_health_check_failed()

    def has_something_to_read(self) -> bool:
        if self.connection.closed:
            return True
        poll = select.poll()
        poll.register(self.connection.fileno(), select.POLLIN)
        return bool(poll.poll(0))
