"""What a page tells machines."""

from django import template

from embassy.office.linked_data import data_block, things_on_page

register = template.Library()


@register.simple_tag(takes_context=True)
def linked_data(context) -> str:
    """The data block of a page of the tree. Inputs: page, navigation, office, request, and what its type adds."""
    return data_block(*things_on_page(context))
