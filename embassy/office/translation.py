from modeltranslation.translator import TranslationOptions, register

from embassy.office.models import EmbassySettings, Notice


@register(EmbassySettings)
class EmbassySettingsTranslation(TranslationOptions):
    fields = ("name", "address", "responsible_publisher", "iati_name")
    required_languages = {"nl": ("name",)}


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = {"nl": ("text",)}
