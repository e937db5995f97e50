"""Uploaded files follow the database: no record, no file. No name is ever given twice."""

import os
import re
import string
import weakref
from pathlib import Path

from django.apps import apps
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.deconstruct import deconstructible
from wagtail.coreutils import string_to_ascii

LETTERS = re.sub("[hp]", "", string.ascii_letters + string.digits, flags=re.IGNORECASE)  # none make "php" or "html"
RANDOM_CHARACTERS = 12  # of 58: 70 bits
MAX_LENGTH = 100
NOT_PLAIN = re.compile(r"[^a-z0-9_]+|php|html", re.IGNORECASE)


class FollowsTransaction:
    """A mixin for a storage: a file goes when its transaction is rolled back, and a day after its record is deleted.

    The day lets a backup copy, after its dump, all that the dump names.
    """

    def get_available_name(self, name, max_length=None):
        """The name in plain letters, with random ones before its extension, of which there is one.

        SuspiciousFileOperation when it cannot be so short.
        """
        folder, file = os.path.split(name.replace("\\", "/"))
        stem, extension = os.path.splitext(f"_{file}")  # so that a name which begins with its dot has an extension
        ending = get_random_string(RANDOM_CHARACTERS, LETTERS) + f".{plain(extension).lower()}".rstrip(".")
        length = (max_length or MAX_LENGTH) - len(os.path.join(folder, f"-{ending}"))
        if length < 1:
            raise SuspiciousFileOperation(f"There is no name of {max_length} characters for {name}.")
        return os.path.join(folder, f"{plain(stem)[:length]}-{ending}".lstrip("-"))

    def _save(self, name, content):
        name = self.save_whole(name, content)
        self.remove_on_rollback(name)
        return name

    def save_whole(self, name, content) -> str:
        """Write the file, or nothing. Returns its name."""
        return super()._save(name, content)

    def remove_on_rollback(self, name: str):
        """On rollback Django calls nothing, but it forgets what it would have called: then the finalizer runs."""

        def keep():
            undo.detach()

        undo = weakref.finalize(keep, self.remove, name)
        undo.atexit = False
        transaction.on_commit(keep)

    def remove(self, name: str):
        """Remove a file now."""
        super().delete(name)

    def delete(self, name):
        """Note in the same transaction that the file is to be removed; `remove_deleted_files` does it a day later."""
        apps.get_model("images.DeletedFile").objects.get_or_create(name=name)


def plain(name: str) -> str:
    """A part of a name in letters that no server or program takes for anything but a name."""
    return NOT_PLAIN.sub("-", string_to_ascii(name)).strip("-_")


@deconstructible(path="embassy.images.storage.TransactionStorage")
class TransactionStorage(FollowsTransaction, FileSystemStorage):
    """Uploads in MEDIA_ROOT."""

    def save_whole(self, name, content):
        name = super().save_whole(
            name, ContentFile(b"")
        )  # takes the name, so that a failure removes nobody else's file
        try:
            with open(self.path(name), "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
        except BaseException:
            self.remove(name)
            raise
        return name

    def put(self, source: Path, name: str):
        """Move a file of the same disk to exactly this name."""
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
