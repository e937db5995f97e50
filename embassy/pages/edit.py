"""The edit form of a page: a save from a form that is older than the newest revision is refused, whoever sends it."""

import json
from hashlib import blake2b

from django.core.cache import cache
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Comment, Revision

from embassy.conflicts.comparison import UNKNOWN
from embassy.conflicts.content import Branch, content_of, initial_values, put_rows, without_deleted_rows
from embassy.conflicts.views import AGAINST, SettlesConflicts
from embassy.pages.editor_links import links_for_editors
from embassy.pages.language_actions import ActsOnOneLanguage
from embassy.pages.models import OF_THE_PAGE, BasePage
from embassy.pages.notifications import NotifiesInReadersLanguage
from embassy.pages.rich_text_area import writable

DAY = 24 * 60 * 60  # in seconds


class RefusesStaleSaves(SettlesConflicts):
    """Wagtail asks this of autosave alone, and takes a form that names no revision for a fresh one."""

    @cached_property
    def is_out_of_date(self):
        if AGAINST in self.request.POST:
            return True
        names_none = bool(self.latest_revision) and not self.named_revision
        return (names_none or super().is_out_of_date) and not self.was_saved_by_this_form

    @property
    def was_saved_by_this_form(self) -> bool:
        """Whether the newest revision is an autosave of the very form that is sent now."""
        newest = self.latest_revision and (self.latest_revision.pk, self.latest_revision.created_at)
        return bool(newest) and cache.get(self.form_key) == newest

    @property
    def form_key(self) -> str:
        return f"embassy.pages.form.{blake2b(self.request.POST.get('form_key', '').encode()).hexdigest()}"

    @property
    def named_revision(self) -> str:
        """The number of the revision that was the newest when the form was loaded."""
        return self.request.POST.get("overwrite_revision_id") or self.request.POST.get("loaded_revision_id", "")

    def post(self, request, *args, **kwargs):
        if not self.is_out_of_date:
            response = super().post(request, *args, **kwargs)
            self.remember_autosave()
            return response
        if self.page.alias_of_id or self.expects_json_response:
            return super().post(request, *args, **kwargs)
        form = self.form_for(self.page_as_loaded(), without_deleted_rows(request.POST, self.form_class), request.FILES)
        form.defer_required_fields()
        if not form.is_valid():
            return self.stay_out_of_date(form)
        self.saved_page = self.page_as_saved()
        self.new_comments = new_comments(form)
        return self.settle(content_of(form), content_of(self.form_for(self.saved_page)), self.base(), self.savers())

    def form_valid(self, form):
        if self.was_saved_by_this_form:  # half-written texts agree nothing
            form.instance.unfinished_revision_id = self.latest_revision.pk
        return super().form_valid(form)

    def page_as_saved(self):
        return BasePage.objects.get(pk=self.page.pk).get_latest_revision_as_object()

    def remember_autosave(self):
        if self.expects_json_response and self.request.POST.get("form_key") and (newest := self.page.latest_revision):
            cache.set(self.form_key, (newest.pk, newest.created_at), timeout=DAY)

    def form_for(self, page, *sent, **kwargs):
        return self.form_class(
            *sent,
            instance=page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
            **kwargs,
        )

    @cached_property
    def loaded_revision(self) -> Revision | None:
        return self.page.revisions.filter(pk=self.named_revision).first() if self.named_revision.isdecimal() else None

    def page_as_loaded(self):
        """A page with the rows that the form was loaded with."""
        revision = self.previous_revision or self.loaded_revision
        return revision.as_object() if revision else self.page_as_saved()

    def base(self):
        """What the form was loaded with; UNKNOWN when an autosave has overwritten it since."""
        loaded = self.loaded_revision
        if not loaded:
            return UNKNOWN
        created_at = self.request.POST.get("loaded_revision_created_at")
        if "overwrite_revision_id" not in self.request.POST and created_at != loaded.created_at.isoformat():
            return UNKNOWN
        # as_object() gives these as they are now
        of_the_page = {name: loaded.content[name] for name in OF_THE_PAGE if name in loaded.content}
        return content_of(self.form_for(loaded.as_object())).plain | of_the_page

    def savers(self) -> list:
        """Who saved after the form was loaded, and when; the last one first."""
        newer = self.page.revisions.order_by("-created_at", "-pk").select_related("user")
        if self.loaded_revision:
            newer = newer.filter(created_at__gt=self.loaded_revision.created_at) or newer
        return [(revision.user, revision.created_at) for revision in newer[:3]]

    def stay_out_of_date(self, form):
        """The form with its errors; it goes on naming the revision that it was loaded with."""
        self.tell_of_conflict()
        form.restore_required_fields()
        self.form, self.page = form, form.instance
        self.page.latest_revision_id = self.named_revision
        self.latest_revision_created_at = self.request.POST.get("loaded_revision_created_at", "")
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def open_with(self, content: Branch):
        self.page = self.saved_page
        put_rows(content, self.form_for(self.page))
        self.form = self.form_for(self.page, initial=initial_values(content))
        if comments := self.form.formsets.get("comments"):
            comments._queryset = [*comments.get_queryset(), *self.new_comments]
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def conflict_context(self) -> dict:
        return {"header_title": self.page.get_admin_display_title(), "header_icon": "doc-empty-inverse"}


def new_comments(form) -> list[Comment]:
    """The comments that a form sent for the first time."""
    comments = form.formsets.get("comments")
    sent = comments.extra_forms if comments else []
    return [row.instance for row in sent if row.has_changed() and not row.cleaned_data.get("DELETE")]


class TellsOfModeration:
    """Says what became of a page that was approved or sent back, where Wagtail says that it was updated."""

    def perform_workflow_action(self):
        request = self.request
        request.POST = request.POST.copy()
        request.POST["workflow-action-extra-data"] = json.dumps(comment_in(request.POST))
        return super().perform_workflow_action()

    def add_save_confirmation_message(self):
        if self.action_name != "perform_workflow_action":
            return super().add_save_confirmation_message()
        words = {"approve": self.words_of_approval(), "reject": _("“%(title)s” was sent back to its author.")}
        told = words.get(self.workflow_action, _("“%(title)s” was saved."))
        return messages.success(self.request, told % {"title": self.page.get_admin_display_title()})

    def words_of_approval(self) -> str:
        page = BasePage.objects.get(pk=self.page.pk)
        if page.live and page.live_revision_id == page.latest_revision_id:
            return _("“%(title)s” was approved and published.")
        if page.approved_schedule:
            return _("“%(title)s” was approved. It is published on the day that was set.")
        return _("“%(title)s” was approved.")


def comment_in(sent) -> dict[str, str]:
    """The comment on an action, which a form sends as JSON; none where that cannot be read."""
    try:
        comment = json.loads(sent.get("workflow-action-extra-data", ""))["comment"]
    except (ValueError, KeyError, TypeError):
        return {}
    return {"comment": writable(str(comment))}


class RendersInFewQueries:
    """Finds all pages that the texts of a form link to at once."""

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        with links_for_editors(self.page):
            return response.render()


class PageEditView(
    RendersInFewQueries, TellsOfModeration, RefusesStaleSaves, ActsOnOneLanguage, NotifiesInReadersLanguage, EditView
):
    pass


class PageRevertView(PageEditView, RevisionsRevertView):
    pass
