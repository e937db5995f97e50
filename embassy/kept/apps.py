from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KeptConfig(AppConfig):
    name = "embassy.kept"

    def ready(self):
        from embassy.kept import triggers  # noqa: PLC0415  (after the settings)

        post_migrate.connect(triggers.install, sender=self)
