"""A program that encodes a picture anew, from standard input to standard output, within hard bounds.

It trusts nothing: for what is not small it runs apart from the site (pictures.py), with limits that the kernel keeps.
"""

import json
import resource
import sys
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, ImageSequence

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
PROFILED = {"RGB": {"L", "RGB", "CMYK"}, "RGBA": {"RGBA"}}  # what a colour profile is turned into sRGB from
MOST_SIDE = 10_000  # pixels; WebP, which renditions are made in, has no more than 16,383
MOST_FRAMES = 500
SRGB = ImageCms.createProfile("sRGB")
QUALITY = 90  # of a JPEG: renditions are made from it
SECONDS = 4  # of the processor; renditions take some five more
MEMORY = 2**30
REFUSED = 3  # the exit code with which standard error says why


class TooLargeError(Exception):
    """A picture of too many pixels, all in all or on one side. Its arguments are its width and height."""


class TooMuchError(Exception):
    """A picture of too many frames, or of more pixels than there is room to count."""


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))  # the first ends it with SIGXCPU
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    Image.MAX_IMAGE_PIXELS = None  # Pillow would refuse without saying the size; the limit of memory stands for it
    try:
        content = encoded(BytesIO(sys.stdin.buffer.read()), int(sys.argv[1]))
    except (TooLargeError, TooMuchError, MemoryError) as error:
        print(json.dumps(error.args if isinstance(error, TooLargeError) else []), file=sys.stderr)  # noqa: T201
        sys.exit(REFUSED)
    sys.stdout.buffer.write(content)


def encoded(file: BinaryIO, most_pixels: int) -> bytes:
    """Its first frame, upright, in sRGB and nothing else: a JPEG of a photograph, else a PNG.

    Raises TooLargeError before anything is decoded, TooMuchError, and whatever a decoder raises.
    """
    content = BytesIO()
    with Image.open(file, formats=FORMATS) as picture:
        if picture.width * picture.height > most_pixels or max(picture.size) > MOST_SIDE:
            raise TooLargeError(*picture.size)
        decode(picture, most_pixels)
        is_drawing = picture.format in {"PNG", "GIF"} or picture.has_transparency_data
        ImageOps.exif_transpose(picture, in_place=True)
        plain = in_srgb(with_8_bits(picture))
        plain.info = {}
        plain.save(content, "PNG" if is_drawing else "JPEG", quality=QUALITY, compress_level=1)  # more takes seconds
    return content.getvalue()


def decode(picture: Image.Image, most_pixels: int):
    """Decode every frame, for some broken files have a sound beginning, up to as many as we take."""
    # Behind the photograph of a telephone (MPO) stand previews and maps of its light, which nobody sees.
    frames = [picture] if picture.format == "MPO" else ImageSequence.Iterator(picture)
    pixels = 0
    for number, frame in enumerate(frames, start=1):
        pixels += frame.width * frame.height
        if number > MOST_FRAMES or pixels > most_pixels:
            raise TooMuchError
        frame.load()
    picture.seek(0)


def with_8_bits(picture: Image.Image) -> Image.Image:
    """The picture with 8 bits per colour, and so the colour that is transparent. Pillow keeps 16 bits of grey alone."""
    key = picture.info.get("transparency")
    if picture.mode == "I;16":
        plain = picture.point(lambda value: value / 256).convert("L")  # which would cut what is above 255
        plain.info = picture.info | ({} if key is None else {"transparency": key >> 8})
        return plain
    if picture.mode == "RGB" and key and max(key) > 255:  # noqa: PLR2004
        picture.info["transparency"] = tuple(value >> 8 for value in key)
    return picture


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


if __name__ == "__main__":
    main()
