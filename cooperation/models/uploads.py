"""Spreadsheets from their dry run to its confirmation."""

from django.conf import settings
from django.db import models


class SpreadsheetUpload(models.Model):
    """A file that somebody uploaded and may confirm: one for each person, so that nobody fills the database."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=43)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    publish = models.BooleanField()
    uploaded_at = models.DateTimeField()

    def __str__(self):
        return self.name
