"""Which release of the site this is: no copy of another one is used."""

from hashlib import blake2b
from pathlib import Path

from django.conf import settings

FOLDERS = ("cooperation", "embassy", "locale", "templates", "static")


def release() -> str:
    """A name that changes with every file of the site, with its packages, and with the settings that pages show."""
    folder = settings.BASE_DIR
    files = [folder / "requirements.txt", *(path for name in FOLDERS for path in (folder / name).rglob("*"))]
    found = sorted(f"{path} {state.st_size} {state.st_mtime_ns}" for path in files if (state := told(path)))
    shown = [settings.PRODUCTION, settings.WAGTAILADMIN_BASE_URL, settings.ALLOWED_HOSTS, settings.MEDIA_URL]
    return blake2b(repr((found, shown)).encode(), digest_size=8).hexdigest()


def told(path: Path):
    """The state of a file that is part of a release; None for what Python makes of it, and for folders."""
    return path.stat() if path.suffix != ".pyc" and path.is_file() else None
