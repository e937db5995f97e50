from modeltranslation.translator import TranslationOptions, register

from embassy.images.models import CustomImage


@register(CustomImage)
class CustomImageTranslation(TranslationOptions):
    fields = ("alt",)
