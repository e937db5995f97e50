"""Dutch and Spanish are settings, not laws of nature: French is added here as the operators' guide says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.db import connection
from django.test import override_settings

from embassy.desk.checks import places_of
from embassy.search.languages import STEMS

ADDED = Path(__file__).parent / "third_language" / "added"
GUIDE = settings.BASE_DIR / "docs" / "operators.md"
LEFT = shutil.ignore_patterns(".*", "var")
LINES = [  # of steps 1 and 4
    ("embassy/settings.py", '("es", "Español")]', '("es", "Español"), ("fr", "Français")]'),
    ("embassy/settings.py", '"es": "PE"}', '"es": "PE", "fr": "BE"}'),
    ("embassy/search/languages.py", 'STEMS = {"nl"', 'STEMS = {"fr": ("site_fr",), "nl"'),
]
MIGRATIONS = """
from django.core.management import call_command

call_command("makemessages", locale=["fr"], verbosity=0)
call_command("compilemessages", locale=["fr"], verbosity=0)
call_command("check")
call_command("makemigrations", name="french", verbosity=0)
call_command("makemigrations", "search", empty=True, name="stems", verbosity=0)
call_command("makemigrations", "pages", empty=True, name="addresses", verbosity=0)
"""


def test_a_language_that_a_room_does_not_know_stops_every_command_and_names_the_place():
    assert [each for each in run_checks() if each.id == "embassy.E003"] == []
    with override_settings(LANGUAGES=[*settings.LANGUAGES, ("fr", "Français")]):
        told = [each.msg for each in run_checks(tags=["translation"]) if each.id == "embassy.E003"]
    assert told == [
        f"Français is a language of the site, but there is nothing of it in {place}." for place in places_of("fr")
    ]


def test_the_guide_names_each_of_these_places():
    guide = GUIDE.read_text()
    for place in places_of("<code>"):
        for name in re.sub(r"/LC_MESSAGES/.*", "", place).split(" in "):
            assert f"`{name}`" in guide, name


@pytest.mark.django_db
def test_the_migrations_made_each_configuration_that_the_search_names():
    with connection.cursor() as cursor:
        cursor.execute("SELECT cfgname FROM pg_ts_config")
        assert {name for names in STEMS.values() for name in names} <= {name for (name,) in cursor.fetchall()}


@pytest.fixture
def french(tmp_path, copy_of_database):
    """Runs commands in a copy of the project with French in it, on a copy of the database."""
    copy = tmp_path / "site"
    shutil.copytree(settings.BASE_DIR, copy, ignore=LEFT)
    shutil.copytree(ADDED, copy, dirs_exist_ok=True)
    for name, line, longer in LINES:
        text = (copy / name).read_text()
        assert text.count(line) == 1
        (copy / name).write_text(text.replace(line, longer))
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": copy_of_database("third_language"),
        "TEST_SECONDS": "inf",
        "PYTEST_XDIST_WORKER": "",  # tests of its own, which share nothing with the processes that run these
    }

    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=copy, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("manage.py", "shell", "-v0", "-c", MIGRATIONS)
    add_operation(copy / "embassy/search/migrations", "*_stems.py", f"RunSQL({sql_of_guide()!r})")
    add_operation(copy / "embassy/pages/migrations", "*_addresses.py", "RunPython(fill_addresses)")
    run("manage.py", "migrate", "-v0")
    return run


def add_operation(folder: Path, pattern: str, operation: str):
    (migration,) = folder.glob(pattern)
    lines = ["from embassy.pages.languages import fill_addresses", f"Migration.operations = [migrations.{operation}]"]
    migration.write_text("\n".join([migration.read_text(), *lines]))


def sql_of_guide() -> str:
    """The commands of step 1, as they stand in the guide."""
    return "\n".join(re.findall(r"^ {7}(.*)$", GUIDE.read_text().partition("## Another language")[2], re.MULTILINE)[:3])


def test_the_site_works_with_french_added(french):
    assert "12 passed" in french(
        "-m", "pytest", "--reuse-db", "-p", "no:cacheprovider", "tests/third_language/cases.py"
    )
