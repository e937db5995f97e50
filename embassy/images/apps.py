from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImagesConfig(AppConfig):
    name = "embassy.images"
    verbose_name = _("Images")

    def ready(self):
        from embassy.images import signals  # noqa: F401, PLC0415  (connects the receivers)
