"""What the embassy says about itself on every page: where it is, when it is open, and what is urgent."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import (
    EmailValidator,
    MaxValueValidator,
    MinValueValidator,
    RegexValidator,
    URLValidator,
)
from django.db import models
from django.db.models import F, Q
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import StreamField

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import RecordForm, TranslatedFieldPanel, TranslationsPanel, record_panels
from embassy.clock import now, today
from embassy.office.blocks import ClosingDayBlock, OpeningHoursBlock
from embassy.office.codelists import (
    AidType,
    CollaborationType,
    FinanceType,
    FlowType,
    OrganisationType,
    TiedStatus,
    iati_identifier,
)

telephone_number = RegexValidator(r"^\+[0-9][0-9 ]{5,30}$", _("Write the number as +51 1 234 56 78."))

A_YEAR = timedelta(days=365)


def email_or_page(text: str):
    """Raise ValidationError for what is neither an e-mail address nor an address with https."""
    says = _("Write an e-mail address, or the address of a page, which begins with https://.")
    (URLValidator(["https"], message=says) if "/" in text else EmailValidator(says))(text)


class Licence(models.TextChoices):
    """Licences for the published data, as SPDX identifiers."""

    CC0 = "CC0-1.0", "CC0 1.0"
    CC_BY = "CC-BY-4.0", "CC BY 4.0"


LICENCE_URLS = {
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
}


def coordinate(name: str, limit: int, help_text: str) -> models.DecimalField:
    """A field for degrees from minus the limit to the limit, to about a metre."""
    within = [MinValueValidator(-limit), MaxValueValidator(limit)]
    return models.DecimalField(
        name, max_digits=8, decimal_places=5, null=True, blank=True, validators=within, help_text=help_text
    )


@register_setting(icon="home")
class EmbassySettings(BilingualRecord, BaseGenericSetting):
    """The embassy's address and hours, printed in the header, the footer and on the contact page."""

    name = models.CharField(_("name"), max_length=120)
    address = models.TextField(_("address"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=32, blank=True, validators=[telephone_number])
    duty_number = models.CharField(
        _("duty number for emergencies"),
        max_length=32,
        blank=True,
        validators=[telephone_number],
        help_text=_("One tap away on every page, and on the error pages."),
    )
    emergency_page = models.ForeignKey(
        "pages.BasePage",
        verbose_name=_("help in an emergency"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page that every page links to, error pages too."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = StreamField([("hours", OpeningHoursBlock())], verbose_name=_("opening hours"), blank=True)
    closing_days = StreamField([("day", ClosingDayBlock())], verbose_name=_("closing days"), blank=True)
    latitude = coordinate(_("latitude"), 90, _("Decimal degrees, south is negative."))
    longitude = coordinate(_("longitude"), 180, _("Decimal degrees, west is negative."))
    responsible_publisher = models.CharField(_("responsible publisher"), max_length=255, blank=True)
    data_protection_contact = models.EmailField(_("data protection contact"), blank=True)
    security_contact = models.CharField(
        _("contact for security"),
        max_length=200,
        blank=True,
        validators=[email_or_page],
        help_text=_(
            "An e-mail address, or a page with https://, for those who find a hole in the security of this site. "
            "Empty: the site names none."
        ),
    )
    security_expires = models.DateField(
        _("contact for security valid until"),
        null=True,
        blank=True,
        help_text=_("At most a year ahead. A month before that day the desk asks to confirm the contact."),
    )
    figure_check_months = models.PositiveSmallIntegerField(
        _("months until a figure is checked again"), default=24, validators=[MinValueValidator(1)]
    )
    data_licence = models.CharField(_("licence of the data"), max_length=20, choices=Licence, default=Licence.CC0)
    iati_ref = models.CharField(
        _("IATI identifier of the reporting organisation"),
        max_length=80,
        blank=True,
        validators=[iati_identifier],
        help_text=_("As it is registered. While it is empty, there are no IATI files."),
    )
    iati_name = models.CharField(
        _("name of the reporting organisation"), max_length=120, blank=True, help_text=_("Empty: that of the embassy.")
    )
    iati_type = models.CharField(
        _("type of the reporting organisation"),
        max_length=2,
        choices=OrganisationType,
        default=OrganisationType.GOVERNMENT,
    )
    collaboration_type = models.CharField(
        _("type of collaboration"), max_length=1, choices=CollaborationType, default=CollaborationType.BILATERAL
    )
    flow_type = models.CharField(_("type of flow"), max_length=2, choices=FlowType, default=FlowType.ODA)
    aid_type = models.CharField(_("type of aid"), max_length=4, choices=AidType, default=AidType.C01)
    finance_type = models.CharField(_("type of finance"), max_length=4, choices=FinanceType, default=FinanceType.GRANT)
    tied_status = models.CharField(_("tied status"), max_length=1, choices=TiedStatus, default=TiedStatus.UNTIED)

    tabs = TabbedInterface(
        [
            ObjectList(
                [
                    TranslatedFieldPanel("name"),
                    TranslatedFieldPanel("address"),
                    FieldRowPanel([FieldPanel("telephone"), FieldPanel("email")], heading=_("Contact")),
                    MultiFieldPanel(
                        [FieldPanel("duty_number"), PageChooserPanel("emergency_page")], heading=_("Emergencies")
                    ),
                    FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")], heading=_("Coordinates")),
                ],
                heading=_("Address"),
            ),
            ObjectList([FieldPanel("opening_hours"), FieldPanel("closing_days")], heading=_("Opening hours")),
            ObjectList(
                [
                    TranslatedFieldPanel("responsible_publisher"),
                    FieldPanel("data_protection_contact"),
                    FieldRowPanel([FieldPanel("security_contact"), FieldPanel("security_expires")]),
                    FieldPanel("data_licence"),
                    FieldPanel("figure_check_months"),
                ],
                heading=_("Responsibility"),
            ),
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("iati_ref"), FieldPanel("iati_type")]),
                    TranslatedFieldPanel("iati_name"),
                    MultiFieldPanel(
                        [
                            FieldPanel("collaboration_type"),
                            FieldPanel("flow_type"),
                            FieldPanel("aid_type"),
                            FieldPanel("finance_type"),
                            FieldPanel("tied_status"),
                        ],
                        heading=_("Of a programme that says nothing else"),
                    ),
                ],
                heading=_("Open data (IATI)"),
            ),
        ]
    )
    edit_handler = TranslationsPanel([tabs], base_form_class=RecordForm)

    class Meta:
        verbose_name = _("the embassy")
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None) | Q(latitude__isnull=False, longitude__isnull=False),
                name="coordinates_come_in_pairs",
                violation_error_message=_("Give the latitude and the longitude, or neither."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.security_contact and not self.security_expires:
            raise ValidationError({"security_expires": _("Say until when the contact is valid.")})
        if self.security_expires and self.security_expires > timezone.localdate() + A_YEAR:
            raise ValidationError({"security_expires": _("At most a year ahead.")})

    @property
    def security_address(self) -> str:
        """Where to tell of holes in the security of the site, as a URI; empty if nowhere."""
        contact = self.security_contact
        return f"mailto:{contact}" if contact and "/" not in contact else contact

    def words_in(self, language: str) -> list[str]:
        """What stands where visitors are told how to reach the embassy, in one language, for the search."""
        with override(language):
            labels = [_("Where to find us"), _("Address"), _("Opening hours"), _("Telephone"), _("E-mail")]
            texts = [getattr(self, build_localized_fieldname(name, language)) or "" for name in ("name", "address")]
            return [*map(str, labels), *texts]

    @property
    def geo_uri(self) -> str:
        """The place as an address for map programs (RFC 5870), which needs no other site."""
        return f"geo:{self.latitude},{self.longitude}"

    @property
    def licence_url(self) -> str:
        """The address of the deed of the data's licence."""
        return LICENCE_URLS[Licence(self.data_licence)]

    @property
    def written_coordinates(self) -> str:
        """Latitude and longitude in decimal degrees."""
        return f"{floatformat(self.latitude, 5)} / {floatformat(self.longitude, 5)}"

    @property
    def coming_closing_days(self) -> list:
        """The closing days from today on, soonest first."""
        return sorted(
            (day.value for day in self.closing_days if day.value["date"] and day.value["date"] >= today()),
            key=lambda day: day["date"],
        )


class NoticeQuerySet(models.QuerySet):
    def current(self):
        """Those to show now, the most urgent first."""
        moment = now()
        return self.filter(Q(until=None) | Q(until__gt=moment), starts__lte=moment).order_by("-level", "-starts", "pk")


class Notice(BilingualRecord):
    """A message on top of every page, from one moment until another."""

    class Level(models.IntegerChoices):
        INFORMATION = 1, _("Information")
        WARNING = 2, _("Warning")
        DANGER = 3, _("Danger")

    level = models.PositiveSmallIntegerField(_("level"), choices=Level, default=Level.INFORMATION)
    text = models.CharField(_("text"), max_length=300)
    starts = models.DateTimeField(_("from"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True, help_text=_("Empty: until somebody ends it."))

    objects = NoticeQuerySet.as_manager()

    edit_handler = record_panels(
        TranslatedFieldPanel("text"),
        FieldPanel("level"),
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

    @property
    def level_name(self) -> str:
        """The level as it is called in the stylesheet."""
        return self.Level(self.level).name.lower()
