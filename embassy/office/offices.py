"""Where the embassy and its consulates are, and when each is open, in its own time."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from operator import itemgetter
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modeltranslation.utils import build_localized_fieldname
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.panels import RecordForm, TranslatedFieldPanel, TranslationsPanel
from embassy.clock import now
from embassy.office.blocks import ClosingDayBlock, OpeningHoursBlock, SpecialHoursBlock

LOOKS_AHEAD = 14  # days in which the next opening is looked for
Hours = list[tuple[time, time]]  # from when until when, the earliest first

telephone_number = RegexValidator(r"^\+[0-9][0-9 ]{5,30}$", _("Write the number as +51 1 234 56 78."))


@lru_cache
def time_zones() -> list[tuple[str, str]]:
    """The time zones of places on earth, by their names in the IANA database."""
    return [(name, name.replace("_", " ")) for name in sorted(available_timezones()) if is_of_a_place(name)]


def is_of_a_place(zone: str) -> bool:
    area, slash, _place = zone.partition("/")
    return bool(slash) and area not in {"Etc", "SystemV", "posix", "right"}


def coordinate(name: str, limit: int, help_text: str) -> models.DecimalField:
    """A field for degrees from minus the limit to the limit, to about a metre."""
    within = [MinValueValidator(-limit), MaxValueValidator(limit)]
    return models.DecimalField(
        name, max_digits=8, decimal_places=5, null=True, blank=True, validators=within, help_text=help_text
    )


class OfficeQuerySet(models.QuerySet):
    def public(self):
        """Those that visitors are told of, the embassy first."""
        return self.filter(is_public=True).order_by("kind", "country", "pk")


class Office(BilingualRecord):
    """A place where the embassy receives people: the embassy itself, a consulate."""

    visitors_act_on_it = True

    class Kind(models.IntegerChoices):
        """In the order in which visitors are told of them."""

        EMBASSY = 1, _("Embassy")
        CONSULATE = 2, _("Consulate")
        HONORARY_CONSULATE = 3, _("Honorary consulate")
        OTHER = 4, _("Other office")

    class Country(models.TextChoices):
        """The countries that the embassy serves (ISO 3166-1)."""

        PERU = "PE", _("Peru")
        BOLIVIA = "BO", _("Bolivia")
        ECUADOR = "EC", _("Ecuador")

    kind = models.PositiveSmallIntegerField(_("kind"), choices=Kind, default=Kind.HONORARY_CONSULATE)
    name = models.CharField(_("name"), max_length=120)
    address = models.TextField(_("address"), blank=True)
    place = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("The town. It is printed below the address, with the country."),
    )
    country = models.CharField(_("country"), max_length=2, choices=Country, default=Country.PERU)
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        choices=time_zones,
        default=settings.TIME_ZONE,
        help_text=_("The hours below are in the time of this place."),
    )
    telephone = models.CharField(_("telephone"), max_length=32, blank=True, validators=[telephone_number])
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Empty, for the embassy: that of the settings."))
    appointment_url = models.URLField(_("link to make an appointment"), max_length=500, blank=True)
    access = models.TextField(
        _("access"), blank=True, help_text=_("How to get in: the entrance, by wheelchair, by public transport.")
    )
    opening_hours = StreamField([("hours", OpeningHoursBlock())], verbose_name=_("opening hours"), blank=True)
    special_days = StreamField(
        [("day", ClosingDayBlock()), ("hours", SpecialHoursBlock())],
        verbose_name=_("closing days, and days with other hours"),
        blank=True,
        help_text=_("They replace the hours of the week on that day."),
    )
    latitude = coordinate(_("latitude"), 90, _("Decimal degrees, south is negative."))
    longitude = coordinate(_("longitude"), 180, _("Decimal degrees, west is negative."))
    is_public = models.BooleanField(_("shown on the site"), default=True)
    review_by = models.DateField(
        _("review before"),
        null=True,
        blank=True,
        help_text=_("The day before which somebody checks all this again. Only editors see it."),
    )

    objects = OfficeQuerySet.as_manager()

    edit_handler = TranslationsPanel(
        [
            TabbedInterface(
                [
                    ObjectList(
                        [
                            FieldRowPanel([FieldPanel("kind"), FieldPanel("is_public")]),
                            TranslatedFieldPanel("name"),
                            TranslatedFieldPanel("address"),
                            TranslatedFieldPanel("place"),
                            FieldRowPanel([FieldPanel("country"), FieldPanel("time_zone")]),
                            MultiFieldPanel(
                                [FieldPanel("telephone"), FieldPanel("email"), FieldPanel("appointment_url")],
                                heading=_("Contact"),
                            ),
                            TranslatedFieldPanel("access"),
                            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")], heading=_("Coordinates")),
                            FieldPanel("review_by"),
                        ],
                        heading=_("Address"),
                    ),
                    ObjectList([FieldPanel("opening_hours"), FieldPanel("special_days")], heading=_("Opening hours")),
                ]
            )
        ],
        base_form_class=RecordForm,
    )

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["kind", "country", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None) | Q(latitude__isnull=False, longitude__isnull=False),
                name="office_coordinates_come_in_pairs",
                violation_error_message=_("Give the latitude and the longitude, or neither."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        closed, special = ({day["date"] for day in self.special_values(kind)} for kind in ("day", "hours"))
        if closed & special:
            raise ValidationError({"special_days": _("On one of these days the office is closed and open.")})

    # --- in words

    @property
    def is_embassy(self) -> bool:
        return self.kind == self.Kind.EMBASSY

    @property
    def has_details(self) -> bool:
        """Whether there is more to print than what it is called."""
        fields = (self.address, self.place, self.telephone, self.email, self.appointment_url, self.access)
        return any(fields) or bool(self.opening_hours or self.coming_special_days) or self.latitude is not None

    @property
    def geo_uri(self) -> str:
        """The place as an address for map programs (RFC 5870), which needs no other site."""
        return f"geo:{self.latitude},{self.longitude}"

    @property
    def written_coordinates(self) -> str:
        """Latitude and longitude in decimal degrees."""
        return f"{floatformat(self.latitude, 5)} / {floatformat(self.longitude, 5)}"

    def words_in(self, language: str) -> list[str]:
        """What visitors are told of it, in one language, for the search."""
        with override(language):
            labels = [self.get_kind_display(), self.get_country_display(), *([_("Access")] if self.access else ())]
            labels += [_("Make an appointment")] if self.appointment_url else []
        texts = (
            getattr(self, build_localized_fieldname(name, language)) for name in ("name", "address", "place", "access")
        )
        return [*map(str, labels), *filter(None, texts)]

    # --- when it is open

    @property
    def local_now(self) -> datetime:
        """This moment, on the clocks of the place."""
        return now().astimezone(ZoneInfo(self.time_zone))

    def clock(self, hour: time, day: date | None = None) -> str:
        """An hour of a day, or of today, with how far the clocks of the place are from UTC then: "08:30:00-05:00"."""
        moment = datetime.combine(day or self.local_now.date(), hour, ZoneInfo(self.time_zone))
        return moment.isoformat(timespec="seconds").partition("T")[2]

    @property
    def utc_offset(self) -> str:
        """How far its clocks are from UTC today: "UTC-05:00"."""
        return f"UTC{self.local_now.isoformat()[-6:]}"

    @property
    def coming_special_days(self) -> list:
        """The closing days and those with other hours from today on, soonest first."""
        days = (
            day.value for day in self.special_days if day.value["date"] and day.value["date"] >= self.local_now.date()
        )
        return sorted(days, key=lambda day: (day["date"], day.get("opens") or time()))

    def special_values(self, kind: str) -> list:
        return [day.value for day in self.special_days if day.block_type == kind and day.value["date"]]

    def hours_on(self, day: date) -> Hours:
        """From when until when it is open on a day; nothing when it is closed."""
        special = [block.value for block in self.special_days if block.value["date"] == day]
        held = special or [block.value for block in self.opening_hours if block.value.is_on(day)]
        return sorted(((each["opens"], each["closes"]) for each in held if each.get("opens")), key=itemgetter(0))

    @property
    def open_until(self) -> time | None:
        """When it closes, while it is open; else None."""
        here = self.local_now
        return next((closes for opens, closes in self.hours_on(here.date()) if opens <= here.time() < closes), None)

    @property
    def opens_next(self) -> datetime | None:
        """When it opens next, on its own clocks; None when that is not soon, or not known."""
        here = self.local_now.replace(tzinfo=None)
        days = (here.date() + timedelta(days=number) for number in range(LOOKS_AHEAD + 1))
        openings = (datetime.combine(day, opens) for day in days for opens, _closes in self.hours_on(day))
        return next((opening for opening in openings if opening > here), None)
