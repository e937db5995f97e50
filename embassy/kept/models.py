"""The version of the content, which triggers change in the same moment as the content. See version.sql."""

from django.db import connection, models, transaction


class ContentVersion(models.Model):
    """What the backend of PostgreSQL with this process id last changed; all rows together are the version."""

    backend = models.IntegerField(primary_key=True)
    state = models.UUIDField()

    def __str__(self):
        return f"{self.backend}: {self.state}"

    @classmethod
    @transaction.atomic
    def forget_ended(cls):
        """Remove the rows of backends that have ended. That makes a new version, for one of before would come back."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {cls._meta.db_table} WHERE backend NOT IN (SELECT pid FROM pg_stat_activity)")  # noqa: S608
            if cursor.rowcount:
                cursor.execute("SELECT content_changes()")
