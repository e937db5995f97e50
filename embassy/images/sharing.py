"""The picture that messengers and search engines show of a page: JPEG or PNG, for most of them show no SVG."""

from contextlib import suppress
from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.translation import get_language

from embassy.images.models import FALLBACK_FORMAT, Art, CustomImage

MAX_BYTES = 300_000  # above which messengers leave a picture out
ART_WIDTH, ART_HEIGHT = 1200, 630  # of static/img/share, drawn by tools/make_share_pictures.py
DEFAULT_ART = Art.HOME


@dataclass(frozen=True)
class SharedPicture:
    """An address on this site, a size in pixels, and what the picture shows in the reader's language, if known."""

    url: str
    width: int
    height: int
    alt: str


def picture_to_share(page) -> SharedPicture:
    """The photograph of a page, else its woven art, else that of the home page."""
    photograph = getattr(page, "photograph", None)
    return (photograph and shared_photograph(photograph)) or shared_art(Art(getattr(page, "art", "") or DEFAULT_ART))


def shared_photograph(image: CustomImage) -> SharedPicture | None:
    """The widest JPEG that is light enough, of those made when the image was saved; None without one."""
    for rendition in reversed(image.made(FALLBACK_FORMAT)):
        with suppress(OSError):  # a file that is gone
            if rendition.file.size <= MAX_BYTES:
                alt = image.alt_passage
                words = alt.text if alt.language == get_language() else ""
                return SharedPicture(rendition.url, rendition.width, rendition.height, words)
    return None


def shared_art(art: Art) -> SharedPicture:
    return SharedPicture(static(f"img/share/{art}.png"), ART_WIDTH, ART_HEIGHT, str(art.label))
