"""Uploads in a bucket of S3, under the same rules as on the disk."""

from pathlib import Path
from urllib.parse import urljoin

from django.conf import settings
from django.core.files.base import File
from django.utils.deconstruct import deconstructible
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from embassy.images.storage import FollowsTransaction


@deconstructible(path="embassy.images.bucket.BucketStorage")
class BucketStorage(FollowsTransaction, S3Storage):
    """An object is there whole or not at all. Its address is on the site's own host, without a signature."""

    def url(self, name, *args, **kwargs):
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name).lstrip("/"))

    def put(self, source: Path, name: str):
        """Upload a file under exactly this name, and remove it here."""
        with source.open("rb") as file:
            S3Storage._save(self, name, File(file))
        source.unlink()
