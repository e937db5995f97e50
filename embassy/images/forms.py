"""Uploads: a broken file is refused in the form, before anything tries to resize or play it."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageSequence
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from embassy.bilingual.panels import localized_names

# Pillow's modes with 8 bits per colour: from the others it makes no JPEG.
MODES = {"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"}
# How a document of each kind of WAGTAILDOCS_EXTENSIONS begins.
BEGINNINGS = {
    "pdf": re.compile(rb"%PDF-"),
    "webm": re.compile(rb"\x1aE\xdf\xa3"),
    "mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    "vtt": re.compile(rb"(\xef\xbb\xbf)?WEBVTT"),
}


class DecodedImageField(WagtailImageField):
    """Reads every frame: some broken files have a sound beginning."""

    def to_python(self, data):
        try:
            file = super().to_python(data)
            if file:
                self.check_frames(file)
        except ValidationError:
            raise
        except Exception as error:  # decoders raise what they like: OSError, SyntaxError, struct.error…
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error
        return file

    def check_frames(self, file):
        with Image.open(file) as picture:
            for frame in ImageSequence.Iterator(picture):
                frame.load()
            if picture.mode not in MODES:
                raise ValidationError(_("Save this picture with 8 bits per colour, and try again."))
        file.seek(0)


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if plain := self.fields.get("file"):
            self.fields["file"] = DecodedImageField(
                label=plain.label, required=plain.required, widget=plain.widget, initial=plain.initial
            )
        label = capfirst(self._meta.model._meta.get_field("alt").verbose_name)
        for name, (code, language) in zip(localized_names("alt"), settings.LANGUAGES, strict=True):
            self.fields[name].label = f"{label} ({language})"
            self.fields[name].widget.attrs["lang"] = code


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            beginning = BEGINNINGS.get(file.name.rpartition(".")[2].lower())  # the model refuses all other extensions
            if beginning and not beginning.match(file.read(16)):
                raise ValidationError(_("The content of this file is not what its name says."))
            file.seek(0)
        return file
