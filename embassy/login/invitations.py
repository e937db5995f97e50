"""The e-mail with which somebody chooses a first password, or another one."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from wagtail.log_actions import log


def invite(user):
    """Send a link with which the account's password is chosen; it works once, for PASSWORD_RESET_TIMEOUT."""
    adapter = get_adapter()
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    address = adapter.get_reset_password_from_key_url(key)
    adapter.send_mail("login/email/invitation", user.email, {"user": user, "address": address})
    log(user, "login.invite")
