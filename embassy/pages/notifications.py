"""E-mails of moderation: each in its reader's language, never in that of whoever causes it.

Wagtail writes to a reader who has chosen no language in the language that is active: the sender's.
"""

from django.conf import settings
from django.utils import translation
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted


class InReadersLanguage:
    def send_notifications(self, *args, **kwargs):
        with translation.override(settings.LANGUAGE_CODE):
            return super().send_notifications(*args, **kwargs)


class TaskSubmitted(InReadersLanguage, GroupApprovalTaskStateSubmissionEmailNotifier):
    pass


class WorkflowSubmitted(InReadersLanguage, WorkflowStateSubmissionEmailNotifier):
    pass


class WorkflowApproved(InReadersLanguage, WorkflowStateApprovalEmailNotifier):
    pass


class WorkflowRejected(InReadersLanguage, WorkflowStateRejectionEmailNotifier):
    pass


NOTIFIERS = [
    (task_submitted, TaskState, TaskSubmitted(), "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, WorkflowSubmitted(), "workflow_state_submitted_email_notification"),
    (workflow_approved, WorkflowState, WorkflowApproved(), "workflow_state_approved_email_notification"),
    (workflow_rejected, WorkflowState, WorkflowRejected(), "workflow_state_rejected_email_notification"),
]


def replace_wagtails_notifiers():
    """Take the places of Wagtail's own: a signal keeps the first receiver of a name, and this app comes before."""
    for signal, sender, notifier, name in NOTIFIERS:
        signal.connect(notifier, sender=sender, dispatch_uid=name)


class NotifiesInReadersLanguage:
    """For the edit view, which writes to those who follow a page's comments."""

    def send_commenting_notifications(self, changes):
        with translation.override(settings.LANGUAGE_CODE):
            return super().send_commenting_notifications(changes)
