"""What this site's login does in its own way."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from embassy.login.languages import language_of


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def _get_login_attempts_cache_key(self, request, **credentials):
        """The name alone; allauth adds the host, so that a site with three hosts would allow three times as much."""
        return credentials.get("username", "").lower()

    def get_login_stages(self):
        ours = {"allauth.mfa.stages.AuthenticateStage": "embassy.login.stages.CodeStage"}
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def authenticate(self, request, **credentials):
        user = super().authenticate(request, **credentials)
        return user if user and may_use_password(user) else None

    def send_password_reset_mail(self, user, email, context):
        if may_use_password(user):
            super().send_password_reset_mail(user, email, context)

    def get_reset_password_from_key_url(self, key):
        """On the site's own host, whatever host the request names."""
        uid, _dash, token = key.partition("-")
        return settings.WAGTAILADMIN_BASE_URL + reverse("account_reset_password_from_key", args=[uid, token])

    def send_mail(self, template_prefix, email, context):
        """Send it in the receiver's language and, as it is in a transaction, beside the request."""
        with override(language_of(context["user"])), transaction.atomic():
            super().send_mail(template_prefix, email, context)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        super().send_notification_mail(template_prefix, user, {"user": user} | (context or {}), email)


def may_use_password(user) -> bool:
    """Whether somebody's password is taken.

    Where people come through the provider: that of named accounts, and if none is named of all who never came that way.
    """
    if not settings.OIDC_ISSUER or user.get_username() in settings.LOCAL_PASSWORDS:
        return True
    return not settings.LOCAL_PASSWORDS and not SocialAccount.objects.filter(user=user).exists()


class SecondFactorAdapter(DefaultMFAAdapter):
    def _get_site_name(self):
        """What authenticator apps and browsers show: the site's name and not its host."""
        return str(settings.WAGTAIL_SITE_NAME)

    def _get_user_identifier(self, user):
        """What stands beside it: the name that is typed to sign in and not an address."""
        return user.get_username()
