"""The version of the content, which triggers change in the same moment as the content. See version.sql."""

from django.db import models


class ContentVersion(models.Model):
    """What the backend of PostgreSQL with this process id last changed; all rows together are the version."""

    backend = models.IntegerField(primary_key=True)
    state = models.UUIDField()

    def __str__(self):
        return f"{self.backend}: {self.state}"
