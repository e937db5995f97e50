"""A backup comes back whole, or the site stays as it was."""

import json
import os
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from random import Random
from threading import Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone, translation
from wagtail.documents.models import Document

from benchmarks.bulk import add_pages
from benchmarks.content import Author
from cooperation.models import CountryPage, PartnerPage
from embassy.backup import programs
from embassy.backup.keeping import kept
from embassy.backup.saving import BACKUP
from embassy.connections import base
from embassy.pages.models import BasePage
from embassy.recurring.models import JobRun
from tests import prepared
from tests.backup.conftest import media
from tests.disks import full_disk


def backup(folder: Path) -> Path:
    call_command("backup", folder, stdout=StringIO(), stderr=StringIO())
    return max(folder.glob("2*"))


def restore(folder: Path, *options: str) -> str:
    said = StringIO()
    call_command("restore", folder, *options, stdout=said)
    return said.getvalue()


def ask(sql: str):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def tables() -> dict[str, tuple]:
    """Rows and content of every table."""
    names = [name for (name,) in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    content = "SELECT count(*), md5(string_agg(row::text, ',' ORDER BY row::text)) FROM {} row"
    return {name: ask(content.format(connection.ops.quote_name(name)))[0] for name in names}


def files() -> dict[str, bytes]:
    return {str(path.relative_to(media())): path.read_bytes() for path in media().rglob("*") if path.is_file()}


def databases(site: str) -> set[str]:
    return {name for (name,) in prepared.ask("SELECT datname FROM pg_database") if name.startswith(site)}


def spoil():
    """Change and lose what a site has."""
    ask("UPDATE pages_basepage SET title = 'Lost' RETURNING id")
    ask("DELETE FROM search_searchentry RETURNING 1")
    next(media().rglob("*.mp4")).write_bytes(b"broken")
    for path in (media() / "documents").glob("*.pdf"):
        path.unlink()


@contextmanager
def unchanged(site: str):
    before = tables(), files(), databases(site)
    yield
    assert (tables(), files(), databases(site)) == before
    assert not list(media().glob(".*"))


@pytest.fixture
def key(tmp_path) -> Path:
    """The file of a private key; the setting has the public one."""
    path = tmp_path / "identity"
    subprocess.run(["age-keygen", "--output", path], check=True, capture_output=True)
    return path


def public(key: Path) -> str:
    return subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True, text=True).stdout.strip()


# --- There and back


def test_a_site_of_500_pages_comes_back_with_every_table_and_file(site, folder):
    with translation.override("nl"), transaction.atomic():
        author = Author(Random(1), count(1), "PE")  # noqa: S311
        add_pages(CountryPage.objects.get(iso_code="PE"), [author.page(PartnerPage) for _number in range(500)])
    assert BasePage.objects.count() > 500
    before = tables(), files()
    backup(folder)
    spoil()
    (media() / "extra.txt").write_text("in the way")
    said = restore(folder, "--replace")
    assert tables() == before[0]
    assert files() == before[1] | {"extra.txt": b"in the way"}
    assert f"public.pages_basepage: {before[0]['pages_basepage'][0]} rows" in said
    (from_before,) = databases(site) - {site}
    assert from_before in said


def test_a_database_that_is_gone_is_made_anew(site, folder):
    before = tables(), files()
    backup(folder)
    connection.close()
    prepared.drop(site)
    restore(folder)
    assert (tables(), files()) == before
    assert databases(site) == {site}


def test_an_encrypted_backup_shows_nothing_and_comes_back_with_its_key(site, folder, key, settings):
    settings.BACKUP_PUBLIC_KEY = public(key)
    before = tables(), files()
    own = backup(folder)
    for path in filter(Path.is_file, own.rglob("*")):
        assert path.suffix == ".age"
        assert path.read_bytes().startswith(b"age-encryption.org/v1")
    spoil()
    restore(own, "--replace", f"--identity={key}")
    assert (tables(), files()) == before


def test_the_time_of_the_last_backup_is_remembered(site, folder):
    for _number in range(2):
        backup(folder)
        succeeded = JobRun.objects.get(name=BACKUP).succeeded_at
        assert timezone.now() - succeeded < timedelta(minutes=1)


