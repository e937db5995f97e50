"""Errors reported to Sentry and logs as JSON, by a real server: nobody who used the site is in them."""

import gzip
import json
import logging
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli
import pytest
import requests
from django.db import connection

from embassy.log import JsonFormatter
from tests.prepared import PASSWORD

SEARCHED, TYPED = "Quispe Mamani", "a-secret-that-was-typed"
PACKED = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}


@pytest.fixture(scope="module")
def sentry():
    """A server that takes what Sentry takes; gives its address and the bodies that came."""
    received = []

    class Ingest(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.append(PACKED[self.headers["Content-Encoding"]](body).decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Ingest) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://public@127.0.0.1:{server.server_port}/1", received
        server.shutdown()
        thread.join()


def break_search_and_login():
    """Where the search and the login look, there is nothing; the database's own words then quote what was asked."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_searchentry RENAME TO gone")
        cursor.execute("ALTER TABLE login_attempts RENAME TO gone_too")


@pytest.fixture(scope="module")
def answers(serve, sentry, tmp_path_factory):
    """What a visitor with a cookie, a name and a password met, what was reported and what was logged."""
    dsn, received = sentry
    log = tmp_path_factory.mktemp("log") / "log"
    with log.open("w") as file:
        address, _database = serve("reports", break_search_and_login, stderr=file, SENTRY_DSN=dsn, LOG_JSON="1")
    browser = requests.Session()
    login = browser.get(f"{address}/account/login/")
    cookie = browser.cookies["csrftoken"]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', login.text)[1]
    form = {"csrfmiddlewaretoken": token, "login": "moderator", "password": TYPED}
    query = {"q": SEARCHED}
    pages = [
        browser.get(f"{address}/nl/zoeken/", params=query),
        browser.post(f"{address}/account/login/", form, params=query, headers={"X-Forwarded-For": "203.0.113.9"}),
    ]
    deadline = time.monotonic() + 20
    while len(received) < len(pages) and time.monotonic() < deadline:
        time.sleep(0.1)
    return pages, "\n".join(received), log.read_text(), [cookie, token]


def test_an_error_is_reported_with_its_place_and_nothing_of_the_person(answers):
    pages, reported, _logged, secrets = answers
    assert [page.status_code for page in pages] == [500, 500]
    assert "ProgrammingError" in reported
    assert "embassy/search/" in reported
    for private in (SEARCHED, "Quispe", TYPED, "moderator", "203.0.113.9", PASSWORD, *secrets):
        assert private not in reported


def test_the_log_has_a_line_of_json_for_each_record_with_the_id_that_the_page_shows(answers):
    pages, _reported, logged, secrets = answers
    lines = [json.loads(line) for line in logged.splitlines()]
    for page in pages:
        (line,) = [line for line in lines if "error_id" in line and line["error_id"] in page.text]
        assert line["level"] == "ERROR"
        assert "ProgrammingError" in line["traceback"]
    for private in (SEARCHED, "Quispe", TYPED, "203.0.113.9", *secrets):
        assert private not in logged


def test_a_line_of_json_names_an_error_and_what_led_to_it_without_their_words():
    try:
        try:
            int(TYPED)
        except ValueError as error:
            raise KeyError(TYPED) from error
    except KeyError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "of %s\nlines", ("two",), sys.exc_info())
    written = JsonFormatter().format(record)
    line = json.loads(written)
    assert "\n" not in written
    assert line["message"] == "of two\nlines"
    assert line["traceback"].index("builtins.ValueError") < line["traceback"].index("builtins.KeyError")
    assert TYPED not in written
