"""What an administrator does about a colleague's access: one page for each account."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.core.exceptions import BadRequest, PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.log_actions import log

from embassy.login import limits, second_factor
from embassy.login.invitations import invite
from embassy.login.sessions import end_sessions


def lift_lock(user):
    limits.lift(user)
    log(user, "login.lift_lock")


def sign_out(user):
    end_sessions(user)
    log(user, "login.end_sessions")


# What the page offers: what it does, and what it says afterwards.
ACTIONS = {
    "invite": (invite, _("An e-mail with a link to choose a password was sent to %(email)s.")),
    "lift_lock": (lift_lock, _("%(name)s can try again at once.")),
    "reset_second_factor": (
        second_factor.reset,
        _("%(name)s signs in with the password alone and adds a new second factor."),
    ),
    "end_sessions": (sign_out, _("%(name)s is signed out everywhere.")),
}


class AccessView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """How somebody signs in, and what helps if they cannot."""

    model = get_user_model()
    permission_required = "change"
    template_name = "login/access.html"
    page_title = _("Access")
    header_icon = "lock"

    def dispatch(self, request, *args, **kwargs):
        if self.user.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def user(self):
        return get_object_or_404(self.model, pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.user)

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": gettext("Users")},
            {"url": reverse("wagtailusers_users:edit", args=[self.user.pk]), "label": str(self.user)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "account": self.user,
            "is_locked": limits.is_locked(self.user),
            "factors": Authenticator.objects.filter(user=self.user).order_by("type", "pk"),
            "sessions": UserSession.objects.filter(user=self.user).order_by("-last_seen_at", "pk"),
        }

    def post(self, request, **kwargs):
        action = request.POST.get("action")
        if action not in ACTIONS or (action == "invite" and not self.user.email):
            raise BadRequest("No such action")
        act, told = ACTIONS[action]
        act(self.user)
        messages.success(request, told % {"name": self.user, "email": self.user.email})
        return redirect("login_access", self.user.pk)
