"""The database of the site: what is in it, its copy, and how another one takes its place."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import psycopg2
from django.core.management import CommandError
from django.db import connection
from psycopg2.extensions import quote_ident

from embassy.backup.programs import connect, finish, maintenance, run
from embassy.images.deleted import file_fields

LONGEST_NAME = 63  # bytes
PATIENCE = 60  # seconds for the sessions of others to end
# The text of a row must not hang on the settings of a server.
PLAIN = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex'"
TABLES = """
    SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace space ON space.oid = relnamespace
    WHERE relkind = 'r' AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY 1
"""
# The number of rows, and a sum of their hashes, for rows have no order.
CONTENT = "SELECT count(*), coalesce(sum(('x' || left(md5(row::text), 15))::bit(60)::bigint), 0)::text FROM {} row"
LOCALE = """
    SELECT pg_encoding_to_char(encoding), datcollate, datctype, datlocprovider,
        coalesce(to_jsonb(base) ->> 'datlocale', to_jsonb(base) ->> 'daticulocale')
    FROM pg_database base WHERE datname = %s
"""
PROVIDERS = {"b": "builtin", "c": "libc", "i": "icu"}
BUILTIN_SINCE = 170_000  # the version of PostgreSQL
# What people made, so that a restore would take it from them.
CONTENTS = {
    "pages_basepage": "depth > 1",
    "users_user": "true",
    "images_customimage": "true",
    "wagtaildocs_document": "true",
}


def name() -> str:
    return connection.settings_dict["NAME"]


def exists(database: str) -> bool:
    with maintenance(database) as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
        return cursor.fetchone() is not None


@contextmanager
def snapshot(database: str):
    """Yield a cursor that sees one moment of a database, and the name under which pg_dump sees the same."""
    with closing(connect(database)) as session, session.cursor() as cursor:
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (exported,) = cursor.fetchone()
        yield cursor, exported


def content(cursor) -> dict[str, list]:
    """Of each table the number of rows and a hash of all of them."""
    cursor.execute(PLAIN)
    cursor.execute(TABLES)
    found = {}
    for (table,) in cursor.fetchall():
        cursor.execute(CONTENT.format(table))
        found[table] = list(cursor.fetchone())
    return found


def locale(cursor) -> list:
    cursor.execute(LOCALE, [name()])
    return list(cursor.fetchone())


def files_named(cursor) -> Iterator[str]:
    """The uploads that the records name."""
    for field in file_fields():
        names = (field.column, field.model._meta.db_table)
        column, table = (quote_ident(name, cursor.connection) for name in names)
        cursor.execute(f"SELECT {column} FROM {table} WHERE {column} <> ''")  # noqa: S608
        yield from (file for (file,) in cursor.fetchall())


def holds_content(database: str) -> bool:
    with closing(connect(database)) as session, session.cursor() as cursor:
        for table, condition in CONTENTS.items():
            cursor.execute("SELECT to_regclass(%s)", [table])
            if cursor.fetchone()[0]:
                cursor.execute(f"SELECT EXISTS (SELECT FROM {table} WHERE {condition})")  # noqa: S608
                if cursor.fetchone()[0]:
                    return True
    return False


@contextmanager
def dump(database: str, snapshot: str):
    """Yield the stream of pg_dump, to be read to its end."""
    process = run("pg_dump", database, "--format=custom", f"--snapshot={snapshot}", stdout=subprocess.PIPE)
    try:
        yield process.stdout
    except BaseException:
        process.kill()
        raise
    finish(process)


def create(database: str, locale: list):
    """Make an empty database. Its locale is the one that `locale()` gave, or what comes closest on an older server."""
    encoding, collate, ctype, provider, name = locale
    with maintenance(database) as cursor:
        if provider == "b" and cursor.connection.server_version < BUILTIN_SINCE:
            collate, ctype, provider = "C.UTF-8", "C.UTF-8", "c"
        options = f" LOCALE_PROVIDER {PROVIDERS[provider]}"
        options += f" {PROVIDERS[provider]}_LOCALE %s" if provider != "c" else ""
        cursor.execute(
            f"CREATE DATABASE {quote_ident(database, cursor.connection)} TEMPLATE template0"
            f" ENCODING %s LC_COLLATE %s LC_CTYPE %s{options}",
            [encoding, collate, ctype, *([name] if provider != "c" else [])],
        )


def drop(database: str):
    with maintenance(database) as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote_ident(database, cursor.connection)} WITH (FORCE)")


def load(database: str, file: Path):
    """Restore a dump into an empty database, and let PostgreSQL count what it needs for its plans."""
    jobs = f"--jobs={os.cpu_count() or 1}"
    finish(run("pg_restore", database, "--exit-on-error", "--no-owner", "--no-privileges", jobs, str(file)))
    with closing(connect(database)) as session, session.cursor() as cursor:
        cursor.execute("ANALYZE")


def beside(database: str, what: str) -> str:
    """The name of another database, that says what it is and since when."""
    ending = f"_{what}_{datetime.now(UTC):%Y%m%d_%H%M%S_%f}"
    return database.encode()[: LONGEST_NAME - len(ending)].decode(errors="ignore") + ending


def take_place(new: str, old: str | None, database: str):
    """Give `new` the name `database`, whose owner until now, if any, is called `old` from then on: both or none.

    While PostgreSQL waits for the name it lets nobody in; the sessions that are there are ended. CommandError when
    that does not succeed.
    """
    renames = [(new, database)] if old is None else [(database, old), (new, database)]
    failed: list[Exception] = []

    def rename():
        try:
            with maintenance(database) as cursor:
                quoted = [[quote_ident(each, cursor.connection) for each in pair] for pair in renames]
                cursor.execute("BEGIN")
                for before, after in quoted:
                    cursor.execute(f"ALTER DATABASE {before} RENAME TO {after}")
                cursor.execute("COMMIT")
        except psycopg2.Error as error:
            failed.append(error)

    deadline = time.monotonic() + PATIENCE
    while True:
        failed.clear()
        thread = Thread(target=rename)
        thread.start()
        while thread.is_alive():
            end_sessions([new, database])
            thread.join(0.05)
        if not failed:
            return
        if time.monotonic() > deadline or not isinstance(failed[0], psycopg2.errors.ObjectInUse):
            raise CommandError(f"The restored database could not take the old one's place: {failed[0]}")


def end_sessions(databases: list[str]):
    """End the sessions of the site's role; those of all others too where that is a superuser."""
    with maintenance(databases[-1]) as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity, pg_roles WHERE datname = ANY(%s)"
            " AND rolname = current_user AND (rolsuper OR usename = rolname)",
            [databases],
        )
