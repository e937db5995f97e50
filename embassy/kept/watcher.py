"""The version of the content as this process knows it: told by NOTIFY, asked for twice a second."""

import json
import logging
import os
import secrets
import select
import threading
import time
from contextlib import suppress
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections

from embassy.connections import deadline

logger = logging.getLogger(__name__)

POLL = 0.5  # seconds: NOTIFY makes it quicker, but only this is a promise
PATIENCE = 1.0  # seconds after which an answer of the database says nothing any more
LATE = 2.0  # seconds after which a silent database is away
PAUSE = 0.2  # seconds before the next try
PADDING = 4096  # bytes


class Watcher:
    """Follows the version in a thread of its own; the last one is also in a file that the processes share.

    `known` is the newest version that this process has seen, `asked_at` when it was asked for (time.monotonic()).
    """

    def __init__(self, file: Path):
        self.file, self.state, self.process = file, State(file.parent.parent / "state", file.parent.name), None
        self.known, self.asked_at, self.changed_at = "", float("-inf"), float("-inf")
        self.lock, self.news = threading.Lock(), threading.Condition()
        self.is_heard = True

    def start(self):
        """Start the thread, once in each process: none outlives a fork."""
        if self.process != os.getpid():
            with self.lock:
                if self.process != os.getpid():
                    self.bell = os.pipe2(os.O_NONBLOCK)
                    self.started_at = self.changed_at = time.monotonic()
                    self.process = os.getpid()
                    threading.Thread(target=self.run, name="version of the content", daemon=True).start()

    def changed_here(self):
        """This process may just have changed something: who reads next waits for a version asked for after it."""
        if self.process == os.getpid():
            self.changed_at = time.monotonic()
            with suppress(BlockingIOError):  # it is ringing already
                os.write(self.bell[1], b"!")

    def current(self) -> tuple[str, bool]:
        """The version, and whether the database has said so less than a second ago.

        Otherwise it is the last one that this machine knew; "" for none.
        """
        if self.asked_at <= self.changed_at and time.monotonic() - self.changed_at < PATIENCE:
            with self.news:
                self.news.wait_for(lambda: self.asked_at > self.changed_at, PATIENCE)
        if self.asked_at > self.changed_at and time.monotonic() - self.asked_at < PATIENCE:
            return self.known, True
        return self.last_of_machine(), False

    @property
    def is_away(self) -> bool:
        """Whether the database is known to be away, or has been silent for longer than a busy machine explains."""
        return not self.is_heard or time.monotonic() - max(self.asked_at, self.started_at) > LATE

    # --- the thread

    def run(self):
        connection = None
        while True:
            try:
                with deadline.within(LATE):
                    if connection is None:
                        connection = self.connect()
                    self.ask(connection)
                self.wait(connection)
            except Exception as error:  # of any kind: without this thread no page is served from its copy
                if self.is_heard:
                    logger.warning("The database does not say the version of the content: %s", error)
                self.is_heard = False
                if connection is not None:
                    with suppress(Exception):
                        connection.close()
                connection = None
                time.sleep(PAUSE)

    def connect(self):
        """A connection of this thread alone, listening before it asks for the first time: nothing falls in between."""
        connection = connections[DEFAULT_DB_ALIAS].copy()
        with connection.cursor() as cursor:
            cursor.execute("LISTEN content")
        return connection

    def ask(self, connection):
        asked_at = time.monotonic()
        with connection.cursor() as cursor:
            cursor.execute("SELECT content_version()")
            (version,) = cursor.fetchone()
        if version != self.known or not self.is_heard:
            self.write(version, wall_clock(asked_at))
            self.state.follow(version)
        self.known, self.asked_at, self.is_heard = version, asked_at, True
        with self.news:
            self.news.notify_all()

    def wait(self, connection):
        raw = connection.connection
        if not raw.notifies:
            poll = select.poll()
            poll.register(raw, select.POLLIN)
            poll.register(self.bell[0], select.POLLIN)
            poll.poll(POLL * 1000)
        with suppress(BlockingIOError):
            os.read(self.bell[0], 4096)
        raw.poll()
        raw.notifies.clear()

    # --- the file

    def write(self, version: str, asked_at: float):
        """Write the version down, whole or not at all; with a full disk the processes have only what they know."""
        own = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            if self.read()[1] < asked_at:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                own.write_text(json.dumps([version, asked_at]))
                own.replace(self.file)
        except OSError as error:
            logger.warning("The version of the content was not written down: %s", error)
            with suppress(OSError):
                own.unlink()

    def read(self) -> tuple[str, float]:
        """The version in the file, and when a process asked for it (seconds since the epoch)."""
        try:
            version, asked_at = json.loads(self.file.read_text())
        except (OSError, ValueError):
            return "", float("-inf")
        return version, asked_at

    def last_of_machine(self) -> str:
        """The version that a process of this machine asked for last."""
        version, asked_at = self.read()
        return version if asked_at > wall_clock(self.asked_at) else self.known


class State:
    """A file that is another one, to nginx by its time and its length, whenever older copies are of no use."""

    def __init__(self, path: Path, release: str):
        self.path, self.release = path, release

    def follow(self, version: str):
        """Change the file unless it is of this version and release."""
        try:
            if self.path.read_text().split() != [self.release, version]:
                self.change(version)
        except OSError:
            self.change(version)

    def change(self, version: str):
        padding = " " * secrets.randbelow(PADDING)  # two changes within a second have the same time
        own = self.path.with_name(f"state.{os.getpid()}.{threading.get_ident()}")
        try:
            own.write_text(f"{self.release} {version}{padding}\n")
            own.replace(self.path)
        except OSError as error:
            logger.warning("nginx is not told that the content has changed: %s", error)


def wall_clock(monotonic: float) -> float:
    """Seconds since the epoch at a time of time.monotonic()."""
    return time.time() - time.monotonic() + monotonic
