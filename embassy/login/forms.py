"""Forms of the login and of the accounts."""

from contextvars import copy_context
from threading import Timer

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.webauthn import forms as webauthn
from allauth.mfa.webauthn.internal.auth import parse_authentication_response
from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.models import UserProfile

UNTIL_ANSWERED = 1  # second
LONGEST_PASSKEY = 20_000  # characters
# The bytes in a response to adding a passkey and to signing in with one.
OF_PASSKEY = ("attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle")

NO_PASSKEY = {"no": "passkey"}
NO_PASSKEY_ERRORS = (AttributeError, LookupError, OverflowError, TypeError, ValueError)


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    def clean_email(self):
        """Find the accounts by the address that they have now; allauth also looks among earlier ones."""
        email = super().clean_email()
        self.users = [*get_user_model().objects.filter(email__iexact=email, is_active=True)]
        return email

    def save(self, request, **kwargs):
        """After the answer, so that a known address takes as long as an unknown one: composing the e-mail slows it."""
        Timer(UNTIL_ANSWERED, copy_context().run, args=[self.send, request]).start()

    def send(self, request):
        try:
            super().save(request)
        finally:
            connection.close()  # this thread's own


class PasskeyField(forms.JSONField):
    """What a browser says of a passkey; anything else becomes NO_PASSKEY. fido2 makes of a number as many bytes."""

    widget = forms.HiddenInput

    def bound_data(self, data, initial):
        return None  # it is used once

    def to_python(self, value):
        if not value:
            return None
        try:
            found = super().to_python(value if len(value) <= LONGEST_PASSKEY else "[")
            texts = [found.get("id"), found.get("rawId"), *map(found["response"].get, OF_PASSKEY)]
        except (ValidationError, RecursionError, *NO_PASSKEY_ERRORS):
            return NO_PASSKEY
        return found if all(isinstance(text, str | None) for text in texts) else NO_PASSKEY


class Passkey(forms.Form):
    """Counts what is no passkey as a wrong one: fido2 ends in errors of many kinds, before allauth counts."""

    credential = PasskeyField()

    def clean_credential(self):
        try:
            parse_authentication_response(self.cleaned_data["credential"])
        except (ValidationError, *NO_PASSKEY_ERRORS) as error:
            if self.user:
                check_rate_limit(self.user)
            raise get_adapter().validation_error("incorrect_code") from error
        try:
            return super().clean_credential()
        except NO_PASSKEY_ERRORS as error:
            raise get_adapter().validation_error("incorrect_code") from error


class NewPasskeyForm(webauthn.AddWebAuthnForm):
    name = forms.CharField(label=_("Name"), required=False)
    credential = PasskeyField()

    def clean(self):
        try:
            return super().clean()
        except NO_PASSKEY_ERRORS as error:
            raise get_adapter().validation_error("incorrect_code") from error


class RenamedPasskeyForm(webauthn.EditWebAuthnForm):
    name = forms.CharField(label=_("Name"))


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


class OneSpelling:
    """Refuses a user name that differs in case alone: neither account could sign in."""

    def clean_username(self):
        name = self.cleaned_data["username"]
        if get_user_model().objects.filter(username__iexact=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError(self.error_messages["duplicate_username"], code="duplicate_username")
        return name


class AccountForm(OneSpelling, UserEditForm):
    pass


class InvitationForm(OneSpelling, UserCreationForm):
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
