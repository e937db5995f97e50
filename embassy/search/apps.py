from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "embassy.search"
    verbose_name = _("Search")

    def ready(self):
        from embassy.search import signals  # noqa: F401, PLC0415  (connects the receivers)
