"""Uploads: the broken is refused at its field, the sound is kept as nothing but a picture, a failure leaves nothing."""

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, UploadedFile
from wagtail.users.models import UserProfile

from embassy.images.abandoned import remove_abandoned_uploads
from embassy.images.deleted import remove_deleted_files
from embassy.images.models import RENDITION_SPECS, CustomImage, DeletedFile
from tests.admin.doors import DOORS, add, add_several, at_every_door, errors, existing, orphans, replace, stored
from tests.admin.forms import sent_by
from tests.conftest import signed_in
from tests.disks import full_disk
from tests.images import hostile
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
every_door = pytest.mark.parametrize("door", DOORS)
MEGABYTES, SECONDS = 600, 10


def images():
    return CustomImage.objects.filter(title="Titel")


def files_of(image: CustomImage) -> dict[str, bytes]:
    names = [image.file.name, *image.renditions.values_list("file", flat=True)]
    return {name: image.file.storage.open(name).read() for name in names}


def loaded(client, url: str) -> dict:
    """What the form with files at an address sends when nothing is typed and no file chosen."""
    sent = sent_by(client.get(url).content.decode(), "//form[@enctype]")
    return {name: texts for name, texts in sent.items() if not name.endswith(("file", "avatar"))}


# --- Refused


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.REFUSED, ("stuk.gif", "tekening.png", "bom.png")))
def test_what_is_no_sound_picture_is_refused_at_its_field_and_leaves_nothing(editor, door, name):
    before = orphans()
    assert door(editor, name, hostile.REFUSED[name])
    assert not images().exists()
    assert not UploadedFile.objects.exists()
    assert orphans() == before


@pytest.mark.parametrize(("door", "name"), at_every_door(hostile.OVERSIZED, ("affiche.png", "lat.png")))
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


MEASURE = """
import json, resource, sys, django
django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from embassy.images.forms import PictureField
WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)  # children: what a picture is read by
def seconds():
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, WHO))
before, taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, {}
for path in sys.argv[1:]:
    began = seconds()
    try:
        PictureField().clean(SimpleUploadedFile(path, open(path, "rb").read()))
    except Exception as error:
        assert type(error).__name__ == "ValidationError", error
    taken[path] = seconds() - began
here, apart = (resource.getrusage(who).ru_maxrss // 1024 for who in WHO)
print(json.dumps([here - before // 1024, apart, taken]))
"""


