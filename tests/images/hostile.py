"""Files that are not the picture they seem to be, made byte by byte."""

import struct
import zlib
from collections import UserDict
from functools import partial
from io import BytesIO

from PIL import Image, ImageCms

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PAYLOAD = b"<script>alert('PAYLOAD')</script>"
GIF_FRAME = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"


def picture(kind: str, mode: str = "RGB", frames: int = 1, **options) -> bytes:
    noise = [Image.effect_noise((120, 80), 50).convert(mode) for _ in range(frames)]
    file = BytesIO()
    noise[0].save(file, kind, **options, **({"save_all": True, "append_images": noise[1:]} if frames > 1 else {}))
    return file.getvalue()


def png(width: int, height: int, rows: int | None = None) -> bytes:
    """A PNG of one colour with a bit per pixel, of which so many `rows` are there."""
    packer = zlib.compressobj(1)
    row = bytes((width + 7) // 8 + 1)
    body = b"".join(packer.compress(row) for _ in range(height if rows is None else rows)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def chunk(tag: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))


def gif_of_many_frames(number: int) -> bytes:
    """A GIF of one pixel, and so many frames of 15 bytes."""
    return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6) + GIF_FRAME * number + b";"


def gif_that_outgrows_its_screen(side: int) -> bytes:
    """A GIF that says it is one pixel, with a frame of `side` by `side`."""
    file = BytesIO()
    Image.new("P", (side, side)).save(file, "GIF")
    return file.getvalue()[:6] + struct.pack("<HH", 1, 1) + file.getvalue()[10:]


def broken_inside(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes(64) + content[middle + 64 :]


def flat(kind: str, size: tuple[int, int], **options) -> bytes:
    file = BytesIO()
    Image.new("RGB", size).save(file, kind, **options)
    return file.getvalue()


class Files(UserDict):
    """Contents by file name. What takes long is given as a function, called when it is asked for."""

    def __getitem__(self, name: str) -> bytes:
        content = super().__getitem__(name)
        return content() if callable(content) else content


REFUSED = Files(
    {
        "afgebroken.png": picture("PNG")[:2000],
        "afgebroken.jpg": picture("JPEG")[:2000],
        "afgebroken.webp": picture("WEBP")[:500],
        "afgebroken.gif": picture("GIF", "P", frames=3)[:-2000],
        "middenin-stuk.png": broken_inside(picture("PNG")),
        "stuk.gif": b"GIF89a" + b"\xff" * 40,
        "tekst.png": b"Dit is tekst.",
        "leeg.png": b"",
        "tekening.svg": SVG,
        "tekening.png": SVG,
        "tekening.gif": b"<?xml version='1.0'?>" + SVG,
        "pagina.jpg": b"<!doctype html>" + PAYLOAD,
        "verslag.jpg": b"%PDF-1.7\n" + PAYLOAD,
        "archief.png": b"PK\x03\x04" + bytes(60),
        "anders.jpg": picture("PNG"),
        "anders.gif": picture("WEBP"),
        "foto.tiff": picture("TIFF"),
        "foto.bmp": picture("BMP"),
        "diep.png": picture("PNG", "I;16"),
        "bom.png": partial(png, 50_000, 50_000),
        "leugen.png": partial(png, 50_000, 50_000, rows=1),
        "net-te-groot.png": png(6001, 5000),
        "duizenden-beeldjes.gif": partial(gif_of_many_frames, 100_000),
        "groter-dan-het-scherm.gif": partial(gif_that_outgrows_its_screen, 8000),
        "bom.webp": partial(flat, "WEBP", (10_000, 3001), method=0, quality=1),
    }
)


def with_gps(colour: str = "#a41e38") -> bytes:
    """The photograph of a telephone that lay on its side: place, camera, comment, and a rotation in its EXIF."""
    place = Image.Exif()
    place[0x0112] = 6
    place[0x010F] = "PAYLOAD camera"
    place.get_ifd(0x8825).update({1: "S", 2: (12.0, 3.0, 0.0), 3: "W", 4: (77.0, 2.0, 0.0)})
    side = Image.new("RGB", (160, 80), colour)
    side.paste("#ffffff", (80, 0, 160, 80))
    file = BytesIO()
    said = {"comment": b"PAYLOAD comment", "xmp": b"<x:xmpmeta>PAYLOAD</x:xmpmeta>"}
    side.save(file, "JPEG", exif=place, quality=95, **said)
    return file.getvalue()


def with_red_and_blue_exchanged() -> bytes:
    """A red picture, whose colour profile says that its red is blue."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = profile.replace(b"rXYZ", b"____", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"____", b"bXYZ", 1)
    file = BytesIO()
    Image.new("RGB", (60, 40), "#ff0000").save(file, "PNG", icc_profile=exchanged)
    return file.getvalue()


def with_text_chunk() -> bytes:
    content = picture("PNG")
    return content[:33] + chunk(b"tEXt", b"Comment\0" + PAYLOAD) + content[33:]


# Sound pictures with something else in them or behind them.
CLEANED = {
    "gps.jpg": with_gps(),
    "html-erachter.jpg": picture("JPEG") + PAYLOAD,
    "html-erin.jpg": picture("JPEG", comment=PAYLOAD),
    "zip-erachter.jpg": picture("JPEG") + b"PK\x03\x04" + PAYLOAD,
    "pdf-erachter.png": picture("PNG") + b"%PDF-1.7\n" + PAYLOAD,
    "tekst-erin.png": with_text_chunk(),
    "script.gif": picture("GIF", "P", comment=PAYLOAD) + b"/*" + PAYLOAD + b"*/",
    "beweegt.gif": picture("GIF", "P", frames=3, comment=PAYLOAD),
    "xmp.webp": picture("WEBP", xmp=PAYLOAD),
    "xmp.avif": picture("AVIF", xmp=PAYLOAD),
}
