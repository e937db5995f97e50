from django.middleware.csrf import get_token
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.contrib.settings.views import EditView
from wagtail.snippets.models import register_snippet

from embassy.conflicts.views import RecordEditMixin, RecordViewSet
from embassy.office.models import Notice, Office
from embassy.office.views import NoticeEditView, end_notice


class EndColumn(Column):
    """A button that ends a notice, beside each that visitors see now. For tables of those who may change them."""

    cell_template_name = "office/end_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        token = get_token(parent_context["request"])
        return super().get_cell_context_data(instance, parent_context) | {"csrf_token": token}


class NoticeViewSet(RecordViewSet):
    model = Notice
    icon = "warning"
    menu_label = _("Notice")
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["text", EndColumn("is_current", label=_("Shown")), "level", "starts", "until"]
    edit_view_class = NoticeEditView

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path(f"end/<{self.pk_path_converter}:pk>/", end_notice, name="end")]


class OfficeViewSet(RecordViewSet):
    model = Office
    icon = "site"
    menu_label = _("Offices")
    menu_order = 160
    add_to_admin_menu = True
    list_display = ["name", "kind", "place", "country", BooleanColumn("is_public", label=_("Shown on the site"))]


register_snippet(NoticeViewSet)
register_snippet(OfficeViewSet)


class SettingsEditView(RecordEditMixin, EditView):
    pass


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, whose address it takes
def register_settings_edit_view():
    return [path("settings/<slug:app_name>/<slug:model_name>/<int:pk>/", SettingsEditView.as_view())]
