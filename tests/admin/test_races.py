"""Several people save at the same moment, on a real server: one gets the page, the others a form that says why not."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
import requests
from lxml import html

from tests.admin.forms import PAGE_FORM, RECORD_FORM, sent_by
from tests.conftest import PASSWORD
from tests.images.hostile import picture

PEOPLE = 4
ROUNDS = 2
# A hundred races of stale saves: four people for a page, which cost most, two for each of four records.
PAGE_RACES, RECORD_RACES = 12, 22
CONFLICT = 409
ONE_PAGE = [200] * (PEOPLE - 1) + [302]

pytestmark = pytest.mark.django_db  # without it there is no database for the server to copy


class Person:
    """Somebody who is signed in to the admin of a server."""

    def __init__(self, server: str):
        self.server, self.session = server, requests.Session()
        self.send("/account/login/", {"login": "moderator", "password": PASSWORD}, form="//form")

    def fill_in(self, path: str, typed: dict, form: str) -> dict:
        sent = sent_by(self.session.get(self.server + path).text, form)
        return {name: texts[-1] for name, texts in sent.items()} | typed

    def send(self, path: str, typed: dict, barrier: Barrier | None = None, *, form: str) -> requests.Response:
        """Fill in a form and send it, if need be together with others."""
        return self.post(path, self.fill_in(path, typed, form), barrier)

    def post(self, path: str, filled_in: dict, barrier: Barrier | None = None, **headers) -> requests.Response:
        if barrier:
            barrier.wait(30)
        own = {"csrfmiddlewaretoken": self.session.cookies["csrftoken"]}
        headers |= {"Referer": self.server}
        return self.session.post(self.server + path, filled_in | own, headers=headers, allow_redirects=False)


@pytest.fixture(scope="module")
def people(server) -> list[Person]:
    return [Person(server) for _number in range(PEOPLE)]


@pytest.fixture(scope="module")
def ids(people) -> dict[str, str]:
    """The id of a page of the demo, by its title, as the explorer lists them in the order of the menu."""
    found = {}
    for parent in ("1", "2", "3"):
        address = f"{people[0].server}/admin/pages/{parent}/?ordering=ord"
        listing = html.fromstring(people[0].session.get(address).text)
        for link in listing.xpath("//table//*[contains(@class, 'title-wrapper')]//a"):
            found[link.text_content().strip()] = link.get("href").split("/")[3]
    return found


def at_once(people: list[Person], paths: list[str], typed: dict, form: str) -> list[requests.Response]:
    barrier = Barrier(len(people))
    with ThreadPoolExecutor(len(people)) as pool:
        sent = [
            pool.submit(person.send, path, typed, barrier, form=form)
            for person, path in zip(people, paths, strict=True)
        ]
        return [future.result() for future in sent]


def statuses(responses: list[requests.Response]) -> list[int]:
    return sorted(response.status_code for response in responses)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_one_address_that_several_people_type_at_once_makes_one_page(people, ids, number):
    path = f"/admin/pages/add/cooperation/programmepage/{ids['Peru']}/"
    typed = {"title_nl": "Gelijk", "slug_nl": f"gelijk-{number}", "body-count": "0"}
    responses = at_once(people, [path] * PEOPLE, typed, form=PAGE_FORM)
    assert statuses(responses) == ONE_PAGE
    for response in responses:
        if response.status_code == 200:
            assert f"gelijk-{number}" in response.text
            assert 'aria-invalid="true"' in response.text


@pytest.mark.parametrize("number", range(ROUNDS))
def test_one_code_that_several_people_type_at_once_in_different_countries_makes_one_page(people, ids, number):
    countries = [ids[name] for name in ("Peru", "Bolivia", "Ecuador", "Peru")]
    paths = [f"/admin/pages/add/cooperation/programmepage/{country}/" for country in countries]
    typed = {"title_nl": f"Code {number}", "code": f"CODE-{number}", "body-count": "0"}
    assert statuses(at_once(people, paths, typed, form=PAGE_FORM)) == ONE_PAGE


def test_several_people_who_type_no_address_get_one_each(people, ids):
    path = f"/admin/pages/add/cooperation/programmepage/{ids['Bolivia']}/"
    responses = at_once(people, [path] * PEOPLE, {"title_nl": "Samen", "body-count": "0"}, form=PAGE_FORM)
    assert statuses(responses) == [302] * PEOPLE
    assert len({response.headers["Location"] for response in responses}) == PEOPLE


@pytest.mark.parametrize("number", range(ROUNDS))
def test_one_address_that_several_people_give_a_copy_at_once_makes_one_page(people, ids, number):
    path = f"/admin/pages/{ids['Contact']}/copy/"
    typed = {"new_title": "Kopie", "new_slug": f"kopie-{number}"}
    assert statuses(at_once(people, [path] * PEOPLE, typed, form="//form")) == ONE_PAGE


def test_one_page_that_several_people_move_at_once_arrives_once(people, ids):
    add = f"/admin/pages/add/cooperation/programmepage/{ids['Peru']}/"
    typed = {"title_nl": "Verhuist", "body-count": "0"}
    page = people[0].send(add, typed, form=PAGE_FORM).headers["Location"].split("/")[3]
    path = f"/admin/pages/{page}/move/{ids['Ecuador']}/confirm/"
    assert not [status for status in statuses(at_once(people, [path] * PEOPLE, {}, form="//form")) if status >= 500]
    listing = people[0].session.get(f"{people[0].server}/admin/pages/{ids['Ecuador']}/").text
    assert listing.count(f"/admin/pages/{page}/edit/") > 0


def race(people: list[Person], loaded: dict, name: str, entries: list[tuple[str, dict, dict]], form: str) -> dict:
    """One form that all have loaded, sent by all at once with a text of each one's own: one wins, nothing is lost.

    An entry is the address, what is sent besides, and the headers. Returns the form as it is loaded afterwards.
    """
    texts = [f"Tekst {uuid4()}" for _person in people]
    barrier = Barrier(len(people))

    def save(person, text, entry):
        path, more, headers = entry
        own = {"form_key": uuid4().hex}  # each has opened the form in a window of their own
        return person.post(path, loaded | own | {name: text} | more, barrier, **headers)

    with ThreadPoolExecutor(len(people)) as pool:
        answers = list(pool.map(save, people, texts, entries))
    assert sorted(answer.status_code < 400 for answer in answers) == [False] * (len(people) - 1) + [True]
    afterwards = people[0].fill_in(entries[0][0], {}, form)
    saved = afterwards[name].strip()
    assert saved == next(text for text, answer in zip(texts, answers, strict=True) if answer.status_code < 400)
    for person, text, answer, (path, more, headers) in zip(people, texts, answers, entries, strict=True):
        if text != saved and headers:  # what autosave could not save, its author then saves by hand
            answer = person.post(path, loaded | {name: text} | more)  # noqa: PLW2901
        if text != saved:
            assert answer.status_code == CONFLICT
            shown = html.fromstring(answer.text).text_content()
            assert text in shown
            assert saved in shown
    return afterwards


def test_of_several_people_who_save_one_page_at_once_one_wins_and_nothing_is_lost(people, ids):
    edit = f"/admin/pages/{ids['Contact']}/edit/"
    loaded = people[0].fill_in(edit, {}, PAGE_FORM)
    old = loaded["loaded_revision_id"]
    entries = [
        (edit, {"body-count": "0"}, {}),
        (edit, {"body-count": "0", "action-publish": "action-publish"}, {}),
        (edit, {"body-count": "0"}, {"Accept": "application/json"}),
        (f"/admin/pages/{ids['Contact']}/revisions/{old}/revert/", {"body-count": "0"}, {}),
    ]
    for _number in range(PAGE_RACES):
        loaded = race(people, loaded, "seo_title_nl", entries, PAGE_FORM)


RECORDS = {
    "an organisation": ("snippets/cooperation/organisation/edit/{number}/", "name_nl", {}),
    "a sector": ("snippets/cooperation/sector/edit/{number}/", "name_nl", {}),
    "the settings": (
        "settings/office/embassysettings/{number}/",
        "responsible_publisher_nl",
        {},
    ),
    "an image": ("images/{number}/", "alt_nl", {}),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_of_several_people_who_save_one_record_at_once_one_wins_and_nothing_is_lost(people, kind):
    path, name, more = RECORDS[kind]
    path = f"/admin/{path}"
    path = path.format(number=first_number(people[0], path))
    loaded = people[0].fill_in(path, {}, form=RECORD_FORM)
    for _number in range(RECORD_RACES):
        loaded = race(people[:2], loaded, name, [(path, more, {})] * 2, form=RECORD_FORM)


def first_number(person: Person, path: str) -> int:
    """The number of a record that exists; an image is uploaded."""
    if "images" in path:
        files = {"file": ("races.png", picture("png"))}
        typed = person.fill_in("/admin/images/add/", {"title": "Race", "alt_nl": "Een race."}, form="//form")
        typed["csrfmiddlewaretoken"] = person.session.cookies["csrftoken"]
        typed.pop("file", None)
        person.session.post(
            f"{person.server}/admin/images/add/", typed, files=files, headers={"Referer": person.server}
        )
    return next(
        n for n in range(1, 100) if person.session.get(person.server + path.format(number=n)).status_code == 200
    )
