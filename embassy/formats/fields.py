"""The form field of a moment: it reads the hour after a point, whichever way the day is written."""

import re

from django import forms

ISO_DAY_AND_POINT = re.compile(r"\s*(\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2})\.(\d{2})\s*")


class DateTimeField(forms.DateTimeField):
    """Reads "2026-12-25 14.30" as half past two; Python's ISO reader takes the ".30" for a fraction of a second."""

    def to_python(self, value):
        written = isinstance(value, str) and ISO_DAY_AND_POINT.fullmatch(value)
        return super().to_python(f"{written[1]}:{written[2]}" if written else value)
