"""Files that somebody began to upload and never described."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import UploadedFile

PATIENCE = timedelta(days=1)


def remove_abandoned_uploads() -> int:
    """Remove what waits longer than PATIENCE for its title and alternative text. Returns how many."""
    limit = timezone.now() - PATIENCE
    late = [upload for upload in UploadedFile.objects.all() if is_late(upload.file, limit)]
    for upload in late:
        upload.file.delete(save=False)
        upload.delete()
    return len(late)


def is_late(file, limit) -> bool:
    return not file.storage.exists(file.name) or file.storage.get_modified_time(file.name) < limit
