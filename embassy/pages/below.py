"""Addresses below a page's own that are no pages of the tree: a list to search, its feed."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from wagtail.models import get_page_models

DEEPEST = 2  # segments below the page's own address


@dataclass(frozen=True)
class SubPage:
    """What a menu names besides the pages of the tree. `path` tells where it stands in the tree."""

    name: str
    title: str
    url: str
    path: str


class WithSubPages:
    """A page type may serve addresses of its own below each of its pages. Other pages cannot have those."""

    sub_urls = ""  # the module of the URLconf with these addresses; its views take the request and the page
    sub_pages: dict[str, str] = {}  # of its views, those that menus name, with their titles

    @classmethod
    def view_at(cls, address: str) -> Callable | None:
        """The view at an address below the page's own ("programmas/"), in the active language."""
        try:
            return resolve(f"/{address}", urlconf=cls.sub_urls).func if cls.sub_urls else None
        except Resolver404:
            return None

    def serves(self, slug: str, language: str) -> bool:
        """Whether a page below this one could not be reached with this slug, because the page itself answers there."""
        with translation.override(language):
            return self.specific_class.view_at(f"{slug}/") is not None

    def sub_url(self, name: str) -> str:
        """The local address of one of the views, in the active language."""
        return self.get_url() + reverse(name, urlconf=self.specific_class.sub_urls).removeprefix("/")

    def sub_url_in(self, language: str, name: str) -> str:
        with translation.override(language):
            return self.sub_url(name)

    def named_below(self) -> list[SubPage]:
        """What menus name below this page."""
        titles = titles_below().get(self.content_type_id, {}).items()
        return [SubPage(name, title, self.sub_url(name), f"{self.path}/{name}") for name, title in titles]


def titles_below() -> dict[int, dict[str, str]]:
    """What menus name below the pages of each type, by the id of its content type: no query for the other types."""
    types = (model for model in get_page_models() if model.sub_pages)
    return {ContentType.objects.get_for_model(model).pk: model.sub_pages for model in types}
