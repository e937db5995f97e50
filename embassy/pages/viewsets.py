"""How the admin lists pages, and how it changes the tree: one change at a time."""

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet

from embassy.bilingual.agreement import State
from embassy.bilingual.ordering import OrderedToTheLast
from embassy.bilingual.summaries import sentence
from embassy.conflicts.views import one_after_another
from embassy.pages.changes import annotate_waiting
from embassy.pages.edit import PageEditView, PageRevertView
from embassy.pages.telling import tell, tells_what_is_gone
from embassy.pages.tree import hold_tree
from embassy.pages.uses import PageAndBelowDeleteView

CHANGES = {
    "add",
    "convert_alias",
    "copy",
    "delete",
    "edit",
    "move_confirm",
    "revisions_revert",
    "set_page_position",
    "unpublish",
    "workflow_action",
}


def state_of(language: str):
    return lambda page: sentence(page.translation_summary.get(language, {})) or State.OK.label


class PageIndexView(OrderedToTheLast, ExplorableIndexView):
    """The explorer, with a column for each language that a page may lack: what it lacks in it."""

    paginate_by = 15  # each row takes 4 kB, most of them for its menus
    base_columns = [
        *ExplorableIndexView.base_columns,
        *(
            Column(f"in_{code}", label=name, accessor=state_of(code), width="1%")
            for code, name in settings.LANGUAGES
            if code != settings.LANGUAGE_CODE
        ),
        Column("waiting", label=gettext_lazy("Draft"), width="10%"),
    ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        pages = context["object_list"]
        annotate_waiting(pages, {page.pk: page.latest_revision_id for page in pages if page.has_unpublished_changes})
        return context


class PageCopyView(CopyView):
    """A copy gets its title and address in the form's language, whatever language the editor reads the admin in."""

    def post(self, request, *args, **kwargs):
        return super(CopyView, self).post(request, *args, **kwargs)  # Wagtail's own fails when no parent is chosen

    def form_valid(self, form):
        self.parent_page = form.cleaned_data["new_parent_page"]
        with translation.override(form.language):
            new_page = self.make_alias(form) if form.cleaned_data.get("alias") else self.make_copy(form)
        edit = messages.button(reverse("wagtailadmin_pages:edit", args=[new_page.pk]), _("Edit"))
        messages.success(
            self.request, _("“%(title)s” was copied.") % {"title": new_page.get_admin_display_title()}, buttons=[edit]
        )
        tell(self.request, self.page)
        return redirect(self.next_url or reverse("wagtailadmin_explore", args=[self.parent_page.pk]))

    def make_alias(self, form):
        return CreatePageAliasAction(
            self.page.specific,
            recursive=form.cleaned_data.get("copy_subpages"),
            parent=self.parent_page,
            update_slug=form.cleaned_data["new_slug"],
            user=self.request.user,
        ).execute(skip_permission_checks=True)  # the form has checked them

    def make_copy(self, form):
        return CopyPageAction(
            self.page,
            recursive=form.cleaned_data.get("copy_subpages"),
            to=self.parent_page,
            update_attrs={"title": form.cleaned_data["new_title"], "slug": form.cleaned_data["new_slug"]},
            keep_live=form.cleaned_data.get("publish_copies"),
            user=self.request.user,
        ).execute()


class BasePageViewSet(PageViewSet):
    index_view_class = PageIndexView
    copy_view_class = PageCopyView
    delete_view_class = PageAndBelowDeleteView
    edit_view_class = PageEditView
    revisions_revert_view_class = PageRevertView

    def get_view_by_name(self, name):
        view = super().get_view_by_name(name)
        view = tells_what_is_gone(view) if name in {"copy", "revisions_compare"} else view
        return one_after_another(view, hold_tree) if name in CHANGES else view
