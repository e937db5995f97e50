"""One thread for each job, so that a slow one keeps no other waiting."""

import logging
import os
import signal
import time
from collections.abc import Callable
from functools import partial
from threading import Event, Thread

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import Error, close_old_connections, connection
from django.utils.translation import override

from embassy import errors
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.kept.front import front_of
from embassy.kept.refreshing import Refresher
from embassy.office import emergency
from embassy.recurring.jobs import JOBS, Job, run_if_due, seconds_until_due
from embassy.search import vain

logger = logging.getLogger(__name__)
WITHOUT_DATABASE = 5  # seconds until the next try
OF_SERVER = 1  # seconds between two looks at the embedded server
OF_MACHINE = 15  # seconds between two looks at the files of this machine


def work(with_parent: bool = False):
    """Run all jobs until SIGTERM or SIGINT; `with_parent`: or until the process that started this one has ended.

    The threads are daemons: they end at once, and PostgreSQL takes back what they were in the midst of.
    """
    stopped, parent = Event(), os.getppid()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_caught: stopped.set())
    for job in JOBS:
        Thread(target=repeat, args=[job.name, partial(do, job)], daemon=True).start()
    Thread(target=repeat, args=["the files of this machine", serve_machine], daemon=True).start()
    Thread(target=refresh, daemon=True).start()
    if hasattr(connection, "server"):  # the embedded one, which no request starts
        Thread(target=repeat, args=["the embedded server", keep_server], daemon=True).start()
    while not stopped.wait(1):
        if with_parent and os.getppid() != parent:
            return


def repeat(name: str, turn: Callable[[], float]):
    """Take turns for ever; each says how many seconds to wait. A database that is away is waited for."""
    while True:
        try:
            close_old_connections()
            pause = turn()
        except Error as error:
            logger.warning("%s waits for the database: %s", name, error)
            connection.close()
            pause = WITHOUT_DATABASE
        time.sleep(pause)


def refresh():
    """Make the copies of public pages, by an application of this process's own."""
    refresher = Refresher(front_of(WSGIHandler(), count=lambda *_searched: None, memory=0))
    repeat("the copies of pages", refresher.turn)


def do(job: Job) -> float:
    run_if_due(job)
    return seconds_until_due(job)


def keep_server() -> float:
    """Start the embedded server anew where it is gone: the socket of a connection tells, without a query."""
    connection.cursor().close()
    return OF_SERVER


def serve_machine() -> float:
    """What no worker of another machine can do: bring the searches in vain, and take the help in an emergency."""
    try:
        vain.count()
    except OSError:
        logger.exception("The searches in vain of this machine are not counted")
    emergency.follow()
    write_away()
    return OF_MACHINE


def write_away():
    """Keep for nginx what readers of each language are told while nothing answers it."""
    for code in LANGUAGE_CODES:
        with override(code):
            page = errors.away().content
        path = settings.LOCAL_DIR / f"away.{code}.html"
        if not path.exists() or path.read_bytes() != page:
            path.with_suffix(".new").write_bytes(page)
            path.with_suffix(".new").replace(path)
