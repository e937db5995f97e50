"""E-mails of moderation: each in its reader's language, never in that of whoever causes it.

Wagtail writes to a reader who has chosen no language in the language that is active: the sender's.
"""

from collections.abc import Callable

from django.conf import settings
from django.utils import translation
from wagtail.admin import signal_handlers as wagtails
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

NOTIFIERS = [
    (task_submitted, TaskState, wagtails.task_submission_email_notifier, "group_approval_task_submitted"),
    (workflow_submitted, WorkflowState, wagtails.workflow_submission_email_notifier, "workflow_state_submitted"),
    (workflow_approved, WorkflowState, wagtails.workflow_approval_email_notifier, "workflow_state_approved"),
    (workflow_rejected, WorkflowState, wagtails.workflow_rejection_email_notifier, "workflow_state_rejected"),
]


def in_default_language(notify: Callable) -> Callable:
    """Wrap a notifier of Wagtail's: readers who have chosen no language get the site's default one."""

    def notified(*args, **kwargs):
        with translation.override(settings.LANGUAGE_CODE):
            return notify(*args, **kwargs)

    return notified


def replace_wagtails_notifiers():
    """Take the places of Wagtail's own: a signal keeps the first receiver of a name, and this app comes before."""
    for signal, sender, notifier, name in NOTIFIERS:
        uid = f"{name}_email_notification"
        signal.connect(in_default_language(notifier), sender=sender, dispatch_uid=uid, weak=False)


class NotifiesInReadersLanguage:
    """For the edit view, which writes to those who follow a page's comments."""

    def send_commenting_notifications(self, changes):
        return in_default_language(super().send_commenting_notifications)(changes)
