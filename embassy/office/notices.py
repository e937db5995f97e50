"""What is urgent: messages on top of every page."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import TranslatedFieldPanel, localized_names, record_panels
from embassy.clock import now, shown_day
from embassy.kept.rendering import once
from embassy.pages.models import BasePage

MOST = 3  # notices on a page


class NoticeQuerySet(models.QuerySet):
    def not_over(self):
        """Those to show now or later."""
        return self.filter(Q(until=None) | Q(until__gt=now()))

    def current(self):
        """Those to show now, the most urgent first."""
        return self.not_over().filter(starts__lte=now()).order_by("-level", "-starts", "pk")

    def with_links(self):
        """Those that it has, each with the page that it leads to, and with whether visitors can open that page."""
        page = BasePage.objects.live().public().filter(pk=OuterRef("page_id"))
        return self.select_related("page").annotate(page_is_public=Exists(page))


class Notice(BilingualRecord):
    """A message on top of every page, from one moment until another."""

    visitors_act_on_it = True

    class Level(models.IntegerChoices):
        INFORMATION = 1, _("Information")
        WARNING = 2, _("Warning")
        DANGER = 3, _("Danger")

    level = models.PositiveSmallIntegerField(_("level"), choices=Level, default=Level.INFORMATION)
    text = models.CharField(_("text"), max_length=300)
    page = models.ForeignKey(
        BasePage,
        verbose_name=_("page of this site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    address = models.URLField(
        _("or an address on another site"),
        max_length=500,
        blank=True,
        validators=[URLValidator(["https"], message=_("Write an address that begins with https://."))],
    )
    link_text = models.CharField(_("words of the link"), max_length=120, blank=True)
    starts = models.DateTimeField(_("from"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True, help_text=_("Empty: until somebody ends it."))

    objects = NoticeQuerySet.as_manager()

    edit_handler = record_panels(
        TranslatedFieldPanel("text"),
        FieldPanel("level"),
        MultiFieldPanel(
            [PageChooserPanel("page"), FieldPanel("address"), TranslatedFieldPanel("link_text")], heading=_("Link")
        ),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("until")], heading=_("Shown")),
    )

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-starts", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("starts")),
                name="notice_ends_after_its_start",
                violation_error_message=_("The notice ends before it starts."),
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        super().clean()
        if self.until and self.starts and self.until <= self.starts:
            raise ValidationError({"until": _("The notice ends before it starts.")})
        self.clean_link()

    def clean_link(self):
        first, *others = localized_names("link_text")
        if self.page_id and self.address:
            raise ValidationError({"address": _("Choose a page or give an address, not both.")})
        if (self.page_id or self.address) and not getattr(self, first):
            raise ValidationError({first: _("Say where the link leads.")})
        written = next((name for name in (first, *others) if getattr(self, name)), None)
        if written and not (self.page_id or self.address):
            raise ValidationError({written: _("Choose where the link leads.")})

    @property
    def level_name(self) -> str:
        """The level as it is called in the stylesheet."""
        return self.Level(self.level).name.lower()

    @property
    def is_current(self) -> bool:
        moment = now()
        return self.starts <= moment and (self.until is None or self.until > moment)

    @property
    def link(self) -> str:
        """Where the link leads; empty if nowhere, or to a page that visitors cannot open. See with_links()."""
        return self.page.url if self.page_id and self.page_is_public else self.address

    def end(self):
        """Show it no longer from this moment on; a notice that is not shown stays as it is."""
        if self.is_current:
            self.until = timezone.now()


def shown_notices() -> list[Notice]:
    """The most urgent current ones; one query, shared by the renders of a version."""
    return once(("notices", shown_day.get()), lambda: list(Notice.objects.current().with_links()[:MOST]))
