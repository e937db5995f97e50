from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "embassy.desk"
    verbose_name = _("Editing desk")

    def ready(self):
        from wagtail.admin.views.mixins import SpreadsheetExportMixin  # noqa: PLC0415

        from embassy.desk import (  # noqa: PLC0415
            checks,  # noqa: F401  (registers them)
            triggers,
        )
        from embassy.desk.exports import as_no_formula  # noqa: PLC0415

        post_migrate.connect(triggers.install, sender=self)
        SpreadsheetExportMixin.preprocess_field_value = as_no_formula(SpreadsheetExportMixin.preprocess_field_value)
