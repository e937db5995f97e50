"""The recurring work: once, however many do it; a failure is told and keeps nothing else."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg2
import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import UploadedFile

from embassy.desk.models import Settlement
from embassy.images.models import DeletedFile
from embassy.pages.models import BasePage
from embassy.recurring.health import complaints
from embassy.recurring.jobs import JOBS, Job, run_if_due
from embassy.recurring.models import JobRun
from embassy.worker import jobs
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db


def due_page():
    """A page whose hour has come."""
    page = factories.standard(live=False)
    revision = page.save_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    return page


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr("embassy.desk.linkcheck.PAUSE", 0)


def test_work_once_publishes_what_is_due_and_remembers_every_job(no_links_of_the_demo):
    page = due_page()
    call_command("work", "--once")
    assert BasePage.objects.get(pk=page.pk).live
    assert {run.name for run in JobRun.objects.filter(succeeded_at__isnull=False)} == {job.name for job in JOBS}
    assert complaints() == []


def test_work_once_has_its_turn_with_every_timer():
    call_command("work", "--once")
    page = due_page()
    call_command("work", "--once")
    assert BasePage.objects.get(pk=page.pk).live


def test_a_job_that_is_not_due_waits():
    runs = []
    job = Job("test", "test", timedelta(hours=1), lambda: runs.append(1))
    run_if_due(job)
    run_if_due(job)
    assert runs == [1]


def test_publishing_is_due_at_the_moment_of_a_publication():
    job = next(job for job in JOBS if job.name == "publish")
    JobRun.objects.update_or_create(name="publish", defaults={"began_at": timezone.now()})
    assert timedelta(seconds=10) < job.due_in() <= timedelta(seconds=15)
    revision = factories.standard(live=False).save_revision()
    revision.approved_go_live_at = timezone.now() + timedelta(seconds=4)
    revision.save()
    assert timedelta(seconds=2) < job.due_in() <= timedelta(seconds=4)


def test_a_job_that_fails_is_told_and_the_next_one_runs(monkeypatch):
    def fail():
        raise ValueError("no more paper")

    failing = Job("digest", "the weekly e-mail", timedelta(hours=1), fail)
    monkeypatch.setattr("embassy.worker.management.commands.work.JOBS", [failing, JOBS[0]])
    page = due_page()
    with pytest.raises(CommandError, match="no more paper"):
        call_command("work", "--once")
    assert BasePage.objects.get(pk=page.pk).live
    assert any("no more paper" in complaint for complaint in complaints())


def test_the_desk_says_that_the_work_has_never_run(editor):
    assert "nog nooit uitgevoerd" in editor.get("/admin/").content.decode()


def test_the_desk_says_since_when_the_work_has_not_run(editor):
    call_command("work", "--once")
    assert "terugkerende werk" not in editor.get("/admin/").content.decode()
    JobRun.objects.update(began_at=timezone.now() - timedelta(days=3))
    assert "niet meer uitgevoerd sinds" in editor.get("/admin/").content.decode()


def test_cleaning_up_removes_what_nobody_misses(django_capture_on_commit_callbacks):
    session = {"content_type_id": 1, "object_id": "1", "user": person("editor")}
    EditingSession.objects.create(last_seen_at=timezone.now() - timedelta(hours=2), **session)
    EditingSession.objects.create(last_seen_at=timezone.now(), **session)
    old, new = (UploadedFile.objects.create(file=ContentFile(b"x", f"{name}.png")) for name in ("old", "new"))
    day_before_yesterday = time.time() - 2 * 86_400
    os.utime(old.file.path, (day_before_yesterday, day_before_yesterday))
    page = factories.standard()
    word = {"rule": "review-date", "key": "review_by", "fingerprint": "0", "content_type": page.content_type}
    kept = Settlement.objects.create(object_id=page.pk, **word)
    Settlement.objects.create(object_id=999_999, **word)
    with django_capture_on_commit_callbacks(execute=True):
        jobs.clean_up()
    assert EditingSession.objects.count() == 1
    assert list(UploadedFile.objects.all()) == [new]
    assert list(DeletedFile.objects.values_list("name", flat=True)) == [old.file.name]
    assert list(Settlement.objects.all()) == [kept]


# --- real processes


@pytest.fixture
def database(copy_of_database) -> str:
    return copy_of_database("worked")


@contextmanager
def worker(database: str, tmp_path: Path, *options: str):
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": database,
        "VAR_DIR": str(tmp_path),
    }
    process = subprocess.Popen([sys.executable, "manage.py", "work", *options], env=environment, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.wait(10)


def ask(database: str, sql: str):
    connection = psycopg2.connect(database)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql)
        answer = cursor.fetchall() if cursor.description else None
    connection.close()
    return answer


def until(condition, seconds: float = 40):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.2)
    return False


SUCCEEDED = "SELECT count(*) FROM recurring_jobrun WHERE succeeded_at IS NOT NULL"
# Every time that publishing begins is written down, by the database itself.
WATCH = """
    CREATE TABLE begun (at timestamptz);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.name = 'publish' THEN INSERT INTO begun VALUES (NEW.began_at); END IF; RETURN NEW; END $$;
    CREATE TRIGGER note AFTER INSERT OR UPDATE OF began_at ON recurring_jobrun FOR EACH ROW EXECUTE FUNCTION note();
"""


def test_two_workers_do_the_work_once_every_fifteen_seconds(database, tmp_path):
    ask(database, WATCH)
    with worker(database, tmp_path), worker(database, tmp_path):
        assert until(lambda: ask(database, "SELECT count(*) FROM begun")[0][0] >= 2, 90)
        times = [row[0] for row in ask(database, "SELECT at FROM begun ORDER BY at")]
    gap = (times[1] - times[0]).total_seconds()
    assert len(times) == 2
    assert 15 <= gap < 17


def test_a_worker_ends_at_once_when_it_is_told_to(database, tmp_path):
    with worker(database, tmp_path) as process:
        assert until(lambda: ask(database, SUCCEEDED)[0][0])
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0  # jobs sleep longer, and a busy machine needs some of these seconds
    # PostgreSQL ends the sessions when it notices that nobody is there any more.
    assert until(lambda: ask(database, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == [(0,)])


def test_a_worker_survives_the_loss_of_its_database(database, tmp_path):
    name = database.rpartition("/")[2]
    others = database.rpartition("/")[0] + "/postgres"
    with worker(database, tmp_path) as process:
        assert until(lambda: ask(database, SUCCEEDED)[0][0])
        ask(database, "DELETE FROM recurring_jobrun")
        ask(others, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
        assert until(lambda: ask(database, SUCCEEDED)[0][0])
        assert process.poll() is None


def test_a_worker_ends_with_its_parent(database, tmp_path):
    """As `make demo` starts it: the server takes the place of the shell, and may be killed."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": database,
        "VAR_DIR": str(tmp_path),
    }
    shell = f"{sys.executable} manage.py work --with-parent & echo $!; exec sleep 60"
    parent = subprocess.Popen(["/bin/sh", "-c", shell], env=environment, stdout=subprocess.PIPE)
    child = int(parent.stdout.readline())
    assert until(lambda: ask(database, SUCCEEDED)[0][0])
    parent.kill()
    parent.wait()
    assert until(lambda: not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text(), 10)
