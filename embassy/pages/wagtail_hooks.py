from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.rich_text.pages import PageLinkHandler

from embassy.pages.editor_links import CONVERTER_RULE
from embassy.pages.language_actions import PublishLanguageFormatter, language_menu_items
from embassy.pages.moderation import replace_list_for_moderators
from embassy.pages.one_language import LOG_ACTION
from embassy.pages.rich_text import linked_pages
from embassy.pages.telling import TellingPublishBulkAction
from embassy.pages.tree import hold_tree
from embassy.pages.uses import PagesDeleteBulkAction
from embassy.pages.viewsets import BasePageViewSet


class PublicPageLinkHandler(PageLinkHandler):
    """Wagtail's link to a page, but to public pages alone: the words of any other link stay, without the link."""

    @classmethod
    def get_many(cls, attrs_list):
        return linked_pages([attrs.get("id", "") for attrs in attrs_list])


@hooks.register("register_rich_text_features", order=1)
def link_to_public_pages_only(features):
    features.register_link_type(PublicPageLinkHandler)
    features.register_converter_rule("contentstate", "link", CONVERTER_RULE)


@hooks.register("construct_homepage_panels")
def tell_moderators_what_changed(request, panels):
    replace_list_for_moderators(panels)


@hooks.register("register_admin_viewset", order=1)  # after Wagtail's own, which it replaces
def register_page_viewset():
    return BasePageViewSet()


for action in (TellingPublishBulkAction, PagesDeleteBulkAction):  # after Wagtail's own, which they replace
    hooks.register("register_bulk_action", action, order=1)


@hooks.register("before_bulk_action")
def hold_tree_during_bulk_actions(request, action_type, objects, action):
    hold_tree()


@hooks.register("construct_page_chooser_queryset")
def list_pages_in_few_queries(pages, request):
    """Wagtail's own list asks three times for each page."""
    return pages.specific().prefetch_related("page_above").annotate_approved_schedule().prefetch_workflow_states()


@hooks.register("construct_page_action_menu")
def offer_one_language(menu_items, request, context):
    if context["view"] == "edit":
        menu_items += [item for item in language_menu_items() if item.is_shown(context)]
        menu_items.sort(key=lambda item: item.order)


@hooks.register("register_log_actions")
def tell_of_one_language(actions):
    actions.register_action(LOG_ACTION)(PublishLanguageFormatter)


@hooks.register("insert_editor_js")
def let_previews_show_another_day():
    return format_html('<script src="{}"></script>', static("pages/preview_day.js"))


class ViewDraftButton(PageMenuItem):
    """Wagtail's button leads to the draft in the default language; this one to another."""

    icon_name = "draft"
    link_rel = "noreferrer"

    def is_shown(self, user):
        return self.page.has_unpublished_changes


@hooks.register("register_page_listing_more_buttons")
def view_drafts_in_other_languages(page, user, next_url=None):
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    for code, name in settings.LANGUAGES:
        if code != settings.LANGUAGE_CODE:
            label = _("View draft (%(language)s)") % {"language": name}
            yield ViewDraftButton(label, f"{address}?mode={code}", page=page, priority=6)
