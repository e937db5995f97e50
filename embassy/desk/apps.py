from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "embassy.desk"
    verbose_name = _("Editing desk")

    def ready(self):
        from embassy.desk import checks  # noqa: F401, PLC0415  (registers them)
