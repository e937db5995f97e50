"""Fields that name another record."""

from django.db import models
from django.utils.functional import Promise


def optional_link(to: str, label: Promise) -> models.ForeignKey:
    """An optional foreign key to a model ("wagtaildocs.Document"), which becomes NULL when the record is deleted."""
    return models.ForeignKey(to, verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
