"""Uploaded files from the dry run to its confirmation: on the server, for who uploaded them, for an hour."""

from dataclasses import dataclass
from secrets import token_urlsafe

from django.core.cache import cache

KEPT = 60 * 60  # seconds


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes
    publish: bool


def key(user, token: str) -> str:
    return f"spreadsheet-{user.pk}-{token}"


def keep(user, upload: Upload) -> str:
    """The token by which this person finds the file again."""
    token = token_urlsafe(16)
    cache.set(key(user, token), upload, KEPT)
    return token


def find(user, token: str) -> Upload | None:
    return cache.get(key(user, token))


def forget(user, token: str):
    cache.delete(key(user, token))
