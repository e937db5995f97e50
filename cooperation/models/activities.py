"""What a programme says for IATI alone: its identifier, goals and codes, and the activities of others.

Source of the fields: IATI activity standard 2.03.
"""

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList

from embassy.bilingual.rows import OrderedRow
from embassy.bilingual.shells import RowsPanel
from embassy.office.codelists import (
    AidType,
    CollaborationType,
    FinanceType,
    FlowType,
    TiedStatus,
    iati_identifier,
)

# The codes for which the settings have one that holds where a programme has none.
DEFAULTS = ("collaboration_type", "flow_type", "aid_type", "finance_type", "tied_status")
AS_IN_SETTINGS = _("Empty: as in the settings of the embassy.")


class Goal(models.IntegerChoices):
    """The Sustainable Development Goals of the United Nations (IATI codelist UNSDG-Goals)."""

    G1 = 1, _("1. No poverty")
    G2 = 2, _("2. Zero hunger")
    G3 = 3, _("3. Good health and well-being")
    G4 = 4, _("4. Quality education")
    G5 = 5, _("5. Gender equality")
    G6 = 6, _("6. Clean water and sanitation")
    G7 = 7, _("7. Affordable and clean energy")
    G8 = 8, _("8. Decent work and economic growth")
    G9 = 9, _("9. Industry, innovation and infrastructure")
    G10 = 10, _("10. Reduced inequalities")
    G11 = 11, _("11. Sustainable cities and communities")
    G12 = 12, _("12. Responsible consumption and production")
    G13 = 13, _("13. Climate action")
    G14 = 14, _("14. Life below water")
    G15 = 15, _("15. Life on land")
    G16 = 16, _("16. Peace, justice and strong institutions")
    G17 = 17, _("17. Partnerships for the goals")


class GoalsField(ArrayField):
    """Some of the goals, by number, ticked in the form."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("base_field", models.PositiveSmallIntegerField())
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return forms.TypedMultipleChoiceField(
            choices=Goal.choices,
            coerce=int,
            required=False,
            label=self.verbose_name,
            widget=forms.CheckboxSelectMultiple,
        )

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.contrib.postgres.fields.ArrayField", args, kwargs


class Activity(models.Model):
    """A programme as an activity of IATI. Without an identifier it stays out of the files."""

    iati_identifier = models.CharField(
        _("IATI identifier"),
        max_length=120,
        null=True,
        blank=True,
        unique=True,
        validators=[iati_identifier],
        help_text=_(
            "As it is registered: the identifier of the reporting organisation, a hyphen, the code of the programme. "
            "Never change it afterwards. Empty: the programme stays out of the IATI files."
        ),
    )
    file_date = models.DateField(
        _("date of the technical and financial file"),
        null=True,
        blank=True,
        help_text=_(
            "It is no start, and no page shows it as one. IATI gets it as a planned start that names the file."
        ),
    )
    goals = GoalsField(verbose_name=_("Sustainable Development Goals"), default=list, blank=True)
    collaboration_type = models.CharField(
        _("type of collaboration"), max_length=1, blank=True, choices=CollaborationType, help_text=AS_IN_SETTINGS
    )
    flow_type = models.CharField(
        _("type of flow"), max_length=2, blank=True, choices=FlowType, help_text=AS_IN_SETTINGS
    )
    aid_type = models.CharField(_("type of aid"), max_length=4, blank=True, choices=AidType, help_text=AS_IN_SETTINGS)
    finance_type = models.CharField(
        _("type of finance"), max_length=4, blank=True, choices=FinanceType, help_text=AS_IN_SETTINGS
    )
    tied_status = models.CharField(
        _("tied status"), max_length=1, blank=True, choices=TiedStatus, help_text=AS_IN_SETTINGS
    )

    activity_tab = ObjectList(
        [
            HelpPanel(template="cooperation/opendata/check.html"),
            FieldPanel("iati_identifier"),
            FieldPanel("file_date"),
            FieldPanel("goals"),
            MultiFieldPanel(
                [FieldPanel(name) for name in DEFAULTS],
                heading=_("Type of aid"),
            ),
            RowsPanel("related", heading=_("Related activities"), label=_("Activity")),
        ],
        heading=_("Open data (IATI)"),
    )

    class Meta:
        abstract = True


class RelatedActivity(OrderedRow):
    """An activity in IATI's registry, of the embassy or of somebody else, that a programme has to do with."""

    class Kind(models.TextChoices):
        """IATI codelist RelatedActivityType."""

        PARENT = "1", pgettext_lazy("related activity", "Parent")
        CHILD = "2", pgettext_lazy("related activity", "Child")
        SIBLING = "3", pgettext_lazy("related activity", "Sibling")
        CO_FUNDED = "4", pgettext_lazy("related activity", "Co-funded")
        THIRD_PARTY = "5", pgettext_lazy("related activity", "The same activity, reported by somebody else")

    page = ParentalKey("cooperation.ProgrammePage", related_name="related", on_delete=models.CASCADE)
    identifier = models.CharField(_("IATI identifier"), max_length=120, validators=[iati_identifier])
    kind = models.CharField(_("relation"), max_length=1, choices=Kind, default=Kind.SIBLING)

    panels = [FieldRowPanel([FieldPanel("identifier"), FieldPanel("kind")])]

    class Meta(OrderedRow.Meta):
        verbose_name = _("related activity")
        verbose_name_plural = _("related activities")

    def __str__(self):
        return self.identifier
