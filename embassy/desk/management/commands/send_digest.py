from django.core.management.base import BaseCommand, CommandError

from embassy.desk.digest import send_digests


class Command(BaseCommand):
    help = "Send each owner who wants it what needs attention on their pages: at most once a week, in their language."

    def handle(self, **options):
        if failures := send_digests():
            raise CommandError("\n".join(failures))
