from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS, connections

from embassy.postgres.base import DatabaseWrapper


class Command(BaseCommand):
    help = "Stops the embedded PostgreSQL server."
    requires_system_checks = ()

    def handle(self, **options):
        connection = connections[DEFAULT_DB_ALIAS]
        if not isinstance(connection, DatabaseWrapper):
            message = "Nothing to stop: DATABASE_URL names a server of its own."
        elif connection.server.stop():
            message = "PostgreSQL has stopped."
        else:
            message = "PostgreSQL was not running."
        self.stdout.write(message)
