from django.apps import AppConfig


class BilingualConfig(AppConfig):
    name = "embassy.bilingual"

    def ready(self):
        from embassy.bilingual import checks, querysets  # noqa: F401, PLC0415  (the first registers the system check)

        querysets.install()
