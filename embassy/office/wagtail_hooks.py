from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from embassy.office.models import Notice


class NoticeViewSet(SnippetViewSet):
    model = Notice
    icon = "warning"
    menu_label = _("Notice")
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["text", "level", "starts", "until"]


register_snippet(NoticeViewSet)
