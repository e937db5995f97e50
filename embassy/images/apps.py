from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImagesConfig(AppConfig):
    name = "embassy.images"
    verbose_name = _("Images")

    def ready(self):
        from wagtail.admin.views.account import AvatarSettingsPanel  # noqa: PLC0415

        from embassy.images.forms import AvatarForm  # noqa: PLC0415

        AvatarSettingsPanel.form_class = AvatarForm
