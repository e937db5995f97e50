"""How Spanish readers in the three countries write numbers and dates; what is not here, Django knows.

A bare point or comma between thousands means different things in Peru, Bolivia and Ecuador: a no-break space does not.
"""

THOUSAND_SEPARATOR = "\u00a0"
DECIMAL_SEPARATOR = ","
NUMBER_GROUPING = 3
DATE_FORMAT = r"j \d\e F \d\e Y"
YEAR_MONTH_FORMAT = r"F \d\e Y"
TIME_FORMAT = "g:i a"