def test_a_file_that_was_there_before_is_linked_and_a_new_one_is_copied(site, folder, tmp_path):
    first = backup(folder)
    (media() / "documents" / "new.pdf").write_bytes(b"%PDF-1.7")
    second = backup(folder)
    counts = {path.name: path.stat().st_nlink for path in (second / "media").rglob("*") if path.is_file()}
    assert counts.pop("new.pdf") == 1
    assert set(counts.values()) == {2}
    assert first != second


def test_a_file_that_was_lost_before_is_named(site, folder):
    Document.objects.create(title="Titel", file="documents/lost.pdf")
    said = StringIO()
    call_command("backup", folder, stdout=StringIO(), stderr=said)
    assert "documents/lost.pdf" in said.getvalue()


# --- Refused, or failed


def test_a_site_with_content_is_refused(site, folder):
    backup(folder)
    with unchanged(site), pytest.raises(CommandError, match="--replace"):
        restore(folder)


def cut(path: Path):
    path.write_bytes(path.read_bytes()[:-100])


def lose(path: Path):
    path.unlink()


def lead_outside(path: Path):
    path.write_text(path.read_text().replace("documents/", "../documents/"))


def say_otherwise(path: Path):
    manifest = json.loads(path.read_text())
    manifest["tables"]["public.pages_basepage"][0] += 1
    path.write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("damage", "pattern"),
    [
        (cut, "database.dump"),
        (lose, "database.dump"),
        (cut, "manifest.json"),
        (lead_outside, "manifest.json"),
        (say_otherwise, "manifest.json"),
        (cut, "*.mp4"),
        (lose, "*.pdf"),
    ],
)
def test_a_damaged_backup_leaves_the_site_as_it_was(site, folder, damage, pattern):
    own = backup(folder)
    path = next(own.rglob(pattern))
    if path.suffix in {".mp4", ".pdf"}:
        spoil()
    damage(path)
    with unchanged(site), pytest.raises(CommandError):
        restore(folder, "--replace")


def test_the_wrong_key_leaves_the_site_as_it_was(site, folder, key, tmp_path, settings):
    settings.BACKUP_PUBLIC_KEY = public(key)
    backup(folder)
    other = tmp_path / "other"
    subprocess.run(["age-keygen", "--output", other], check=True, capture_output=True)
    with unchanged(site), pytest.raises(CommandError, match="age failed"):
        restore(folder, "--replace", f"--identity={other}")
    with unchanged(site), pytest.raises(CommandError, match="--identity"):
        restore(folder, "--replace")


def test_a_full_disk_leaves_no_backup_and_the_site_as_it_was(site, folder):
    folder.mkdir()
    with full_disk(100_000), pytest.raises(CommandError):
        backup(folder)
    assert list(folder.iterdir()) == []
    backup(folder)
    spoil()
    with unchanged(site), full_disk(100_000), pytest.raises(CommandError):
        restore(folder, "--replace")


def test_no_password_stands_on_a_command_line(site, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "very-secret")
    process = programs.run("pg_dump", site, "--schema-only", stdout=subprocess.PIPE)
    assert "very-secret" not in " ".join(process.args)
    assert process.stdout.read()
    programs.finish(process)


