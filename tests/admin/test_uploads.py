"""A broken upload is refused in the form."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.documents.models import Document

from embassy.images.models import RENDITION_SPECS, CustomImage

pytestmark = pytest.mark.django_db
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def picture(kind: str, mode: str = "RGB", frames: int = 1) -> bytes:
    noise = [Image.effect_noise((120, 80), 50).convert(mode) for _ in range(frames)]
    file = BytesIO()
    noise[0].save(file, kind, **({"save_all": True, "append_images": noise[1:]} if frames > 1 else {}))
    return file.getvalue()


def bomb() -> bytes:
    """A PNG of a few hundred bytes that says it is 900 million pixels."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 1, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"")),
        (b"IEND", b""),
    )
    framed = (
        struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body)) for tag, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def upload(client, view: str, name: str, content: bytes, **typed):
    return client.post(reverse(view), typed | {"title": "Titel", "file": SimpleUploadedFile(name, content)})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("afgebroken.png", picture("PNG")[:2000]),
        ("afgebroken.jpg", picture("JPEG")[:2000]),
        ("afgebroken.gif", picture("GIF", "P", frames=3)[:-2000]),
        ("stuk.gif", b"GIF89a" + b"\xff" * 40),
        ("tekst.png", b"Dit is tekst."),
        ("leeg.png", b""),
        ("tekening.svg", SVG),
        ("tekening.png", SVG),
        ("anders.jpg", picture("PNG")),
        ("diep.png", picture("PNG", "I;16")),
        ("bom.png", bomb()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_picture_is_refused_at_the_file(editor, name, content):
    response = upload(editor, "wagtailimages:add", name, content, alt_nl="Een berg")
    assert response.context["form"].errors["file"]
    assert not CustomImage.objects.filter(title="Titel").exists()


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "CMYK"), ("GIF", "P"), ("WEBP", "RGB")]
)
def test_a_sound_picture_is_kept_and_resized(editor, kind, mode):
    upload(
        editor, "wagtailimages:add", f"berg.{kind.lower()}", picture(kind, mode), alt_nl="Een berg", alt_es="Un cerro"
    )
    image = CustomImage.objects.get(title="Titel")
    assert (image.alt_nl, image.alt_es) == ("Een berg", "Un cerro")
    assert image.renditions.filter(filter_spec__in=RENDITION_SPECS).count() == len(RENDITION_SPECS)


def test_a_picture_needs_a_text_or_the_word_that_it_is_decorative(editor):
    response = upload(editor, "wagtailimages:add", "berg.png", picture("PNG"))
    assert len(response.context["form"].errors) == 1


def test_several_broken_pictures_at_once_are_refused_one_by_one(editor):
    broken = {"files[]": SimpleUploadedFile("stuk.png", b"stuk")}
    answer = editor.post(reverse("wagtailimages:add_multiple"), broken, headers={"x-requested-with": "XMLHttpRequest"})
    assert not answer.json()["success"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"geen pdf"),
        ("a.mp4", b"geen film"),
        ("a.vtt", b"niets"),
        ("a.svg", SVG),
        ("a.html", b"<p>"),
        ("a.pdf", b""),
    ],
)
def test_a_broken_document_is_refused_at_the_file(editor, name, content):
    response = upload(editor, "wagtaildocs:add", name, content)
    assert response.context["form"].errors["file"]
    assert not Document.objects.filter(title="Titel").exists()


@pytest.mark.parametrize("name", ["verslag.pdf", "VERSLAG.PDF", "ñandú 名.pdf", f"{'lang' * 60}.pdf"])
def test_a_sound_document_is_kept(editor, name):
    upload(editor, "wagtaildocs:add", name, b"%PDF-1.7")
    assert Document.objects.filter(title="Titel").exists()
