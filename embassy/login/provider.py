"""Sign-in through the ministry's OpenID Connect provider: who comes in, and what groups they are in."""

from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.shortcuts import render

User = get_user_model()


class ProviderAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request, sociallogin):
        """Join an account that has the provider's verified address; set the groups. Strangers get a page of 403."""
        for address in sociallogin.email_addresses:
            address.verified = address.verified in (True, "true")  # some providers send words
        groups = groups_of(sociallogin)
        user = sociallogin.user if sociallogin.is_existing else owner_of_address(sociallogin)
        is_stranger = not groups and (settings.OIDC_GROUPS or not user)
        may_begin = user or has_new_address(sociallogin)
        if is_stranger or not may_begin or sociallogin.state.get("process") != "login":
            raise ImmediateHttpResponse(render(request, "login/refused.html", status=403))
        if user and not sociallogin.is_existing:
            sociallogin.connect(request, user)
        if user:
            set_groups(user, groups)

    def is_open_for_signup(self, request, sociallogin):
        return True  # who is a stranger has been refused before

    def save_user(self, request, sociallogin, form=None):
        user = super().save_user(request, sociallogin, form)
        set_groups(user, groups_of(sociallogin))
        return user


def groups_of(sociallogin) -> set[str]:
    """The groups of this site that the provider's claim “groups” stands for."""
    data = sociallogin.account.extra_data
    claims = (data.get("userinfo") or {}) | (data.get("id_token") or {})
    return {settings.OIDC_GROUPS[name] for name in claims.get("groups") or [] if name in settings.OIDC_GROUPS}


def owner_of_address(sociallogin):
    """The one account that has an address which the provider has verified."""
    verified = [address.email for address in sociallogin.email_addresses if address.verified]
    users = [user for email in verified for user in User.objects.filter(email__iexact=email)]
    return users[0] if len(users) == 1 else None


def has_new_address(sociallogin) -> bool:
    """Whether the provider names an address, and no account has it, verified or not."""
    found = [address.email for address in sociallogin.email_addresses]
    taken = (model.objects.filter(email__iexact=email).exists() for email in found for model in (User, EmailAddress))
    return bool(found) and not any(taken)


def set_groups(user, names: set[str]):
    """Put somebody into these groups; of those that the provider speaks of, into no other."""
    user.groups.remove(*Group.objects.filter(name__in=set(settings.OIDC_GROUPS.values()) - names))
    user.groups.add(*Group.objects.filter(name__in=names))
