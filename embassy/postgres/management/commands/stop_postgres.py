from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    help = "Stops the embedded PostgreSQL server."
    requires_system_checks = ()

    def handle(self, **options):
        self.stdout.write("PostgreSQL has stopped." if connection.server.stop() else "PostgreSQL was not running.")
