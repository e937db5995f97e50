"""nginx as deploy/ configures it, in front of a server in production."""

import socket
import ssl
import subprocess
from pathlib import Path

import pytest
import requests
from django.conf import settings
from requests.adapters import HTTPAdapter

from tests.deploy.proxy import Proxy, configured

MEGABYTE = 1024 * 1024
ALLOWED = [*settings.WAGTAILIMAGES_EXTENSIONS, *settings.WAGTAILDOCS_EXTENSIONS]
HARMFUL = ["html", "svg", "js", "xml", "PDF", "unknown"]  # which no form takes
FILM = bytes(range(256)) * 40


@pytest.mark.parametrize("bucket", ["", "localhost:9000"])
@pytest.mark.parametrize("sites", [["127.0.0.1:8000"], ["127.0.0.1:8001", "127.0.0.1:8002"]])
def test_nginx_accepts_each_variant_of_the_configuration_without_a_warning(tmp_path, sites, bucket):
    proxy = configured(tmp_path, tmp_path, *sites, bucket=bucket)
    done = subprocess.run([*proxy.command, "-t"], check=False, capture_output=True, text=True)
    assert [line.split(": ")[-1] for line in done.stderr.splitlines()] == [
        f"the configuration file {tmp_path}/nginx.conf syntax is ok",
        f"configuration file {tmp_path}/nginx.conf test is successful",
    ]


@pytest.fixture(scope="module")
def proxy(serve, tmp_path_factory) -> Proxy:
    media = tmp_path_factory.mktemp("media")
    bring_uploads(media)
    secret = "a-key-for-tests-of-more-than-fifty-different-letters-0123456789"
    production = {"DEMO": "", "SECRET_KEY": secret, "ALLOWED_HOSTS": "localhost", "MEDIA_ROOT": str(media)}
    site, _database = serve("proxied", **production)
    with configured(tmp_path_factory.mktemp("nginx"), media, site.removeprefix("http://")).running() as started:
        yield started


def bring_uploads(media: Path):
    for extension in [*ALLOWED, *HARMFUL]:
        (media / f"file.{extension}").write_bytes(FILM)


@pytest.fixture(scope="module")
def demo(server, tmp_path_factory) -> str:
    """The address of the demo, which has the same files."""
    bring_uploads(tmp_path_factory.getbasetemp() / "served0" / "media")
    return server


class Home(HTTPAdapter):
    """Connects from an address of its own."""

    def __init__(self, address: str):
        self.address = address
        super().__init__()

    def init_poolmanager(self, *arguments, **more):
        super().init_poolmanager(*arguments, source_address=(self.address, 0), **more)


@pytest.fixture
def visitor(proxy):
    """Makes a browser at an address of this machine."""

    def make(address: str = "127.0.0.1") -> requests.Session:
        session = requests.Session()
        session.trust_env = False  # which may name other certificates
        session.verify = proxy.certificate
        session.headers["Referer"] = "https://localhost/"
        session.mount("https://", Home(address))
        return session

    return make


def test_a_page_comes_through_nginx_with_the_sites_own_policy(proxy, visitor):
    page = visitor().get(f"{proxy.address}/nl/")
    assert (page.status_code, page.url) == (200, f"{proxy.address}/nl/")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert page.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert page.headers["Server"] == "nginx"


def test_http_leads_to_the_same_address_with_https(proxy):
    answer = requests.get(f"http://localhost:{proxy.http}/nl/zoeken/?q=water", allow_redirects=False, timeout=10)
    assert (answer.status_code, answer.headers["Location"]) == (301, "https://localhost/nl/zoeken/?q=water")


@pytest.mark.parametrize("asked", ["bytes=100-299", "bytes=-200", "bytes=10040-"])
def test_a_part_of_a_film_is_answered_with_that_part(proxy, visitor, asked):
    answer = visitor().get(f"{proxy.address}/media/file.mp4", headers={"Range": asked})
    assert (answer.status_code, len(answer.content)) == (206, 200)
    assert answer.content in FILM


