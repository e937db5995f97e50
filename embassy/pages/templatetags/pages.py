"""Pages around the current one."""

from django import template

register = template.Library()


@register.filter
def address_in(page, language: str) -> str:
    """The address of a page in another language."""
    return page.url_in(language)


@register.filter
def page_with_id(navigation, pk: int | None):
    """The public page of the first level with this id, or None."""
    return navigation.page_with_id(pk)
