from django.apps import AppConfig


class FormatsConfig(AppConfig):
    name = "embassy.formats"

    def ready(self):
        from django.db import models  # noqa: PLC0415
        from wagtail.admin.forms.models import register_form_field_override  # noqa: PLC0415
        from wagtail.admin.widgets import AdminDateTimeInput  # noqa: PLC0415

        from embassy.formats.fields import DateTimeField  # noqa: PLC0415

        own = {"form_class": DateTimeField, "widget": AdminDateTimeInput}
        register_form_field_override(models.DateTimeField, override=own)
