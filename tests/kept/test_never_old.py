"""Whatever is changed in whatever order, two processes show no old page after a second."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from itertools import count

import pytest
import requests
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from embassy.home.models import HomePage, StandardPage
from embassy.office.models import EmbassySettings, Notice
from tests.conftest import free_port, wait_for

pytestmark = pytest.mark.django_db
BOUND = 1  # seconds
NUMBERS = count()
PATHS = ["/nl/privacy/", "/es/privacidad/", "/nl/contact/privacy/", "/nl/oud/"]


def page() -> StandardPage:
    return StandardPage.objects.get(slug_es="privacidad")


def published(**values):
    draft = page().get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def now_and_then(number: int) -> timedelta:
    return timedelta(seconds=number % 3 - 1)


def roll_back(number: int):
    with transaction.atomic():
        StandardPage.objects.update(title_nl=f"Nooit {number}")
        transaction.set_rollback(True)


def move(number: int):
    home, below = HomePage.objects.get(), StandardPage.objects.get(slug_nl="contact")
    page().move(below if number % 2 else home, "last-child")


def raw(number: int):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE pages_basepage SET title_es = %s WHERE slug_es = 'privacidad'", [f"Crudo {number}"])


def loaded(number: int):
    call_command("loaddata", "home", verbosity=0)


def one_language(number: int):
    if page().live:
        published(title_nl=f"Alleen {number}", only_language="nl")


# By their names: each takes a number that no other step of the run has.
STEPS = {
    "publish": lambda number: published(title_nl=f"Titel {number}", title_es=f"Título {number}"),
    "publish one language": one_language,
    "draft": lambda number: page().save_revision(),
    "unpublish": lambda number: page().unpublish(),
    "expire": lambda number: StandardPage.objects.update(expire_at=timezone.now() + now_and_then(number)),
    "never expire": lambda number: StandardPage.objects.update(expire_at=None),
    "private": lambda number: PageViewRestriction.objects.get_or_create(page=page(), restriction_type="login"),
    "public": lambda number: PageViewRestriction.objects.all().delete(),
    "notice": lambda number: Notice.objects.create(
        text_nl=f"Bericht {number}", text_es=f"Aviso {number}", starts=timezone.now() + now_and_then(number)
    ),
    "no notice": lambda number: Notice.objects.all().delete(),
    "setting": lambda number: EmbassySettings.objects.update(duty_number=f"+51 {number}"),
    "redirect": lambda number: Redirect.objects.update_or_create(
        old_path="/nl/oud", defaults={"redirect_link": f"https://example.org/{number}"}
    ),
    "move": move,
    "raw UPDATE": raw,
    "rollback": roll_back,
    "fixtures": loaded,
}


@pytest.fixture(scope="module")
def two(serve, tmp_path_factory) -> tuple[list[str], str]:
    """Two processes of the site of one machine, by their addresses, and the address of their database."""
    first, database = serve("two")
    (folder,) = tmp_path_factory.getbasetemp().glob("two[0-9]*")
    port = free_port()
    environment = {"DJANGO_SETTINGS_MODULE": "embassy.settings", "DEMO": "1", "PORT": first.rpartition(":")[2]}
    environment |= {"VAR_DIR": str(folder), "DATABASE_URL": database}
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "embassy.wsgi:application"]
    process = subprocess.Popen(command, env=os.environ | environment)
    second = f"http://localhost:{port}"
    wait_for(f"{second}/robots.txt", process)
    yield [first, second], database
    process.terminate()
    process.wait(10)


def ask(server: str, path: str, **headers: str) -> tuple[int, str, bytes]:
    """Under one host, so that both processes write the same addresses."""
    answer = requests.get(server + path, headers={"Host": "localhost"} | headers, allow_redirects=False, timeout=20)
    return answer.status_code, answer.headers.get("Location", ""), answer.content


def check(servers: list[str], paths: list[str]):
    """Both processes show what Django makes anew, at the latest a second after that is another page."""
    for path in paths:
        made, changed = None, 0.0
        while True:
            before, made = made, ask(servers[0], path, Cookie="sessionid=nobody")
            changed = time.monotonic() if made != before else changed
            shown = [ask(server, path) for server in servers]
            if shown == [made, made]:
                break
            assert time.monotonic() - changed < BOUND, (path, made, shown)


def run(two, work_on, steps: list[str], paths: list[str]):
    servers, database = two
    for step in steps:
        work_on(database, lambda step=step: STEPS[step](next(NUMBERS)))
        check(servers, paths)


SETTINGS = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}


@settings(max_examples=50, **SETTINGS)
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=3))
def test_no_old_page_is_shown_after_any_of_fifty_sequences_of_changes(two, work_on, steps):
    run(two, work_on, steps, PATHS[:1])


@pytest.mark.drill
@settings(max_examples=1000, **SETTINGS)
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=6))
def test_no_old_page_is_shown_after_any_of_a_thousand_sequences_of_changes(two, work_on, steps):
    run(two, work_on, steps, PATHS)
