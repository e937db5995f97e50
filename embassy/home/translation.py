from modeltranslation.translator import TranslationOptions, register

from embassy.home.models import (
    EmergencyNumber,
    EmergencyPage,
    HomeLink,
    HomePage,
    ServicesPage,
    SignpostPage,
    StandardPage,
)


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    fields = ("lead", "countries_heading", "countries_text")


@register(HomeLink)
class HomeLinkTranslation(TranslationOptions):
    fields = ("text", "hint")
    required_languages = {"nl": ("text",)}


@register(StandardPage)
class StandardPageTranslation(TranslationOptions):
    fields = ("lead",)


@register(EmergencyPage)
class EmergencyPageTranslation(TranslationOptions):
    fields = ("lead", "search_words")


@register(EmergencyNumber)
class EmergencyNumberTranslation(TranslationOptions):
    fields = ("source", "service")
    required_languages = {"nl": ("service",)}


@register(ServicesPage)
class ServicesPageTranslation(TranslationOptions):
    fields = ("lead", "search_words")


@register(SignpostPage)
class SignpostPageTranslation(TranslationOptions):
    fields = ("lead", "decided_by", "ask", "search_words", "source")
