"""When the database is away, busy, silent or read-only, a page says that the site is away: that is no error."""

import re
import time
from contextlib import closing, contextmanager
from html import unescape

import psycopg2
import pytest
import requests

from tests.conftest import PASSWORD
from tests.deploy.databases import stopped
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
AT_MOST = 2  # seconds until a public address answers, whatever the database does
COOKIES = {"sessionid": "a" * 32}
LINES = 'Eerste regel\n\n  "tweede" <b>'
FORMS = {
    "/admin/pages/6/edit/": {
        "title_nl": LINES,
        "lead_es": '{"blocks": [{"text": "Una línea"}]}',
        "action-publish": "1",
    },
    "/admin/snippets/office/notice/add/": {"text_nl": LINES, "text_es": "Una línea"},
    "/account/login/": {"login": LINES, "password": "niet te tonen", "next": "/admin/"},
    "/nl/programmas/": {"q": LINES},
}


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
    return requests.get(address, headers={"Accept-Language": "nl"}, cookies=COOKIES, allow_redirects=False, timeout=20)


def is_back(address: str):
    """Wait until the site has found by itself that the database answers again. How soon it is, a drill looks at."""
    end = time.monotonic() + 20
    while not ask(f"{address}/nl/").ok:
        assert time.monotonic() < end
        time.sleep(0.05)


def send(address: str, form: dict, language: str = "nl", accept: str = "text/html") -> requests.Response:
    headers = {"Accept-Language": language, "Accept": accept}
    return requests.post(address, form, headers=headers, cookies=COOKIES, timeout=20)


def sent_again(page: str) -> dict[str, str]:
    """What the form of a page would send."""
    return {
        unescape(name): unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    }


@contextmanager
def silent(database: str):
    """Every session with the database stays, and answers nothing; there are no new ones."""
    server, _slash, name = database.rpartition("/")
    with closing(psycopg2.connect(f"{server}/template1")) as connection, connection.cursor() as cursor:
        connection.autocommit = True
        cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            with stopped([pid for (pid,) in cursor.fetchall()]):
                yield
        finally:
            cursor.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


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
    is_back(address)


def test_a_form_that_cannot_be_saved_is_shown_with_all_that_it_sent_but_passwords(site):
    address, database = site
    with altered(database, "ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"):
        for path, form in FORMS.items():
            for language, words in {"nl": "De databank van de site", "es": "La base de datos del sitio"}.items():
                answer = send(address + path.replace("/nl/", f"/{language}/"), form, language)
                assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
                assert answer.headers["Cache-Control"] == "no-store"
                assert words in answer.text
                assert sent_again(answer.text) == {name: value for name, value in form.items() if name != "password"}
                assert "niet te tonen" not in answer.text
        autosave = send(address + "/admin/pages/6/edit/", FORMS["/admin/pages/6/edit/"], accept="application/json")
        whole = requests.post(address + "/admin/pages/6/edit/", b"--x\r\nbroken", cookies=COOKIES, timeout=20,
                              headers={"Content-Type": "multipart/form-data; boundary=x"})  # fmt: skip
    assert (autosave.status_code, autosave.json()["success"]) == (503, False)
    assert whole.status_code == 503


def test_a_request_leads_on_to_the_same_address_and_to_help(site):
    address, database = site
    is_back(address)
    help_in_need = re.search(r'<div class="emergency">.*?</div>', ask(f"{address}/nl/").text, re.DOTALL).group()
    with altered(database, "ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"):
        page = ask(f"{address}/nl/programmas/?q=water&sector=%22").text
    assert help_in_need in page
    assert '<a href="/nl/programmas/?q=water&amp;sector=%22">Opnieuw proberen</a>' in page


def test_a_session_that_answers_nothing_is_given_up_within_two_seconds(site):
    address, database = site
    for path in ("/nl/", "/es/peru/", "/nl/zoeken/?q=water", "/robots.txt", "/account/login/"):
        is_back(address)
        with silent(database):
            began = time.monotonic()
            answer = ask(address + path)
            assert time.monotonic() - began < AT_MOST
        assert answer.status_code == 503 or path in NEED_NO_DATABASE
    is_back(address)


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
        cursor.execute("LOCK TABLE pages_basepage")
        began = time.monotonic()
        answer = ask(f"{address}/nl/nooit-gevraagd/")
    assert says_away(answer)
    assert time.monotonic() - began < AT_MOST
    is_back(address)
