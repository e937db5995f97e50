"""What is kept of an uploaded picture: its first frame, upright, in sRGB and encoded anew, and nothing else."""

import warnings
from contextlib import suppress
from io import BytesIO
from pathlib import PurePath
from threading import Lock

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, ImageSequence

# Above twice this number Pillow raises DecompressionBombError, wherever it reads a size: in a header, in a frame.
Image.MAX_IMAGE_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 2
warnings.simplefilter("ignore", Image.DecompressionBombWarning)

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
# Pillow's modes with 8 bits per colour: from the others it makes no JPEG.
MODES = {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"}
PROFILED = {"RGB": {"L", "RGB", "CMYK"}, "RGBA": {"RGBA"}}  # what a colour profile is turned into sRGB from
MAX_FRAMES = 500
ONE_AT_A_TIME = Lock()  # a picture of 30 megapixels takes a few hundred megabytes: a server has room for one
SRGB = ImageCms.createProfile("sRGB")
QUALITY = 90  # of a JPEG: renditions are made from it


def keep_only_picture(upload: File):
    """Encode the picture anew, in place: Wagtail's page for several images stores this very object.

    Raises ValidationError for more pixels, frames or bits per colour than we take, and whatever a decoder raises.
    """
    extension, content = reencoded(upload)
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()
    upload.seek(0)
    upload.size = len(content)
    upload.name = str(PurePath(upload.name).with_suffix(f".{extension}"))
    upload.holds_only_picture = True


def reencoded(file) -> tuple[str, bytes]:
    """Extension and content: a JPEG of a photograph, a PNG of a drawing or of what shines through."""
    content = BytesIO()
    with ONE_AT_A_TIME, Image.open(file, formats=FORMATS) as picture:
        check_frames(picture)
        is_drawing = picture.format in {"PNG", "GIF"} or picture.has_transparency_data
        ImageOps.exif_transpose(picture, in_place=True)
        plain = in_srgb(picture)
        plain.info = {}
        plain.save(content, "PNG" if is_drawing else "JPEG", quality=QUALITY)
    return "png" if is_drawing else "jpg", content.getvalue()


def check_frames(picture: Image.Image):
    """Decode every frame, for some broken files have a sound beginning, up to as many as we take."""
    if picture.mode not in MODES:
        raise ValidationError(_("Save this picture with 8 bits per colour, and try again."))
    # Behind the photograph of a telephone (MPO) stand previews and maps of its light, which nobody sees.
    frames = [picture] if picture.format == "MPO" else ImageSequence.Iterator(picture)
    pixels = 0
    for number, frame in enumerate(frames, start=1):
        pixels += frame.width * frame.height
        if number > MAX_FRAMES or pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
            raise Image.DecompressionBombError
        frame.load()
    picture.seek(0)


def in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in the colours that every screen knows. A broken profile says nothing."""
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    if picture.mode not in PROFILED[mode]:
        picture = picture.convert(mode)
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            return ImageCms.profileToProfile(picture, BytesIO(profile), SRGB, outputMode=mode)
    return picture if picture.mode == mode else picture.convert(mode)


def shrunk(file, width: int) -> bytes:
    """A PNG of a stored picture, at most so many pixels wide."""
    content = BytesIO()
    with ONE_AT_A_TIME, Image.open(file, formats=FORMATS) as picture:
        picture.thumbnail((width, picture.height))
        picture.save(content, "PNG", compress_level=1)
    return content.getvalue()
