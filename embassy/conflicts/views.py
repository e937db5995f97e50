"""Refuse a save from a stale form, show mine against what is saved, and open the form again with what was chosen."""

import json
import re
from collections.abc import Callable
from functools import wraps

from django import forms
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import registry as log_registry
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from embassy.bilingual.ordering import OrderedToTheLast
from embassy.conflicts.comparison import UNKNOWN, differences, merged
from embassy.conflicts.content import Branch, content_of, fingerprint, initial_values

AGAINST = "conflict-against"  # the fingerprint of what was saved when the choices were shown
LOADED = "loaded_content"  # what a record's form was loaded with, as JSON
OF_THE_CONFLICT = ("csrfmiddlewaretoken", AGAINST, "keep:", "action-")
# Fields in which nothing is typed.
BOOKKEEPING = re.compile(
    r"^(next|form_key|loaded_.*|overwrite_revision_id)$|_FORMS$|-(id|uid|type|order|ORDER|count|deleted|DELETE)$"
)
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
        found = [
            (difference, sent.get(difference.name, difference.chosen)) for difference in differences(mine, saved, base)
        ]
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
            _("This was saved in the meantime. Mend the errors first; then you compare your text with what is saved."),
        )


def fields_sent(request) -> list[tuple[str, str]]:
    """All that a form sent, but for its buttons and for what an earlier conflict asked."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if not name.startswith(OF_THE_CONFLICT)
    ]


def shows_what_was_typed(view):
    """Where what a form belongs to is gone, let a view show what was typed, so that it can be copied."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Http404:
            if request.method != "POST":
                raise
            return gone(request)

    return answered


def gone(request):
    return TemplateResponse(request, "conflicts/gone.html", {"typed": texts_typed(request)}, status=GONE)


def texts_typed(request) -> list[tuple[str, str]]:
    """The texts that a form sent, by the names of their boxes."""
    texts = [(name, readable(value)) for name, value in fields_sent(request) if not BOOKKEEPING.search(name)]
    return [(name, text) for name, text in texts if text.strip()]


def readable(value: str) -> str:
    """What is written in a box; Draftail sends its text as JSON."""
    if not value.startswith('{"'):
        return value
    try:
        return "\n".join(block["text"] for block in json.loads(value)["blocks"])
    except (ValueError, KeyError, TypeError):
        return value


def one_after_another(view, hold: Callable[[], None] = lambda: None):
    """Let a view save in one transaction, which begins with `hold`: that takes the locks that the view needs."""

    @wraps(view)
    def held(request, *args, **kwargs):
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            hold()
            return view(request, *args, **kwargs)

    return held


class RecordEditMixin(SettlesConflicts):
    """The edit view of a record without revisions: its form carries what it was loaded with."""

    @classmethod
    def as_view(cls, **initkwargs):
        return shows_what_was_typed(one_after_another(super().as_view(**initkwargs)))

    def post(self, request, *args, **kwargs):
        if not hasattr(self, "object"):
            self.object = self.get_object()
        self.saved = self.held_record()
        saved, base = content_of(self.form_of_saved()), self.loaded_content()
        if base == saved.plain and AGAINST not in request.POST:
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        if not self.is_valid(form):
            self.tell_of_conflict()
            return self.form_invalid(form)
        return self.settle(content_of(form), saved, base, self.savers())

    def held_record(self):
        """The record as it is saved. Until the transaction ends, nobody else saves it."""
        records = type(self.object)._base_manager.select_for_update(no_key=True)
        return get_object_or_404(records, pk=self.object.pk)

    def get_form(self, form_class=None):
        return with_token(super().get_form(form_class))

    def form_of_saved(self, **kwargs):
        """The form as it would be opened now."""
        settled = {"data", "files"}
        others = {name: value for name, value in self.get_form_kwargs().items() if name not in settled}
        return self.get_form_class()(**others | {"instance": self.saved} | kwargs)

    def loaded_content(self):
        try:
            return json.loads(self.request.POST.get(LOADED, ""))
        except ValueError:
            return UNKNOWN

    def savers(self) -> list:
        last = log_registry.get_logs_for_instance(self.saved).select_related("user").first()
        return [(last.user, last.timestamp)] if last else []

    def open_with(self, content: Branch):
        loaded = with_token(self.form_of_saved()).initial[LOADED]
        self.form = with_token(self.form_of_saved(initial=initial_values(content)), loaded)
        return self.render_to_response(self.get_context_data(form=self.form, has_unsaved_changes=True))

    def conflict_context(self) -> dict:
        return {"header_title": self.get_page_subtitle(), "header_icon": self.header_icon}


def with_token(form: forms.ModelForm, loaded: str = "") -> forms.ModelForm:
    """The form, with a hidden field for what it was loaded with."""
    if not form.is_bound:
        form.initial[LOADED] = loaded or json.dumps(content_of(form).plain)
    form.fields[LOADED] = forms.CharField(required=False, widget=forms.HiddenInput)
    return form


class SnippetEditView(RecordEditMixin, EditView):
    """The edit view of a reference record or a notice."""


class SnippetIndexView(OrderedToTheLast, IndexView):
    """The list of the reference records of a kind, or of the notices."""


class RecordViewSet(SnippetViewSet):
    """The pages of the admin for the reference records of a kind, or for the notices."""

    index_view_class = SnippetIndexView
    edit_view_class = SnippetEditView
