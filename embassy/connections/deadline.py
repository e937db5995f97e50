"""The end of what a request waits for PostgreSQL, kept by the client.

A server that hangs keeps no `statement_timeout`, and its kernel goes on acknowledging, so that no setting of libpq or
of the socket ends a query either. psycopg2 waits by a function of ours, while it connects too. libpq's
`connect_timeout` has no effect then: embassy.connections.base keeps that.
"""

import math
import select
import time
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

import psycopg2
from psycopg2 import extensions

PUBLIC = 1.7  # seconds for all that a public GET asks; with the page that says so, it is answered within two
LEAST = 250  # milliseconds that each answer may take, also late in a page that takes long for another reason
SILENCE = 2  # seconds after which a server that has not answered any other request must show that it lives
NO_MORE = -math.inf
EVENTS = {extensions.POLL_READ: select.POLLIN, extensions.POLL_WRITE: select.POLLOUT}

# On the clock of time.monotonic(); of a thread that answers no request, nothing.
ends: ContextVar[float | None] = ContextVar("ends", default=None)


class TooLate(psycopg2.OperationalError):
    """The database did not answer in time. Its connection is closed."""


def keep(longest: float):
    """Let the whole process wait by `wait`. psycopg2 then refuses COPY and large objects.

    `longest` is the time in seconds that an answer may take where nothing else limits it: a little more than the
    `statement_timeout`, which a server that works has kept by then.
    """
    extensions.set_wait_callback(partial(wait, longest=longest))


def is_kept() -> bool:
    """Whether this process answers requests, which wait for no server that is not there."""
    return extensions.get_wait_callback() is not None


def limited(application):
    """A WSGI application whose requests end although the database hangs.

    The limit holds until the thread's next request, for a body is streamed and closed after its application's return.
    """

    def answered(environ, start_response):
        ends.set(time.monotonic() + PUBLIC if is_public(environ) else math.inf)
        return application(environ, start_response)

    return answered


def is_public(environ) -> bool:
    return environ["REQUEST_METHOD"] in {"GET", "HEAD"} and not environ["PATH_INFO"].startswith("/admin/")


@contextmanager
def within(seconds: float):
    """Limit what the database is asked meanwhile to so many seconds."""
    token = ends.set(time.monotonic() + min(left(), seconds))
    try:
        yield
    finally:
        ends.reset(token)


def left() -> float:
    """Seconds; less than none when the time is over."""
    end = ends.get()
    return math.inf if end is None else end - time.monotonic()


def give_up():
    """Ask the database nothing more in this request, or within this limit."""
    if ends.get() is not None:
        ends.set(NO_MORE)


def wait(connection, longest: float):
    """Wait for a connection as psycopg2 does, but not for ever. Raises TooLate, upon which psycopg2 closes it.

    Never closes it here: that would wait for ever for the lock that psycopg2 holds. The first moment asks no clock, for
    this is called for each query.
    """
    while state := connection.poll():
        poll = select.poll()  # select() takes no socket above 1023
        poll.register(connection.fileno(), EVENTS[state])
        if not (poll.poll(LEAST) or is_ready(connection, poll, longest)):
            give_up()
            raise TooLate("The database did not answer in time")


def is_ready(connection, poll: select.poll, longest: float) -> bool:
    """Wait until a connection can go on, the time is over, or its server is found not to live."""
    seconds = left()
    if seconds < math.inf:
        return bool(poll.poll(max(seconds, 0) * 1000))
    until = time.monotonic() + longest
    while not poll.poll(SILENCE * 1000):
        if time.monotonic() > until or not lives(connection):
            return False
    return True


def lives(connection) -> bool:
    """Whether the server of a connection answers at all, be it with a refusal: then its `statement_timeout` holds."""
    info = connection.info
    try:
        with within(SILENCE):
            psycopg2.connect(host=info.host, port=info.port, user=info.user, dbname=info.dbname).close()
    except psycopg2.OperationalError as error:
        return not isinstance(error, TooLate)
    return True
