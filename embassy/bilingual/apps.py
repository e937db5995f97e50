from django.apps import AppConfig


class BilingualConfig(AppConfig):
    name = "embassy.bilingual"

    def ready(self):
        from embassy.bilingual import checks  # noqa: F401, PLC0415  (registers the system check)
