from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "embassy.home"
    verbose_name = _("Home")

    def ready(self):
        from embassy.home import linked_data  # noqa: F401, PLC0415  (registers what its pages are about)
