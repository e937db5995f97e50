"""PostgreSQL is killed, hangs, is crowded or fails over under a load of all public addresses."""

import re
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path

import psycopg2
import pytest
import requests

from tests.deploy.databases import Pair, Server, start_pair, stopped, until

pytestmark = [pytest.mark.drill, pytest.mark.django_db]

READERS = 4  # as many as the site of the tests has threads
AT_MOST = 2  # seconds until an answer, and until all is well again
MORE = [  # what the sitemap does not name
    *("/", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/nl/nergens/", "/es/ninguna/", "/nergens"),
    *(
        "/nl/zoeken/?q=water",
        "/es/buscar/?q=agua",
        "/nl/zoeken/?q=qqqq",
        "/nl/zoeken/suggesties/?q=wa",
        "/account/login/",
    ),
    *("/data/programmes.csv", "/data/partners.json", "/data/iati/activities.xml", "/data/api/v1/programmes/"),
]
ASKED_EACH_TIME = {"/", "/account/login/"}
COLD = count()  # for addresses that nobody has asked for before
EACH = 20  # one cold address after so many others
IN_READERS_LANGUAGE = {"nl": "even niet bereikbaar", "es": "no está disponible por el momento"}


@pytest.fixture(scope="module")
def pair(copy_of_database, tmp_path_factory) -> Pair:
    made = start_pair(tmp_path_factory.mktemp("goes"), copy_of_database("goes"))
    yield made
    made.stop()


@pytest.fixture(scope="module")
def site(serve, pair) -> str:
    """The address of a site on the pair; its second copy of the demo is not used."""
    return serve("gone", DATABASE_URL=pair.address)[0]


@pytest.fixture(scope="module")
def addresses(site) -> list[str]:
    pages = pages_of(site)
    for address in (*pages, *MORE):  # all that is loaded once
        requests.get(site + address, timeout=60)
    return [*pages, *MORE]


def pages_of(site: str) -> list[str]:
    """The addresses of the pages in the sitemap of a site, or in the files that it names."""
    named = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", requests.get(f"{site}/sitemap.xml", timeout=60).text)
    if named and ".xml" in named[0]:
        files = [requests.get(site + address, timeout=60).text for address in named]
        named = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", "".join(files))
    assert len(named) > 50
    return named


@dataclass
class Answer:
    address: str
    status: int | str
    at: float  # on the clock of time.monotonic()
    seconds: float
    is_right: bool  # it has what an answer of its kind must have


def ask(browser: requests.Session, site: str, address: str) -> Answer:
    began = time.monotonic()
    try:
        answer = browser.get(site + address, timeout=30, allow_redirects=False)
    except requests.RequestException as error:
        return Answer(address, type(error).__name__, began, time.monotonic() - began, False)
    seconds = time.monotonic() - began
    language = address[1:3] if address[1:4] in {"nl/", "es/"} else "nl"
    says = "Retry-After" in answer.headers and IN_READERS_LANGUAGE[language] in answer.text
    return Answer(address, answer.status_code, began, seconds, answer.status_code < 500 or says)


@contextmanager
def load(site: str, addresses: list[str]):
    """Readers ask for all addresses in turns. Gives the list of their answers, which grows."""
    answers, ended = [], threading.Event()

    def read(number: int):
        browser = requests.Session()
        browser.trust_env = False
        browser.headers["Accept-Language"] = "nl"
        start = number * len(addresses) // READERS
        for turn, address in enumerate(cycle([*addresses[start:], *addresses[:start]])):
            answers.append(ask(browser, site, address))
            if turn % EACH == 0:
                answers.append(ask(browser, site, f"/nl/nergens-{next(COLD)}/"))
            if ended.is_set():
                return

    threads = [threading.Thread(target=read, args=[number]) for number in range(READERS)]
    for thread in threads:
        thread.start()
    try:
        time.sleep(3)
        yield answers
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def processes_of(server: Server) -> list[int]:
    first = int((server.data / "postmaster.pid").read_text().splitlines()[0])
    return [first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]


def hanging(server: Server):
    return stopped(processes_of(server))


@contextmanager
def killed(server: Server):
    server.kill()
    try:
        yield
    finally:
        server.start()


@contextmanager
def crowded(server: Server):
    """Others have all the connections that the server takes."""
    others = []
    try:
        until(lambda: is_crowded_by(others, server))
        yield
    finally:
        for other in others:
            other.close()


def is_crowded_by(others: list, server: Server) -> bool:
    """Take all connections that are free, then end those of the site; False when there were some."""
    with suppress(psycopg2.OperationalError):
        while True:
            others.append(psycopg2.connect(host="127.0.0.1", port=server.port, user="postgres", dbname="postgres"))
            others[-1].autocommit = True
    with others[0].cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'embassy'")
        return not cursor.rowcount


def look_at(answers: list[Answer], kept: set[str], began: float, ended: float, record_property):
    """What must be true of the answers, of which the database was away for some; `kept` are addresses with a copy."""
    away = [answer for answer in answers if answer.status == 503]
    of_copies = sorted(answer.seconds for answer in answers if answer.address in kept and began < answer.at < ended)
    slowest = of_copies[len(of_copies) * 99 // 100]
    record_property("kept pages", f"{len(of_copies)}, 99 % of them within {slowest:.3f} s")
    assert slowest <= 0.1
    assert not [answer.address for answer in away if answer.address in kept]
    counted = Counter(answer.status for answer in answers if began <= answer.at)
    record_property("answers", " ".join(f"{status} × {number}" for status, number in counted.items()))
    record_property("slowest 503", f"{max((answer.seconds for answer in away), default=0):.2f} s")
    record_property(
        "fresh again after", f"{max([answer.at for answer in away if answer.at > ended] or [ended]) - ended:.1f} s"
    )
    assert not [answer for answer in answers if not answer.is_right]
    assert not [answer for answer in away if answer.seconds > AT_MOST]
    assert not [answer for answer in away if answer.at < began - AT_MOST or answer.at > ended + AT_MOST]
    assert {answer.status for answer in answers} <= {200, 302, 404, 503}
    assert len({answer.address for answer in answers if answer.at > ended + AT_MOST}) > READERS


@pytest.mark.parametrize(("away", "seconds"), [(killed, 6), (hanging, 10), (crowded, 4)])
def test_the_site_says_so_within_two_seconds_and_is_back_by_itself(request, pair, site, away, seconds):
    addresses = request.getfixturevalue("addresses")
    with load(site, addresses) as answers:
        began = time.monotonic()
        with away(pair.first):
            time.sleep(seconds)
        ended = time.monotonic()
        time.sleep(2 * AT_MOST + 1)
    look_at(answers, {*addresses} - ASKED_EACH_TIME, began, ended, request.getfixturevalue("record_property"))


def test_editors_are_told_while_the_database_hangs_and_send_the_form_again_afterwards(pair, site):
    typed = {"login": "redactie", "password": "x"}
    with hanging(pair.first):
        began = time.monotonic()
        answers = [
            requests.get(f"{site}/admin/", cookies={"sessionid": "a" * 32}, timeout=30),
            requests.post(f"{site}/account/login/", typed, headers={"Accept-Language": "es"}, timeout=30),
        ]
        assert time.monotonic() - began < 2 * 6
    assert [answer.status_code for answer in answers] == [503, 503]
    assert 'name="login" value="redactie"' in answers[1].text
    assert "La base de datos del sitio no responde" in answers[1].text


def test_the_site_finds_the_standby_that_is_promoted_while_the_old_primary_hangs(pair, site, addresses):
    """The last one: the pair is not as it was before."""
    with load(site, addresses) as answers, hanging(pair.first):
        time.sleep(2)
        pair.second.ask("SELECT pg_promote()")
        until(lambda: not pair.second.ask("SELECT pg_is_in_recovery()"))
        ended = time.monotonic()
        time.sleep(3 * AT_MOST)
    late = [answer for answer in answers if answer.at > ended + AT_MOST]
    assert len(late) > READERS
    assert {answer.status for answer in late} <= {200, 302, 404}
    assert not [answer for answer in answers if answer.status == 503 and answer.seconds > AT_MOST]
