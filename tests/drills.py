"""Writes docs/drills.md: of each drill when it ran last, with which code, how it went and how long it took."""

import os
import platform
import re
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
them, one after the other, and writes this page; `make drill DRILLS=tests/backup` runs some, and writes their lines.
Run those that a change touches before you close an issue.
"""
HEAD = "| drill | result | seconds | ran on | with the code | what it counted |\n|---|---|---|---|---|---|\n"
LINE = re.compile(r"\| `(?P<name>[^`]+)` \|.*\n")
parts = defaultdict(list)  # of each test: the reports on its setup, its call and its teardown


def pytest_runtest_logreport(report):
    parts[report.nodeid].append(report)


def pytest_sessionfinish(session, exitstatus):
    if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return  # interrupted
    postgres = first_line(program("postgres"), "--version").split()[-1]
    code = first_line("git", "describe", "--always", "--dirty")
    is_whole = session.config.args_source == pytest.Config.ArgsSource.TESTPATHS
    lines = {} if is_whole else {line["name"]: line[0] for line in LINE.finditer(PAGE.read_text()) if is_there(line)}
    lines |= {name.removeprefix("tests/"): line_of(name, code) for name in parts}
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}, PostgreSQL {postgres}"
    PAGE.write_text(f"{INTRODUCTION}\n{machine}:\n\n{HEAD}{''.join(lines[name] for name in sorted(lines))}")


def is_there(line: re.Match) -> bool:
    """Whether the drill of a line still exists."""
    path, name = line["name"].split("::", 1)
    return f"def {name.partition('[')[0]}(" in (Path(__file__).parent / path).read_text()


def first_line(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def line_of(name: str, code: str) -> str:
    outcome = next((part.outcome for part in parts[name] if part.outcome != "passed"), "passed")
    seconds = sum(part.duration for part in parts[name])
    counted = ", ".join(f"{label}: {value}" for label, value in parts[name][-1].user_properties)  # record_property's
    shown = name.removeprefix("tests/")
    return f"| `{shown}` | {outcome} | {seconds:.1f} | {date.today()} | {code} | {counted} |\n"
