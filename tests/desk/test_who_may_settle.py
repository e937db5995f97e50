"""Who may do what at the desk: role × address × GET and POST, exactly."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from embassy.desk.models import Settlement
from embassy.desk.triggers import unit_of
from tests import factories
from tests.desk.conftest import person
from tests.desk.test_desk import form_of

pytestmark = pytest.mark.django_db

SIGN_IN, HOME, SHOWN, BACK, NOT_SO = "sign in", "home", "shown", "back to the desk", "method not allowed"
NO_ACCESS = "no access"
TABLE = {
    # role: (GET list, POST list, GET settle, POST settle)
    "visitor": (SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN),
    "account without the admin": (NO_ACCESS, NO_ACCESS, NO_ACCESS, NO_ACCESS),
    "editor of another section": (SHOWN, NOT_SO, NOT_SO, BACK),
    "editor": (SHOWN, NOT_SO, NOT_SO, BACK),
    "moderator": (SHOWN, NOT_SO, NOT_SO, BACK),
    "administrator": (SHOWN, NOT_SO, NOT_SO, BACK),
}
MAY_SETTLE = {"editor", "moderator", "administrator"}


@pytest.fixture
def ended():
    return factories.programme(title_nl="Waterplan", title_es="Plan de agua", end="2019")


def browser_of(role: str, ended) -> Client:
    client = Client()
    names = {"editor": "editor", "moderator": "moderator", "administrator": "admin"}
    if role in names:
        client.force_login(person(names[role]))
    elif role != "visitor":
        user = get_user_model().objects.create(username=role[:20])
        if role == "editor of another section":
            user.groups.add(group_for(factories.country()))
        client.force_login(user)
    return client


def group_for(section) -> Group:
    """Editors of one section alone."""
    group = Group.objects.create(name="One section")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_basepage")
    GroupPagePermission.objects.create(group=group, page=section, permission=change)
    return group


def outcome(response) -> str:
    if response.status_code in (403, 405):
        return NO_ACCESS if response.status_code == 403 else NOT_SO
    if response.status_code == 200:
        return SHOWN
    assert response.status_code == 302
    return SIGN_IN if "/login/" in response["Location"] else HOME if response["Location"] == "/admin/" else BACK


@pytest.mark.parametrize("role", TABLE)
def test_the_table_of_permissions(role, ended):
    client = browser_of(role, ended)
    answers = [
        getattr(client, method)(address)
        for address in ("/admin/desk/", "/admin/desk/settle/")
        for method in ("get", "post")
    ]
    assert tuple(map(outcome, answers)) == TABLE[role]


@pytest.mark.parametrize("role", TABLE)
def test_only_who_may_change_a_page_settles_its_items(role, ended):
    sent = form_of(browser_of("administrator", ended), "Waterplan", address="/admin/desk/") | {"next": ""}
    browser_of(role, ended).post("/admin/desk/settle/", sent)
    assert Settlement.objects.exists() is (role in MAY_SETTLE)


@pytest.mark.parametrize("role", TABLE)
def test_only_who_may_change_a_page_is_told_in_its_form_what_is_found_there(role, ended):
    response = browser_of(role, ended).get(reverse("desk:findings", args=[unit_of(type(ended), ended.pk)]))
    assert (response.status_code == 200) is (role in MAY_SETTLE)


@pytest.mark.parametrize("role", MAY_SETTLE | {"editor of another section"})
def test_everyone_sees_the_pages_that_they_may_change(role, ended):
    shown = b"Waterplan" in browser_of(role, ended).get("/admin/desk/?rule=ended-unreviewed").content
    assert shown is (role in MAY_SETTLE)


def test_a_form_of_another_site_settles_nothing(ended):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("editor"))
    assert client.post("/admin/desk/settle/", {}).status_code == 403
