"""Spreadsheets from their dry run to its confirmation."""

from secrets import token_urlsafe

from django.conf import settings
from django.db import models
from django.utils import timezone


class SpreadsheetUpload(models.Model):
    """A file that somebody uploaded and may confirm: one for each person, so that nobody fills the database."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=43, default=token_urlsafe)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    publish = models.BooleanField()
    uploaded_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return self.name
