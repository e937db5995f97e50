"""Screens without the fields of a page: they tell at their head which records it names although they are gone."""

from collections.abc import Collection
from functools import wraps

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction

from embassy.pages.gone import sentences
from embassy.pages.models import BasePage
from embassy.pages.references import gone


def tells_what_is_gone(view):
    """Let a view tell it of the revisions in its address, else of the newest one."""

    @wraps(view)
    def told(request, **named):
        if request.method == "GET":
            numbers = {value for name, value in named.items() if name.startswith("revision_id")}
            page = get_object_or_404(BasePage, pk=named.get("page_id") or named.get("pk"))
            for sentence in sentences_of(page, {int(number) for number in numbers if number.isdecimal()}):
                messages.warning(request, sentence)
        return view(request, **named)

    return told


def sentences_of(page: BasePage, revision_ids: Collection[int] = ()) -> list[str]:
    revisions = page.revisions.filter(pk__in=revision_ids or {page.latest_revision_id} - {None})
    return sentences(reference for each in revisions for reference in gone(page.specific_class, each.content))


class TellingPublishBulkAction(PublishBulkAction):
    """Wagtail's, which tells what is gone of each page before several are published."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for item in context["items"]:
            for sentence in sentences_of(item["item"]):
                words = {"title": item["item"].get_admin_display_title(), "sentence": sentence}
                messages.warning(self.request, _("“%(title)s”: %(sentence)s") % words)
        return context
