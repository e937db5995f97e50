from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.settings.views import EditView
from wagtail.snippets.models import register_snippet

from embassy.conflicts.views import RecordEditMixin, RecordViewSet
from embassy.office.models import Notice


class NoticeViewSet(RecordViewSet):
    model = Notice
    icon = "warning"
    menu_label = _("Notice")
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["text", "level", "starts", "until"]


register_snippet(NoticeViewSet)


class SettingsEditView(RecordEditMixin, EditView):
    pass


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, whose address it takes
def register_settings_edit_view():
    return [path("settings/<slug:app_name>/<slug:model_name>/<int:pk>/", SettingsEditView.as_view())]
