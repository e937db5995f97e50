from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "embassy.home"
    verbose_name = _("Home")

    def ready(self):
        # They register what its pages are about, and connect the receivers.
        from embassy.home import linked_data, receivers  # noqa: F401, PLC0415
