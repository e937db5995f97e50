"""Dutch and Spanish are settings, not laws of nature: French is one setting, one migration and the translations."""

import os
import subprocess
import sys

# What makemigrations would write for the new columns, and the operation that the operators' guide adds to it.
SCHEMA = """
from django.apps import apps
from django.db import connection
from embassy.pages.languages import fill_addresses

with connection.schema_editor() as editor:
    for model in apps.get_models():
        with connection.cursor() as cursor:
            table = connection.introspection.get_table_description(cursor, model._meta.db_table)
            columns = {column.name for column in table}
        for field in model._meta.local_fields:
            if field.column not in columns:
                editor.add_field(model, field)
fill_addresses(apps, None)
"""


def run(database: str, *command: str) -> subprocess.CompletedProcess:
    """Run Python with French on a database, in a process that shares nothing with those that run these tests."""
    own = {"DJANGO_SETTINGS_MODULE": "tests.third_language.settings", "PYTEST_XDIST_WORKER": ""}
    environment = os.environ | own | {"DATABASE_URL": database}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)


def test_the_site_works_with_french_added(copy_of_database):
    database = copy_of_database("third_language")
    made = run(database, "manage.py", "shell", "-v0", "-c", SCHEMA)
    assert made.returncode == 0, made.stderr
    checked = run(database, "-m", "pytest", "--reuse-db", "tests/third_language/cases.py")
    assert checked.returncode == 0, checked.stdout
    assert "6 passed" in checked.stdout
