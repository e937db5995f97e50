"""Which version of the reader and of the rules found what is stored: another one reads and judges all again."""

from hashlib import blake2b
from pathlib import Path

HERE = Path(__file__).parent


def version_of(*folders: str) -> str:
    """A digest of all files below these folders."""
    digest = blake2b(digest_size=8)
    for path in sorted(path for folder in folders for path in (HERE / folder).rglob("*") if path.is_file()):
        if path.suffix != ".pyc":
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


READER = version_of("reading", "words")
RULES = version_of(".")
