from django.apps import AppConfig


class WorkerConfig(AppConfig):
    name = "embassy.worker"

    def ready(self):
        from embassy.worker import checks, jobs  # noqa: F401, PLC0415  (registers them)
