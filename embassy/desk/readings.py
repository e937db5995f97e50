"""What was read in the texts of the site, stored by what stands there: no text is read twice."""

from collections.abc import Iterable
from hashlib import blake2b

from embassy.desk.models import ReadText
from embassy.desk.plain import maker, to_plain
from embassy.desk.reading import read
from embassy.desk.reading.model import Reading
from embassy.desk.versions import READER

make_reading = maker(Reading)


def digest_of(language: str, words: str) -> str:
    """The key of a reading."""
    return blake2b(f"{READER} {language} {words}".encode(), digest_size=ReadText.DIGEST_SIZE).hexdigest()


def readings_of(texts: Iterable[tuple[str, str]]) -> dict[str, Reading]:
    """The readings of texts, each a language and its plain words, by digest: those stored, and those read now.

    A text in a language that nothing is known of has none.
    """
    wanted = {digest_of(*text): text for text in texts}
    stored = ReadText.objects.filter(pk__in=wanted).values_list("digest", "reading")
    found = {digest: make_reading(reading) for digest, reading in stored}
    new = {digest: read(*text) for digest, text in wanted.items() if digest not in found}
    new = {digest: reading for digest, reading in new.items() if reading is not None}
    ReadText.objects.bulk_create(
        [ReadText(digest=digest, reading=to_plain(reading)) for digest, reading in new.items()], ignore_conflicts=True
    )
    return found | new
