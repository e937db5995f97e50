"""The worker makes the copies before anybody asks, and a server that starts without its database gives them."""

import subprocess
import sys
import time

import pytest
import requests
from django.conf import settings

from embassy.home.models import HomePage
from embassy.pages.models import BasePage
from tests.conftest import bring_files
from tests.deploy.sites import Site
from tests.test_database_away import altered

pytestmark = [pytest.mark.drill, pytest.mark.django_db]
PATIENCE = 180  # seconds: a fifth of a processor makes the copies


@pytest.fixture
def site(copy_of_database, tmp_path):
    site = Site(tmp_path, {"DATABASE_URL": copy_of_database("made"), "MEDIA_ROOT": str(tmp_path / "media")})
    bring_files(tmp_path, site.settings)
    yield site
    if site.process and site.process.poll() is None:
        site.kill()


@pytest.fixture
def worker(site, tmp_path):
    """Starts the worker; waits until its log says so many times that the copies are made."""
    with (tmp_path / "worker.log").open("w") as log:
        command = [sys.executable, settings.BASE_DIR / "manage.py", "work"]
        process = subprocess.Popen(command, env=site.settings, stderr=log)

    def has_made(times: int):
        end = time.monotonic() + PATIENCE
        while (tmp_path / "worker.log").read_text().count("addresses are kept") < times:
            assert time.monotonic() < end
            time.sleep(0.2)

    yield has_made
    process.terminate()
    process.wait(20)


def ask(site: Site, path: str) -> requests.Response:
    """As nginx does."""
    headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
    return requests.get(f"http://{site.place}{path}", headers=headers, allow_redirects=False, timeout=20)


def pages() -> list[str]:
    found = BasePage.objects.live().public().filter(depth__gt=1)
    return [page.url_in(language) for page in found for language in ("nl", "es")]


def test_a_server_that_starts_without_its_database_serves_every_page(site, worker):
    paths = pages()
    worker(1)
    with altered(site.environment["DATABASE_URL"], "ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"):
        site.start()
        answers = {path: ask(site, path) for path in [*paths, "/robots.txt", "/sitemap.xml"]}
        assert {path for path, answer in answers.items() if answer.status_code != 200} == set()
        began = time.monotonic()
        cold = ask(site, "/es/nunca/")
        assert (cold.status_code, "Retry-After" in cold.headers) == (503, True)
        assert time.monotonic() - began < 2


def test_a_change_makes_the_copies_anew_and_the_older_ones_are_served_no_more(site, worker, work_on):
    worker(1)
    site.start()
    work_on(site.environment["DATABASE_URL"], lambda: HomePage.objects.update(title_nl="Een nieuwe naam"))
    time.sleep(1)
    with altered(site.environment["DATABASE_URL"], "ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"):
        time.sleep(1)
        statuses = {ask(site, path).status_code for path in pages()}
        assert 503 in statuses  # the worker had no time to make them all
    worker(2)
    assert "Een nieuwe naam" in ask(site, "/nl/").text