def measured(folder: Path, files: dict[str, bytes]) -> tuple[int, int, dict[str, float]]:
    """The megabytes that pictures take at most, here and in a process apart, and the seconds of each."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = [sys.executable, "-c", MEASURE, *sorted(files)]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "embassy.settings", "PYTHONPATH": str(settings.BASE_DIR)}
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def test_no_picture_takes_more_memory_or_time_than_a_server_has(tmp_path):
    """The largest that are taken use some 480 MB, a bomb next to nothing."""
    large = {"groot.webp": hostile.flat("WEBP", (6000, 5000), method=0), "groot.png": hostile.png(6000, 5000)}
    here, apart, taken = measured(tmp_path, large | dict(hostile.REFUSED) | dict(hostile.OVERSIZED))
    assert max(here, apart) < MEGABYTES
    assert max(taken.values()) < SECONDS


@pytest.mark.drill
def test_no_picture_keeps_a_worker_for_long(tmp_path):
    _here, _apart, taken = measured(tmp_path, dict(hostile.SLOW))
    assert max(taken.values()) < SECONDS


@pytest.mark.drill
@pytest.mark.parametrize("name", hostile.SLOW)
def test_what_takes_too_long_to_read_is_refused_in_these_words(editor, name):
    assert "te lang" in add(editor, name, hostile.SLOW[name])


@pytest.mark.drill
@pytest.mark.parametrize("name", hostile.LARGE)
def test_the_largest_pictures_are_kept_within_the_time(editor, name):
    content, began = hostile.LARGE[name], seconds()
    assert not add(editor, name, content)
    assert images().get().renditions.count() >= len(RENDITION_SPECS)
    assert seconds() - began < SECONDS


def seconds() -> float:
    """The time of the processor that this process and those that it started have taken."""
    return sum(os.times()[:4])


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


@pytest.mark.parametrize("name", hostile.DEEP)
def test_a_picture_of_16_bits_per_colour_is_kept_in_its_colours(editor, name):
    content, *halves = hostile.DEEP[name]
    assert not add(editor, "diep.png", content)
    files = files_of(images().get())
    assert len(files) > len(RENDITION_SPECS)
    for path, stored_content in files.items():
        with Image.open(BytesIO(stored_content)) as kept:
            shown = [kept.convert("RGBA").getpixel((kept.width * place // 4, kept.height // 2)) for place in (1, 3)]
        for colour, expected in zip(shown, halves, strict=True):
            if expected[3]:
                assert colour == pytest.approx(expected, abs=12), path
            else:  # what is transparent has no colour, and a JPEG is not
                assert colour[3] < 12 or path.endswith(".jpg"), path


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


STORED = re.compile(r"[a-z_]+/([A-Za-z0-9]\w*(-+\w+)*-)?[A-Za-z0-9]{12}\.[a-z0-9]+")
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


def existing_document() -> Document:
    return Document.objects.create(title="Oud", file=ContentFile(b"%PDF-1.7", "oud.pdf"), file_size=8)


def replace_document(client, name: str, content: bytes):
    document = Document.objects.filter(title="Oud").first() or existing_document()
    form = loaded(client, reverse("wagtaildocs:edit", args=[document.pk]))
    return client.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        form | {"title": "Titel", "file": SimpleUploadedFile(name, content)},
    )


DOCUMENT_DOORS = [add_document, choose_document, add_several_documents, replace_document]
OTHER_CONTENT = "De inhoud van dit bestand klopt niet met de naam."
REFUSED_DOCUMENTS = {
    "a.pdf": (b"geen pdf", OTHER_CONTENT),
    "b.pdf": (b"<html>%PDF-1.7", OTHER_CONTENT),
    "a.mp4": (b"geen film", OTHER_CONTENT),
    "a.webm": (b"geen film", OTHER_CONTENT),
    "film.webm": (b"%PDF-1.7", OTHER_CONTENT),
    "a.vtt": (b"niets", OTHER_CONTENT),
    "a.svg": (hostile.SVG, "Bestandsextensie ‘svg’ is niet toegestaan."),
    "a.html": (b"<p>", "Bestandsextensie ‘html’ is niet toegestaan."),
    "verslag.pdf.exe": (b"%PDF-1.7", "Bestandsextensie ‘exe’ is niet toegestaan."),
    "verslag": (b"%PDF-1.7", "Bestandsextensie ‘’ is niet toegestaan."),
    "c.pdf": (b"", "Het verstuurde bestand is leeg."),
    "d.exe": (b"", "Het verstuurde bestand is leeg."),
    "e.pdf": (b"%PDF-1.7" + bytes(1000), "Dit bestand is te groot"),
}


def reasons(response) -> list[str]:
    """What a door says of the file, in each of its ways."""
    if "json" not in response["Content-Type"]:
        return response.context["form"].errors["file"]
    answer = response.json()
    if "error_message" in answer:
        return answer["error_message"].split("\n")
    html = answer.get("htmlFragment") or answer["html"]
    return [found.get_text(strip=True) for found in BeautifulSoup(html, "html.parser").select(".error-message")]


@pytest.mark.parametrize(
    ("door", "name"), at_every_door(REFUSED_DOCUMENTS, ("a.pdf", "a.svg", "c.pdf"), DOCUMENT_DOORS)
)
def test_a_broken_document_is_refused_for_its_true_reason_alone_and_leaves_nothing(editor, settings, door, name):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1000
    before = orphans()
    content, reason = REFUSED_DOCUMENTS[name]
    (said,) = reasons(door(editor, name, content))
    assert said.startswith(reason)
    assert not Document.objects.filter(title="Titel").exists()
    assert not UploadedFile.objects.exists()
    assert orphans() == before


@pytest.mark.parametrize("door", DOCUMENT_DOORS)
def test_a_document_that_cannot_be_kept_leaves_no_file(editor, door):
    existing_document()
    before = orphans()
    fill_table("wagtaildocs_document")
    with suppress(IntegrityError):  # some doors answer with a page of refusal
        door(editor, "verslag.pdf", b"%PDF-1.7")
    assert not Document.objects.filter(title="Titel").exists()
    assert orphans() == before


@pytest.mark.parametrize("name", ["verslag.pdf", "VERSLAG.PDF", "ñandú 名.pdf", f"{'lang' * 60}.pdf"])
def test_a_sound_document_is_kept(editor, name):
    add_document(editor, name, b"%PDF-1.7")
    assert Document.objects.filter(title="Titel").exists()


# --- The picture of an account


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


# --- Collections


def test_nobody_is_offered_a_privacy_of_collections_that_would_protect_nothing():
    admin = signed_in("admin")
    collection = Collection.get_first_root_node().add_child(name="Peru")
    page = admin.get(reverse("wagtailadmin_collections:edit", args=[collection.pk])).content.decode()
    assert "Peru" in page
    assert "privacy/" not in page
    address = reverse("wagtailadmin_collections:set_privacy", args=[collection.pk])
    answers = [admin.get(address), admin.post(address, {"restriction_type": "login"})]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert not CollectionViewRestriction.objects.exists()


def test_a_privacy_that_a_collection_had_is_removed_and_the_log_says_that_it_protected_nothing(caplog):
    collection = Collection.get_first_root_node().add_child(name="Peru")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    migration = import_module("embassy.images.migrations.0004_no_private_collections")
    migration.remove_restrictions(apps, None)
    assert not CollectionViewRestriction.objects.exists()
    assert "Peru" in caplog.text
