"""A sound picture is kept in its colours, and nothing but the picture."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import UploadedFile

from embassy.images.models import RENDITION_SPECS, CustomImage
from tests.images import hostile
from tests.images.doors import add, at_every_door, files_of, images
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db


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
