"""How Spanish readers in the three countries write numbers and dates; what is not here, Django knows.

A bare point or comma between thousands means different things in Peru, Bolivia and Ecuador: a no-break space does not.
"""

from django.utils.translation import gettext_noop

from embassy.formats import DATE_INPUT_FORMATS, DATETIME_INPUT_FORMATS, TIME_INPUT_FORMATS  # noqa: F401

THOUSAND_SEPARATOR = "\u00a0"
DECIMAL_SEPARATOR = ","
NUMBER_GROUPING = 3
DATE_FORMAT = r"j \d\e F \d\e Y"
YEAR_MONTH_FORMAT = r"F \d\e Y"
TIME_FORMAT = "g:i a"

# Django's words, which our catalogue writes as the Academy does: a. m., p. m.
gettext_noop("a.m.")
gettext_noop("p.m.")
