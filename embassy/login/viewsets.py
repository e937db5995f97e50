"""Wagtail's list of users: colleagues are invited, and each account has a page about its access."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.users.views import users

from embassy.login.forms import AccountForm, InvitationForm
from embassy.login.invitations import invite


class CreateView(users.CreateView):
    page_title = _("Invite a colleague")
    success_message = _("%(object)s was sent an e-mail with a link to choose a password.")

    def save_instance(self):
        user = super().save_instance()
        invite(user)
        return user


class EditView(users.EditView):
    @cached_property
    def header_more_buttons(self):
        address = reverse("login_access", args=[self.object.pk])
        return [*super().header_more_buttons, Button(_("Access"), url=address, icon_name="lock", priority=15)]


class UserViewSet(users.UserViewSet):
    add_view_class = CreateView
    edit_view_class = EditView
    create_template_name = "login/invite.html"

    def get_form_class(self, for_update=False):
        return AccountForm if for_update else InvitationForm
