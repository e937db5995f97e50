"""Refuse a save from a stale form, show mine against what is saved, and open the form again with what was chosen."""

import json
from functools import wraps

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import registry as log_registry

from embassy.conflicts.comparison import UNKNOWN, differences, merged
from embassy.conflicts.content import Branch, content_of, fingerprint, initial_values, put_rows

AGAINST = "conflict-against"  # the fingerprint of what was saved when the choices were shown
LOADED = "loaded_content"  # what a record's form was loaded with, as JSON
OF_THE_CONFLICT = ("csrfmiddlewaretoken", AGAINST, "keep:", "action-")
CONFLICT = 409
GONE = 410


class SettlesConflicts:
    """An edit view that asks the editor to choose, where what is sent and what is saved differ."""

    def settle(self, mine: Branch, saved: Branch, base, savers):
        """The page with the choices; or the form with what was chosen, unless somebody saved in between again."""
        against = fingerprint(saved.plain)
        sent = self.request.POST
        if sent.get(AGAINST) == against:
            return self.open_with(merged(mine, saved, sent))
        found = [(difference, sent.get(difference.name, difference.chosen)) for difference in differences(mine, saved, base)]
        context = self.conflict_context() | {
            "differences": found,
            "savers": savers,
            "again": AGAINST in sent,
            "against_name": AGAINST,
            "against": against,
            "sent": fields_sent(self.request),
            "files": [file.name for file in self.request.FILES.values()],
            "edit_url": self.get_edit_url(),
        }
        return TemplateResponse(self.request, "conflicts/conflict.html", context, status=CONFLICT)

    def tell_of_conflict(self):
        messages.warning(
            self.request,
            _("Somebody else saved this in the meantime. Mend the errors first; then you compare your text with theirs."),
        )


def fields_sent(request) -> list[tuple[str, str]]:
    """All that a form sent, but for its buttons and for what an earlier conflict asked."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if not name.startswith(OF_THE_CONFLICT)
    ]


def one_after_another(view):
    """Let a view save in one transaction; where the record is gone, show what was typed so that it can be copied."""

    @wraps(view)
    def held(request, *args, **kwargs):
        if request.method != "POST":
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                return view(request, *args, **kwargs)
        except Http404:
            return gone(request)

    return held


def gone(request):
    typed = [(name, value) for name, value in fields_sent(request) if value.strip()]
    return TemplateResponse(request, "conflicts/gone.html", {"typed": typed}, status=GONE)


class RecordEditMixin(SettlesConflicts):
    """The edit view of a record without revisions: its form carries what it was loaded with."""

    @classmethod
    def as_view(cls, **initkwargs):
        return one_after_another(super().as_view(**initkwargs))

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.fields[LOADED] = forms.CharField(required=False, widget=forms.HiddenInput)
        if not form.is_bound:
            form.initial[LOADED] = json.dumps(self.saved_content().plain)
        return form

    def saved_form(self, **kwargs):
        """The form as it would be opened now."""
        sent = ("data", "files", "instance")
        others = {name: value for name, value in self.get_form_kwargs().items() if name not in sent}
        return self.get_form_class()(**others | {"instance": self.saved} | kwargs)

    def saved_content(self) -> Branch:
        return content_of(self.saved_form())

    @property
    def saved(self):
        return type(self.object)._base_manager.get(pk=self.object.pk)

    def post(self, request, *args, **kwargs):
        if not hasattr(self, "object"):
            self.object = self.get_object()
        self.hold()
        saved, base = self.saved_content(), self.loaded_content()
        if base == saved.plain and AGAINST not in request.POST:
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        if not form.is_valid():
            self.tell_of_conflict()
            return super().post(request, *args, **kwargs)
        return self.settle(content_of(form), saved, base, self.savers())

    def hold(self):
        """Until the transaction ends, nobody else saves this record. Raises Http404 when it is gone."""
        try:
            type(self.object)._base_manager.select_for_update(no_key=True).get(pk=self.object.pk)
            self.object.refresh_from_db()
        except ObjectDoesNotExist as error:
            raise Http404 from error

    def loaded_content(self):
        try:
            return json.loads(self.request.POST.get(LOADED, ""))
        except ValueError:
            return UNKNOWN

    def savers(self) -> list:
        last = log_registry.get_logs_for_instance(self.object).select_related("user").first()
        return [(last.user, last.timestamp)] if last else []

    def open_with(self, content: Branch):
        form = self.saved_form(initial=initial_values(content))
        form.fields[LOADED] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=json.dumps(self.saved_content().plain)
        )
        self.form = form
        return self.render_to_response(self.get_context_data(form=form, has_unsaved_changes=True))

    def conflict_context(self) -> dict:
        return {
            "header_title": self.get_page_subtitle(),
            "header_icon": self.header_icon,
        }
