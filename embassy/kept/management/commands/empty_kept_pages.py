import shutil

from django.core.management.base import BaseCommand
from django.db import connection

from embassy.kept.front import FOLDER


class Command(BaseCommand):
    help = "Forget the copies of pages, on all machines: after a change that no trigger saw, such as a restore without."

    def handle(self, **options):
        shutil.rmtree(FOLDER, ignore_errors=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT content_changes()")
