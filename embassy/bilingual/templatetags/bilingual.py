"""Texts with the language they are in."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html

from embassy.bilingual.passages import Passage, passage_of

register = template.Library()


@register.filter
def passage(instance, field: str) -> Passage:
    """The passage of a translated field: print it as {{ p }} in an element with {{ p.lang }} among its attributes."""
    return passage_of(instance, field)


@register.simple_block_tag(takes_context=True)
def announce_fallback(context, content):
    """Say once, above what it encloses, that something in it is not in the reader's language."""
    notice = render_to_string("components/fallback.html", context.flatten()) if " data-fallback" in content else ""
    return format_html("{}{}", notice, content)