@pytest.mark.drill
def test_two_backups_at_once_are_both_whole(site, folder):
    folder.mkdir()
    threads = [Thread(target=save_here, args=[folder]) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    first, second = folder.iterdir()
    before = without_runs(), files()
    for own in (first, second):
        restore(own, "--replace")
        assert (without_runs(), files()) == before


def without_runs() -> dict[str, tuple]:
    """All tables but the one that remembers when each of the backups was finished."""
    return {name: found for name, found in tables().items() if name != JobRun._meta.db_table}


def save_here(folder: Path):
    backup(folder)
    connection.close()


def kill_when(begun, site: str, *arguments):
    """Run a command of manage.py on this site, and kill it when `begun()` is true."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": prepared.address_of(site)}
    environment |= {"VAR_DIR": str(media().parent / "var"), "MEDIA_ROOT": str(media())}
    process = subprocess.Popen([sys.executable, "manage.py", *arguments], env=environment, stdout=subprocess.PIPE)
    while not begun():
        assert process.poll() is None
        time.sleep(0.001)
    process.kill()
    process.wait()


@pytest.mark.drill
def test_a_backup_that_is_killed_is_none(site, folder):
    """As long as the copying takes, there is only an unfinished one, which nothing takes for a backup."""
    kill_when(lambda: list(folder.glob(".unfinished-*")), site, "backup", folder)
    assert all(path.name.startswith(".unfinished-") for path in folder.iterdir())
    with pytest.raises(CommandError, match="no backup"):
        restore(folder, "--replace")


@pytest.mark.drill
def test_a_restore_that_is_killed_leaves_the_site_as_it_was_and_the_next_one_succeeds(site, folder):
    before = tables(), files()
    backup(folder)
    spoil()
    spoilt = tables(), files()
    kill_when(lambda: databases(site) != {site}, site, "restore", folder, "--replace")
    assert (tables(), {name: content for name, content in files().items() if name[0] != "."}) == spoilt
    restore(folder, "--replace")
    assert (tables(), {name: content for name, content in files().items() if name[0] != "."}) == before


# --- Connections


@pytest.mark.drill
def test_a_backup_and_a_restore_find_the_second_host_of_an_address(site, folder, tmp_path, monkeypatch):
    reached = connection.get_connection_params()
    options = {"host": f"{tmp_path},{reached['host']}"}  # in the first no server is
    address = {"HOST": "", "PORT": reached["port"], "USER": reached["user"], "OPTIONS": options}
    monkeypatch.setattr(programs, "connection", base.DatabaseWrapper(connection.settings_dict | address))
    before = tables()
    backup(folder)
    restore(folder, "--replace")
    assert tables() == before


def test_limits_of_the_database_cut_no_backup(site):
    limits = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
    for limit in limits:
        prepared.ask(f"ALTER DATABASE {site} SET {limit} = '30s'")
    with closing(programs.connect(site)) as session, session.cursor() as cursor:
        for limit in limits:
            cursor.execute(f"SHOW {limit}")
            assert cursor.fetchone() == ("0",)


# --- Kept by a rule


def nights(number: int) -> list[datetime]:
    return [datetime(2026, 11, 30, 3, tzinfo=UTC) - timedelta(days=day) for day in range(number)]


def test_seven_days_five_weeks_and_twelve_months_are_kept():
    found = sorted(kept(nights(800)), reverse=True)
    days = [f"2026-11-{day}" for day in range(30, 23, -1)]
    weeks = ["2026-11-22", "2026-11-15", "2026-11-08"]  # those of 30 and 29 November are among the days
    months = ["2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31"]
    months += ["2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"]
    assert [f"{moment:%Y-%m-%d}" for moment in found] == [*days, *weeks, *months]


def test_what_is_kept_does_not_hang_on_having_removed_every_night():
    present: set[datetime] = set()
    for moment in reversed(nights(800)):
        present = kept(present | {moment})
    assert present == kept(nights(800))


def test_all_of_the_last_day_are_kept_and_rare_backups_too():
    hours = [datetime(2026, 11, 30, hour, tzinfo=UTC) for hour in range(24)]
    assert kept(hours) == set(hours)
    rare = [datetime(2026 - year, 1, 1, tzinfo=UTC) for year in range(5)]
    assert kept(rare) == set(rare)


def test_old_backups_are_removed_and_nothing_else(site, folder):
    old = [folder / f"2020-01-01T0{hour}0000.000000Z" for hour in (3, 4)]
    for path in old:
        path.mkdir(parents=True)
        (path / "manifest.json").write_text("{}")
    others = [folder / "2020-01-01", folder / "2020-01-03T030000.000000Z", folder / ".unfinished-mine"]
    for path in others:
        path.mkdir()
    (folder / "notes.txt").touch()
    left = folder / ".unfinished-abcdefgh"
    left.mkdir()
    os.utime(left, (time.time() - 3 * 86_400,) * 2)
    backup(folder)
    assert not old[0].exists()
    assert old[1].exists()
    assert all(path.exists() for path in [*others, folder / "notes.txt"])
    assert not left.exists()
