"""Whole answers are kept in front of Django: what is kept, for whom, and how it is given."""

import re
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

import pytest
import requests
from django.db import connection, transaction

from embassy.home.models import StandardPage
from embassy.office.models import Notice

pytestmark = pytest.mark.django_db
PERU = "/nl/ontwikkelingssamenwerking/peru/"


@pytest.fixture(scope="module")
def site(serve) -> tuple[str, str]:
    return serve("kept")


@pytest.fixture
def ask(site):
    """Asks for an address of the site as a visitor: ask(path, header=value)."""

    def get(path: str, method: str = "GET", **headers: str) -> requests.Response:
        named = {"Accept-Encoding": "gzip"} | {name.replace("_", "-"): value for name, value in headers.items()}
        return requests.request(method, site[0] + path, headers=named, allow_redirects=False, timeout=20)

    return get


@pytest.fixture
def change(site, work_on):
    """Changes the site's database in another process than the site's: change(function)."""
    return lambda function: work_on(site[1], function)


def is_kept(answer: requests.Response) -> bool:
    """Whether an answer came from a copy: only those have a fingerprint of their bytes."""
    return len(answer.headers.get("ETag", "").strip('"').removesuffix("-gzip")) == 24


def soon(check, seconds: float = 1):
    """Wait until something holds, for as long as a reader may see the old page."""
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end
        time.sleep(0.02)


# --- what is kept


def locations(sitemap: str) -> list[str]:
    return re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap)


def public_addresses(ask) -> list[str]:
    pages = [page for file in locations(ask("/sitemap.xml").text) for page in locations(ask(file).text)]
    more = ["/robots.txt", "/sitemap.xml", "/nl/nergens/", "/nergens", "/nl/zoeken/?q=water", "/es/buscar/?q=zzzz"]
    data = [f"/data/{name}" for name in ("programmes.csv", "figures.json", "iati/activities.xml", "api/v1/programmes")]
    return [*pages, *more, *data]


def test_every_public_address_is_kept_and_given_as_django_makes_it(ask):
    for path in public_addresses(ask):
        first, again = ask(path), ask(path)
        made = ask(path, Cookie="sessionid=nobody", Accept_Encoding="identity")
        assert is_kept(again), path
        assert first.headers["ETag"] == again.headers["ETag"], path
        assert (again.status_code, again.content) == (made.status_code, made.content), path
        own = {"vary", "etag", "last-modified", "content-length", "transfer-encoding", "date", "set-cookie"}
        headers = {name: value for name, value in made.headers.items() if name not in own}
        assert headers.items() <= dict(again.headers).items(), path


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/nl/", {"Cookie": "sessionid=somebody"}),
        ("/", {}),
        ("/favicon.ico", {}),
        ("/admin/", {}),
        ("/account/login/", {}),
        ("/nl/data?%00", {}),
        ("/data/api/v1/programmes?nonsense=1", {}),
    ],
)
def test_what_is_for_one_reader_and_what_is_refused_is_not_kept(ask, path, headers):
    ask(path, **headers)
    assert not is_kept(ask(path, **headers))


def test_a_page_that_is_made_private_is_neither_kept_nor_shown(ask, change):
    path = "/nl/privacy/"
    assert is_kept(ask(path))

    def close():
        page = StandardPage.objects.get(slug_nl="privacy")
        page.view_restrictions.create(restriction_type="login")

    change(close)
    soon(lambda: ask(path).status_code == 302)
    assert not is_kept(ask(path))
    change(lambda: StandardPage.objects.get(slug_nl="privacy").view_restrictions.all().delete())
    soon(lambda: ask(path).status_code == 200)


# --- how it is given


def test_who_has_the_page_is_told_so(ask):
    page = ask(PERU)
    for headers in ({"If_None_Match": page.headers["ETag"]}, {"If_None_Match": f'"old", W/{page.headers["ETag"]}'}):
        answer = ask(PERU, **headers)
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == page.headers["ETag"]
    assert ask(PERU, If_Modified_Since=page.headers["Last-Modified"]).status_code == 304
    assert ask(PERU, If_None_Match='"old"', If_Modified_Since=page.headers["Last-Modified"]).status_code == 200
    before = parsedate_to_datetime(page.headers["Last-Modified"]) - timedelta(seconds=1)
    assert ask(PERU, If_Modified_Since=format_datetime(before, usegmt=True)).status_code == 200


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.0, br", "gz;;q==", "*;q=0", "identity"])
def test_who_takes_no_gzip_gets_plain_bytes(ask, accepted):
    plain = ask(PERU, Accept_Encoding=accepted)
    assert "Content-Encoding" not in plain.headers
    assert int(plain.headers["Content-Length"]) == len(plain.content)
    assert plain.content == ask(PERU).content


