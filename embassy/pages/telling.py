"""Screens without the fields of a page: they tell at their head which records it names although they are gone."""

from collections.abc import Collection
from functools import wraps

from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction

from embassy.pages.gone import sentences
from embassy.pages.models import BasePage
from embassy.pages.references import gone

OK = 200


def tells_what_is_gone(view):
    """Let a view tell it of the revisions in its address, else of the newest one."""

    @wraps(view)
    def told(request, **named):
        response = view(request, **named)
        if request.method == "GET" and response.status_code == OK:  # the reader may see the page
            numbers = {value for name, value in named.items() if name.startswith("revision_id")}
            page = BasePage.objects.get(pk=named.get("page_id") or named.get("pk"))
            tell(request, page, {int(number) for number in numbers if number.isdecimal()})
        return response  # which is rendered later

    return told


def tell(request, page: BasePage, revision_ids: Collection[int] = ()):
    """Warn of all that is gone in these revisions of a page, else in the newest one."""
    revisions = page.revisions.filter(pk__in=revision_ids or {page.latest_revision_id} - {None})
    if said := sentences(reference for each in revisions for reference in gone(page.specific_class, each.content)):
        words = {"title": page.get_admin_display_title(), "sentences": " ".join(said)}
        messages.warning(request, _("“%(title)s”: %(sentences)s") % words)


class TellingPublishBulkAction(PublishBulkAction):
    """Wagtail's, which tells what is gone of each page before several are published."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for item in context["items"]:
            tell(self.request, item["item"])
        return context
