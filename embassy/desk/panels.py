"""The desk and the reader's drafts on the admin's home page."""

from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import AdminDateInput

from embassy.desk.attention import on_desk
from embassy.desk.drafts import DraftsTable, drafts_of
from embassy.desk.judging import catch_up
from embassy.desk.operation import complaints_for
from embassy.desk.tables import DeskTable

SHOWN = 10


class DeskPanel(Component):
    """The ten most urgent items, and a link to the others."""

    name = "desk"
    template_name = "desk/panel.html"
    order = 50  # above Wagtail's own

    def get_context_data(self, parent_context):
        left = catch_up()
        items = on_desk(parent_context["request"].user)
        total = items.count()
        return super().get_context_data(parent_context) | {
            "request": parent_context["request"],
            "csrf_token": parent_context["csrf_token"],
            "table": DeskTable(items[:SHOWN]),
            "complaints": complaints_for(parent_context["request"].user),
            "left": left,
            "total": total,
            "more": max(0, total - SHOWN),
        }

    @property
    def media(self):
        return AdminDateInput().media


class DraftsPanel(Component):
    """The ten drafts that the reader saved last, and a link to the others; nothing when there is none."""

    name = "drafts"
    template_name = "desk/drafts_panel.html"
    order = 60

    def get_context_data(self, parent_context):
        drafts = drafts_of(parent_context["request"].user)
        total = drafts.count()
        return super().get_context_data(parent_context) | {
            "table": DraftsTable(drafts[:SHOWN]),
            "total": total,
            "more": max(0, total - SHOWN),
        }
