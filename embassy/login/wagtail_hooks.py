from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from embassy.login.accounts import AccessView
from embassy.login.sessions import end_sessions
from embassy.login.views import session

ACTIONS = [
    ("login.invite", _("Send a link to choose a password"), _("Was sent a link to choose a password")),
    ("login.lift_lock", _("Lift a lock"), _("Can try to sign in again")),
    ("login.reset_second_factor", _("Remove the second factor"), _("The second factor was removed")),
    ("login.end_sessions", _("End sessions"), _("Was signed out everywhere")),
]


@hooks.register("register_admin_urls")
def register_addresses():
    return [
        path("access/<int:pk>/", AccessView.as_view(), name="login_access"),
        path("session/", session, name="login_session"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    for name, label, message in ACTIONS:
        actions.register_action(name, label, message)


@hooks.register("register_account_menu_item")
def change_password(request):
    return {
        "url": reverse("account_change_password"),
        "label": _("Change the password"),
        "help_text": _("The old one is asked for."),
    }


@hooks.register("register_account_menu_item")
def manage_second_factor(request):
    return {
        "url": reverse("mfa_index"),
        "label": _("Second factor"),
        "help_text": _("A passkey, an app with codes, and recovery codes for when the telephone is lost."),
    }


@hooks.register("register_account_menu_item")
def list_sessions(request):
    return {
        "url": reverse("usersessions_list"),
        "label": _("Sessions"),
        "help_text": _("Where you are signed in, and signing out elsewhere."),
    }


@hooks.register("after_bulk_action")
def end_sessions_of_several(request, action_type, objects, action_class_instance):
    """Wagtail deactivates several accounts by a query that tells no model."""
    if action_type == "set_active_state":
        for user in objects:
            user.refresh_from_db()
            if not user.is_active:
                end_sessions(user)
