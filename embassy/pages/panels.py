"""What the form of a page says of its draft."""

from django.utils.functional import cached_property
from wagtail.models import TaskState, WorkflowState

from embassy.bilingual.panels import TranslationsPanel
from embassy.pages.changes import waiting


class PageFormPanel(TranslationsPanel):
    """The form of a page, and above it what its draft changes and why it was sent back."""

    class BoundPanel(TranslationsPanel.BoundPanel):
        template_name = "pages/form.html"

        @cached_property
        def waiting(self) -> str:
            page = self.instance
            return waiting(type(page), page.latest_revision, page.live_revision) if page.has_unpublished_changes else ""

        @cached_property
        def sent_back(self) -> TaskState | None:
            """The moderator's decision, while the page waits to be mended."""
            state = self.instance.pk and self.instance.current_workflow_state
            rejected = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
            return state.current_task_state if rejected else None
