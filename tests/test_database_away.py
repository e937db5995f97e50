"""When the database is away, busy or read-only, a page says that the site is away; it is no error of the site."""

import time
from contextlib import closing, contextmanager

import psycopg2
import pytest
import requests

from tests.conftest import PASSWORD
from tests.login.test_guesses import Visitor

pytestmark = pytest.mark.django_db
# What has an address of its own, in both languages and in none; a visitor and somebody with a session.
ADDRESSES = [
    *("/", "/nl/", "/es/", "/nl/peru/", "/nl/nergens/", "/nergens", "/nl/zoeken/?q=water", "/nl/programmas/?pagina=2"),
    *(
        "/robots.txt",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/favicon.ico",
        "/.well-known/security.txt",
        "/data/",
        "/nl/data/",
    ),
    *("/admin/", "/account/login/", "/account/password/reset/", "/account/sessions/", "/documents/1/x.pdf"),
]
NEED_NO_DATABASE = {"/", "/robots.txt", "/favicon.ico", "/data/"}
WAITS = {"CONNECT_TIMEOUT": "2", "LOCK_TIMEOUT": "1", "STATEMENT_TIMEOUT": "2"}


@pytest.fixture(scope="module")
def site(serve) -> tuple[str, str]:
    return serve("away", **WAITS)


@contextmanager
def altered(database: str, change: str, back: str):
    """Change something about a database and take it back; every connection to it ends before and after."""
    server, _slash, name = database.rpartition("/")
    with closing(psycopg2.connect(f"{server}/template1")) as connection, connection.cursor() as cursor:
        connection.autocommit = True

        def alter(what: str):
            cursor.execute(f'ALTER DATABASE "{name}" {what}')
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

        alter(change)
        try:
            yield
        finally:
            alter(back)


def ask(address: str) -> requests.Response:
    headers = {"Accept-Language": "nl"}
    return requests.get(address, headers=headers, cookies={"sessionid": "a" * 32}, allow_redirects=False, timeout=20)


def says_away(answer: requests.Response) -> bool:
    return (answer.status_code, answer.headers.get("Retry-After")) == (
        503,
        "60",
    ) and "even niet bereikbaar" in answer.text


def test_every_address_says_that_the_site_is_away_when_no_connection_can_be_had(site):
    address, database = site
    with altered(database, "ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"):
        answers = {path: ask(address + path) for path in ADDRESSES}
    assert {path for path, answer in answers.items() if not says_away(answer)} == {*NEED_NO_DATABASE, "/es/"}
    assert answers["/es/"].status_code == 503
    assert "Retry-After" in answers["/es/"].headers
    assert ask(f"{address}/nl/").ok


def test_a_wrong_or_right_password_is_not_looked_at_when_the_database_is_read_only(site):
    address, database = site
    visitor = Visitor(address, "editor")
    typed = visitor.fill_in("/account/login/", {"login": "editor"})
    with altered(database, "SET default_transaction_read_only = on", "RESET default_transaction_read_only"):
        assert ask(f"{address}/nl/").ok
        tried = [visitor.post("/account/login/", typed | {"password": word}) for word in ["wrong"] * 7 + [PASSWORD]]
    assert [answer.status_code for answer in tried] == [503] * 8


def test_a_request_that_waits_for_another_one_ends_after_the_time_of_the_settings(site):
    address, database = site
    with closing(psycopg2.connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute("LOCK TABLE office_embassysettings")
        began = time.monotonic()
        answer = ask(f"{address}/nl/")
    assert says_away(answer)
    assert time.monotonic() - began < 2 * float(WAITS["STATEMENT_TIMEOUT"])
    assert ask(f"{address}/nl/").ok