@pytest.mark.parametrize("extension", ALLOWED)
def test_every_kind_of_upload_has_its_type_and_no_browser_guesses_another(proxy, visitor, extension):
    answer = visitor().get(f"{proxy.address}/media/file.{extension}")
    assert (answer.status_code, answer.content) == (200, FILM)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] != "application/octet-stream"


def assert_harmless(answer: requests.Response, extension: str):
    """No browser guesses its type or runs what is in it, and it is downloaded, unless it is a picture."""
    assert answer.ok
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == settings.MEDIA_POLICY
    is_picture = extension.lower() in settings.WAGTAILIMAGES_EXTENSIONS
    assert answer.headers.get("Content-Disposition") == (None if is_picture else "attachment")


@pytest.mark.parametrize("extension", [*ALLOWED, *HARMFUL])
def test_no_upload_runs_anything_in_a_browser(proxy, visitor, extension):
    for asked in ({}, {"Range": "bytes=0-9"}):
        assert_harmless(visitor().get(f"{proxy.address}/media/file.{extension}", headers=asked), extension)


@pytest.mark.parametrize("extension", [*ALLOWED, *HARMFUL])
def test_the_demo_says_the_same_of_its_uploads(demo, extension):
    for asked in ({}, {"Range": "bytes=0-9"}):
        assert_harmless(requests.get(f"{demo}/media/file.{extension}", headers=asked, timeout=10), extension)


@pytest.mark.parametrize("path", ["/media/", "/media/../nginx.conf", "/media/%2e%2e/nginx.conf", "/media../nginx.conf"])
def test_nothing_but_uploads_is_served_below_their_address(proxy, visitor, path):
    request = requests.Request("GET", proxy.address).prepare()
    request.url = proxy.address + path  # as it stands
    assert visitor().send(request, allow_redirects=False, verify=proxy.certificate).status_code in {301, 403, 404}


@pytest.mark.parametrize(
    ("size", "answer"), [(settings.WAGTAILDOCS_MAX_UPLOAD_SIZE + MEGABYTE, "100"), (220 * MEGABYTE, "413")]
)
def test_the_largest_film_may_be_sent_and_little_more(proxy, size, answer):
    lines = ["POST /admin/ HTTP/1.1", "Host: localhost", "Expect: 100-continue", f"Content-Length: {size}", "", ""]
    trusting = ssl.create_default_context(cafile=proxy.certificate)
    with (
        socket.create_connection(("127.0.0.1", proxy.https), timeout=10) as plain,
        trusting.wrap_socket(plain, server_hostname="localhost") as connection,
    ):
        connection.sendall("\r\n".join(lines).encode())
        assert connection.recv(12).decode() == f"HTTP/1.1 {answer}"


def attempt(visitor: requests.Session, server: str, forged: str) -> bool:
    """Whether a wrong passkey, sent with forged headers, was looked at."""
    headers = {
        "X-CSRFToken": visitor.cookies["csrftoken"],
        "X-Forwarded-For": forged,
        "X-Real-IP": forged,
        "Forwarded": f"for={forged}",
        "Accept-Language": "nl",
    }
    return (
        "Ongeldige code"
        in visitor.post(f"{server}/account/2fa/webauthn/login/", {"credential": '{"id": "AAAA"}'}, headers=headers).text
    )


def test_attempts_are_counted_by_the_visitors_address_whatever_he_says_it_is(proxy, visitor):
    here, elsewhere = visitor(), visitor("127.0.0.2")
    for browser in (here, elsewhere):
        browser.get(f"{proxy.address}/account/login/")
    assert [attempt(here, proxy.address, f"203.0.113.{number}") for number in range(7)] == [True] * 5 + [False] * 2
    assert attempt(elsewhere, proxy.address, "203.0.113.1")
