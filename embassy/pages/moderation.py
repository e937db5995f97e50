"""What the admin's home page says of drafts."""

from collections.abc import Iterable

from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import TaskState

from embassy.pages.changes import annotate_waiting


class ToModeratePanel(WorkflowObjectsToModeratePanel):
    """Wagtail's list of what waits for a moderator, with what changed in each page."""

    template_name = "pages/to_moderate.html"

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        pages = [state["obj"] for state in context["states"]]
        annotate_waiting(pages, {state["obj"].pk: state["revision"].pk for state in context["states"]})
        sent_back = revisions_sent_back(state["task_state"].workflow_state_id for state in context["states"])
        for state in context["states"]:
            state["sent_back_id"] = sent_back.get(state["task_state"].workflow_state_id)
        return context


def revisions_sent_back(workflow_state_ids: Iterable[int]) -> dict[int, int]:
    """The revision that a moderator last sent back, by workflow state: one query."""
    rejected = TaskState.objects.filter(workflow_state__in=workflow_state_ids, status=TaskState.STATUS_REJECTED)
    newest = rejected.order_by("workflow_state_id", "-finished_at", "-pk").distinct("workflow_state_id")
    return dict(newest.values_list("workflow_state_id", "revision_id"))


def replace_list_for_moderators(panels: list):
    panels[:] = [ToModeratePanel() if isinstance(panel, WorkflowObjectsToModeratePanel) else panel for panel in panels]
