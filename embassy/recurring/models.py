"""What the database remembers of the recurring work."""

from django.db import models


class JobRun(models.Model):
    """When a recurring job last began, succeeded and failed. The row `mail` tells of e-mails, see embassy.mail."""

    name = models.CharField(max_length=40, unique=True)
    began_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)  # of the last run, when it failed
    no_network_since = models.DateTimeField(null=True)  # told by the link checker

    def __str__(self):
        return self.name
