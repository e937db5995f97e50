"""Two application servers behind nginx, on a primary and a standby, while machines are killed and restarted."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import psycopg2
import pytest
import requests
from lxml import html

from embassy.home.models import HomePage
from tests.admin.forms import PAGE_FORM, PUBLISH, sent_by
from tests.conftest import PASSWORD, bring_files
from tests.deploy.databases import Pair, start_pair, until
from tests.deploy.proxy import Proxy, configured
from tests.deploy.sites import Site, Visitors

pytestmark = [pytest.mark.drill, pytest.mark.django_db]
PATHS = ["/nl/", "/es/", "/nl/zoeken/?q=water", "/es/buscar/?q=agua", "/robots.txt"]
BY_AN_EDITOR = 30  # seconds after which editing works again at the latest


@dataclass
class Cluster:
    databases: Pair
    sites: list[Site]
    proxy: Proxy

    def visitors(self) -> Visitors:
        return Visitors(self.proxy.address, self.proxy.certificate, PATHS)


@pytest.fixture
def cluster(copy_of_database, tmp_path) -> Cluster:
    databases = start_pair(tmp_path, copy_of_database("cluster"))
    sites = []
    try:
        for name in ("one", "two"):
            (tmp_path / name).mkdir()
            more = {"DATABASE_URL": databases.address, "MEDIA_ROOT": str(tmp_path / "one" / "media")}
            sites.append(Site(tmp_path / name, more))
            bring_files(tmp_path / name, sites[-1].settings)
            sites[-1].start()
        (tmp_path / "nginx").mkdir()
        proxy = configured(tmp_path / "nginx", tmp_path / "one" / "media", *(site.place for site in sites))
        with proxy.running():
            yield Cluster(databases, sites, proxy)
    finally:
        for site in sites:
            if site.process.poll() is None:
                site.kill()
        databases.stop()


def sign_in(visitors: Visitors, name: str = "moderator") -> requests.Session:
    browser = visitors.browser()
    address = f"{visitors.server}/account/login/"
    sent = {"csrfmiddlewaretoken": token(browser.get(address, timeout=60)), "login": name, "password": PASSWORD}
    answer = browser.post(address, sent, timeout=60, allow_redirects=False)
    assert answer.status_code == 302, answer.status_code
    return browser


def token(page: requests.Response) -> str:
    return html.fromstring(page.text).xpath("//input[@name='csrfmiddlewaretoken']/@value")[0]


def publish_a_page(visitors: Visitors, home: int, title: str):
    """Sign in, write a page of text, publish it and read it. AssertionError when one of them does not work."""
    browser = sign_in(visitors)
    address = f"{visitors.server}/admin/pages/add/home/standardpage/{home}/"
    form = browser.get(address, timeout=60)
    assert form.status_code == 200, form.status_code
    typed = {"title_nl": title, "title_es": title, "body-count": "0", "csrfmiddlewaretoken": token(form)}
    answer = browser.post(address, sent_by(form.text, PAGE_FORM) | typed | PUBLISH, timeout=60, allow_redirects=False)
    assert answer.status_code == 302, answer.status_code
    assert browser.get(f"{visitors.server}/nl/{title.lower()}/", timeout=60).status_code == 200


def test_no_get_fails_when_an_application_server_is_killed(cluster, record_property):
    visitors = cluster.visitors()
    with visitors.coming(readers=4):
        time.sleep(3)
        cluster.sites[0].kill()
        time.sleep(7)  # longer than nginx leaves it alone
        cluster.sites[0].start()
        time.sleep(7)
    record_property("requests", visitors.asked("GET"))
    record_property("lost", sum(visitors.lost("GET").values()))
    assert visitors.lost("GET") == {}


def test_a_deployment_loses_no_request(cluster, record_property):
    visitors = cluster.visitors()
    with visitors.coming(readers=3, writers=2):
        for site in cluster.sites:
            site.reload()
    for method in ("GET", "POST"):
        record_property(f"{method} requests", visitors.asked(method))
    record_property("lost", sum(visitors.lost("GET").values()) + sum(visitors.lost("POST").values()))
    assert visitors.lost("GET") | visitors.lost("POST") == {}


def test_a_restart_of_one_machine_after_the_other_loses_no_get(cluster, record_property):
    visitors = cluster.visitors()
    with visitors.coming(readers=3, writers=2):
        for site in cluster.sites:
            site.stop()
            site.start()
            time.sleep(10)  # as the guide says: nginx must have asked it again
    for method in ("GET", "POST"):
        record_property(f"{method} requests", visitors.asked(method))
        record_property(f"{method} lost", sum(visitors.lost(method).values()))
    assert visitors.lost("GET") == {}


def test_a_site_whose_database_was_killed_answers_with_what_it_kept_and_with_all_as_soon_as_it_is_back(
    cluster, record_property
):
    """Its connections, which the sites kept, are dead: no request is lost to one."""

    def status_of_what_nobody_asked_for() -> int:
        return cluster.visitors().browser().get(f"{cluster.proxy.address}/nl/zoeken/?q=nieuw", timeout=60).status_code

    def seen(seconds: float) -> dict:
        visitors = cluster.visitors()
        with visitors.coming(readers=4):
            time.sleep(seconds)
        record_property("requests", visitors.asked("GET"))
        return visitors.lost("GET")

    assert seen(3) == {}
    cluster.databases.first.kill()
    assert seen(5) == {}
    assert status_of_what_nobody_asked_for() == 503
    cluster.databases.first.start()
    assert seen(5) == {}
    assert status_of_what_nobody_asked_for() == 200


class Writer(threading.Thread):
    """Writes numbers to whichever server takes writes, and keeps those that were acknowledged, with the time."""

    def __init__(self, address: str):
        super().__init__()
        self.address, self.acknowledged, self.ended = address, {}, threading.Event()

    def run(self):
        number, connection = 0, None
        while not self.ended.wait(0.01):
            number += 1
            try:
                if connection is None:
                    connection = psycopg2.connect(self.address)
                    connection.autocommit = True
                with connection.cursor() as cursor:
                    cursor.execute("INSERT INTO acknowledged VALUES (%s)", [number])
            except psycopg2.Error:
                connection = None
            else:
                self.acknowledged[number] = time.monotonic()


@pytest.mark.parametrize("synchronous", [False, True], ids=["asynchronous", "synchronous"])
def test_editing_works_again_within_30_seconds_when_the_primary_is_killed(cluster, record_property, synchronous):
    first, second = cluster.databases.first, cluster.databases.second
    if synchronous:
        first.ask("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (a, b)'")
        first.ask("SELECT pg_reload_conf()")
        until(lambda: first.ask("SELECT sync_state FROM pg_stat_replication") == "quorum")
    visitors = cluster.visitors()
    home = HomePage.objects.get().pk
    publish_a_page(visitors, home, "Before")
    ask(cluster.databases.address, "CREATE TABLE acknowledged (number integer)")
    writer = Writer(cluster.databases.address)
    writer.start()
    time.sleep(4)

    first.kill()
    killed = time.monotonic()
    assert second.tell("promote").returncode == 0
    again = seconds_until(lambda: publish_a_page(visitors, home, "After"), killed)
    writer.ended.set()
    writer.join()

    there = {number for (number,) in ask(cluster.databases.address, "SELECT number FROM acknowledged")}
    lost = writer.acknowledged.keys() - there
    record_property("seconds until a page was published", f"{again:.1f}")
    record_property(
        "seconds until a row was written",
        f"{min(at for at in writer.acknowledged.values() if at > killed) - killed:.1f}",
    )
    record_property("acknowledged", len(writer.acknowledged))
    record_property("lost", len(lost))
    assert again < BY_AN_EDITOR
    assert requests.get(f"{visitors.server}/nl/before/", verify=visitors.certificate, timeout=60).status_code == 200
    if synchronous:
        assert lost == set()


def seconds_until(works: Callable, since: float) -> float:
    """Try until it works; returns how long after `since` it did."""
    while True:
        try:
            works()
        except (AssertionError, IndexError, requests.RequestException):
            assert time.monotonic() - since < 2 * BY_AN_EDITOR, "It does not work again."
            time.sleep(0.2)
        else:
            return time.monotonic() - since


def ask(address: str, sql: str) -> list[tuple]:
    connection = psycopg2.connect(address)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql)
        found = cursor.fetchall() if cursor.description else []
    connection.close()
    return found
