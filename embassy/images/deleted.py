"""Files that no record names any more are removed a day later, so that a backup finds what its dump names."""

from datetime import timedelta

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from embassy.images.models import DeletedFile

KEPT_FOR = timedelta(days=1)


def remove_deleted_files():
    """Remove what was deleted longer ago than KEPT_FOR, but nothing that a record names (again)."""
    due = list(DeletedFile.objects.filter(deleted_at__lt=timezone.now() - KEPT_FOR).values_list("name", flat=True))
    named = {name for field in file_fields() for name in names_in(field).filter(**{f"{field.name}__in": due})}
    for name in due:
        if name not in named:
            default_storage.remove(name)
    DeletedFile.objects.filter(name__in=due).delete()


def file_fields() -> list[models.FileField]:
    """The fields of all models that name a file."""
    return [
        field
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.FileField)
    ]


def names_in(field: models.FileField) -> models.QuerySet:
    return field.model._base_manager.values_list(field.name, flat=True)
