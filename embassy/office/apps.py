from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficeConfig(AppConfig):
    name = "embassy.office"
    verbose_name = _("The embassy")

    def ready(self):
        from embassy.office import moments, signals  # noqa: F401, PLC0415  (registers them, connects the receivers)
