"""The words by which a page is looked for."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname


class Wanted(models.Model):
    """A page with the words that people type when they look for it, which it need not use itself."""

    search_words = models.TextField(
        _("words that people type"),
        blank=True,
        help_text=_("The search finds the page by them; they are not printed. Separate them with commas."),
    )

    class Meta:
        abstract = True

    def search_keywords(self, language):
        return [getattr(self, build_localized_fieldname("search_words", language)) or ""]
