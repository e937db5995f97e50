"""Where the copies of pages are: in memory, and in files that the processes of a machine share. Both are bounded."""

import json
import logging
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path

from django.core.files import locks

from embassy.kept.copies import Copy

logger = logging.getLogger(__name__)

MEMORY, DISK = 64 * 2**20, 512 * 2**20  # bytes
LOCKS = 256
LOOK = 0.005  # seconds between two looks at a lock
DAY = 86_400  # seconds
PAUSE = 60  # seconds without the disk after it failed
TELLS, MOST_TOLD = 60, 5000  # seconds from one list of what was asked for to the next, and its length


class Store:
    """Copies by their keys, of one release. Where there is no room left, the least asked ones go."""

    def __init__(self, folder: Path, memory: int = MEMORY, disk: int = DISK):
        self.folder, self.memory, self.disk = folder, memory, disk
        self.lock = threading.Lock()
        self.copies: dict[tuple, Copy] = {}
        self.asks: dict[tuple, int] = {}  # how often each of them was asked for
        self.used = 0  # bytes of memory
        self.written = disk  # bytes since the folder was last looked through
        self.away_until = 0.0  # the disk, on the clock of time.monotonic()
        self.told_at = time.monotonic()

    def get(self, key: tuple) -> Copy | None:
        """The copy in memory."""
        copy = self.copies.get(key)
        if copy is not None:
            self.asks[key] = asks = self.asks.get(key, 0) + 1
            if asks == 2:  # noqa: PLR2004  (the second time)
                self.asked_again(key)
            if time.monotonic() - self.told_at > TELLS:
                self.tell()
        return copy

    def read(self, key: tuple) -> Copy | None:
        """The copy in the folder, which comes into memory."""
        try:
            copy = Copy.load(self.path(key).read_bytes())
        except (OSError, ValueError):
            return None
        self.asked_again(key)
        self.remember(key, copy)
        return copy

    def last(self, key: tuple) -> Copy | None:
        """The copy that is or was true last."""
        return self.copies.get(key) or self.read(key)

    def put(self, key: tuple, copy: Copy):
        """Keep a copy; in the folder it is among the first to go until somebody asks for it again."""
        self.remember(key, copy)
        if time.monotonic() < self.away_until:
            return
        data = copy.dump()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor, own = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(data)
                os.utime(own, (time.time(), time.time() - DAY))
                os.replace(own, self.path(key))
            except BaseException:
                os.unlink(own)
                raise
            self.written += len(data)
            if self.written > self.disk / 20:
                self.trim()
        except OSError as error:
            self.away_until = time.monotonic() + PAUSE
            logger.warning("Copies of pages are kept in memory alone: %s", error)

    def path(self, key: tuple) -> Path:
        return self.folder / blake2b("\n".join(key).encode(errors="surrogatepass"), digest_size=16).hexdigest()

    def asked_again(self, key: tuple):
        with suppress(OSError):
            os.utime(self.path(key))

    def tell(self):
        """Write down for the worker what this process was asked for most; what was asked long ago counts less."""
        self.told_at = time.monotonic()
        most = sorted(self.asks.items(), key=itemgetter(1), reverse=True)[:MOST_TOLD]
        with suppress(OSError):
            (self.folder / "asked").mkdir(parents=True, exist_ok=True)
            (self.folder / "asked" / str(os.getpid())).write_text(json.dumps(most))
        self.asks = {key: asks // 2 for key, asks in self.asks.items() if asks > 1}

    def asked(self) -> list[tuple]:
        """The keys that the processes of this machine were asked for today, the most frequent first."""
        counts = Counter()
        for file in (self.folder / "asked").glob("*"):
            with suppress(OSError, ValueError):
                if time.time() - file.stat().st_mtime > DAY:
                    file.unlink()
                for key, asks in json.loads(file.read_text()):
                    counts[tuple(key)] += asks
        return [key for key, _asks in counts.most_common()]

    def remember(self, key: tuple, copy: Copy):
        with self.lock:
            former = self.copies.pop(key, None)
            self.used += copy.size - (former.size if former else 0)
            self.copies[key] = copy
            if self.used > self.memory:
                self.forget(key)

    def forget(self, newest: tuple):
        """Make room for a tenth: the least asked go, the oldest of them first."""
        for key in sorted(self.copies, key=lambda key: self.asks.get(key, 0)):
            if self.used <= 0.9 * self.memory:
                break
            if key != newest:
                self.used -= self.copies.pop(key).size
                self.asks.pop(key, None)

    def trim(self):
        """Remove from the folder what there is no room for, what nobody asked for again first."""
        self.written = 0
        files = [(entry.stat(), entry.path) for entry in os.scandir(self.folder) if entry.is_file()]
        used = sum(found.st_size for found, _path in files)
        if used <= self.disk:
            return
        for found, path in sorted(files, key=lambda each: each[0].st_mtime):
            if used <= 0.9 * self.disk:
                break
            with suppress(FileNotFoundError):
                os.unlink(path)
            used -= found.st_size

    @contextmanager
    def alone(self, key: tuple, patience: float) -> Iterator[bool]:
        """Let one thread of all processes make a copy at a time; says whether it had to wait for another.

        After `patience` (seconds), or without a disk, all may.
        """
        try:
            folder = self.folder / "locks"
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / str(int(self.path(key).name, 16) % LOCKS)).open("a")
        except OSError:
            yield False
            return
        with file:
            end, waited = time.monotonic() + patience, False
            while not locks.lock(file, locks.LOCK_EX | locks.LOCK_NB) and time.monotonic() < end:
                waited = True
                time.sleep(LOOK)
            yield waited
