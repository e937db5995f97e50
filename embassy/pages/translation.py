from modeltranslation.translator import TranslationOptions, register

from embassy.pages.models import BasePage


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    fields = ("title", "slug", "url_path", "seo_title", "search_description")
    required_languages = {"nl": ("title",)}
