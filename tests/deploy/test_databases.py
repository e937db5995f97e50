"""A primary that is killed, the standby that takes its place by deploy/'s script, and the way back."""

import pytest

from tests.deploy.databases import Pair, lag, start_pair, until

pytestmark = [pytest.mark.drill, pytest.mark.django_db]
SYNCHRONOUS = "ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (a, b)'"


@pytest.fixture
def pair(copy_of_database, tmp_path) -> Pair:
    made = start_pair(tmp_path, copy_of_database("cluster"))
    yield made
    made.stop()


def test_a_primary_is_not_promoted_and_nothing_is_changed(pair):
    pair.first.ask(SYNCHRONOUS)
    done = pair.first.tell("promote")
    assert (done.returncode, done.stderr) == (1, "This server is a primary already.\nNothing was changed.\n")
    pair.first.ask("SELECT pg_reload_conf()")
    assert pair.first.ask("SHOW synchronous_standby_names") == "ANY 1 (a, b)"


def test_a_standby_of_a_primary_that_lives_is_not_promoted(pair):
    done = pair.second.tell("promote")
    assert done.returncode == 1
    assert "must never be two primaries" in done.stderr
    assert pair.second.ask("SELECT pg_is_in_recovery()")


def test_a_server_that_is_away_is_not_promoted(pair):
    pair.second.stop()
    done = pair.second.tell("promote")
    assert done.returncode == 1
    assert done.stderr.endswith("No PostgreSQL answers here.\nNothing was changed.\n")


def test_a_promoted_standby_waits_for_no_standby_and_the_old_primary_comes_back_as_one(pair):
    first, second = pair.first, pair.second
    first.ask(SYNCHRONOUS)
    first.ask("SELECT pg_reload_conf()")
    until(lambda: first.ask("SELECT sync_state FROM pg_stat_replication") == "quorum")
    first.ask("CREATE TABLE kept AS SELECT 1 AS number")
    # The standby has the same wish, as after pg_basebackup of a primary that had it.
    second.ask(SYNCHRONOUS)
    first.kill()

    done = second.tell("promote")
    assert (done.returncode, done.stderr) == (0, "")
    assert "is the primary now" in done.stdout
    second.ask("INSERT INTO kept VALUES (2)")
    again = second.tell("promote")
    assert again.stderr == "This server is a primary already.\nNothing was changed.\n"

    first.start()  # somebody's mistake: what is written now is lost
    first.ask("ALTER SYSTEM RESET synchronous_standby_names")
    first.ask("SELECT pg_reload_conf()")
    first.ask("INSERT INTO kept VALUES (3)")
    arguments = (str(first.data), str(first.config), second.reached_by_replicator, "a")
    running = first.tell("rejoin", *arguments)
    assert (running.returncode, running.stderr.splitlines()[-1]) == (1, "Nothing was changed.")
    first.kill()

    done = first.tell("rejoin", *arguments)
    assert done.returncode == 0, done.stderr
    first.start()
    second.ask("INSERT INTO kept VALUES (4)")
    until(lambda: lag(second, "a") == 0)
    assert first.ask("SELECT pg_is_in_recovery()")
    assert first.ask("SELECT array_agg(number ORDER BY number) FROM kept") == [1, 2, 4]
    assert second.ask("SELECT slot_name FROM pg_replication_slots WHERE active") == "a"
    second.ask(SYNCHRONOUS)
    second.ask("SELECT pg_reload_conf()")
    second.ask("INSERT INTO kept VALUES (5)")
