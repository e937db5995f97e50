from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "embassy.desk"
    verbose_name = _("Editing desk")

    def ready(self):
        from wagtail.admin.views.mixins import SpreadsheetExportMixin  # noqa: PLC0415

        from embassy.desk import checks  # noqa: F401, PLC0415  (registers them)
        from embassy.desk.exports import as_no_formula  # noqa: PLC0415

        SpreadsheetExportMixin.preprocess_field_value = as_no_formula(SpreadsheetExportMixin.preprocess_field_value)
