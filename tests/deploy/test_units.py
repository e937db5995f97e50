"""The units of deploy/, which systemd reads without a word."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.deploy.proxy import DEPLOY
from tests.deploy.sites import Site

UNITS = sorted((DEPLOY / "systemd").iterdir())


def complaints(folder: Path, unit: str, more: str = "") -> str:
    """What systemd says of a unit whose programs are there; `more` is put at its end."""
    programs = folder / "embassy" / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("granian", "python"):
        shutil.copy("/bin/true", programs / name)
    for path in UNITS:
        (folder / path.name).write_text(path.read_text().replace("/srv/embassy", str(folder / "embassy")))
    with (folder / unit).open("a") as file:
        file.write(more)
    done = subprocess.run(["systemd-analyze", "verify", folder / unit], check=False, capture_output=True, text=True)
    return done.stdout + done.stderr + (f"exit {done.returncode}" if done.returncode else "")


@pytest.mark.parametrize("unit", [path.name for path in UNITS])
def test_systemd_has_nothing_to_say_of_a_unit(tmp_path, unit):
    assert complaints(tmp_path, unit) == ""


def test_systemd_would_name_a_setting_that_it_does_not_know(tmp_path):
    assert "Unknown key" in complaints(tmp_path, UNITS[0].name, "Nonsense=1\n")


@pytest.mark.drill
def test_a_server_that_is_stopped_while_its_workers_start_ends(tmp_path):
    """A worker inherits the signal handler of its parent until it has imported the application."""
    site = Site(tmp_path, {"DATABASE_URL": "postgres://localhost/nowhere"})
    site.launch()
    try:
        while not site.workers():
            time.sleep(0.1)
        site.stop()
    finally:
        if site.process.poll() is None:
            site.kill()
