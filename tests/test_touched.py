"""The tests that `make check` takes: those that share words with the change, the likeliest first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[1] / "tools" / "touched.py"
FILES = {
    "site/search/index.py": "def index_page(page):\n    return page.title\n",
    "templates/desk/panel.html": '<p class="desk__empty">Niets te doen.</p>\n',
    "locale/nl.po": 'msgid "Closed"\nmsgstr "Afgesloten"\n',
    "tests/search/test_index.py": "from site.search.index import index_page\n",
    "tests/desk/test_panel.py": 'def test_it(): assert "desk__empty" in html\n',
    "tests/test_words.py": 'def test_it(): assert "Afgesloten" in page\n',
    "tests/test_other.py": "def test_it(): assert page\n",
}


@pytest.fixture
def repository(tmp_path) -> Path:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "touched.py").write_text(TOOL.read_text())
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *arguments: str):
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@localhost", *arguments], cwd=folder, check=True)


def commit(folder: Path):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Made")


def touched(folder: Path) -> list[str]:
    command = [sys.executable, "tools/touched.py"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()


@pytest.mark.parametrize(
    ("changed", "text", "expected"),
    [
        ("site/search/index.py", "def index_page(page):\n    return page.slug\n", "tests/search/test_index.py"),
        ("templates/desk/panel.html", "<p>Niets te doen.</p>\n", "tests/desk/test_panel.py"),
        ("locale/nl.po", 'msgid "Closed"\nmsgstr "Gesloten"\n', "tests/test_words.py"),
        ("tests/test_other.py", "def test_it(): assert not page\n", "tests/test_other.py"),
        ("static/desk/panel.js", "export const panel = 1;\n", "tests/desk/test_panel.py"),
    ],
)
def test_the_first_test_is_the_one_that_shares_the_words_of_the_change(repository, changed, text, expected):
    (repository / changed).parent.mkdir(parents=True, exist_ok=True)
    (repository / changed).write_text(text)
    assert touched(repository)[0] == expected
    git(repository, "add", "--all")
    assert touched(repository)[0] == expected


def test_a_file_that_was_removed_is_a_change(repository):
    (repository / "templates/desk/panel.html").unlink()
    assert touched(repository)[0] == "tests/desk/test_panel.py"


def test_what_covers_everything_runs_after_any_change_and_after_none(repository):
    everything = ["tests/test_crawl.py", "tests/admin/test_page_types.py", "tests/opendata/test_tables.py"]
    assert touched(repository) == everything
    (repository / "locale/nl.po").write_text('msgid "Closed"\nmsgstr "Gesloten"\n')
    assert touched(repository)[-3:] == everything


def test_what_covers_everything_is_there():
    root = TOOL.parents[1]
    assert all((root / path).exists() for path in touched(root)[-3:])


def test_the_likeliest_run_first_though_they_need_no_database():
    files = ["test_requirements.py", "pages/test_periods.py"]
    folder = Path(__file__).parent
    command = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "-p", "no:randomly"]
    collected = subprocess.run(
        [*command, *(f"tests/{name}" for name in files)],
        env=os.environ | {"TEST_SECONDS": "60"},
        cwd=folder.parent,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    names = [line.partition("::")[0] for line in collected if "::" in line]
    assert list(dict.fromkeys(names)) == [f"tests/{name}" for name in files]
