"""Fields that name another record."""

from django.db import models
from django.utils.functional import Promise


def optional_link(to: str, label: Promise) -> models.ForeignKey:
    """A field for a record that may be missing, and may be deleted all the same ("wagtaildocs.Document")."""
    return models.ForeignKey(to, verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
