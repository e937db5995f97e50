"""Photographs that staff upload, and the woven art that ships with the site."""

from io import BytesIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models, transaction
from django.templatetags.static import static
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images.models import AbstractImage, AbstractRendition, Filter

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import localized_names
from embassy.bilingual.passages import Passage, passage_of
from embassy.images.pictures import ONE_AT_A_TIME, keep_only_picture, shrunk

# What components/picture.html shows. Made when an image is saved: on a GET it would cost a visitor a second.
WIDTHS = (400, 800, 1600)
MOST_HEIGHT = 1600  # of a rendition: a strip is made narrower for it, since AVIF takes a second per megapixel
MODERN_FORMATS = ("avif", "webp")
FALLBACK_FORMAT = "jpeg"
RENDITION_SPECS = tuple(
    f"width-{width}|format-{name}" for name in (*MODERN_FORMATS, FALLBACK_FORMAT) for width in WIDTHS
)


class CustomImage(BilingualRecord, AbstractImage):
    """An uploaded photograph, with what a reader who cannot see it must know in each language."""

    alt = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What the picture tells, in one sentence, for readers who cannot see it."),
    )
    is_decorative = models.BooleanField(  # Wagtail sets an attribute "decorative" on every image
        _("decorative"),
        default=False,
        help_text=_("The picture tells nothing that the text does not tell: screen readers skip it."),
    )
    credit = models.CharField(_("credit"), max_length=255, blank=True)
    licence = models.CharField(_("licence"), max_length=255, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        *localized_names("alt"),
        "is_decorative",
        "credit",
        "licence",
        "tags",
    )

    gone_sentence = _("The image that stood here no longer exists.")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def clean(self):
        super().clean()
        required = build_localized_fieldname("alt", settings.LANGUAGE_CODE)
        if not self.is_decorative and not getattr(self, required):
            raise ValidationError({required: _("Give an alternative text, or say that the picture is decorative.")})

    def save(self, *args, update_fields=None, **kwargs):
        """Save the record, its file and its renditions, or nothing. The forms have cleaned the file; code has not."""
        if self.file and not self.file._committed and not hasattr(self.file.file, "holds_only_picture"):
            self.file = SimpleUploadedFile(self.file.name, self.file.read())
            keep_only_picture(self.file.file)
        with transaction.atomic():
            super().save(*args, update_fields=update_fields, **kwargs)
            if update_fields is None or "file" in update_fields:
                self.make_renditions()

    def make_renditions(self):
        """Make what a page asks for and is not there yet, from one small copy: the whole picture is decoded once."""
        made = set(self.renditions.values_list("filter_spec", flat=True))
        if missing := [Filter(spec) for spec in RENDITION_SPECS if spec not in made]:
            with self.open_file() as file:
                copy = shrunk(file, max(WIDTHS), MOST_HEIGHT)
            Rendition.objects.bulk_create([self.generate_rendition_instance(each, BytesIO(copy)) for each in missing])

    def generate_rendition_file(self, *args, **kwargs):
        with ONE_AT_A_TIME:
            return super().generate_rendition_file(*args, **kwargs)

    @property
    def alt_passage(self) -> Passage:
        """The alternative text with its language; empty for a decorative picture."""
        return Passage("", settings.LANGUAGE_CODE) if self.is_decorative else passage_of(self, "alt")

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the reader's language; empty for a decorative picture."""
        return str(self.alt_passage)

    @property
    def focus(self) -> tuple[int, int]:
        """Where the eye should fall, from the left and from the top, in tenths of the picture's width and height."""
        point = self.get_focal_point()
        if not point:
            return 5, 5
        return round(10 * point.centroid_x / self.width), round(10 * point.centroid_y / self.height)

    @cached_property
    def made_by_spec(self) -> dict:
        """The renditions that exist. None is made here: a GET must not."""
        return {rendition.filter_spec: rendition for rendition in self.renditions.all()}

    def made(self, image_format: str) -> list:
        """The renditions of a format that exist, narrow to wide."""
        specs = [spec for spec in RENDITION_SPECS if spec.endswith(image_format)]
        return [self.made_by_spec[spec] for spec in specs if spec in self.made_by_spec]

    @property
    def sources(self) -> list[tuple[str, list]]:
        """MIME type and renditions of each modern format."""
        return [(f"image/{name}", self.made(name)) for name in MODERN_FORMATS if self.made(name)]

    @property
    def fallback(self):
        """What a browser without modern formats shows: the widest JPEG, else the upload itself."""
        return next(iter(reversed(self.made(FALLBACK_FORMAT))), self.file)


class Rendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class DeletedFile(models.Model):
    """An uploaded file whose record was deleted, until the file is removed too."""

    name = models.CharField(max_length=255, unique=True)
    deleted_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.name


class Art(models.TextChoices):
    """Woven illustrations in static/img/art/, drawn by tools/make_art.py; then tools/make_share_pictures.py."""

    ANDES = "andes", _("Andes")
    BOLIVIA = "bolivia", _("Bolivia: lake and mountains")
    COFFEE = "coffee", _("Coffee slopes")
    DOSSIER = "dossier", _("Cover of a dossier")
    ECUADOR = "ecuador", _("Ecuador: volcano")
    FAMILIES = "families", _("Houses of families")
    FIELDS = "fields", _("Fields")
    FILM = "film", _("Poster of the film")
    HEALTH = "health", _("Health post")
    HOME = "home", _("Stepped gables and terraces")
    LOST = "lost", _("Dead-end road")
    PERU = "peru", _("Peru: terraces and mountains")
    RIGHTS = "rights", _("Bridge")
    RIVER = "river", _("River")
    SCHOOL = "school", _("School")
    SPRING = "spring", _("Spring")


class Illustrated(models.Model):
    """What has a picture: woven art by name, or an uploaded photograph in its place."""

    art = models.CharField(_("woven art"), max_length=20, blank=True, choices=Art)
    photograph = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("photograph"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Takes the place of the woven art."),
    )

    illustration_panel = MultiFieldPanel([FieldPanel("art"), FieldPanel("photograph")], heading=_("Illustration"))

    class Meta:
        abstract = True

    @property
    def art_url(self) -> str:
        """The address of the woven art, or nothing."""
        return static(f"img/art/{self.art}.svg") if self.art else ""
