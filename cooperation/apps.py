from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CooperationConfig(AppConfig):
    name = "cooperation"
    verbose_name = _("Development cooperation")

    def ready(self):
        from cooperation import linked_data, receivers, suggestions  # noqa: F401, PLC0415  (they register themselves)
        from cooperation.opendata.iati import kept  # noqa: F401, PLC0415
