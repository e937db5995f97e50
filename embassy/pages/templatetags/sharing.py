"""How a page is introduced to search engines and messengers."""

from django import template
from django.conf import settings
from django.utils import translation

from embassy.bilingual.passages import passage_of
from embassy.images.sharing import picture_to_share
from embassy.pages.introduction import description_of, language_of, title_of

register = template.Library()


@register.inclusion_tag("components/sharing.html", takes_context=True)
def sharing(context) -> dict:
    """All in one language, the page's: nothing here could say that it is in another. Inputs: page, office, request."""
    page = context["page"]
    with translation.override(language_of(page)):
        return card(context, page, title_of(page), description_of(page))


@register.inclusion_tag("components/sharing.html", takes_context=True)
def sharing_outside_tree(context, page) -> dict:
    """The same of a page that is not in the tree, in the reader's language. Inputs: office, request."""
    return card(context, page, page.seo_title, page.search_description)


def card(context, page, title, description) -> dict:
    """What the template takes, in the active language."""
    request, language = context["request"], translation.get_language()
    picture, site = picture_to_share(page), passage_of(context["office"], "name")
    return {
        "title": title,
        "description": description,
        "site": "" if site.fell_back else site,
        "locale": open_graph_locale(language),
        "other_locales": [open_graph_locale(code) for code in page.alternates() if code != language],
        "address": request.build_absolute_uri(page.url),
        "picture": picture,
        "picture_address": request.build_absolute_uri(picture.url),
    }


def open_graph_locale(language: str) -> str:
    """A language as Open Graph writes it: nl_BE."""
    territory = settings.TERRITORIES.get(language)
    return f"{language}_{territory}" if territory else language
