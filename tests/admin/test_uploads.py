"""Uploads: the broken is refused at its field, the sound is kept as nothing but a picture, a failure leaves nothing."""

import os
import re
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from embassy.images.abandoned import remove_abandoned_uploads
from embassy.images.deleted import remove_deleted_files
from embassy.images.models import RENDITION_SPECS, CustomImage, DeletedFile
from tests.admin.doors import DOORS, add, add_several, at_every_door, existing, orphans, replace, stored
from tests.disks import full_disk
from tests.images import hostile
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
every_door = pytest.mark.parametrize("door", DOORS)
MEGABYTES = 600


def images():
    return CustomImage.objects.filter(title="Titel")


def files_of(image: CustomImage) -> dict[str, bytes]:
    names = [image.file.name, *image.renditions.values_list("file", flat=True)]
    return {name: image.file.storage.open(name).read() for name in names}


# --- Refused


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.REFUSED, ("stuk.gif", "tekening.png", "bom.png")))
def test_what_is_no_sound_picture_is_refused_at_its_field_and_leaves_nothing(editor, door, name):
    before = orphans()
    assert door(editor, name, hostile.REFUSED[name])
    assert not images().exists()
    assert not UploadedFile.objects.exists()
    assert orphans() == before


def test_a_refusal_speaks_the_language_of_its_reader(editor, django_user_model):
    said = {}
    for code, _language in settings.LANGUAGES:
        profile = UserProfile.get_for_user(django_user_model.objects.get(username="editor"))
        profile.preferred_language = code
        profile.save()
        said[code] = {name: add(editor, name, hostile.REFUSED[name]) for name in ("tekst.png", "bom.png", "anders.jpg")}
    assert "30 megapixels" in said["nl"]["bom.png"]
    assert "30 megapíxeles" in said["es"]["bom.png"]
    assert not set(said["nl"].values()) & set(said["es"].values())


def test_a_file_of_too_many_bytes_is_refused(editor):
    assert "20" in add(editor, "zwaar.png", picture("PNG") + bytes(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE))


