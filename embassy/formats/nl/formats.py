"""How Dutch readers write numbers and dates; what is not here, Django knows."""

from embassy.formats import DATE_INPUT_FORMATS, DATETIME_INPUT_FORMATS, TIME_INPUT_FORMATS  # noqa: F401

THOUSAND_SEPARATOR = "\u00a0"
DECIMAL_SEPARATOR = ","
NUMBER_GROUPING = 3
DATE_FORMAT = "j F Y"
YEAR_MONTH_FORMAT = "F Y"
TIME_FORMAT = "G.i"
