"""Opening hours: the same every week, but for closing days and days with other hours."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from embassy.bilingual.blocks import TranslatedBlock

DAYS = [(str(day), name) for day, name in WEEKDAYS.items()]


class OpeningHours(blocks.StructValue):
    """Hours on one day or on a run of days."""

    @property
    def days(self) -> str:
        """The days in words: "Monday" or "Monday to Friday"."""
        first, last = (self[key] and WEEKDAYS[int(self[key])] for key in ("first_day", "last_day"))
        if not last or first == last:
            return str(first)
        return _("%(first)s to %(last)s") % {"first": first, "last": last}

    @property
    def weekdays(self) -> list[int]:
        """The days as numbers from 0, Monday; a run may go over the end of the week."""
        first = int(self["first_day"])
        last = int(self["last_day"] or first)
        return [(first + number) % len(DAYS) for number in range((last - first) % len(DAYS) + 1)]

    def is_on(self, day: date) -> bool:
        return day.weekday() in self.weekdays


def refuse_backwards(hours):
    """Raise StructBlockValidationError for hours that end before they begin."""
    if hours["opens"] and hours["closes"] and hours["closes"] <= hours["opens"]:
        raise blocks.StructBlockValidationError({"closes": ValidationError(_("Closes before it opens."))})


class OpeningHoursBlock(blocks.StructBlock):
    """Hours on one day of the week, or on a run of days."""

    first_day = blocks.ChoiceBlock(label=_("First day"), choices=DAYS)
    last_day = blocks.ChoiceBlock(label=_("Last day"), required=False, choices=DAYS)
    opens = blocks.TimeBlock(label=_("Opens"))
    closes = blocks.TimeBlock(label=_("Closes"))
    remark = TranslatedBlock(label=_("Remark"), required=False)

    class Meta:
        value_class = OpeningHours
        icon = "time"
        label = _("Opening hours")
        label_format = "{first_day} {opens} {closes}"

    def clean(self, value):
        cleaned = super().clean(value)
        refuse_backwards(cleaned)
        return cleaned


class ClosingDayBlock(blocks.StructBlock):
    """One day on which the office is closed."""

    date = blocks.DateBlock(label=_("Date"))
    reason = TranslatedBlock(label=_("Reason"), required=False)

    class Meta:
        icon = "calendar"
        label = _("Closing day")
        label_format = "{date}"


class SpecialHoursBlock(blocks.StructBlock):
    """Hours on one day, in place of those of the week; a day may have several."""

    date = blocks.DateBlock(label=_("Date"))
    opens = blocks.TimeBlock(label=_("Opens"))
    closes = blocks.TimeBlock(label=_("Closes"))
    reason = TranslatedBlock(label=_("Reason"), required=False)

    class Meta:
        icon = "time"
        label = _("Day with other hours")
        label_format = "{date} {opens} {closes}"

    def clean(self, value):
        cleaned = super().clean(value)
        refuse_backwards(cleaned)
        return cleaned
