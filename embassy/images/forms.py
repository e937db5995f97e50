"""Uploads: what is broken, or is not what its name says, is refused in the form, before anything is stored."""

import re

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from embassy.bilingual.panels import LineInput, VouchingForm, localized_names
from embassy.bilingual.summaries import TranslationSummary
from embassy.images.pictures import TooLargeError, TooMuchError, TooSlowError, keep_only_picture, shrunk
from embassy.images.reader import MOST_SIDE

# How a document of each kind of WAGTAILDOCS_EXTENSIONS begins.
BEGINNINGS = {
    "pdf": re.compile(rb"%PDF-"),
    "webm": re.compile(rb"\x1aE\xdf\xa3"),
    "mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    "vtt": re.compile(rb"(\xef\xbb\xbf)?WEBVTT"),
}

AVATAR_SIDE = 400  # pixels, as Wagtail keeps them

HELP = _(
    "%(formats)s, at most %(size)s, %(megapixels)s megapixels, and %(side)s pixels wide and high. Place, camera and "
    "all else that is written in the file is removed; of a moving picture the first frame is kept."
)
TOO_LARGE = _(
    "This picture is %(width)s pixels wide and %(height)s high. It may be at most %(side)s wide and %(side)s high, and "
    "have %(megapixels)s megapixels. Make it smaller, and try again."
)
TOO_MUCH = _(
    "This picture is larger than %(megapixels)s megapixels, or has too many frames. Make it smaller, and try again."
)
TOO_SLOW = _("This picture takes too long to read. Save it as a JPEG or make it smaller, and try again.")


class PictureField(WagtailImageField):
    """Takes a picture of at most WAGTAILIMAGES_MAX_IMAGE_PIXELS, all frames together, and keeps nothing else of it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limits = {"megapixels": self.max_image_pixels // 1_000_000, "side": quantity(MOST_SIDE)}
        self.help_text = HELP % (
            self.limits | {"formats": self.supported_formats_text, "size": self.max_upload_size_text}
        )

    def to_python(self, data):
        try:
            if data:
                data.seek(0)  # the page of an account reads its forms again when one of them is refused
            file = super().to_python(data)
            if file:
                keep_only_picture(file)
        except ValidationError:
            raise
        except TooLargeError as error:
            width, height = map(quantity, error.args)
            raise ValidationError(TOO_LARGE % (self.limits | {"width": width, "height": height})) from error
        except TooMuchError as error:
            raise ValidationError(TOO_MUCH % self.limits) from error
        except TooSlowError as error:
            raise ValidationError(TOO_SLOW) from error
        except Exception as error:  # decoders raise what they like: OSError, SyntaxError, struct.error…
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error
        return file

    def check_image_pixel_size(self, f):
        """Left to keep_only_picture, which stops at the limit: Wagtail first counts all frames."""


def quantity(number: int) -> str:
    """A number as the reader writes it."""
    return number_format(number, use_l10n=True, force_grouping=True)


class AvatarForm(AvatarPreferencesForm):
    """Takes the picture of an account under the same rules as every other."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["avatar"] = PictureField(label=self.fields["avatar"].label, required=False)

    def clean_avatar(self):
        file = self.cleaned_data["avatar"]  # False to have none
        if file and "avatar" in self.changed_data:
            return ContentFile(shrunk(file, AVATAR_SIDE, AVATAR_SIDE), "account.png")
        return file


class LanguagesWidget(forms.Widget):
    """The boxes of a text in every language, as one group that has a name and a help text."""

    def __init__(self, **group):
        super().__init__()
        self.group = group

    def render(self, name, value, attrs=None, renderer=None):
        return render_to_string("images/languages.html", self.group | {"id": attrs["id"]})

    def id_for_label(self, id_):
        return ""  # each box has a label of its own


class ImageForm(VouchingForm, BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if plain := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=plain.label, required=plain.required, widget=plain.widget, initial=plain.initial
            )
        label = capfirst(self._meta.model._meta.get_field("alt").verbose_name)
        for name, (code, language) in zip(localized_names("alt"), settings.LANGUAGES, strict=True):
            field = self.fields[name]
            field.label, field.help_text = f"{label} ({language})", ""
            field.widget = LineInput(attrs={"lang": code, "maxlength": field.max_length})

    def __iter__(self):
        """The alternative texts as one, for Wagtail's templates print the fields one below the other."""
        first, *others = localized_names("alt")
        for field in super().__iter__():
            if field.name == first:
                yield self.alternative_texts()
            elif field.name not in others:
                yield field

    def alternative_texts(self) -> forms.BoundField:
        alt = self._meta.model._meta.get_field("alt")
        label = capfirst(alt.verbose_name)
        languages = [name for _code, name in settings.LANGUAGES]
        boxes = list(zip(languages, [self[name] for name in localized_names("alt")], strict=True))
        is_alone = self.instance.pk and not self.prefix  # a page for several images has one form for each
        translations = TranslationSummary(self.instance) if is_alone else None
        widget = LanguagesWidget(boxes=boxes, label=label, help_text=alt.help_text, translations=translations)
        return forms.Field(label=label, required=False, widget=widget).get_bound_field(self, "alt")

    @transaction.atomic
    def save(self, commit=True):
        image = super().save(commit)
        if commit and "file" in self.changed_data:
            image.make_renditions()  # again: Wagtail has just deleted those of the file before
        return image


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            beginning = BEGINNINGS.get(file.name.rpartition(".")[2].lower())  # the model refuses all other extensions
            if beginning and not beginning.match(file.read(16)):
                raise ValidationError(_("The content of this file is not what its name says."))
            file.seek(0)
        return file

    def add_error(self, field, error):
        """Keep the true reason alone: a file that the form refused has no extension for the model to like."""
        if field is None and self.has_error("file"):
            getattr(error, "error_dict", {}).pop("file", None)
        super().add_error(field, error)

    @transaction.atomic
    def save(self, commit=True):
        return super().save(commit)