def test_a_head_has_the_headers_of_a_get_and_no_body(ask):
    got, head = ask(PERU), ask(PERU, method="HEAD")
    assert head.content == b""
    differing = {name for name in got.headers if got.headers[name] != head.headers.get(name)}
    assert differing <= {"date"}


@pytest.mark.parametrize(
    "path", [PERU, "/nl/zoeken/?q=water", "/es/buscar/?q=agua&page=1", "/data/programmes.csv?bom=1"]
)
def test_parameters_that_are_not_read_change_nothing(ask, path):
    ask(path)
    again = ask(f"{path}{'&' if '?' in path else '?'}utm_source=x&amp;=&%FF=%")
    assert is_kept(again)
    assert again.headers["ETag"] == ask(path).headers["ETag"]


def test_each_host_has_its_own_copy_and_a_wrong_one_none(ask):
    own, other = ask(PERU), ask(PERU, Host="127.0.0.1")
    assert "127.0.0.1" in other.text
    assert "127.0.0.1" not in own.text
    assert ask(PERU, Host="evil.example").status_code == 400
    assert ask(PERU).content == own.content


def test_the_language_that_a_browser_asks_for_has_its_own_copy_where_the_address_says_none(ask):
    in_dutch, in_spanish = (ask("/nergens", Accept_Language=language) for language in ("nl", "es-PE,es;q=0.9"))
    assert (in_dutch.headers["Content-Language"], in_spanish.headers["Content-Language"]) == ("nl", "es")
    assert is_kept(in_dutch)
    assert is_kept(in_spanish)


# --- never wrong


def rename(title: str):
    def work():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE pages_basepage SET title_nl = %s WHERE slug_nl = 'peru'", [title])

    return work


def test_what_another_process_changes_is_seen_within_a_second(ask, change):
    for title in ("Eerste", "Tweede", "Derde"):
        ask(PERU)
        change(rename(title))
        soon(lambda title=title: title in ask(PERU).text)


def test_what_is_rolled_back_is_never_seen_and_ends_no_copy(ask, change):
    before = ask(PERU)

    def roll_back():
        with transaction.atomic():
            rename("Nooit")()
            transaction.set_rollback(True)

    change(roll_back)
    time.sleep(0.1)
    after = ask(PERU)
    assert (after.content, after.headers["Last-Modified"]) == (before.content, before.headers["Last-Modified"])


def test_a_publication_that_leaves_the_page_as_it_was_leaves_its_tag(ask, change):
    before = ask("/nl/zoeken/?q=water")
    change(rename("Een andere naam"))
    soon(lambda: "Een andere naam" in ask(PERU).text)
    after = ask("/nl/zoeken/?q=water")
    assert (after.headers["ETag"], after.headers["Last-Modified"]) == (
        before.headers["ETag"],
        before.headers["Last-Modified"],
    )


def test_a_notice_begins_and_ends_at_its_second(ask, change):
    now = datetime.now(UTC)
    starts, until = now + timedelta(seconds=2), now + timedelta(seconds=4)
    change(lambda: Notice.objects.create(text_nl="Vandaag dicht", text_es="Hoy cerrado", starts=starts, until=until))
    soon(lambda: is_kept(ask("/nl/")))
    shown = []
    while datetime.now(UTC) < until + timedelta(seconds=1):
        moment = datetime.now(UTC)
        text = ask("/nl/").text
        shown.append((moment, datetime.now(UTC), "Vandaag dicht" in text))
    assert all(not is_shown for _begun, ended, is_shown in shown if ended < starts)
    assert all(is_shown for begun, ended, is_shown in shown if starts < begun and ended < until)
    assert all(not is_shown for begun, _ended, is_shown in shown if begun > until)
    assert {is_shown for _begun, _ended, is_shown in shown} == {True, False}


def test_a_search_in_vain_is_counted_each_time(ask, tmp_path_factory):
    def lines() -> int:
        return sum("qqxxzz" in line for line in told.read_text().splitlines()) if told.exists() else 0

    folder = max(
        tmp_path_factory.getbasetemp().glob("kept[0-9]*"), key=lambda each: int(each.name.removeprefix("kept"))
    )
    told = folder / "local" / "vain_searches"
    for times in (1, 2, 3):
        ask("/nl/zoeken/?q=qqxxzz")
        assert lines() == times
    ask("/nl/zoeken/?q=qqxxzz", Sec_Purpose="prefetch")
    ask("/nl/zoeken/?q=qqxxzz", method="HEAD")
    assert lines() == 3
