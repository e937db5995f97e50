"""Records that many pages use: organisations, sectors, regions, publications."""

from django.conf.locale import LANG_INFO
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from cooperation.dates import YEAR_VALIDATORS
from cooperation.models.links import optional_link
from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import TranslatedFieldPanel, localized_names, record_panels
from embassy.images.models import Illustrated
from embassy.office.codelists import OrganisationType, iati_identifier
from embassy.pages.blocks import PASSAGE_LANGUAGE_CHOICES
from embassy.pages.findable import SearchDocument
from embassy.pages.slugs import ascii_slug, free_slug
from embassy.search.documents import text_of

NGOS = {
    OrganisationType.INTERNATIONAL_NGO,
    OrganisationType.NATIONAL_NGO,
    OrganisationType.REGIONAL_NGO,
    OrganisationType.PARTNER_COUNTRY_NGO,
}


class Organisation(index.Indexed, BilingualRecord):
    """An organisation that funds, steers or carries out cooperation, here or in Belgium."""

    name = models.CharField(_("name"), max_length=255)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    name_language = models.CharField(
        _("language of the name"),
        max_length=10,
        blank=True,
        choices=PASSAGE_LANGUAGE_CHOICES,
        help_text=_("For a name that is not translated: screen readers then pronounce it well."),
    )
    type = models.CharField(_("type"), max_length=2, choices=OrganisationType)
    website = models.URLField(_("website"), blank=True)
    iati_ref = models.CharField(
        _("IATI organisation identifier"),
        max_length=120,
        blank=True,
        validators=[iati_identifier],
        help_text=_("As it is registered (see org-id.guide). Leave it empty when you do not know it."),
    )

    edit_handler = record_panels(
        TranslatedFieldPanel("name"),
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("name_language"), FieldPanel("type")]),
        FieldRowPanel([FieldPanel("website"), FieldPanel("iati_ref")]),
    )
    search_fields = [
        *(index.SearchField(name) for name in localized_names("name")),
        *(index.AutocompleteField(name) for name in localized_names("name")),
        index.AutocompleteField("acronym"),
    ]

    gone_sentence = _("The organisation that stood here no longer exists.")

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name

    @property
    def kind(self) -> str:
        """The type in the word that the texts have for it: each sort of NGO is an NGO."""
        return gettext("NGO") if self.type in NGOS else self.get_type_display()


class Colour(models.TextChoices):
    """The four Andean dyes of the design."""

    COCHINEAL = "cochineal", _("cochineal (red)")
    INDIGO = "indigo", _("indigo (blue)")
    CHILCA = "chilca", _("chilca (green)")
    OCHRE = "ochre", _("ochre")


LONGEST_FROM_NAME = 30  # characters, which leaves room for a number


def code_from(name: str) -> str:
    """The code of a sector that editors give none."""
    slug = ascii_slug(name)[:LONGEST_FROM_NAME].strip("-")
    return slug if slug.strip("0123456789") else f"sector-{slug}".strip("-")


class Sector(BilingualRecord, Illustrated):
    """A field of work as the embassy names it; programmes add the DAC purpose code."""

    code = models.SlugField(
        _("code"),
        max_length=40,
        unique=True,
        null=True,
        blank=True,
        validators=[
            RegexValidator(r"^(?!\d+$)[a-z0-9-]+$", _("Small letters, digits and hyphens, and not digits alone."))
        ],
        help_text=_(
            "Names the sector in addresses and data files: water. Empty: made from the name. Do not change it."
        ),
    )
    name = models.CharField(_("name"), max_length=120)
    colour = models.CharField(_("colour"), max_length=20, choices=Colour, default=Colour.COCHINEAL)

    edit_handler = record_panels(
        TranslatedFieldPanel("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("colour")]),
        Illustrated.illustration_panel,
    )

    gone_sentence = _("The sector that stood here no longer exists.")

    class Meta:
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        if not self.code:
            names = filter(None, (getattr(self, column) for column in localized_names("name")))
            self.code = free_slug(code_from(next(names, "")), set(Sector.objects.values_list("code", flat=True)))
        super().save(*args, **kwargs)


class Region(BilingualRecord):
    """A first-level region of a country, by its ISO 3166-2 code."""

    code = models.CharField(
        _("ISO 3166-2 code"),
        max_length=6,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}-[A-Z0-9]{1,3}$", _("Write the code as PE-LOR."))],
    )
    name = models.CharField(_("name"), max_length=120)

    edit_handler = record_panels(FieldPanel("code"), TranslatedFieldPanel("name"))

    gone_sentence = _("The region that stood here no longer exists.")

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]

    def __str__(self):
        return f"{self.name} ({self.code})"

    @property
    def country_code(self) -> str:
        """The ISO 3166-1 code of the region's country."""
        return self.code.split("-")[0]


class Publication(BilingualRecord, Illustrated):
    """Something to read and download."""

    title = models.CharField(_("title"), max_length=255)
    description = models.TextField(_("description"), blank=True)
    series = models.CharField(_("magazine or series"), max_length=120, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), validators=YEAR_VALIDATORS)
    language = models.CharField(
        _("language of the text"), max_length=10, blank=True, help_text=_("A language code, such as nl, es, fr or en.")
    )
    file = optional_link("wagtaildocs.Document", _("file"))

    edit_handler = record_panels(
        TranslatedFieldPanel("title"),
        TranslatedFieldPanel("description"),
        FieldRowPanel([FieldPanel("series"), FieldPanel("year"), FieldPanel("language")]),
        FieldPanel("file"),
        Illustrated.illustration_panel,
    )

    gone_sentence = _("The publication that stood here no longer exists.")

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-year", "title", "pk"]

    def __str__(self):
        return f"{self.title} ({self.year})"

    def search_document(self, language: str) -> SearchDocument:
        """What the search knows of the publication, in one language."""
        return SearchDocument(
            title=getattr(self, build_localized_fieldname("title", language)) or "",
            lead=getattr(self, build_localized_fieldname("description", language)) or "",
            body=text_of(self.file),
            body_language=self.language,
            keywords=f"{self.series} {self.year}",
            part=f"publication:{self.pk}",
            kind=self._meta.model_name,
            address=self.file.url if self.file else "",
        )

    @property
    def language_name(self) -> str:
        """The name of the text's language, in the reader's; empty when unknown.

        The names are Django's; our catalogue has better Spanish words, with small letters, for those of this site.
        """
        gettext_noop("Dutch")
        gettext_noop("Spanish")
        return str(_(LANG_INFO[self.language]["name"])) if self.language in LANG_INFO else ""
