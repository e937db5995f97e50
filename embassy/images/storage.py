"""Uploaded files follow the database: no record, no file."""

import weakref
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils.deconstruct import deconstructible


@deconstructible(path="embassy.images.storage.TransactionStorage")
class TransactionStorage(FileSystemStorage):
    """A file goes when its transaction is rolled back or the disk is full, and is deleted only when that commits."""

    def _save(self, name, content):
        name = super()._save(name, ContentFile(b""))  # takes the name, so that a failure deletes nobody else's file
        try:
            with open(self.path(name), "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
        except BaseException:
            super().delete(name)
            raise
        self.delete_on_rollback(name)
        return name

    def delete_on_rollback(self, name: str):
        """On rollback Django calls nothing, but it forgets what it would have called: then the finalizer runs."""

        def keep():
            undo.detach()

        undo = weakref.finalize(keep, super().delete, name)
        undo.atexit = False
        transaction.on_commit(keep)

    def delete(self, name):
        transaction.on_commit(partial(super().delete, name))
