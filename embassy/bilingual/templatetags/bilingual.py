"""Texts with the language they are in."""

from django import template
from django.template.loader import render_to_string

from embassy.bilingual.passages import Passage, passage_of

register = template.Library()


@register.filter
def passage(instance, field: str) -> Passage:
    """The passage of a translated field: print it as {{ p }} in an element with {{ p.lang }} among its attributes."""
    return passage_of(instance, field)


@register.tag
def announce_fallback(parser, token):
    """Say once, above what it encloses, that something in it is not in the reader's language."""
    nodes = parser.parse(("endannounce_fallback",))
    parser.delete_first_token()
    return AnnounceFallback(nodes)


class AnnounceFallback(template.Node):
    def __init__(self, nodes):
        self.nodes = nodes

    def render(self, context):
        content = self.nodes.render(context)
        notice = render_to_string("components/fallback.html", context.flatten()) if " data-fallback" in content else ""
        return notice + content
