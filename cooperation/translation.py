from modeltranslation.translator import TranslationOptions, register

from cooperation import models


@register([models.Organisation, models.Sector, models.Region])
class NamedTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"nl": ("name",)}


@register(models.Publication)
class PublicationTranslation(TranslationOptions):
    fields = ("title", "description")
    required_languages = {"nl": ("title",)}


@register(models.CooperationPage)
class CooperationPageTranslation(TranslationOptions):
    fields = ("lead", "film_title", "film_captions", "film_transcript")


@register(models.CountryPage)
class CountryPageTranslation(TranslationOptions):
    fields = ("source", "lead", "summary", "regions_text")


@register(models.Milestone)
class MilestoneTranslation(TranslationOptions):
    fields = ("source", "text")
    required_languages = {"nl": ("text",)}


@register(models.ProgrammePage)
class ProgrammePageTranslation(TranslationOptions):
    fields = ("source", "objective")


@register(models.PartnerPage)
class PartnerPageTranslation(TranslationOptions):
    fields = ("source", "contact", "lead", "summary")


@register(models.Call)
class CallTranslation(TranslationOptions):
    fields = ("title", "description")
    required_languages = {"nl": ("title",)}


@register(models.Partnership)
class PartnershipTranslation(TranslationOptions):
    fields = ("source", "achieved")


@register(models.Figure)
class FigureTranslation(TranslationOptions):
    fields = ("source", "label")
    required_languages = {"nl": ("label",)}


@register(models.MoneyLine)
class MoneyLineTranslation(TranslationOptions):
    fields = ("source", "description")
