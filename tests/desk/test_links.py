"""The link checker against a real server on this machine, which no other check may ever reach."""

import socket
from collections import Counter
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.utils import timezone

from embassy.desk.fetching import LinkAnswer, is_public, look_at
from embassy.desk.linkcheck import check_links
from embassy.desk.models import Link
from embassy.desk.rules import RULES
from embassy.desk.site import LivePages
from embassy.recurring.health import complaints
from embassy.recurring.models import JobRun
from tests import factories


class Site(BaseHTTPRequestHandler):
    """Answers as its addresses say: /404, /301/there, /no-head."""

    seen = Counter()
    agents = set()

    def answer(self):
        self.seen[f"{self.command} {self.path}"] += 1
        self.agents.add(self.headers["User-Agent"])
        status, _slash, location = self.path.strip("/").partition("/")
        if self.path == "/no-head":
            status = "405" if self.command == "HEAD" else "200"
        self.send_response(int(status) if status.isdigit() else 200)
        if status in {"301", "302"}:
            self.send_header("Location", location if ":" in location else f"/{location}")
        self.end_headers()

    do_GET = do_HEAD = answer  # noqa: N815  (names that http.server asks for)

    def log_message(self, *_args):
        pass


@pytest.fixture
def site():
    Site.seen.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def anybody(_address: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("/", ""),
        ("/404", "404"),
        ("/410", "410"),
        ("/500", "500"),
        ("/403", ""),
        ("/429", ""),
        ("/no-head", ""),
        ("/301/there", ""),
        ("/301/404", "404"),
        ("/302/302/302/fine", ""),
        ("/met spatie en ñ?q=á", ""),
    ],
)
def test_what_another_site_answers(site, path, seen):
    assert look_at(site + path, anybody).seen == seen


def test_the_checker_asks_with_head_and_says_who_it_is(site):
    look_at(f"{site}/", anybody)
    assert Site.seen == {"HEAD /": 1}
    assert all("http://localhost" in agent for agent in Site.agents)


def test_a_circle_of_redirects_ends(site):
    assert look_at(f"{site}/301/{'301/' * 12}", anybody).seen == "redirects"


@pytest.mark.parametrize("url", ["ftp://example.org/", "http://", "http://[", "https://example:99999/", "javascript:1"])
def test_what_is_no_address(url):
    assert look_at(url, anybody).seen == "address"


@pytest.mark.parametrize(
    "url",
    ["http://localhost/", "http://127.0.0.1/", "http://10.0.0.1/", "http://169.254.169.254/meta"],
)
def test_an_address_in_a_private_network_is_never_asked(url):
    assert look_at(url) == LinkAnswer("private")


def test_a_redirect_into_a_private_network_is_not_followed(site):
    """The first address may be asked, the one that it leads to may not."""
    asked = []

    def only_the_first(address):
        asked.append(address)
        return len(asked) == 1

    assert look_at(f"{site}/301/http://127.0.0.2:1/secret", only_the_first).seen == "private"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("64:ff9b::808:808", True),
        ("127.0.0.1", False),
        ("192.168.1.1", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104  (asked about, not bound to)
        ("224.0.0.1", False),
        ("::1", False),
        ("fd00::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("2002:a00:1::", False),
        ("64:ff9b::a00:1", False),
        ("::127.0.0.1", False),
        ("::8.8.8.8", False),
        ("::", False),
        ("64:ff9b:1::1", False),
        ("64:ff9b:1:ffff::808:808", False),
        ("64:ff9b::8.8.8.8", True),
        ("fec0::1", False),
        ("feff::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("100::1", False),
        ("2001:db8::1", False),
        ("2001:10::1", False),
        ("2001:20::1", False),
        ("3fff::1", False),
        ("5f00::1", False),
        ("192.0.0.1", False),
        ("192.0.0.9", False),
        ("192.0.0.170", False),
        ("192.0.2.1", False),
        ("192.88.99.1", False),
        ("198.18.0.1", False),
        ("198.51.100.1", False),
        ("203.0.113.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public


# --- the job


@pytest.fixture
def on_page(db):
    """Puts links into a page."""

    def put(*urls):
        links = " ".join(f'<a href="{url}">daar</a>' for url in urls)
        return factories.standard(body=[factories.text_block(nl=f"<p>{links}</p>")])

    return put


def check():
    check_links(pause=0, may_connect=anybody)


def make_due():
    Link.objects.update(checked_at=timezone.now() - Link.AGAIN_AFTER)


def closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/"


# ALLOWED_HOSTS holds 127.0.0.1, which makes it this very site.
@pytest.fixture(autouse=True)
def elsewhere(settings, no_links_of_the_demo):
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:8000"


def test_a_link_is_checked_once_in_a_week_and_a_failure_again_after_a_day(site, on_page):
    on_page(f"{site}/fine", f"{site}/404")
    check()
    check()
    assert Site.seen == {"HEAD /fine": 1, "HEAD /404": 1, "GET /404": 1}
    Link.objects.update(checked_at=timezone.now() - Link.AGAIN_AFTER_A_FAILURE)
    check()
    assert Site.seen == {"HEAD /fine": 1, "HEAD /404": 2, "GET /404": 2}
    assert {link.url: link.failures for link in Link.objects.all()} == {f"{site}/fine": 0, f"{site}/404": 2}


def told_of(page) -> list[str]:
    return [item.record.pk for item in RULES["external-link"].items(LivePages()) if item.record.pk == page.pk]


def test_a_broken_link_is_asked_twice_a_day_apart_before_the_desk_tells_of_it(site, on_page):
    page = on_page(f"{site}/404")
    check()
    check()
    assert (told_of(page), Site.seen["HEAD /404"]) == ([], 1)
    Link.objects.update(checked_at=timezone.now() - timedelta(hours=23))
    check()
    assert (told_of(page), Site.seen["HEAD /404"]) == ([], 1)
    Link.objects.update(checked_at=timezone.now() - timedelta(hours=24))
    check()
    assert (told_of(page), Site.seen["HEAD /404"]) == ([page.pk], 2)


def test_a_link_that_works_again_is_forgiven(site, on_page):
    on_page(f"{site}/fine")
    check()
    Link.objects.update(failures=3, failing_since=timezone.now())
    make_due()
    check()
    link = Link.objects.get()
    assert (link.failures, link.failing_since, link.seen) == (0, None, "")


def test_a_link_that_no_text_has_any_more_is_forgotten(site, on_page):
    page = on_page(f"{site}/404")
    check()
    page.unpublish()
    check()
    assert not Link.objects.exists()


def test_no_network_is_a_state_and_no_failure(on_page):
    on_page(closed_port())
    check()
    check()
    assert Link.objects.get().failures == 0
    assert JobRun.objects.get(name="links").no_network_since
    assert any("netwerk" in complaint for complaint in complaints())


def test_a_dead_site_fails_when_another_answers(site, on_page):
    dead = closed_port()
    on_page(dead, f"{site}/fine")
    check()
    assert Link.objects.get(url=dead).failures == 1
    assert JobRun.objects.get(name="links").no_network_since is None


def test_a_site_that_answered_before_witnesses_that_there_is_a_network(site, on_page):
    dead = closed_port()
    on_page(dead, f"{site}/fine")
    check()
    Link.objects.filter(url=dead).update(checked_at=None)
    check()
    assert Link.objects.get(url=dead).failures == 2