MEASURE = """
import resource, sys, django
django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from embassy.images.forms import PictureField
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in sys.argv[1:]:
    try:
        PictureField().clean(SimpleUploadedFile(path, open(path, "rb").read()))
    except Exception as error:
        assert type(error).__name__ == "ValidationError", error
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_no_picture_takes_more_memory_than_a_server_has(tmp_path):
    """The largest that are taken use some 480 MB, a bomb next to nothing."""
    large = {"groot.webp": hostile.flat("WEBP", (6000, 5000), method=0), "groot.png": hostile.png(6000, 5000)}
    for name, content in (large | hostile.REFUSED).items():
        (tmp_path / name).write_bytes(content)
    command = [sys.executable, "-c", MEASURE, *sorted(str(path) for path in tmp_path.iterdir())]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "embassy.settings"}
    used = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    assert int(used) < MEGABYTES


# --- Kept


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGBA"), ("PNG", "LA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "CMYK"), ("JPEG", "L"), ("GIF", "P")],
)
def test_a_sound_picture_is_kept_and_resized(editor, kind, mode):
    assert not add(editor, f"berg.{kind.lower()}", picture(kind, mode))
    image = images().get()
    assert (image.alt_nl, image.alt_es, image.width, image.height) == ("Een berg", "Un cerro", 120, 80)
    assert image.renditions.filter(filter_spec__in=RENDITION_SPECS).count() == len(RENDITION_SPECS)


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.CLEANED, ("gps.jpg", "script.gif")))
def test_nothing_but_the_picture_is_kept(editor, door, name):
    assert not door(editor, name, hostile.CLEANED[name])
    files = files_of(images().get())
    assert len(files) > len(RENDITION_SPECS)
    for path, content in files.items():
        assert b"PAYLOAD" not in content, path
        with Image.open(BytesIO(content)) as kept:
            assert not kept.getexif(), path
            assert not {"comment", "xmp", "exif", "icc_profile", "photoshop"} & set(kept.info), path
            assert getattr(kept, "n_frames", 1) == 1


def test_what_waits_for_its_texts_is_cleaned_already(editor):
    form = {"files[]": SimpleUploadedFile("gps.jpg", hostile.with_gps())}
    editor.post(reverse("wagtailimages:add_multiple"), form)
    assert b"PAYLOAD" not in UploadedFile.objects.get().file.read()


def test_code_keeps_nothing_but_the_picture_either():
    image = CustomImage.objects.create(title="Titel", alt_nl="Foto", file=ContentFile(hostile.with_gps(), "gps.jpg"))
    assert b"PAYLOAD" not in b"".join(files_of(image).values())


def test_a_photograph_stands_upright_before_its_orientation_is_removed(editor):
    add(editor, "gps.jpg", hostile.with_gps())
    image = images().get()
    assert (image.width, image.height) == (80, 160)
    with Image.open(image.file.path) as kept:
        top, bottom = kept.getpixel((40, 10)), kept.getpixel((40, 150))
    assert top[1] < 100
    assert min(bottom) > 240


def test_a_picture_is_kept_in_the_colours_of_its_profile(editor):
    add(editor, "verwisseld.png", hostile.with_red_and_blue_exchanged())
    with Image.open(images().get().file.path) as kept:
        red, _green, blue = kept.convert("RGB").getpixel((5, 5))
    assert red < 60
    assert blue > 200


def test_a_broken_colour_profile_spoils_no_picture(editor):
    assert not add(editor, "berg.png", picture("PNG", icc_profile=b"geen profiel"))


def test_what_shines_through_keeps_shining(editor):
    file = BytesIO()
    Image.new("RGBA", (60, 40), (255, 0, 0, 0)).save(file, "WEBP", lossless=True)
    add(editor, "glas.webp", file.getvalue())
    with Image.open(images().get().file.path) as kept:
        assert (kept.format, kept.getpixel((5, 5))[3]) == ("PNG", 0)


# --- Described


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


# --- Gone


def drawing() -> bytes:
    """A drawing of 33 kB, some renditions of which are larger than that."""
    file = BytesIO()
    Image.effect_noise((400, 300), 200).convert("1").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("free", [5_000, 50_000], ids=["for the upload", "for a rendition"])
@every_door
def test_a_full_disk_leaves_no_file(editor, door, free):
    if door is replace:
        editor.get(reverse("wagtailimages:edit", args=[existing().pk]))  # which makes a thumbnail
    before, content = orphans(), drawing()
    with full_disk(free), suppress(ValueError):  # the page that says so is no JSON
        door(editor, "groot.png", content)
    assert "schijf vol" in editor.get(reverse("wagtailadmin_home")).content.decode()
    assert orphans() == before
    assert not images().exists()


def fill_table(name: str):
    """Let the database refuse every new row, and every change of one."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {name} ADD CONSTRAINT full_table CHECK (false) NOT VALID")


REFUSING_TABLES = [(door, table) for door in DOORS for table in ("images_customimage", "images_rendition")]


@pytest.mark.parametrize(("door", "table"), [*REFUSING_TABLES, (add_several, "wagtailcore_uploadedfile")])
def test_a_record_that_cannot_be_kept_leaves_no_file(editor, door, table):
    if door is replace:
        existing()
    before = orphans()
    fill_table(table)
    with suppress(IntegrityError, ValueError):  # some doors answer with a page of refusal
        door(editor, "berg.png", picture("PNG"))
    assert not images().exists()
    assert orphans() == before


def a_day_later():
    """What was deleted is due."""
    DeletedFile.objects.update(deleted_at=timezone.now() - timedelta(hours=25))
    remove_deleted_files()


def test_another_file_takes_the_place_of_the_old_one_and_its_renditions(editor, django_capture_on_commit_callbacks):
    image = existing()
    old = set(files_of(image))
    with django_capture_on_commit_callbacks(execute=True):
        assert not replace(editor, "nieuw.jpg", hostile.with_gps())
        assert old <= stored()
    image.refresh_from_db()
    new = files_of(image)
    remove_deleted_files()
    assert old <= stored()
    a_day_later()
    assert len(new) == len(RENDITION_SPECS) + 1
    assert not old & stored()
    assert set(image.renditions.values_list("width", flat=True)) == {80}


def test_an_image_that_is_deleted_takes_its_files_with_it(editor, django_capture_on_commit_callbacks):
    before = stored()
    with django_capture_on_commit_callbacks(execute=True):
        image = existing()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(reverse("wagtailimages:delete", args=[image.pk]))
    assert not CustomImage.objects.filter(pk=image.pk).exists()
    a_day_later()
    assert stored() == before
    assert not DeletedFile.objects.exists()


