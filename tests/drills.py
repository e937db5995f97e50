"""Writes docs/drills.md: what `make drill` ran, on which day and machine, how it went and how long it took."""

import os
import platform
import subprocess
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from embassy.postgres.server import program

PAGE = Path(__file__).parents[1] / "docs" / "drills.md"
INTRODUCTION = """\
# Drills

Tests that need another engine, a killed database or more than a thousand pages, or that measure. `make drill` runs
them, one after the other, and writes this page. Run it before you close an issue.
"""
parts = defaultdict(list)  # of each test: the reports on its setup, its call and its teardown


def pytest_runtest_logreport(report):
    parts[report.nodeid].append(report)


def pytest_sessionfinish(exitstatus):
    if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return  # interrupted
    postgres = subprocess.run([program("postgres"), "--version"], check=True, capture_output=True, text=True).stdout
    versions = f"Python {platform.python_version()}, PostgreSQL {postgres.split()[-1]}"
    rows = "".join(map(row, parts))
    PAGE.write_text(
        f"{INTRODUCTION}\n{date.today()}, {os.cpu_count()} processors, {versions}:\n\n"
        f"| drill | result | seconds | what it counted |\n|---|---|---|---|\n{rows}"
    )


def row(name: str) -> str:
    outcome = next((part.outcome for part in parts[name] if part.outcome != "passed"), "passed")
    seconds = sum(part.duration for part in parts[name])
    counted = ", ".join(f"{label}: {value}" for label, value in parts[name][-1].user_properties)  # record_property's
    return f"| `{name.removeprefix('tests/')}` | {outcome} | {seconds:.1f} | {counted} |\n"
