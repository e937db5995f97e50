from django.apps import AppConfig
from django.core.cache import caches
from django.utils.connection import ConnectionProxy
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class LoginConfig(AppConfig):
    default = True  # of the two in this module
    name = "embassy.login"
    verbose_name = _("Login")

    def ready(self):
        from allauth.core.internal import ratelimit  # noqa: PLC0415
        from allauth.mfa.totp.internal import auth  # noqa: PLC0415

        from embassy.login import receivers  # noqa: F401, PLC0415  (connects them)

        # allauth counts attempts and remembers used codes in the default cache, whose files are culled.
        ratelimit.cache = auth.cache = ConnectionProxy(caches, "attempts")


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "embassy.login.viewsets.UserViewSet"
