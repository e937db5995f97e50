"""What waits for somebody's decision."""

from collections.abc import Iterator

from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.models import TaskState, get_default_page_content_type

from embassy.desk.items import Item
from embassy.desk.records import Record
from embassy.desk.site import LivePages
from embassy.pages.models import BasePage


def waits_for_moderation(site: LivePages) -> Iterator[Item]:
    """A page that somebody submitted. It is shown to those who may approve it: the key says which task waits."""
    states = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__base_content_type=get_default_page_content_type(),
        workflow_state__object_id__in=site.among(BasePage.objects.annotate(key=Cast("pk", CharField()))).values("key"),
    ).select_related("workflow_state__requested_by")
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
        yield Item(Record(BasePage, values), str(state.pk), "", reason % words, str(state.pk), day)
