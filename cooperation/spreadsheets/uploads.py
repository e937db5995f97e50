"""Uploaded files from the dry run to its confirmation: on the server, for who uploaded them, for an hour."""

from dataclasses import dataclass, field
from secrets import token_urlsafe

from django.core.cache import cache

KEPT = 60 * 60  # seconds


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes
    publish: bool
    token: str = field(default_factory=token_urlsafe)


def key(user) -> str:
    return f"spreadsheet-{user.pk}"


def keep(user, upload: Upload):
    """In place of the last one: nobody fills the disk."""
    cache.set(key(user), upload, KEPT)


def find(user, token: str) -> Upload | None:
    upload = cache.get(key(user))
    return upload if upload and upload.token == token else None


def forget(user):
    cache.delete(key(user))
