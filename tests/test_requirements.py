"""What the code imports by name stands in the upper half of the requirements; the lower half is for those alone."""

import ast
import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parents[1]
DISTRIBUTIONS = packages_distributions()


def upper_half(file: str) -> set[str]:
    lines = (ROOT / file).read_text().split("# What those need in turn.")[0].splitlines()
    return {normalized(line.split("==")[0]) for line in lines if "==" in line}


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def distributions_of(modules: set[str]) -> set[str]:
    return {normalized(DISTRIBUTIONS[name][0]) for name in modules if name in DISTRIBUTIONS}


def imported_in(*folders: str) -> Iterator[str]:
    """The first part of the name of every module that the Python files of these folders import."""
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Import):
                    yield from (alias.name.split(".")[0] for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    yield node.module.split(".")[0]


def test_what_the_site_imports_or_installs_as_an_app_is_required_by_name():
    apps = {name.split(".")[0] for name in settings.INSTALLED_APPS}
    needed = distributions_of({*imported_in("embassy", "cooperation"), *apps})
    assert {"django", "pillow", "django-taggit"} <= needed
    assert needed - upper_half("requirements.txt") == set()


def test_what_the_tests_and_benchmarks_import_is_required_by_name():
    needed = distributions_of({*imported_in("tests", "benchmarks")})
    assert {"pytest", "jsonschema"} <= needed
    assert needed - upper_half("requirements.txt") - upper_half("requirements-dev.txt") == set()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned(file):
    lines = [line for line in (ROOT / file).read_text().splitlines() if line and line[0] not in "#-"]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
