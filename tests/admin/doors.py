"""Every way in which a file comes into the site, and what lies there afterwards."""

from collections.abc import Iterable
from pathlib import Path

from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import UploadedFile

from embassy.images.models import CustomImage, Rendition
from tests.images.hostile import picture

KEEPERS = (CustomImage, Rendition, Document, UploadedFile)
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
    """All files at the first door, and some at each of the others, as (door, name)."""
    first, *others = doors
    return [(first, name) for name in files] + [(door, name) for door in others for name in some]
