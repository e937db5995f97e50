"""One thread for each job, so that a slow one keeps no other waiting."""

import logging
import os
import signal
import time
from collections.abc import Callable
from functools import partial
from threading import Event, Thread

from django.db import Error, close_old_connections, connection

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
    stopped = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_caught: stopped.set())
    for job in JOBS:
        Thread(target=repeat, args=[job.name, partial(do, job)], daemon=True).start()
    Thread(target=repeat, args=["the files of this machine", serve_machine], daemon=True).start()
    if hasattr(connection, "server"):  # the embedded one, which no request starts
        Thread(target=repeat, args=["the embedded server", keep_server], daemon=True).start()
    parent = os.getppid()
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
    return OF_MACHINE
