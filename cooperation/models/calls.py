"""Calls of partners: for proposals, for staff, for scholarships. Each disappears by itself."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import OrderedRow, RowKeyPanel, TranslatedRow
from embassy.clock import today
from embassy.pages.findable import SearchDocument


class Call(TranslatedRow, OrderedRow):
    """Something that a partner invites people to, until its closing day is over in the embassy's time zone.

    Everything public reads the open ones alone (`is_open`).
    """

    page = ParentalKey("cooperation.PartnerPage", related_name="calls", on_delete=models.CASCADE)
    title = models.CharField(_("title"), max_length=255)
    description = models.TextField(_("description"), blank=True)
    closes_on = models.DateField(
        _("closing day"), help_text=_("The last day on which people can answer. The day after, the call is gone.")
    )
    link = models.URLField(_("link"), max_length=500, blank=True)

    panels = [
        RowKeyPanel(),
        TranslatedFieldPanel("title"),
        TranslatedFieldPanel("description"),
        FieldRowPanel([FieldPanel("closes_on"), FieldPanel("link")]),
    ]

    class Meta(OrderedRow.Meta):
        verbose_name = _("call")
        verbose_name_plural = _("calls")

    def __str__(self):
        return self.title

    @property
    def is_open(self) -> bool:
        """Whether it is today, or will be later, that it closes."""
        return self.closes_on >= today()

    def search_document(self, language: str) -> SearchDocument:
        """What the search knows of the call, in one language, up to its closing day."""
        return SearchDocument(
            title=getattr(self, build_localized_fieldname("title", language)) or "",
            lead=getattr(self, build_localized_fieldname("description", language)) or "",
            part=f"call:{self.pk}",
            kind=self._meta.model_name,
            last_day=self.closes_on,
        )


def open_calls(calls: Iterable[Call]) -> list[Call]:
    """Those that are open, the first to close first."""
    return sorted((call for call in calls if call.is_open), key=lambda call: call.closes_on)
