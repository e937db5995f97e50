from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError
from django.db import transaction

from embassy.login import limits, second_factor


class Command(BaseCommand):
    help = "Remove somebody's second factors, end their sessions and lift their lock, when no administrator can."

    def add_arguments(self, parser):
        parser.add_argument("name", help="the name with which they sign in")

    @transaction.atomic
    def handle(self, name, **options):
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no account “{name}”.")
        second_factor.reset(user)
        limits.lift(user)
        self.stdout.write(f"“{name}” signs in with the password alone now.")
