"""The weekly e-mail among the settings of somebody's account."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab


class DigestForm(forms.ModelForm):
    class Meta:
        model = get_user_model()
        fields = ["wants_digest"]


class DigestSettingsPanel(BaseSettingsPanel):
    name = "digest"
    title = _("What needs your attention")
    tab = notifications_tab
    order = 200
    form_class = DigestForm
