"""What is kept of an uploaded picture: its first frame, upright, in sRGB and encoded anew, and nothing else."""

import json
import signal
import subprocess
import sys
import warnings
from contextlib import suppress
from io import BytesIO
from pathlib import PurePath
from threading import Lock

from django.conf import settings
from django.core.files import File
from PIL import Image

from embassy.images import reader
from embassy.images.reader import FORMATS, TooLargeError, TooMuchError

# Above twice this number Pillow raises DecompressionBombError, wherever it reads a size: in a header, in a frame.
Image.MAX_IMAGE_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 2
warnings.simplefilter("ignore", Image.DecompressionBombWarning)

SMALL_BYTES, SMALL_PIXELS = 100_000, 1_000_000  # of what can do no harm here, where no process is started for it
MOST_SECONDS = 30
ONE_AT_A_TIME = Lock()  # a picture of 30 megapixels takes a few hundred megabytes: a server has room for one


class TooSlowError(Exception):
    """A picture that takes more time of the processor than one upload may."""


def keep_only_picture(upload: File):
    """Encode the picture anew, in place: Wagtail's page for several images stores this very object.

    Raises TooLargeError, TooMuchError, TooSlowError, and whatever a decoder raises.
    """
    upload.seek(0)
    with ONE_AT_A_TIME:
        content = encoded(upload.read())
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()
    upload.seek(0)
    upload.size = len(content)
    upload.name = str(PurePath(upload.name).with_suffix(".png" if content.startswith(b"\x89PNG") else ".jpg"))
    upload.holds_only_picture = True


def encoded(content: bytes) -> bytes:
    """The picture as PNG or JPEG: what is small is read here, the rest by a process of its own."""
    if len(content) <= SMALL_BYTES:
        with suppress(TooLargeError, TooMuchError, Image.DecompressionBombError):
            return reader.encoded(BytesIO(content), SMALL_PIXELS)
    return encoded_apart(content)


def encoded_apart(content: bytes) -> bytes:
    # -I: neither the environment nor this folder has a say in what the reader imports.
    command = [sys.executable, "-I", reader.__file__, str(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)]
    try:
        ended = subprocess.run(command, input=content, capture_output=True, timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise TooSlowError from error
    if ended.returncode == reader.REFUSED:
        size = json.loads(ended.stderr)
        raise TooLargeError(*size) if size else TooMuchError
    if ended.returncode == -signal.SIGXCPU:
        raise TooSlowError
    ended.check_returncode()
    return ended.stdout


def shrunk(file, width: int, height: int) -> bytes:
    """A PNG of a stored picture, at most so many pixels wide and high."""
    content = BytesIO()
    with ONE_AT_A_TIME, Image.open(file, formats=FORMATS) as picture:
        picture.thumbnail((width, height))
        picture.save(content, "PNG", compress_level=1)
    return content.getvalue()