def test_a_deletion_that_is_rolled_back_removes_no_file(django_capture_on_commit_callbacks):
    image = existing()
    with django_capture_on_commit_callbacks(execute=True), suppress(ValueError), transaction.atomic():
        image.delete()
        raise ValueError
    a_day_later()
    assert {image.file.name} <= stored()


def test_a_file_that_a_record_names_again_stays():
    image = existing()
    image.file.storage.delete(image.file.name)
    a_day_later()
    assert {image.file.name} <= stored()
    assert not DeletedFile.objects.exists()


def test_no_name_is_given_twice():
    file = ContentFile(b"%PDF-1.7", "jaarverslag 2025.pdf")
    names = {Document.objects.create(title="Titel", file=file).file.name for _number in range(3)}
    assert len(names) == 3
    assert all(re.fullmatch(r"documents/jaarverslag_2025\.\w{11}\.pdf", name) for name in names)


def test_a_rendition_made_again_has_a_name_of_its_own(django_capture_on_commit_callbacks):
    image = existing()
    before = set(files_of(image))
    with django_capture_on_commit_callbacks(execute=True):
        image.renditions.all().delete()
    image.make_renditions()
    after = set(files_of(image))
    a_day_later()
    assert before & after == {image.file.name}
    assert after <= stored()


def test_what_nobody_described_for_a_day_is_removed(editor, django_capture_on_commit_callbacks):
    before = stored()
    for name in ("nieuw.png", "oud.png"):
        editor.post(reverse("wagtailimages:add_multiple"), {"files[]": SimpleUploadedFile(name, picture("PNG"))})
    new, old = UploadedFile.objects.order_by("pk")
    os.utime(old.file.path, (0, 0))
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_abandoned_uploads() == 1
    assert list(UploadedFile.objects.all()) == [new]
    a_day_later()
    assert stored() == before | {new.file.name}


# --- Documents


def add_document(client, name: str, content: bytes):
    form = {"title": "Titel", "file": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add"), form)


def choose_document(client, name: str, content: bytes):
    prefix = "document-chooser-upload-"
    form = {f"{prefix}title": "Titel", f"{prefix}file": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs_chooser:create"), form)


def add_several_documents(client, name: str, content: bytes):
    form = {"title": "Titel", "files[]": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add_multiple"), form)


DOCUMENT_DOORS = [add_document, choose_document, add_several_documents]


@pytest.mark.parametrize("door", DOCUMENT_DOORS)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"geen pdf"),
        ("b.pdf", b"<html>%PDF-1.7"),
        ("a.mp4", b"geen film"),
        ("a.webm", b"geen film"),
        ("a.vtt", b"niets"),
        ("a.svg", hostile.SVG),
        ("a.html", b"<p>"),
        ("c.pdf", b""),
    ],
)
def test_a_broken_document_is_refused_and_leaves_nothing(editor, door, name, content):
    before = stored()
    door(editor, name, content)
    assert not Document.objects.filter(title="Titel").exists()
    assert stored() == before


def test_a_broken_document_is_refused_at_its_field(editor):
    assert add_document(editor, "a.pdf", b"geen pdf").context["form"].errors["file"]


@pytest.mark.parametrize("door", DOCUMENT_DOORS)
def test_a_document_that_cannot_be_kept_leaves_no_file(editor, door):
    before = orphans()
    fill_table("wagtaildocs_document")
    door(editor, "verslag.pdf", b"%PDF-1.7")
    assert not Document.objects.filter(title="Titel").exists()
    assert orphans() == before


@pytest.mark.parametrize("name", ["verslag.pdf", "VERSLAG.PDF", "ñandú 名.pdf", f"{'lang' * 60}.pdf"])
def test_a_sound_document_is_kept(editor, name):
    add_document(editor, name, b"%PDF-1.7")
    assert Document.objects.filter(title="Titel").exists()


def test_a_document_of_too_many_bytes_is_refused(editor, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1000
    assert add_document(editor, "a.pdf", b"%PDF-1.7" + bytes(1000)).context["form"].errors["file"]
