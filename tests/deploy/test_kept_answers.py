"""nginx answers with what it kept while the application is away, and with nothing that was withdrawn since."""

import subprocess
import sys
import time

import pytest
import requests
from django.conf import settings

from embassy.home.models import StandardPage
from embassy.office.models import EmbassySettings
from tests.conftest import bring_files
from tests.deploy.proxy import configured
from tests.deploy.sites import Site, Visitors

pytestmark = pytest.mark.django_db
PAGES = ["/nl/", "/es/", "/nl/privacy/", "/nl/nergens/", "/nl/zoeken/?q=water"]


@pytest.fixture
def site(copy_of_database, tmp_path):
    """The site of one machine."""
    database = copy_of_database("answers")
    site = Site(tmp_path, {"DATABASE_URL": database, "MEDIA_ROOT": str(tmp_path / "media")})
    bring_files(tmp_path, site.settings)
    site.start()
    yield site
    if site.process.poll() is None:
        site.kill()


@pytest.fixture
def proxy(site, tmp_path):
    """nginx in front of the site."""
    (tmp_path / "nginx").mkdir()
    with configured(tmp_path / "nginx", tmp_path / "media", site.place, var=tmp_path).running() as started:
        yield started


@pytest.fixture
def visit(proxy):
    """Asks nginx for an address: visit(path, header=value)."""

    def get(path: str, **headers: str) -> requests.Response:
        return requests.get(
            proxy.address + path, verify=proxy.certificate, headers=headers, timeout=20, allow_redirects=False
        )

    return get


def test_what_was_asked_for_is_answered_while_the_application_is_away(site, visit):
    before = {path: visit(path) for path in PAGES}
    site.stop()
    after = {path: visit(path) for path in PAGES}
    assert {path: answer.status_code for path, answer in after.items()} == {
        path: 404 if "nergens" in path else 200 for path in PAGES
    }
    assert [path for path in PAGES if after[path].content != before[path].content] == []


def test_what_was_withdrawn_does_not_come_back(site, visit, work_on):
    assert [visit(path).status_code for path in ("/nl/", "/nl/privacy/")] == [200, 200]
    work_on(site.environment["DATABASE_URL"], lambda: StandardPage.objects.get(slug_nl="privacy").unpublish())
    time.sleep(1)
    visit("/nl/")  # and nobody asks for the other one
    site.stop()
    assert [visit(path).status_code for path in ("/nl/", "/nl/privacy/")] == [200, 503]


def test_a_change_is_seen_behind_nginx_within_two_seconds(site, visit, work_on):
    visit("/nl/privacy/")
    work_on(
        site.environment["DATABASE_URL"],
        lambda: StandardPage.objects.filter(slug_nl="privacy").update(title_nl="Nieuw"),
    )
    changed = time.monotonic()
    while "Nieuw" not in visit("/nl/privacy/").text:
        assert time.monotonic() - changed < 2


def test_a_reader_with_a_session_gets_an_answer_of_his_own_and_leaves_none(site, visit):
    assert visit("/nl/", Cookie="sessionid=somebody").status_code == 200
    site.stop()
    assert visit("/nl/", Cookie="sessionid=somebody").status_code == 503
    assert visit("/nl/").status_code == 503


def test_who_to_call_in_an_emergency_is_told_in_the_readers_language_when_nothing_answers(site, visit, work_on):
    work_on(site.environment["DATABASE_URL"], lambda: EmbassySettings.objects.update(duty_number="+51 1 234 56 78"))
    command = [sys.executable, settings.BASE_DIR / "manage.py", "work", "--once"]
    subprocess.run(command, env=site.settings, check=False, capture_output=True)  # no mail server takes its e-mails
    site.stop()
    for path, words in {"/nl/nooit-gevraagd/": "even niet bereikbaar", "/es/nunca/": "no está disponible"}.items():
        answer = visit(path)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
        assert words in answer.text
        assert "tel:" in answer.text


@pytest.mark.drill
def test_a_restart_of_the_application_under_load_fails_no_get(site, proxy):
    visitors = Visitors(proxy.address, proxy.certificate, PAGES[:3])
    for path in visitors.paths:
        assert visitors.browser().get(proxy.address + path, timeout=20).status_code == 200
    with visitors.coming(readers=6):
        time.sleep(2)
        site.stop()
        site.start()
        time.sleep(2)
    assert visitors.lost("GET") == {}
    assert visitors.asked("GET") > 100
