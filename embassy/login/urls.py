"""The addresses of allauth that are wanted, one by one: what is not listed, signing up above all, is not there."""

from allauth.account import views as account
from allauth.socialaccount import views as provider
from allauth.usersessions import views as sessions
from django.conf import settings
from django.urls import include, path, re_path
from wagtail.utils.urlpatterns import decorate_urlpatterns

from embassy.login.languages import localized
from embassy.login.views import answering_without_provider, emptying_storage

OF_PROVIDER = [
    *decorate_urlpatterns(
        [path("", include("allauth.socialaccount.providers.openid_connect.urls"))], answering_without_provider
    ),
    path("provider/cancelled/", provider.login_cancelled, name="socialaccount_login_cancelled"),
    path("provider/error/", provider.login_error, name="socialaccount_login_error"),
]
urlpatterns = decorate_urlpatterns(
    [
        path("login/", account.login, name="account_login"),
        path("logout/", emptying_storage(account.logout), name="account_logout"),
        path("inactive/", account.account_inactive, name="account_inactive"),
        path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
        path("password/change/", account.password_change, name="account_change_password"),
        path("password/set/", account.password_set, name="account_set_password"),
        path("password/reset/", account.password_reset, name="account_reset_password"),
        path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
        re_path(
            r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
            account.password_reset_from_key,
            name="account_reset_password_from_key",
        ),
        path(
            "password/reset/key/done/",
            account.password_reset_from_key_done,
            name="account_reset_password_from_key_done",
        ),
        path("2fa/", include("allauth.mfa.urls")),
        path("sessions/", sessions.list_usersessions, name="usersessions_list"),
        *(OF_PROVIDER if settings.OIDC_ISSUER else ()),
    ],
    localized,
)
