"""A picture that is broken, too large or without a text is refused at its field, and leaves nothing."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from tests.images import hostile
from tests.images.doors import DOORS, add, at_every_door, existing, images, orphans
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
every_door = pytest.mark.parametrize("door", DOORS)


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.REFUSED, ("stuk.gif", "tekening.png")))
def test_what_is_no_sound_picture_is_refused_at_its_field_and_leaves_nothing(editor, door, name):
    before = orphans()
    assert door(editor, name, hostile.REFUSED[name])
    assert not images().exists()
    assert not UploadedFile.objects.exists()
    assert orphans() == before


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.OVERSIZED, ("affiche.png",)))
def test_a_picture_too_wide_or_too_high_is_refused_with_its_size_and_leaves_nothing(editor, door, name):
    before = orphans()
    said = door(editor, name, hostile.OVERSIZED[name]).replace("\xa0", "")
    assert [f"{pixels} " in said for pixels in (*hostile.SIZES[name], 10_000)] == [True] * 3
    assert not images().exists()
    assert not UploadedFile.objects.exists()
    assert orphans() == before


def test_a_refusal_speaks_the_language_of_its_reader(editor, django_user_model):
    said = {}
    for code, _language in settings.LANGUAGES:
        profile = UserProfile.get_for_user(django_user_model.objects.get(username="editor"))
        profile.preferred_language = code
        profile.save()
        said[code] = {
            name: add(editor, name, hostile.REFUSED[name])
            for name in ("tekst.png", "bom.png", "duizenden-beeldjes.webp")
        }
        account = BeautifulSoup(editor.get(reverse("wagtailadmin_account")).content, "html.parser")
        said[code]["account"] = account.find("p", string=re.compile("30 megap")).get_text()
    assert "30 megapixels" in said["nl"]["bom.png"]
    assert "30 megapíxeles" in said["es"]["bom.png"]
    assert not set(said["nl"].values()) & set(said["es"].values())


def test_a_file_of_too_many_bytes_is_refused(editor):
    assert "20" in add(editor, "zwaar.png", picture("PNG") + bytes(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE))


@pytest.mark.parametrize(
    ("texts", "is_enough"),
    [
        ({}, False),
        ({"alt_nl": "   "}, False),
        ({"alt_es": "Un cerro"}, False),
        ({"alt_nl": "Een berg"}, True),
        ({"is_decorative": "on"}, True),
    ],
    ids=["nothing", "white space", "Spanish alone", "Dutch alone", "decorative"],
)
@every_door
def test_a_picture_has_a_text_or_is_decorative_on_purpose(editor, door, texts, is_enough):
    said = door(editor, "berg.png", picture("PNG"), {"title": "Titel"} | texts)
    assert ("decoratief" in said) is not is_enough
    assert images().exists() is is_enough


@pytest.mark.parametrize("view", ["add", "edit", "chooser", "multiple"])
def test_the_alternative_texts_are_one_group_with_a_language_each(editor, view):
    waiting = {"files[]": SimpleUploadedFile("a.png", picture("PNG"))}
    ask = {
        "add": lambda: editor.get(reverse("wagtailimages:add")).content,
        "edit": lambda: editor.get(reverse("wagtailimages:edit", args=[existing().pk])).content,
        "chooser": lambda: editor.get(reverse("wagtailimages_chooser:choose")).json()["html"],
        "multiple": lambda: editor.post(reverse("wagtailimages:add_multiple"), waiting).json()["form"],
    }
    (group,) = BeautifulSoup(ask[view](), "html.parser").select(".translations")
    assert (group["role"], group["aria-label"]) == ("group", "Alternatieve tekst")
    assert [box["lang"] for box in group.select("textarea")] == [code for code, _name in settings.LANGUAGES]
    for box, (_code, name) in zip(group.select("textarea"), settings.LANGUAGES, strict=True):
        assert group.select_one(f"label[for={box['id']}]").get_text(strip=True) == name
