from django.apps import AppConfig


class RecurringConfig(AppConfig):
    name = "embassy.recurring"
