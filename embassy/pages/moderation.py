"""What the admin's home page says of drafts."""

from wagtail.admin.views.home import WorkflowObjectsToModeratePanel

from embassy.pages.changes import annotate_waiting


class ToModeratePanel(WorkflowObjectsToModeratePanel):
    """Wagtail's list of what waits for a moderator, with what changed in each page."""

    template_name = "pages/to_moderate.html"

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        pages = [state["obj"] for state in context["states"]]
        annotate_waiting(pages, {state["obj"].pk: state["revision"].pk for state in context["states"]})
        return context


def replace_list_for_moderators(panels: list):
    panels[:] = [ToModeratePanel() if isinstance(panel, WorkflowObjectsToModeratePanel) else panel for panel in panels]
