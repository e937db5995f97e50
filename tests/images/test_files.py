"""Stored files: their names, when they are removed, and what a failure leaves."""

import os
import re
from contextlib import suppress
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import UploadedFile

from embassy.images.abandoned import remove_abandoned_uploads
from embassy.images.deleted import remove_deleted_files
from embassy.images.models import RENDITION_SPECS, CustomImage, DeletedFile
from tests.disks import full_disk
from tests.images import hostile
from tests.images.doors import (
    DOORS,
    STORED,
    a_day_later,
    add,
    add_document,
    add_several,
    existing,
    files_of,
    fill_table,
    images,
    orphans,
    replace,
    stored,
)
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
every_door = pytest.mark.parametrize("door", DOORS)


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


STEMS = [
    "jaarverslag 2025",
    "-rf",
    ".verborgen",
    "a..b",
    "wissel.php",
    "A.HTML",
    "PhP",
    "hphptml",
    "ñandú 名",
    "名" * 90,
]


def test_a_stored_name_has_one_extension_and_is_nothing_but_a_name(editor):
    for stem in STEMS:
        add_document(editor, f"{stem}.PDF", b"%PDF-1.7")
    for stem in STEMS[::4]:
        assert not add(editor, f"{stem}.png", picture("PNG"))
    names = list(Document.objects.filter(title="Titel").values_list("file", flat=True))
    assert len(names) == len(STEMS)
    for name in [*names, *(name for image in images() for name in files_of(image))]:
        assert STORED.fullmatch(name), name
        assert not re.search(r"\.\.|php|html", name, re.IGNORECASE), name


def test_no_name_is_given_twice():
    file = ContentFile(b"%PDF-1.7", "jaarverslag 2025.pdf")
    names = {Document.objects.create(title="Titel", file=file).file.name for _number in range(3)}
    assert len(names) == 3
    assert all(re.fullmatch(r"documents/jaarverslag_2025-\w{12}\.pdf", name) for name in names)


def test_nobody_can_guess_a_rendition_from_the_name_of_another():
    endings = [name.rpartition("-")[2] for name in files_of(existing())]
    assert len(set(endings)) == len(endings) > len(RENDITION_SPECS)


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
