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
from django.test import override_settings

from embassy.desk.checks import places_of

ADDED = Path(__file__).parent / "third_language" / "added"
GUIDE = settings.BASE_DIR / "docs" / "operators.md"
LEFT = shutil.ignore_patterns(".*", "__pycache__", "var", "benchmarks")
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
call_command("makemigrations", "search", empty=True, name="french", verbosity=0)
"""
FILL = """
from embassy.pages.languages import fill_addresses
Migration.operations.append(migrations.RunPython(fill_addresses))
"""


def test_a_language_that_a_room_does_not_know_stops_every_command_and_names_the_place():
    assert [each for each in run_checks() if each.id == "embassy.E002"] == []
    with override_settings(LANGUAGES=[*settings.LANGUAGES, ("fr", "Français")]):
        told = [each.msg for each in run_checks(tags=["translation"]) if each.id == "embassy.E002"]
    assert told == [
        f"Français is a language of the site, but there is nothing of it in {place}." for place in places_of("fr")
    ]


def test_the_guide_names_each_of_these_places():
    guide = GUIDE.read_text()
    for place in places_of("<code>"):
        for name in re.sub(r"/LC_MESSAGES/.*", "", place).split(" in "):
            assert f"`{name}`" in guide, name


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
        "DJANGO_SETTINGS_MODULE": "tests.third_language.settings",
        "DATABASE_URL": copy_of_database("third_language"),
        "PYTEST_XDIST_WORKER": "",  # tests of its own, which share nothing with the processes that run these
    }

    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=copy, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("manage.py", "shell", "-v0", "-c", MIGRATIONS)
    (pages,) = (copy / "embassy/pages/migrations").glob("*_french.py")
    pages.write_text(pages.read_text() + FILL)
    (search,) = (copy / "embassy/search/migrations").glob("*_french.py")
    search.write_text(f"{search.read_text()}\nMigration.operations.append(migrations.RunSQL({sql_of_guide()!r}))\n")
    return run


def sql_of_guide() -> str:
    """The commands of step 1, as they stand in the guide."""
    return "\n".join(re.findall(r"^ {7}(.*)$", GUIDE.read_text().partition("## Another language")[2], re.MULTILINE)[:3])


def test_the_site_works_with_french_added(french):
    assert "12 passed" in french(
        "-m", "pytest", "--reuse-db", "-p", "no:cacheprovider", "tests/third_language/cases.py"
    )
