from wagtail import hooks
from wagtail.rich_text.pages import PageLinkHandler

from embassy.pages.editor_links import CONVERTER_RULE
from embassy.pages.rich_text import linked_pages
from embassy.pages.tree import hold_tree
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


@hooks.register("register_admin_viewset", order=1)  # after Wagtail's own, which it replaces
def register_page_viewset():
    return BasePageViewSet()


@hooks.register("before_bulk_action")
def hold_tree_during_bulk_actions(request, action_type, objects, action):
    hold_tree()
