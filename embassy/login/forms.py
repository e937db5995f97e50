"""Forms of the login and of the accounts."""

from contextvars import copy_context
from threading import Thread

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.webauthn import forms as webauthn
from allauth.mfa.webauthn.internal.auth import parse_authentication_response
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm
from wagtail.users.models import UserProfile


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    def save(self, request, **kwargs):
        """Beside the request, so that a known address takes as long as an unknown one."""
        Thread(target=copy_context().run, args=[self.send, request]).start()

    def send(self, request):
        try:
            super().save(request)
        finally:
            connection.close()  # this thread's own


class NewPasskeyForm(webauthn.AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")


class RenamedPasskeyForm(webauthn.EditWebAuthnForm):
    name = forms.CharField(label=_("Name"))


class Passkey:
    """Counts what is no passkey at all as a wrong one: fido2 ends in errors of many kinds, before allauth counts."""

    def clean_credential(self):
        try:
            parse_authentication_response(self.cleaned_data["credential"])
        except (ValidationError, AttributeError, LookupError, TypeError, ValueError) as error:
            if self.user:
                check_rate_limit(self.user)
            raise get_adapter().validation_error("incorrect_code") from error
        return super().clean_credential()


class SecondPasskeyForm(Passkey, webauthn.AuthenticateWebAuthnForm):
    pass


class ReauthenticationPasskeyForm(Passkey, webauthn.ReauthenticateWebAuthnForm):
    pass


class PasskeyForm(Passkey, webauthn.LoginWebAuthnForm):
    """Signing in by passkey alone. Wrong ones are counted by address: a stranger can lock nobody's name by them."""

    def clean_credential(self):
        attempt = ratelimit.consume(context.request, app="allauth.mfa", action="passkey_failed")
        if not attempt:
            raise get_adapter().validation_error("too_many_login_attempts")
        authenticator = super().clean_credential()
        attempt.rollback()
        return authenticator


class InvitationForm(UserCreationForm):
    """A colleague is invited: the language is that of the invitation and of the admin."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    def save(self, commit=True):
        self.instance.set_unusable_password()
        user = super().save(commit)
        if commit:
            profile = UserProfile.get_for_user(user)
            profile.preferred_language = self.cleaned_data["language"]
            profile.save()
        return user
