"""Sign-in through the ministry's OpenID Connect provider: who comes in, and what groups they are in."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.shortcuts import render


class ProviderAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request, sociallogin):
        """Join an account that has the provider's verified address; set the groups. Strangers get a page of 403."""
        groups = groups_of(sociallogin)
        if not sociallogin.is_existing and (user := owner_of_address(sociallogin)):
            sociallogin.connect(request, user)
        is_stranger = not groups and (settings.OIDC_GROUPS or not sociallogin.is_existing)
        if is_stranger or (not sociallogin.is_existing and is_address_taken(sociallogin)):
            raise ImmediateHttpResponse(render(request, "login/refused.html", status=403))
        if sociallogin.is_existing:
            set_groups(sociallogin.user, groups)

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
    users = [user for email in verified for user in get_user_model().objects.filter(email__iexact=email)]
    return users[0] if len(users) == 1 else None


def is_address_taken(sociallogin) -> bool:
    """Whether an account has an address that the provider names, verified or not."""
    addresses = [address.email for address in sociallogin.email_addresses]
    return any(get_user_model().objects.filter(email__iexact=address).exists() for address in addresses)


def set_groups(user, names: set[str]):
    """Put somebody into these groups; of those that the provider speaks of, into no other."""
    user.groups.remove(*Group.objects.filter(name__in=set(settings.OIDC_GROUPS.values()) - names))
    user.groups.add(*Group.objects.filter(name__in=names))
