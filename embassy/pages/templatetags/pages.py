"""Pages around the current one."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.admin.admin_url_finder import AdminURLFinder

from embassy.bilingual.passages import Passage
from embassy.clock import shown_day
from embassy.kept.rendering import once

register = template.Library()

BLANK = re.compile(r"\n\s+")


@register.filter
def address_in(page, language: str) -> str:
    """The address of a page in another language."""
    return page.url_in(language)


@register.filter
def headings(body) -> list[Passage]:
    """The headings of a body's sections, in the reader's language; without those that have nothing below them."""
    sections = [block.value for block in body if {"heading", "text"} <= block.value.keys()]
    passages = [(section["heading"].passage, section["text"].passage) for section in sections]
    return [heading for heading, text in passages if heading and text]


@register.filter(is_safe=True)
def compact(html: str) -> str:
    """The same HTML without blank lines and indentation: a fifth of a page, and 4 % of what is sent of it."""
    return mark_safe(BLANK.sub("\n", html).strip() + "\n")


@register.filter
def in_one_line(text: str) -> str:
    """A text whose line breaks and blank lines `compact` leaves alone."""
    return mark_safe(escape(text).replace("\r", "&#13;").replace("\n", "&#10;"))


@register.filter
def unbreakable(text: str) -> str:
    """A text whose words stay on one line: a telephone number."""
    return text.replace(" ", "\u00a0")


@register.simple_tag(takes_context=True)
def kept(context, template: str, *parts: str) -> str:
    """Include a component that is the same on all pages of a language where `parts` are the same.

    It is rendered once for each version of the content.
    """
    key = "component", template, get_language(), shown_day.get(), *parts
    return once(key, lambda: context.template.engine.get_template(template).render(context))


@register.simple_tag(takes_context=True)
def with_edit_links(context, records) -> list[tuple]:
    """Each record with the address of its form, None for one that the reader may not edit."""
    finder = AdminURLFinder(context["request"].user)
    return [(record, finder.get_edit_url(record)) for record in records]
