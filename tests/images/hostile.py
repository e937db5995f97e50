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
    left, at_once = height if rows is None else rows, 2**20 // len(row)
    body = b"".join(packer.compress(row * min(at_once, left - done)) for done in range(0, left, at_once))
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return png_of(header, body + packer.flush())


def png_of(header: bytes, body: bytes, *between: bytes) -> bytes:
    """A PNG of a header and compressed rows, with chunks between them."""
    chunks = [chunk(b"IHDR", header), *between, chunk(b"IDAT", body), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


# Where the seven passes of an interlaced PNG begin and how far they step: x, y, then how far in x, y.
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
GREY, RGB, GREY_ALPHA, RGB_ALPHA = 0, 2, 4, 6  # as a PNG numbers its kinds of colour


def deep_png(kind: int, left: tuple[int, ...], right: tuple[int, ...], *, interlaced=False, **chunks: bytes) -> bytes:
    """A PNG of 60 by 40 pixels with 16 bits per colour: its left half in one colour, its right in another."""
    width, height = 60, 40
    pixels = [struct.pack(f">{len(left)}H", *(left if x < width // 2 else right)) for x in range(width)]
    passes = PASSES if interlaced else [(0, 0, 1, 1)]
    rows = [b"\0" + b"".join(pixels[x::dx]) for x, y, dx, dy in passes for _row in range(y, height, dy)]
    header = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, interlaced)
    between = [chunk(tag.encode(), body) for tag, body in chunks.items()]
    return png_of(header, zlib.compress(b"".join(rows)), *between)


def png_of_many_chunks(number: int) -> bytes:
    """A PNG with so many empty chunks that no program knows."""
    return png_of(struct.pack(">IIBBBBB", 8, 8, 1, 0, 0, 0, 0), zlib.compress(bytes(16)), chunk(b"juNk", b"") * number)


def chunk(tag: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))


def gif_of_many_frames(number: int) -> bytes:
    """A GIF of one pixel, and so many frames of 15 bytes."""
    return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6) + GIF_FRAME * number + b";"


def webp_of_many_frames(number: int) -> bytes:
    """A WebP of one pixel that moves, with so many frames."""
    still = flat("WEBP", (1, 1), lossless=True)[12:]
    frame = riff_chunk(b"ANMF", bytes(12) + b"\x01\0\0" + bytes(1) + still)
    moving = riff_chunk(b"VP8X", b"\x02" + bytes(9)) + riff_chunk(b"ANIM", bytes(6))
    return riff_chunk(b"RIFF", b"WEBP" + moving + frame * number)


def riff_chunk(tag: bytes, body: bytes) -> bytes:
    return tag + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def jpeg_of_many_scans(number: int, width: int = 6000, height: int = 5000) -> bytes:
    """A JPEG that grows sharper in so many scans of some sixty bytes, each of which passes over the whole picture."""
    blocks = -(-width // 8) * -(-height // 8)
    frame = struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)
    start = jpeg_segment(0xDB, b"\0" + b"\1" * 64) + jpeg_segment(0xC2, frame)
    # Each table knows one word, of one bit: no difference, and "the next 16,384 blocks have nothing".
    tables = jpeg_segment(0xC4, b"\0\1" + bytes(15) + b"\0") + jpeg_segment(0xC4, b"\x10\1" + bytes(15) + b"\xe0")
    first = jpeg_segment(0xDA, b"\1\1\0\0\0\0") + bytes(-(-blocks // 8))
    again = jpeg_segment(0xDA, b"\1\1\0\1\x3f\0") + bytes(-(-blocks // 16384) * 15 // 8 + 1)
    return b"\xff\xd8" + start + tables + first + again * number + b"\xff\xd9"


def jpeg_segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg_of_many_comments(number: int) -> bytes:
    content = picture("JPEG")
    return content[:2] + jpeg_segment(0xFE, b"") * number + content[2:]


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


def oversized(name: str) -> bytes:
    kind = name.rpartition(".")[2].upper().replace("JPG", "JPEG")
    return png(*SIZES[name]) if kind == "PNG" else flat(kind, SIZES[name])


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
        "bom.png": partial(png, 50_000, 50_000),
        "leugen.png": partial(png, 50_000, 50_000, rows=1),
        "net-te-groot.png": png(6001, 5000),
        "duizenden-beeldjes.gif": partial(gif_of_many_frames, 100_000),
        "groter-dan-het-scherm.gif": partial(gif_that_outgrows_its_screen, 8000),
        "duizenden-beeldjes.webp": partial(webp_of_many_frames, 5000),
        "bom.webp": partial(flat, "WEBP", (10_000, 3001), method=0, quality=1),
        "wolk.tif": picture("TIFF"),
        "tekening.bmp": SVG,
        "leugen.avif": picture("AVIF")[:200],
    }
)

# Wider or higher than we take.
SIZES = {
    "affiche.png": (1080, 20_000),
    "affiche.jpg": (1080, 20_000),
    "affiche.gif": (108, 20_000),
    "lat.png": (1, 29_000_000),
    "liggend.jpg": (60_000, 8),
    "strook.webp": (16_000, 8),
    "strook.avif": (12_000, 16),
}
OVERSIZED = Files({name: partial(oversized, name) for name in SIZES})

# What takes the time of a processor rather than room.
SLOW = Files(
    {
        "duizenden-lagen.jpg": partial(jpeg_of_many_scans, 20_000),
        "miljoen-opmerkingen.jpg": partial(jpeg_of_many_comments, 4_000_000),
        "miljoen-brokken.png": partial(png_of_many_chunks, 1_600_000),
    }
)


def large(kind: str, size: tuple[int, int] = (6000, 5000), mode: str = "RGB", **options) -> bytes:
    """A picture that is hard to encode, as large as we take."""
    file = BytesIO()
    noise = Image.effect_noise((size[0] // 4, size[1] // 4), 90).convert(mode)
    noise.resize(size).save(file, kind, **options)
    return file.getvalue()


# The largest that are taken.
LARGE = Files(
    {
        "foto.jpg": partial(large, "JPEG", quality=95),
        "hoog.jpg": partial(large, "JPEG", (3000, 10_000), quality=95),
        "smal.jpg": partial(large, "JPEG", (1600, 10_000), quality=95),
        "breed.webp": partial(large, "WEBP", (10_000, 3000), method=0, quality=20),
        "glas.webp": partial(large, "WEBP", mode="RGBA", method=0, quality=20),
        "tekening.png": partial(large, "PNG", mode="1"),
        "foto.avif": partial(large, "AVIF", speed=10),
    }
)

# PNGs with 16 bits per colour, and what colour (red, green, blue, alpha) each half of it is.
RED, GLASS = (0xFFFF, 0x1200, 0x3400), (0, 0, 0xFFFF, 0)
DEEP = {
    "grijs": (deep_png(GREY, (0x4000,), (0xC0FF,)), (0x40,) * 3 + (255,), (0xC0,) * 3 + (255,)),
    "grijs, verweven": (
        deep_png(GREY, (0x4000,), (0xC0FF,), interlaced=True),
        (0x40,) * 3 + (255,),
        (0xC0,) * 3 + (255,),
    ),
    "kleur": (deep_png(RGB, RED, RED[::-1]), (255, 0x12, 0x34, 255), (0x34, 0x12, 255, 255)),
    "kleur, verweven": (
        deep_png(RGB, RED, RED[::-1], interlaced=True),
        (255, 0x12, 0x34, 255),
        (0x34, 0x12, 255, 255),
    ),
    "grijs en glas": (deep_png(GREY_ALPHA, (0x4000, 0xFFFF), (0, 0)), (0x40,) * 3 + (255,), (0, 0, 0, 0)),
    "kleur en glas": (deep_png(RGB_ALPHA, (*RED, 0xFFFF), GLASS), (255, 0x12, 0x34, 255), (0, 0, 255, 0)),
    "kleur en glas, verweven": (
        deep_png(RGB_ALPHA, (*RED, 0xFFFF), GLASS, interlaced=True),
        (255, 0x12, 0x34, 255),
        (0, 0, 255, 0),
    ),
    "grijs met een kleur van glas": (
        deep_png(GREY, (0x4000,), (0xC0FF,), tRNS=b"\xc0\xff"),
        (0x40,) * 3 + (255,),
        (0xC0,) * 3 + (0,),
    ),
    "kleur met een kleur van glas": (
        deep_png(RGB, RED, RED[::-1], tRNS=struct.pack(">3H", *RED[::-1])),
        (255, 0x12, 0x34, 255),
        (0x34, 0x12, 255, 0),
    ),
}


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
