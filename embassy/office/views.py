"""The admin's views of notices: any form of one, and a button in the list, can end it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from embassy.conflicts.views import SnippetEditView
from embassy.office.models import Notice

END = "action-end"


class NoticeEditView(SnippetEditView):
    """The form of a notice. The button that ends it saves what was typed, too."""

    def save_instance(self):
        if END in self.request.POST:
            self.form.instance.end()
        return super().save_instance()


@require_POST
@transaction.atomic
def end_notice(request, pk: str):
    """End a notice at once, from the list; all that it says stays."""
    if not policy_registry.get_by_type(Notice).user_has_permission(request.user, "change"):
        raise PermissionDenied
    notice = get_object_or_404(Notice.objects.select_for_update(), pk=pk)
    if notice.is_current:
        notice.end()
        notice.save()
        log(notice, "wagtail.edit", user=request.user)
    messages.success(request, _("Visitors no longer see the notice “%(text)s”.") % {"text": notice})
    return redirect("wagtailsnippets_office_notice:list")
