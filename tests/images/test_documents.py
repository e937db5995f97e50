"""A document that is not what its name says is refused for its true reason."""

from contextlib import suppress

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import UploadedFile

from tests.images import hostile
from tests.images.doors import add_document, at_every_door, fill_table, loaded, orphans

pytestmark = pytest.mark.django_db


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
