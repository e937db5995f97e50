"""The picture of an account."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.images import hostile
from tests.images.doors import STORED, errors, loaded

pytestmark = pytest.mark.django_db


def send_account(client, typed: dict):
    name = {"name_email-first_name": "Ana", "name_email-last_name": "Peeters"}
    url = reverse("wagtailadmin_account")
    return client.post(url, loaded(client, url) | name | typed)


def set_avatar(client, name: str, content: bytes) -> str:
    response = send_account(client, {"avatar-avatar": SimpleUploadedFile(name, content)})
    return "" if response.status_code == 302 else errors(response.content.decode())


def avatar():
    return UserProfile.objects.get(user__username="editor").avatar


@pytest.mark.parametrize("name", ["affiche.png", "lat.png"])
def test_an_oversized_picture_of_an_account_is_refused_at_its_field(editor, name):
    assert "10\xa0000" in set_avatar(editor, name, hostile.OVERSIZED[name])
    assert not avatar()


def test_nothing_but_the_picture_of_an_account_is_kept_and_it_can_be_removed(editor):
    assert not set_avatar(editor, "gps.jpg", hostile.with_gps())
    assert b"PAYLOAD" not in avatar().read()
    assert STORED.fullmatch(avatar().name)
    send_account(editor, {"avatar-avatar-clear": "on"})
    assert not avatar()
