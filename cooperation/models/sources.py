"""Where a fact comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cooperation.dates import PartialDate, PartialDateField
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.passages import passage_of


class Sourced(models.Model):
    """A fact with its source, which visitors see, and a note for the next editor, which they never see."""

    source = models.CharField(_("source"), max_length=255, blank=True)
    source_date = PartialDateField(_("date of the source"), blank=True)
    source_url = models.URLField(_("link to the source"), max_length=500, blank=True)
    editorial_note = models.TextField(
        _("editorial note"), blank=True, help_text=_("For colleagues: what other sources say. Never public.")
    )

    source_panel = MultiFieldPanel(
        [
            TranslatedFieldPanel("source", heading=_("Name")),
            FieldRowPanel([FieldPanel("source_date"), FieldPanel("source_url")]),
            FieldPanel("editorial_note"),
        ],
        heading=_("Source"),
    )

    class Meta:
        abstract = True

    @property
    def has_source(self) -> bool:
        """Whether there is something to print: a name, or at least a link."""
        return bool(passage_of(self, "source") or self.source_url)

    @property
    def sourced_on(self) -> PartialDate | None:
        return PartialDate.parse(self.source_date) if self.source_date else None
