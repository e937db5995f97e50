"""One thread for each job, so that a slow one keeps no other waiting."""

import logging
import os
import signal
import time
from threading import Event, Thread

from django.db import Error, close_old_connections, connection

from embassy.recurring.jobs import JOBS, Job, run_if_due, seconds_until_due

logger = logging.getLogger(__name__)
WITHOUT_DATABASE = 5  # seconds until the next try


def work(with_parent: bool = False):
    """Run all jobs until SIGTERM or SIGINT; `with_parent`: or until the process that started this one has ended.

    The threads are daemons: they end at once, and PostgreSQL takes back what they were in the midst of.
    """
    stopped = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_caught: stopped.set())
    for job in JOBS:
        Thread(target=repeat, args=[job], name=job.name, daemon=True).start()
    parent = os.getppid()
    while not stopped.wait(1):
        if with_parent and os.getppid() != parent:
            return


def repeat(job: Job):
    """Run a job for ever. A database that is away is waited for."""
    while True:
        try:
            close_old_connections()
            run_if_due(job)
            pause = seconds_until_due(job)
        except Error as error:
            logger.warning("%s waits for the database: %s", job.name, error)
            connection.close()
            pause = WITHOUT_DATABASE
        time.sleep(pause)
