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
    page, request, office = context["page"], context["request"], context["office"]
    language = language_of(page)
    with translation.override(language):
        picture, site = picture_to_share(page), passage_of(office, "name")
        return {
            "title": title_of(page),
            "description": description_of(page),
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
