"""Headers that protect visitors, and a production that refuses to start half configured."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "DATABASE_URL": "postgres://localhost/site",
    "SECRET_KEY": "x" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "www.example.org",
}


def check(**environment) -> subprocess.CompletedProcess:
    """Run `manage.py check --deploy` as production, with this environment alone."""
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "embassy.settings"} | environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("missing", COMPLETE)
def test_production_refuses_to_start_and_names_what_is_missing(missing):
    result = check(**{name: value for name, value in COMPLETE.items() if name != missing})
    assert result.returncode != 0
    assert missing in result.stderr
    assert not any(name in result.stderr.splitlines()[-1] for name in COMPLETE if name != missing)


def in_files(folder, values: dict[str, str]) -> dict[str, str]:
    """The environment in which each value stands in a file."""
    for name, value in values.items():
        (folder / name).write_text(value + "\n")
    return {f"{name}_FILE": str(folder / name) for name in values}


def test_production_starts_with_its_secrets_in_files(tmp_path):
    secrets = COMPLETE | {"CACHE_URL": "redis://localhost", "SENTRY_DSN": "http://key@localhost/1"}
    hosts = {"ALLOWED_HOSTS": secrets.pop("ALLOWED_HOSTS")}
    result = check(**hosts, **in_files(tmp_path, secrets))
    assert (result.returncode, result.stderr) == (0, "")


def test_every_secret_is_read_from_the_variable_or_the_file():
    source = (settings.BASE_DIR / "embassy" / "settings.py").read_text()
    secret = re.compile(r"\b[A-Z0-9_]*(?:SECRET|URL|DSN|ACCESS_KEY|PASSWORD)[A-Z0-9_]*\b")
    read = {name for name in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', source) if secret.fullmatch(name)}
    assert read == {"BASE_URL", "LOCAL_PASSWORDS"}  # an address and names


@pytest.mark.parametrize(
    ("content", "more", "words"),
    [
        ("", {}, "is empty"),
        (None, {}, "cannot be read"),
        ("known-to-nobody", {"SECRET_KEY": "known-to-nobody"}, "both set"),
    ],
)
def test_a_secret_that_is_not_in_its_file_is_named_and_not_shown(tmp_path, content, more, words):
    if content is not None:
        (tmp_path / "key").write_text(content)
    result = check(**(COMPLETE | {"SECRET_KEY": ""} | more), SECRET_KEY_FILE=str(tmp_path / "key"))
    last = result.stderr.splitlines()[-1]
    assert result.returncode != 0
    assert "SECRET_KEY_FILE" in last
    assert words in last
    assert "known-to-nobody" not in result.stderr


def test_check_deploy_is_silent_for_production():
    result = check(**COMPLETE)
    assert (result.returncode, result.stderr) == (0, "")


def test_production_has_neither_the_embedded_server_nor_the_benchmarks_among_its_apps():
    environment = {"PATH": os.environ["PATH"]} | COMPLETE
    command = [sys.executable, "-c", "from embassy.settings import INSTALLED_APPS; print(*INSTALLED_APPS, sep='\\n')"]
    apps = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()
    assert "cooperation" in apps
    assert not {"embassy.postgres", "benchmarks"} & {*apps}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nl/", "/es/nada/", "/nl/?q=%00"])
def test_public_pages_allow_no_inline_script_and_nothing_from_elsewhere(client, address):
    response = client.get(address)
    policy = response["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in response["Permissions-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/account/login/", "/admin/"])
def test_the_admin_allows_no_inline_script_and_styles_alone_that_its_scripts_add(editor, address):
    response = editor.get(address)
    policy = response["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert policy.count("unsafe") == policy.count("style-src 'self' 'unsafe-inline'") == 1
    assert "http" not in policy
    assert "frame-ancestors 'self'" in policy
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nl/", "/es/", "/nl/nergens/"])
def test_visitors_get_no_cookie(client, address):
    assert not client.get(address).cookies


@pytest.mark.django_db
def test_the_demo_on_localhost_asks_for_no_https(client):
    response = client.get("/nl/")
    assert response.status_code == 200
    assert "Strict-Transport-Security" not in response.headers
