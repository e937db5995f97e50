"""What the embassy says about itself on every page."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, MinValueValidator, URLValidator
from django.db import models
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

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import RecordForm, TranslatedFieldPanel, TranslationsPanel
from embassy.kept.rendering import once
from embassy.office.codelists import (
    AidType,
    CollaborationType,
    FinanceType,
    FlowType,
    OrganisationType,
    TiedStatus,
    iati_identifier,
)
from embassy.office.notices import Notice  # noqa: F401 (a model)
from embassy.office.offices import Office, telephone_number

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


@register_setting(icon="home")
class EmbassySettings(BilingualRecord, BaseGenericSetting):
    """What is true of the embassy as a whole; where it is and when it is open, its offices say."""

    visitors_act_on_it = True
    select_related = ["main_office"]  # for the footer of every page

    name = models.CharField(_("name"), max_length=120)
    main_office = models.ForeignKey(  # kept by a receiver: the first public office that is the embassy
        Office, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
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
                    FieldPanel("email"),
                    MultiFieldPanel(
                        [FieldPanel("duty_number"), PageChooserPanel("emergency_page")], heading=_("Emergencies")
                    ),
                ],
                heading=_("Contact"),
            ),
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

    def __str__(self):
        return self.name

    @classmethod
    def _get_or_create(cls):
        return once(("settings",), super()._get_or_create)

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
            return [*map(str, labels), getattr(self, build_localized_fieldname("name", language)) or ""]

    @property
    def contact_email(self) -> str:
        """Where to write to the embassy: its office's address, else its own."""
        return (self.main_office and self.main_office.email) or self.email

    @property
    def licence_url(self) -> str:
        """The address of the deed of the data's licence."""
        return LICENCE_URLS[Licence(self.data_licence)]
