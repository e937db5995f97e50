from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "embassy.pages"
    verbose_name = _("Pages")

    def ready(self):
        from embassy.pages import moments, redirects  # noqa: F401, PLC0415  (registers them, connects the receiver)
        from embassy.pages.notifications import replace_wagtails_notifiers  # noqa: PLC0415  (needs the models)
        from embassy.pages.uses import refuse_to_delete_what_is_used  # noqa: PLC0415

        replace_wagtails_notifiers()
        refuse_to_delete_what_is_used()
