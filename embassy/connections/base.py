"""Django's PostgreSQL backend: a connection in use costs no round trip more, and no request waits long for one."""

import math
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import cycle

from django.db import OperationalError
from django.db.backends.postgresql import base

from embassy.connections import deadline

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

    def get_new_connection(self, conn_params):
        """Try one server after the other, for libpq does not where it is we who wait."""
        if not deadline.is_kept():
            return super().get_new_connection(conn_params)
        servers = list(servers_in(conn_params))
        if deadline.left() == deadline.NO_MORE:
            raise deadline.TooLate("The database has not answered this request before")
        left = min(deadline.left() / len(servers), float(conn_params.get("connect_timeout") or math.inf))
        for server in servers:
            try:
                with deadline.within(left):
                    return super().get_new_connection(conn_params | server)
            except self.Database.OperationalError as error:
                failure = error
        deadline.give_up()
        raise failure


def servers_in(conn_params: dict) -> Iterator[dict]:
    """The host and port of each server that the parameters of a connection name, as libpq reads them."""
    hosts, ports = (str(conn_params.get(name, "")).split(",") for name in ("host", "port"))
    for host, port in zip(hosts, cycle(ports), strict=False):
        yield {name: value for name, value in {"host": host, "port": port}.items() if value}
