"""The embedded server, started and killed for real, by processes of their own."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from embassy.postgres.server import Server

ROOT = Path(__file__).resolve().parents[2]

SITE = """
import sys
import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

database = {"ENGINE": "embassy.postgres", "NAME": "postgres", "HOST": sys.argv[1]}
settings.configure(DATABASES={"default": database}, INSTALLED_APPS=["embassy.postgres"])
django.setup()
"""
QUERY = "cursor = connection.cursor(); cursor.execute(sys.argv[2]); print(cursor.fetchone()[0])"
STARTED = "SELECT pg_postmaster_start_time()"

REAL_SITE = """
import sys
from django.core.management import execute_from_command_line
from embassy import settings

settings.DATABASES["default"]["HOST"] = sys.argv[1]
execute_from_command_line(["manage.py", *sys.argv[2:]])
"""


@pytest.fixture
def server():
    folder = tempfile.mkdtemp(dir="/tmp")  # Short, for the path of the socket.
    server = Server(Path(folder) / "postgres")
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def made():
    """The data of a server that was started and has ended."""
    folder = tempfile.mkdtemp(dir="/tmp")
    server = Server(Path(folder) / "postgres")
    server.start()
    server.stop()
    yield server.data
    shutil.rmtree(folder)


@pytest.fixture
def initialised(server, made):
    """A server whose data is there: making it takes longer than all else."""
    server.home.mkdir(mode=0o700)
    subprocess.run(["cp", "--archive", made, server.data], check=True)
    return server


def begin(server, code, *arguments, **environment):
    command = [sys.executable, "-c", code, str(server.home), *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(process):
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    return output.strip()


def query(server, sql):
    return finish(begin(server, SITE + QUERY, sql))


def wait_until(happens):
    deadline = time.monotonic() + 30
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def kill(server):
    pid = int((server.data / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, signal.SIGKILL)


def test_the_first_connection_starts_a_server(server):
    assert query(server, "SELECT 42") == "42"


def test_a_process_that_answers_requests_starts_none_and_does_not_wait_for_one(server):
    request = """
from django.db import OperationalError
from embassy.connections import deadline
import time
deadline.keep(longest=5)
began = time.monotonic()
try:
    connection.ensure_connection()
except OperationalError:
    print(time.monotonic() - began)
"""
    assert float(finish(begin(server, SITE + request))) < 1
    assert not server.home.exists()


@pytest.mark.drill
def test_work_starts_a_killed_server_again_within_seconds(initialised):
    started = query(initialised, STARTED)
    environment = {"DEMO": "1", "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "embassy.settings"}
    work = begin(initialised, REAL_SITE, "work", **environment)
    try:
        wait_until(lambda: int(query(initialised, "SELECT count(*) FROM pg_stat_activity WHERE datname <> ''")) > 1)
        kill(initialised)
        wait_until(lambda: not initialised._answers())
        began = time.monotonic()
        wait_until(initialised._answers)
        assert time.monotonic() - began < 5
        assert query(initialised, STARTED) > started
    finally:
        work.terminate()
        work.communicate(timeout=10)


def test_the_server_opens_no_tcp_port(initialised):
    assert query(initialised, "SHOW listen_addresses") == ""


def test_a_port_in_the_environment_changes_nothing(server, monkeypatch):
    monkeypatch.setenv("PGPORT", "6543")
    assert query(server, "SHOW port") == "5432"


def test_a_second_process_reuses_the_server_within_a_second(initialised):
    started = query(initialised, STARTED)
    timed = "import time; began = time.monotonic(); connection.connect(); print(time.monotonic() - began)"
    assert float(finish(begin(initialised, SITE + timed))) < 1
    assert query(initialised, STARTED) == started


def test_six_starters_at_once_give_one_server(server):
    starters = [begin(server, SITE + QUERY, STARTED) for _ in range(6)]
    assert len({finish(starter) for starter in starters}) == 1


@pytest.mark.drill
def test_the_server_outlives_a_starter_that_is_killed(initialised):
    starter = begin(
        initialised, SITE + "connection.connect(); print('started', flush=True); import time; time.sleep(60)"
    )
    assert starter.stdout.readline() == "started\n"
    started = query(initialised, STARTED)
    starter.kill()
    starter.communicate()
    assert query(initialised, STARTED) == started


@pytest.mark.drill
def test_a_starter_killed_while_it_makes_the_cluster_does_not_stop_the_next(server):
    starter = begin(server, SITE + QUERY, "SELECT 42")
    wait_until((server.home / "data.unfinished" / "base").exists)
    starter.kill()
    starter.communicate()
    assert query(server, "SELECT 42") == "42"


@pytest.mark.drill
def test_what_was_written_outlives_a_server_that_is_killed(initialised):
    query(initialised, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT answer FROM kept")
    kill(initialised)
    assert query(initialised, "SELECT answer FROM kept") == "42"


@pytest.mark.drill
def test_six_starters_recover_a_killed_server_together(initialised):
    started = query(initialised, STARTED)
    kill(initialised)
    starters = [begin(initialised, SITE + QUERY, STARTED) for _ in range(6)]
    restarts = {finish(starter) for starter in starters}
    assert len(restarts) == 1
    assert started not in restarts


def test_a_process_number_that_now_belongs_to_another_does_not_prevent_a_start(initialised):
    query(initialised, "SELECT 42")
    initialised.stop()
    (initialised.data / "postmaster.pid").write_text(f"{os.getpid()}\n")
    initialised.socket.with_name(f"{initialised.socket.name}.lock").write_text(f"{os.getpid()}\n")
    assert query(initialised, "SELECT 42") == "42"


def test_a_failure_of_postgresql_shows_the_last_lines_of_its_log(initialised):
    query(initialised, "SELECT 42")
    initialised.stop()
    (initialised.data / "PG_VERSION").write_text("9.6\n")
    process = begin(initialised, SITE + QUERY, "SELECT 42")
    _output, errors = process.communicate(timeout=60)
    assert f"PostgreSQL's pg_ctl failed: see {initialised.log}, which ends with" in errors
    assert "The data directory was initialized by PostgreSQL version 9.6" in errors
    assert len(errors[errors.index("which ends with") :].splitlines()) == 11


def test_stop_postgres_ends_the_server_and_says_so(initialised):
    query(initialised, "SELECT 42")
    assert finish(begin(initialised, SITE + "call_command('stop_postgres')")) == "PostgreSQL has stopped."
    assert not initialised.socket.exists()


def test_stop_postgres_says_when_no_server_runs(server):
    assert finish(begin(server, SITE + "call_command('stop_postgres')")) == "PostgreSQL was not running."


@pytest.mark.parametrize("arguments", [["--help"], ["check"], ["collectstatic", "--dry-run", "--noinput"]])
def test_a_command_that_needs_no_database_starts_none(server, arguments):
    environment = {"DEMO": "1", "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "embassy.settings"}
    finish(begin(server, REAL_SITE, *arguments, **environment))
    assert not server.home.exists()
