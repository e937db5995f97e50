"""Every way in which a file comes into the site, and what lies there afterwards."""

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import UploadedFile

from embassy.images.deleted import remove_deleted_files
from embassy.images.models import CustomImage, DeletedFile, Rendition
from tests.admin.forms import sent_by
from tests.images.hostile import picture

KEEPERS = (CustomImage, Rendition, Document, UploadedFile)
# A name that is one extension after a random ending, and nothing but a name.
STORED = re.compile(r"[a-z_]+/([A-Za-z0-9]\w*(-+\w+)*-)?[A-Za-z0-9]{12}\.[a-z0-9]+")
TEXTS = {"title": "Titel", "alt_nl": "Een berg", "alt_es": "Un cerro"}


def stored() -> set[str]:
    """The uploaded files, temporary ones included."""
    paths = Path(settings.MEDIA_ROOT).rglob("*")
    return {str(path.relative_to(settings.MEDIA_ROOT)) for path in paths if path.is_file()}


def orphans() -> set[str]:
    """The uploaded files that no record names."""
    named = {name for model in KEEPERS for name in model.objects.values_list("file", flat=True)}
    return {name for name in stored() if name not in named}


def errors(html: str) -> str:
    """The errors that stand beside the fields of a form."""
    return " ".join(p.get_text(strip=True) for p in BeautifulSoup(html, "html.parser").select(".error-message"))


def add(client, name: str, content: bytes, texts=TEXTS) -> str:
    response = client.post(reverse("wagtailimages:add"), texts | {"file": SimpleUploadedFile(name, content)})
    return "" if response.status_code == 302 else errors(response.content.decode())


def choose(client, name: str, content: bytes, texts=TEXTS) -> str:
    prefix = "image-chooser-upload-"
    form = {prefix + key: value for key, value in (texts | {"file": SimpleUploadedFile(name, content)}).items()}
    answer = client.post(reverse("wagtailimages_chooser:create"), form).json()
    return errors(answer.get("htmlFragment") or answer.get("html") or "")


def add_several(client, name: str, content: bytes, texts=TEXTS) -> str:
    """First the file, then its texts, as Wagtail's page for several images does."""
    form = {"files[]": SimpleUploadedFile(name, content)}
    answer = client.post(reverse("wagtailimages:add_multiple"), form).json()
    if not answer["success"]:
        return answer["error_message"]
    number = answer["uploaded_file_id"]
    form = {f"uploaded-image-{number}-{key}": value for key, value in texts.items()}
    answer = client.post(reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number]), form).json()
    return errors(answer.get("form", ""))


def replace(client, name: str, content: bytes, texts=TEXTS) -> str:
    """Another file for an image that was there."""
    image = CustomImage.objects.filter(title="Oud").first() or existing()
    url = reverse("wagtailimages:edit", args=[image.pk])
    loaded = BeautifulSoup(client.get(url).content, "html.parser").select_one("[name=loaded_content]")["value"]
    form = texts | {"loaded_content": loaded, "file": SimpleUploadedFile(name, content)}
    response = client.post(url, form)
    return "" if response.status_code == 302 else errors(response.content.decode())


def existing() -> CustomImage:
    file = SimpleUploadedFile("oud.png", picture("PNG"))
    return CustomImage.objects.create(title="Oud", alt_nl="Oud", file=file)


DOORS = [add, choose, add_several, replace]


def at_every_door(files: Iterable[str], some: tuple[str, ...], doors=tuple(DOORS)) -> list:
    """All files at every door, as (door, name). At all doors but the first, what is not in `some` is a drill."""
    first, *others = doors
    marks = {name: () if name in some else pytest.mark.drill for name in files}
    return [(first, name) for name in files] + [
        pytest.param(door, name, marks=marks[name]) for door in others for name in files
    ]


def images():
    return CustomImage.objects.filter(title="Titel")


def files_of(image: CustomImage) -> dict[str, bytes]:
    names = [image.file.name, *image.renditions.values_list("file", flat=True)]
    return {name: image.file.storage.open(name).read() for name in names}


def loaded(client, url: str) -> dict:
    """What the form with files at an address sends when nothing is typed and no file chosen."""
    sent = sent_by(client.get(url).content.decode(), "//form[@enctype]")
    return {name: texts for name, texts in sent.items() if not name.endswith(("file", "avatar"))}


def fill_table(name: str):
    """Let the database refuse every new row, and every change of one."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {name} ADD CONSTRAINT full_table CHECK (false) NOT VALID")


def a_day_later():
    """What was deleted is due."""
    DeletedFile.objects.update(deleted_at=timezone.now() - timedelta(hours=25))
    remove_deleted_files()


def add_document(client, name: str, content: bytes):
    form = {"title": "Titel", "file": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add"), form)
