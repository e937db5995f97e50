"""What the files of deploy/ and the guide say of ports, folders, settings and limits agrees."""

import re

import pytest
from django.conf import settings

from tests.deploy.proxy import DEPLOY

OPERATORS, SEVERAL = (
    (settings.BASE_DIR / "docs" / f"{name}.md").read_text() for name in ("operators", "several-machines")
)
GUIDE = OPERATORS + SEVERAL
FILES = {str(path.relative_to(DEPLOY)): path.read_text() for path in DEPLOY.rglob("*") if path.is_file()}
NGINX = "".join(text for name, text in FILES.items() if name.startswith("nginx/"))
OTHERS = {"AF_INET", "AF_UNIX", "ON_ERROR_STOP", "PGCONNECT_TIMEOUT", "PG_VERSION"}  # of systemd and PostgreSQL
SERVICES = [name for name in FILES if name.endswith(".service")]


@pytest.mark.parametrize("name", FILES)
def test_the_guide_names_every_file(name):
    assert name.rpartition("/")[2] in GUIDE + NGINX


@pytest.mark.parametrize("name", FILES)
def test_every_variable_of_the_environment_is_in_the_table_of_settings(name):
    table = set(re.findall(r"`([A-Z][A-Z_]+)`", GUIDE[: GUIDE.index("## Production")]))
    named = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", FILES[name])) - OTHERS
    assert named <= table


def test_nginx_asks_the_port_that_the_site_listens_on():
    (port,) = re.findall(r"--port (\d+)", FILES["systemd/embassy.service"])
    assert set(re.findall(r"^    server \S+:(\d+)", NGINX, re.MULTILINE)) == {port}
    assert f"port {port}" in GUIDE


def test_nginx_and_the_units_know_the_folder_of_uploads_that_the_guide_names():
    (media,) = re.findall(r"`MEDIA_ROOT=([^`]+)`", GUIDE)
    assert f"alias {media}/;" in FILES["nginx/media-folder.conf"]
    for service in SERVICES:
        (writable,) = re.findall(r"^ReadWritePaths=(.*)", FILES[service], re.MULTILINE)
        assert f"-{media}" in writable.split()


@pytest.mark.parametrize("service", SERVICES)
def test_a_unit_runs_where_the_guide_installs_the_site(service):
    assert "The site lives in `/srv/embassy`" in GUIDE
    lines = FILES[service].splitlines()
    assert {"WorkingDirectory=/srv/embassy", "EnvironmentFile=/etc/embassy.env"} <= set(lines)
    assert [line for line in lines if line.startswith("ExecStart=/srv/embassy/.venv/bin/")]
