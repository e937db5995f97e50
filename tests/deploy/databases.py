"""A PostgreSQL primary and its standby, with the files of deploy/postgresql/, in folders of a test."""

import os
import shlex
import signal
import subprocess
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg2

from embassy.postgres.server import AS_NOBODY, program
from tests.conftest import free_port
from tests.deploy.proxy import DEPLOY

FILES = DEPLOY / "postgresql"
USER = AS_NOBODY.split() if os.geteuid() == 0 else []
NAMES = ("a", "b")
TIMEOUT = 60  # seconds for a program


@contextmanager
def stopped(processes: list[int]):
    """While this lasts, processes do nothing, as on a machine that hangs; those that end meanwhile are left alone."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)


@dataclass
class Server:
    """One of the two: `a` is the first primary. As on Debian, the configuration is not among the data."""

    name: str
    folder: Path
    port: int

    @property
    def data(self) -> Path:
        return self.folder / self.name / "data"

    @property
    def config(self) -> Path:
        return self.folder / self.name / "postgresql.conf"

    @property
    def environment(self) -> dict[str, str]:
        programs = f"{program('psql').parent}:{os.environ['PATH']}"
        return os.environ | {"PATH": programs, "PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": "postgres"}

    @property
    def reached_by_replicator(self) -> str:
        return f"host=127.0.0.1 port={self.port} user=replicator"

    def configure(self):
        (self.folder / self.name).mkdir(mode=0o777)
        (self.folder / self.name).chmod(0o777)
        self.config.write_text(
            f"data_directory = '{self.data}'\nhba_file = '{self.folder}/pg_hba.conf'\n"
            f"include '{FILES}/replication.conf'\n"
            f"listen_addresses = '127.0.0.1'\nport = {self.port}\nunix_socket_directories = ''\n"
            f"cluster_name = '{self.name}'\n"
        )

    def run(self, *command: object, **more):
        return subprocess.run([*USER, *map(str, command)], env=self.environment, check=True, timeout=TIMEOUT, **more)

    def tell(self, script: str, *arguments: str) -> subprocess.CompletedProcess:
        """Run one of the scripts, as the guide says to."""
        command = [*USER, str(FILES / script), *arguments]
        return subprocess.run(
            command, env=self.environment, check=False, timeout=TIMEOUT, capture_output=True, text=True
        )

    def start(self):
        log = self.folder / f"{self.name}.log"
        options = f"--config-file={shlex.quote(str(self.config))}"
        with log.open("a") as output:
            self.run(program("pg_ctl"), "start", "-w", f"--pgdata={self.data}", "-o", options, stdout=output)

    def ask(self, sql: str):
        """The first column of the first row. OperationalError when the server is away."""
        other = psycopg2.connect(host="127.0.0.1", port=self.port, user="postgres", dbname="postgres")
        try:
            other.autocommit = True
            with other.cursor() as cursor:
                cursor.execute(sql)
                return cursor.fetchone()[0] if cursor.description else None
        finally:
            other.close()

    def kill(self):
        """End the server as a failure of power does: its processes say goodbye to nobody."""
        first = int((self.data / "postmaster.pid").read_text().splitlines()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in [first, *map(int, children)]:
            os.kill(process, signal.SIGKILL)
        until(lambda: not Path(f"/proc/{first}").exists() or "Z" in Path(f"/proc/{first}/stat").read_text())
        (self.data / "postmaster.pid").unlink()  # whose number may still be a zombie's: the machine has not restarted

    def stop(self):
        if (self.data / "postmaster.pid").exists():
            subprocess.run([*USER, program("pg_ctl"), "stop", "--mode=immediate", f"--pgdata={self.data}"], check=False)


@dataclass
class Pair:
    """The primary with a database `embassy`, and the standby that follows it."""

    first: Server
    second: Server

    @property
    def address(self) -> str:
        """DATABASE_URL as the guide shows it."""
        return (
            f"postgres://postgres@/embassy?host=127.0.0.1,127.0.0.1&port={self.first.port},{self.second.port}"
            "&target_session_attrs=read-write&connect_timeout=2&keepalives_idle=5&tcp_user_timeout=5000"
        )

    def stop(self):
        self.first.stop()
        self.second.stop()


def start_pair(folder: Path, source: str) -> Pair:
    """Make both in a folder; the database is a copy of the one at the address `source`."""
    folder.chmod(0o777)
    (folder / "pg_hba.conf").write_text(
        "host all all 127.0.0.1/32 trust\nhost replication replicator 127.0.0.1/32 trust\n"
    )
    pair = Pair(*(Server(name, folder, free_port()) for name in NAMES))
    first, second = pair.first, pair.second
    first.configure()
    second.configure()
    locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    first.run(
        program("initdb"), f"--pgdata={first.data}", "--username=postgres", "--auth=trust", *locale,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (first.data / "postgresql.conf").unlink()
    first.start()
    first.run(program("psql"), "-Xq", "-v", "ON_ERROR_STOP=1", "-f", FILES / "replication.sql", "postgres")
    first.run(program("createdb"), "embassy")
    dump = subprocess.run(
        [program("pg_dump"), "--no-owner", "--format=custom", f"--dbname={source}"], check=True, capture_output=True
    ).stdout
    first.run(program("pg_restore"), "--no-owner", "--exit-on-error", "--dbname=embassy", input=dump)
    follow(second, first)
    return pair


def follow(standby: Server, primary: Server):
    """Make the standby as the guide says."""
    standby.run(
        program("pg_basebackup"), f"--pgdata={standby.data}", "--checkpoint=fast", "--create-slot",
        f"--slot={standby.name}", "--write-recovery-conf",
        f"--dbname={primary.reached_by_replicator} application_name={standby.name}",
    )  # fmt: skip
    standby.start()
    until(lambda: lag(primary, standby.name) == 0)


def lag(primary: Server, name: str) -> int | None:
    """How many bytes a standby has not applied yet; None when it does not follow."""
    return primary.ask(
        "SELECT max(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)) FROM pg_stat_replication"  # noqa: S608
        f" WHERE application_name = '{name}'"
    )


def until(condition, seconds: float = 30):
    """Wait for something; AssertionError when it does not happen."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "It did not happen."
        time.sleep(0.05)
