"""The demo's settings, with files of their own and without what only costs time."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("DEMO", "1")

from embassy.settings import *  # noqa: F403
from embassy.settings import ALLOWED_HOSTS, CACHES, INSTALLED_APPS, STORAGES

FILES = Path(tempfile.mkdtemp(prefix="embassy-tests-"))
MEDIA_ROOT = FILES / "media"
STATIC_ROOT = FILES / "static"
STATIC_ROOT.mkdir()
INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks"]  # for the generated content
CACHES["default"]["LOCATION"] = FILES / "cache"
LOCAL_DIR = FILES / "local"
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
