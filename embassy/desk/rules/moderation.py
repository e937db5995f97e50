"""What waits for somebody's decision."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from embassy.desk.items import Item
from embassy.desk.records import LivePages, Record
from embassy.pages.models import BasePage


def waits_for_moderation(site: LivePages) -> Iterator[Item]:
    """A page that somebody submitted, on the desk of those who may approve it."""
    if site.reader is None:
        return
    states = TaskState.objects.reviewable_by(site.reader).select_related("workflow_state__requested_by")
    waiting = {int(state.workflow_state.object_id): state for state in states}
    for values in BasePage.objects.filter(pk__in=waiting).rewrite(False).values():
        state = waiting[values["id"]]
        day = localdate(state.started_at)
        words = {"person": state.workflow_state.requested_by, "day": date_format(day, "DATE_FORMAT")}
        reason = (
            _("%(person)s submitted this page on %(day)s; it waits for your decision.")
            if words["person"]
            else _("This page was submitted on %(day)s; it waits for your decision.")
        )
        yield Item(Record(BasePage, values), "workflow", "", reason % words, str(state.pk), day)
