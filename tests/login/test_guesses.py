"""Wrong passwords and codes at every door of a real server: of many at once, five are looked at."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from statistics import median
from threading import Barrier

import psycopg2
import pytest
import requests
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.cache import caches
from django.test import Client

from tests.admin.forms import sent_by
from tests.conftest import PASSWORD

LIMIT = 5
AT_ONCE = 32
MOST_AT_ONCE = 48  # at the door that everybody finds
ROUNDS = 41
pytestmark = pytest.mark.django_db


class Visitor:
    """A browser without JavaScript that comes to the login of a server."""

    def __init__(self, server: str, name: str):
        self.server, self.name, self.session = server, name, requests.Session()
        self.session.headers["Accept-Language"] = "nl"

    def fill_in(self, path: str, typed: dict) -> dict:
        page = self.session.get(self.server + path)
        return {key: texts[-1] for key, texts in sent_by(page.text, "//form[@method='post']").items()} | typed

    def post(self, path: str, typed: dict) -> requests.Response:
        headers = {"Referer": self.server, "X-CSRFToken": self.session.cookies["csrftoken"]}
        return self.session.post(self.server + path, typed, headers=headers)

    def twin(self) -> "Visitor":
        """Another window of the same browser, so that neither waits for the other."""
        twin = Visitor(self.server, self.name)
        twin.session.cookies.update(self.session.cookies)
        return twin


@dataclass
class Door:
    """Where something secret is typed: the address, what is typed wrong, who stands before it."""

    address: str
    typed: dict
    person: str = "plain"  # the account that is attacked
    signed_in: bool = True
    wrong: str = "Ongeldige code"  # what is said of what was looked at

    def visitor(self, server: str, person: str) -> Visitor:
        visitor = Visitor(server, person)
        if self.signed_in:
            login = "/account/login/"
            visitor.post(login, visitor.fill_in(login, {"login": person, "password": PASSWORD}))
        return visitor

    def looked_at(self, answer: requests.Response) -> bool:
        return self.wrong in answer.text


NOT_RIGHT = "zijn niet juist"
NO_PASSKEY = {"credential": '{"id": "AAAA"}'}
CODES, AGAIN = "/account/2fa/authenticate/", "/account/2fa/reauthenticate/"
NEW_PASSWORD = {"oldpassword": "wrong", "password1": "a-new-password-1", "password2": "a-new-password-1"}
DOORS = {
    "password": Door("/account/login/", {"password": "wrong"}, "plain", signed_in=False, wrong=NOT_RIGHT),
    "password of nobody": Door("/account/login/", {"password": "wrong"}, "nobody", signed_in=False, wrong=NOT_RIGHT),
    "TOTP": Door(CODES, {"code": "000000"}, "totp"),
    "recovery code": Door(CODES, {"code": "00000000"}, "totp"),
    "passkey as second factor": Door(CODES, NO_PASSKEY, "totp"),
    "passkey": Door("/account/2fa/webauthn/login/", NO_PASSKEY, signed_in=False),
    "password reset": Door("/account/password/reset/", {"email": "a@example.org"}, signed_in=False, wrong="onderweg"),
    "password change": Door("/account/password/change/", NEW_PASSWORD, wrong="huidige wachtwoord"),
    "reauthentication": Door("/account/reauthenticate/", {"password": "wrong"}, wrong="Ongeldig wachtwoord"),
    "reauthentication by code": Door(AGAIN, {"code": "000000"}, "late"),
}


def name_of(number: int, door: Door) -> str:
    return f"{door.person}{number}"


def make_people():
    """Accounts that the doors are tried with, one for each."""
    password = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1)
    for number, door in enumerate(DOORS.values()):
        if door.person != "nobody":
            user = get_user_model().objects.create(
                username=name_of(number, door),
                email=f"{name_of(number, door)}@example.org",
                password=password,
                is_superuser=True,
            )
            if door.person == "totp":
                add_second_factor(user)


def add_second_factor(user):
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)


@pytest.fixture(scope="module")
def served_with_people(serve) -> tuple[str, str]:
    return serve("guesses", make_people)


@pytest.fixture
def busy_server(served_with_people) -> tuple[str, str]:
    """The addresses of a server that has forgotten what came from here before, and of its database."""
    address, database = served_with_people
    with closing(psycopg2.connect(database)) as connection, connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM login_attempts")
    return address, database


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(number, id=name, marks=() if name in {"password", "TOTP"} else pytest.mark.drill)
        for number, name in enumerate(DOORS)
    ],
)
def test_of_many_wrong_attempts_at_once_five_are_looked_at_and_then_not_even_one(busy_server, work_on, number):
    server, database = busy_server
    door = list(DOORS.values())[number]
    visitor = door.visitor(server, name_of(number, door))
    if door.person == "late":  # signed in with the password, and then added a second factor
        work_on(database, lambda: add_second_factor(get_user_model().objects.get(username=visitor.name)))
    typed = door.typed if door.signed_in else door.typed | {"login": visitor.name}
    visitor.fill_in("/account/login/", {})  # whose cookie every form needs
    at_once = MOST_AT_ONCE if door.address == "/account/login/" else AT_ONCE
    barrier = Barrier(at_once)

    def guess(twin):
        barrier.wait(30)
        return twin.post(door.address, typed)

    with ThreadPoolExecutor(at_once) as pool:
        answers = [*pool.map(guess, [visitor.twin() for _number in range(at_once)])]
    answers.append(visitor.twin().post(door.address, typed))
    assert {answer.status_code for answer in answers} <= {200, 429}
    assert 1 <= sum(map(door.looked_at, answers)) <= LIMIT
    assert not door.looked_at(answers[-1])


@pytest.mark.parametrize("door", DOORS.values(), ids=list(DOORS))
def test_of_wrong_attempts_one_after_the_other_five_are_looked_at(door):
    user = get_user_model().objects.create_user("somebody", "b@example.org", PASSWORD, is_superuser=True)
    caches["attempts"].clear()
    client = Client(headers={"Accept-Language": "nl"})
    if door.person == "totp":
        add_second_factor(user)
    if door.signed_in:
        client.post("/account/login/", {"login": "somebody", "password": PASSWORD})
    if door.person == "late":
        add_second_factor(user)
    name = "nobody" if door.person == "nobody" else "somebody"
    typed = door.typed if door.signed_in else door.typed | {"login": name}
    answers = [client.post(door.address, typed, follow=True) for _attempt in range(LIMIT + 2)]
    assert [door.wrong in answer.content.decode() for answer in answers] == [True] * LIMIT + [False] * 2


class CountingHasher(PBKDF2PasswordHasher):
    iterations = 1
    hashed = []

    def encode(self, password, salt, iterations=None):
        self.hashed.append(password)
        return super().encode(password, salt, iterations)


@pytest.mark.parametrize("name", ["known", "unknown"])
def test_a_wrong_password_costs_one_hash_whether_the_account_exists_or_not(settings, name):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    get_user_model().objects.create_user("known", "known@example.org", PASSWORD)
    caches["attempts"].clear()
    CountingHasher.hashed.clear()
    Client().post("/account/login/", {"login": name, "password": "wrong"})
    assert CountingHasher.hashed == ["wrong"]


@pytest.mark.drill
@pytest.mark.parametrize(
    ("address", "typed"),
    [
        pytest.param("/account/login/", {"login": "plain0", "password": "wrong"}, id="password"),
        pytest.param("/account/password/reset/", {"email": "plain0@example.org"}, id="password reset"),
    ],
)
def test_an_answer_takes_as_long_whether_the_account_exists_or_not(served_with_people, address, typed):
    server, database = served_with_people
    visitor = Visitor(server, "plain0")
    visitor.fill_in(address, {})
    seconds = {"plain": [], "nobody": []}
    with closing(psycopg2.connect(database)) as connection:
        connection.autocommit = True
        for name in [*seconds] * ROUNDS:
            connection.cursor().execute("DELETE FROM login_attempts")
            started = time.perf_counter()
            visitor.post(address, {field: text.replace("plain", name) for field, text in typed.items()})
            seconds[name].append(time.perf_counter() - started)
    # Pair by pair, for what else the machine does meanwhile slows both of a pair.
    ratios = [known / unknown for known, unknown in zip(*seconds.values(), strict=True)]
    assert median(ratios) == pytest.approx(1, rel=0.1)
