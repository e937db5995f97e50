from modeltranslation.translator import TranslationOptions, register

from embassy.office.models import EmbassySettings, Notice, Office


@register(EmbassySettings)
class EmbassySettingsTranslation(TranslationOptions):
    fields = ("name", "responsible_publisher", "iati_name")
    required_languages = {"nl": ("name",)}


@register(Office)
class OfficeTranslation(TranslationOptions):
    fields = ("name", "address", "place", "access")
    required_languages = {"nl": ("name",)}


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = ("text", "link_text")
    required_languages = {"nl": ("text",)}
